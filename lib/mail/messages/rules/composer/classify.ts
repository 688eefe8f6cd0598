import { uncapitalised } from "../phrases";
import { withArticles } from "./articles";
import { asked, itemsOf, joined } from "./ask";
import { withoutMistakes } from "./certainty";
import { isSubjectKnown, verbOf } from "./clauses";
import { figuresIn } from "./figures";
import { isGerundPhrase, isUsableQuestion } from "./gerunds";
import { provenNounPhrase } from "./noun-phrase";
import { isCounted, isDescription, isKnownPlural, isMass, isPluralLike } from "./noun-words";
import type { Classified, JottingClass, Part } from "./parts";
import { isQuotation, quotedWords, reported } from "./reports";
import { tidied } from "./tidy";
import { toReader } from "./to-reader";
import { isAdverb, isDeterminer, isPreposition, isPronoun, isWh, plainWord } from "./tokens";
import { isInstruction, isUnusable } from "./unusable";
import { baseOf, isAuxiliary, isFinitePast, isKnownVerb, isOpenPast, isPlainVerb } from "./verb-words";

/** The fields of a debrief that say something about one interviewer. */
export type JottingField = "talked_about" | "caught_interest";

/** Names of people that are words too. */
const firstNames = new Set(
  "React Svelte Swift Excel Slack Will May April June Rose Grant Bill Mark Rich Frank Grace Jack Dean Drew Pat Sue Rob Art Faith Hope Joy Dawn Ray Guy Chase Skip Dale Miles Penny Ruby Amber Ivy Olive Holly Daisy Lily Carol Robin Wade Iris Pearl Cliff Heath Lance Sandy Bishop Reading Nice Bath".split(
    " ",
  ),
);

/** Without the capital of its first letter, where the word is known not to be a name. */
const lowered = (text: string, record: string[]): string => {
  const [first = ""] = text.split(/[\s,:]/);
  const word = plainWord(first);
  const isVerb = isKnownVerb(word) || isFinitePast(word) || (isOpenPast(word) && isKnownVerb(word.replace(/e?d$/, "")));
  const isKnown = isCounted(word) || isMass(word) || isKnownPlural(word) || isVerb;
  const isName = firstNames.has(first) || record.some((each) => each.split(/\s/).includes(first));
  const isPlain = /^\p{Lu}\p{Ll}*$/u.test(first) && first !== "I" && !isName;
  return isPlain && (isKnown || isFunctionWord(word) || baseOf(word) !== null)
    ? first.toLowerCase() + text.slice(first.length)
    : uncapitalised(text, record);
};

const isFunctionWord = (word: string) =>
  isDeterminer(word) ||
  isPreposition(word) ||
  isAuxiliary(word) ||
  isPronoun(word) ||
  isWh(word) ||
  isDescription(word);

const certain = (kind: JottingClass, part: Part): Classified => ({ class: kind, part, proposals: [part] });
const none = (kind: JottingClass): Classified => ({ class: kind, part: null, proposals: [] });

/** What a jotting is, by rules that would rather ask than be wrong. `record` has words of the record, by which names are known. */
export const classifyJotting = (jotting: string, field: JottingField, record: string[] = []): Classified =>
  withoutMistakes(classified(jotting, field, record));

function classified(jotting: string, field: JottingField, record: string[]): Classified {
  if (isUnusable(jotting)) return none("unusable");
  const text = lowered(tidied(jotting), record);
  if (text.length > 140 || text === "") return none("unusable");
  const figures = figuresIn(text);
  if (figures?.part) return { class: "figures", ...figures, part: figures.part };
  if (figures) return { class: "ask", ...figures };
  if (isInstruction(text)) return none("instruction");
  if (/^(?:I\s+)?told\s+(?:her|him|them|you)\b/i.test(text)) return none("clause, mine");
  const report = reported(text);
  if (report && isQuotation(jotting)) return plainly(quotedWords(report.rest));
  if (report?.how === "clause") return clauseAfterThat(report.rest) ?? asked(report.rest);
  if (report && /^to\s/i.test(report.rest)) return none("instruction");
  if (report?.how === "asked" || report?.how === "liked")
    return theirInterest(report.rest, report.how) ?? plainly(report.rest);
  if (report) return plainly(report.rest);
  if (field === "caught_interest" && /^my\s/i.test(text)) return theirInterest(text, "liked") ?? asked(text);
  return plainly(text);
}

/** "asked about my thesis on peat": only a noun phrase with "my", which can follow both "ask about" and "interest in". */
function theirInterest(rest: string, kind: "asked" | "liked"): Classified | null {
  if (!/^my\s/i.test(rest)) return null;
  const phrase = provenNounPhrase(rest.replace(/^my/i, "my"));
  return phrase ? certain("their interest", { kind, text: phrase }) : null;
}

function clauseAfterThat(rest: string): Classified | null {
  const said = toReader(rest);
  if (!said || /\b(?:I|me|my)\b/.test(said) || said.split(" ").length < 3) return null;
  const verb = verbOf(said) ?? (/^you\b/i.test(said) ? 1 : null);
  const mended = withArticles(said, verb);
  return mended.sure && verb !== null ? certain("clause, fact", { kind: "clause", text: mended.text }) : null;
}

