import { agreement } from "./agreement";
import { articleSlips } from "./articles";
import { infinitives } from "./infinitives";
import { mixUps } from "./mix-ups";
import { nouns } from "./nouns";
import { objectsOfVerbs } from "./objects";
import type { GrammarPattern } from "./pattern";
import { prepositions } from "./prepositions";
import { punctuation } from "./punctuation";
import { verbGroups } from "./verb-groups";
import { verbsAfter } from "./verbs-after";
import { wordChoice } from "./word-choice";

/** Every kind of mistake that the check of grammar knows. Where two find the same place, the one that is first here is said. */
export const grammarPatterns: readonly GrammarPattern[] = [
  ...verbsAfter,
  ...infinitives,
  ...verbGroups,
  ...objectsOfVerbs,
  ...prepositions,
  ...nouns,
  ...articleSlips,
  ...agreement,
  ...wordChoice,
  ...mixUps,
  ...punctuation,
];
