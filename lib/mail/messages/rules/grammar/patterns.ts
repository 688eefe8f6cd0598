import { agreement } from "./agreement";
import { articleSlips } from "./articles";
import { commonSlips } from "./common-slips";
import { infinitives } from "./infinitives";
import { jotted } from "./jotted";
import { learners } from "./learners";
import { mixUps } from "./mix-ups";
import { nouns } from "./nouns";
import { objectsOfVerbs } from "./objects";
import type { GrammarPattern } from "./pattern";
import { prepositions } from "./prepositions";
import { punctuation } from "./punctuation";
import { tenses } from "./tenses";
import { timesSaid } from "./times";
import { verbGroups } from "./verb-groups";
import { verbsAfter } from "./verbs-after";
import { wordChoice } from "./word-choice";
import { wordOrder } from "./word-order";

/** Every kind of mistake that the check of grammar knows. Where two find the same place, the one that is first here is said. */
export const grammarPatterns: readonly GrammarPattern[] = [
  ...verbsAfter,
  ...infinitives,
  ...verbGroups,
  ...objectsOfVerbs,
  ...prepositions,
  ...timesSaid,
  ...nouns,
  ...articleSlips,
  ...agreement,
  ...wordOrder,
  ...wordChoice,
  ...mixUps,
  ...jotted,
  ...tenses,
  ...learners,
  ...commonSlips,
  ...punctuation,
];