function plainly(text: string): Classified {
  const first = plainWord(text.split(" ")[0] ?? "");
  if (/^(?:how|why|what|when|where|who|which|whether|if)$/.test(first)) return questionClause(text);
  const list = provenList(text);
  if (list) return certain("list", { kind: "topic", text: list });
  if (/^(?:i|i['’]\w+)$/.test(first) || (first === "my" && verbOf(text) !== null)) return none("clause, mine");
  if (isSeveralThings(text)) return asked(text);
  return clause(text) ?? subjectless(text, first) ?? gerund(text) ?? nounPhrase(text) ?? asked(text);
}

/** "they move to React, accessibility": more than one thing was noted, and only the first is a sentence. */
const isSeveralThings = (text: string) =>
  /[()]|[,;](?!\d)(?!\s*(?:and|but|or|so|which|who|because|when|if|where|while|since|as|to|not|too|though|especially)\b)/i.test(
    text,
  );

/** "market opening next year": a time is no reason to leave out the article of what comes before it. */
function isWithoutArticle(phrase: string): boolean {
  const [before = "", time] = phrase.split(/\s(?=(?:next|last|this)\s\S+$)/);
  const words = before.split(" ").map(plainWord);
  const head = words.at(-1)!;
  return time !== undefined && !isDeterminer(words[0]!) && !isPluralLike(head) && !isMass(head);
}

function questionClause(text: string): Classified {
  const said = toReader(text);
  if (!said || !isUsableQuestion(said)) return asked(text);
  const mended = withArticles(said);
  return mended.sure ? certain("question clause", { kind: "question", text: mended.text }) : asked(text);
}

/** Two or more items, each proven, of which three at most are named. */
function provenList(text: string): string | null {
  if (!/[,]/.test(text)) return null;
  const items = itemsOf(text);
  if (items.length < 2) return null;
  const said = items.map((item) => toReader(item) ?? "");
  const proven = said.map((item) => (isGerundPhrase(item) ? item : provenNounPhrase(item, true)));
  const all = proven.filter((item): item is string => item !== null && !/\bmy\b/.test(item));
  if (all.length < items.length) return null;
  return joined(all);
}

function clause(text: string): Classified | null {
  const isTheirs = /^(?:she|he|they|you)(?:['’]\w+)?\s+\S/i.test(text);
  const verb = isTheirs ? 1 : verbOf(text);
  if (verb === null) return null;
  const said = toReader(text);
  if (!said || /\b(?:I|me|my)\b/.test(said)) return asked(text);
  if (/^it\b/i.test(said) && !/^it (?:takes|costs|is (?:hard|difficult|easy|important))\b.*\bto\b/i.test(said))
    return asked(text);
  const mended = withArticles(said, verb);
  if (!mended.sure || said.split(" ").length < 3 || !isSubjectKnown(said, Math.max(1, verb))) return asked(text);
  const about = isTheirs || /^(?:her|his|their)\b/i.test(text) ? "clause, theirs" : "clause, fact";
  return certain(about, { kind: "clause", text: mended.text });
}

const movesOf = /^(?:worked|started|moved|trained|studied|retired) (?:as|at|for|in|with|from|to|here|into)\b/i;
const rarelyTheirs =
  /^(?:gave|showed|presented|answered|did|went|talked|brought|demonstrated|struggled|forgot|blanked|completed|sat|took|got|came|met|saw|spoke|said|had|felt|thought|made)\b/i;

/** "wants a planner who talks to drivers", "built the depot in 2019": its subject is the reader, in a field that is about them. */
function subjectless(text: string, first: string): Classified | null {
  const second = plainWord(text.split(" ")[1] ?? "");
  const base = baseOf(first);
  const isSure =
    /^(?:used to|hopes to|plans to|needs to|aims to)\s\S/i.test(text) ||
    (base !== null && isPlainVerb(base) && second !== "" && !/^(?:is|was|has|does)$/.test(first)) ||
    (base !== null && isKnownVerb(base) && isDeterminer(second)) ||
    (isFinitePast(first) && second !== "") ||
    (isOpenPast(first) && isDeterminer(second)) ||
    movesOf.test(text);
  const mayBe =
    isSure ||
    (base !== null && (isPluralLike(second) || isAdverb(second))) ||
    (/^(?:need|want|hope|plan|prefer|use|have|run)$/.test(first) &&
      (isDeterminer(second) || isPronoun(second) || second === "to")) ||
    (/^(?:is|was|has|had|can|will|would)$/.test(first) && second !== "");
  if (!mayBe) return null;
  const said = toReader(`she ${text}`);
  if (!said) return asked(text);
  const mended = withArticles(said);
  const part: Part = { kind: "clause", text: mended.text };
  const isMine = /\b(?:I|me|my)\b/.test(said) || rarelyTheirs.test(text);
  if (isSure && mended.sure && !isMine) return certain("verb without subject", part);
  return { class: "ask", part: null, proposals: /\b(?:I|my)\b/.test(said) ? [] : [part] };
}

function gerund(text: string): Classified | null {
  const said = toReader(text);
  if (!said || !isGerundPhrase(said)) return null;
  const mended = withArticles(said, 0);
  return mended.sure && !/\b(?:I|me|my)\b/.test(said) ? certain("gerund", { kind: "gerund", text: mended.text }) : null;
}

function nounPhrase(text: string): Classified | null {
  const said = toReader(text);
  const phrase = said && provenNounPhrase(said);
  if (!phrase || /\bsince\b/.test(phrase) || isWithoutArticle(phrase)) return null;
  if (/^my\b/i.test(phrase))
    return {
      class: "ask",
      part: null,
      proposals: [
        { kind: "asked", text: phrase },
        { kind: "own", text: phrase },
      ],
    };
  return /\b(?:my|me)\b/i.test(phrase) ? null : certain("noun phrase", { kind: "topic", text: phrase });
}
