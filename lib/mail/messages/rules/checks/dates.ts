import { weekdayNames } from "@/lib/date-names";
import { addDays, type Day, weekday } from "@/lib/dates";
import { longDay } from "@/lib/platform/words/dates";
import { type CheckedMessage, type Finding, type FindingFix, flagFinding } from "../finding";
import { daySaid, daysSaid, means, type SaidDay } from "../text/days-said";
import { isOfInterview } from "../text/our-interview";
import type { PlacedSentence } from "../text/read-message";
import { onDayPhrase } from "../wording";
import { placeIn, without, wordingCheck } from "./wording-check";

/** The day on which it is likely to be read: a note by hand travels, and what is sent at the weekend is read on Monday. */
function readingDay({ readOn, writing }: CheckedMessage): Day {
  if (readOn) return readOn;
  const day = addDays(writing.today, writing.step === "handwritten-note" ? 2 : 0);
  return addDays(day, weekday(day) > 5 ? 8 - weekday(day) : 0);
}

/** Words about the answer, and about other things that have days. */
const ofAnswer =
  "hear(?:d|ing)?|decisions?|decid(?:e|ed|es|ing)|answers?|news|updates?|repl(?:y|ied)|respond|let me know|get back|be in touch|in touch|promised?|outcome|result|feedback|announce|choose";
const ofOthers =
  "start(?:ed|ing|s)?|begin(?:ning|s)?|notice|available|free|call(?:ed)? you|ring|e-?mailed|wrote|written|sent|send|writing|launch(?:ed|es)?|finish(?:ed|ing)?|deadline|read|found|published|came across|birthday|holiday|leave|back from|worked|since|until|submit(?:ted)?|deliver|book|graduat\\w+|join(?:ed)?|began|move[ds]?|shift|rota|delivery|market";
const nearest = new RegExp(`\\b(?:(?<answer>${ofAnswer})|(?<others>${ofOthers}))\\b`, "giu");
const politely =
  /\b(?:would|'d) (?:just |also |really )?like to (?:thank|say|express|start)|\bwant(?:ed)? to (?:thank|say|express)|\bwill (?:not forget|always remember)|\bthank(?:s| you) again|\bwould have (?:liked|loved)/giu;
const ahead =
  /\b(?:will|would|look(?:ing)? forward|free|can|could|may|hope|next|coming|plan(?:ning)?|scheduled?|invit\w+|available|if|suits?|happy to|arrange|second|another|follow-up)\b/iu;

/** "…, and on Tuesday I signed up": the day is of what follows. */
const beginsClause = /[,;–—] ?(?:and |but |so |then )?(?:also )?(?:on |by |this |since )?(?:the )?$/iu;
const goesOn = /^,? (?:I|we|you|he|she|they|it|the|my|your|our) /iu;
type Subject = "interview" | "answer" | null;

function subjectOf(sentence: string, said: SaidDay): Subject {
  const lead = sentence.slice(0, said.from);
  const isNewClause = beginsClause.test(lead) && goesOn.test(sentence.slice(said.to, said.to + 50));
  const near = [...(isNewClause ? "" : lead.slice(-60)).matchAll(nearest)].at(-1);
  if (near?.groups?.answer && attributed.test(sentence)) return "answer";
  return isOfInterview(sentence, said, isNewClause ? said.from : 0) ? "interview" : null;
}

const attributed =
  /\b(?:(?:you|they|she|he|we|your (?:team|colleague)|\p{Lu}\p{L}+) (?:had |have |kindly |also |both )*(?:said|mentioned|told|indicated|advised|suggested|promised|expected|hoped|planned|explained|thought|agreed|wrote|estimated)|(?:as|like) (?:promised|agreed|discussed|mentioned)|had hoped|was (?:hoping|told|expecting)|were told|understood|understand|expected)\b/u;

const dayPhrase = (checked: CheckedMessage, day: Day) => onDayPhrase(day, readingDay(checked));

/** Other words for a day in its place: "on Thursday" for "yesterday", "Thursday" after "for" or before "'s". */
function fixFor(sentence: PlacedSentence, said: SaidDay, day: Day, checked: CheckedMessage): FindingFix {
  const before = sentence.text.slice(0, said.from);
  const phrase = dayPhrase(checked, day);
  const bare = phrase.replace(/^on /, "");
  const hasPreposition =
    /\b(?:on|by|for|until|before|of|since|from) $/iu.test(before) || /^'s\b/.test(sentence.text.slice(said.to));
  const isStart = said.from === 0;
  const more = said.kind === "relative" && said.more ? ` ${said.more}` : "";
  const words = `${hasPreposition || (sentence.in === "subject" && isStart) ? bare : phrase}${more}`;
  const text = isStart ? words.replace(/^on/, "On") : words;
  const from = sentence.from + said.from;
  return { from, to: from + said.text.length, text, label: `Change to “${text}”` };
}

function wrongDay(sentence: PlacedSentence, said: SaidDay, checked: CheckedMessage): Finding | null {
  const { day, promise, today } = checked.writing;
  const readOn = readingDay(checked);
  const place = placeIn(sentence, said.from, said.text.length);
  const finding = (found: string, of: Day) =>
    flagFinding("dates", found, place, ["R40"], fixFor(sentence, said, of, checked));
  const subject = subjectOf(sentence.text, said);
  if (subject === "interview" && day <= readOn && !isAhead(sentence.text, said)) {
    if (means(said, day, readOn) || (promise && said.kind === "date" && means(said, promise, readOn))) return null;
    return finding(`“${said.text}” does not fit: the interview was on ${longDay(day, today)}.`, day);
  }
  if (
    subject === "answer" &&
    promise &&
    attributed.test(sentence.text) &&
    (said.kind === "date" || said.kind === "weekday")
  ) {
    const isRight = said.kind === "weekday" ? said.name === weekday(promise) : means(said, promise, readOn);
    if (isRight || (said.kind === "date" && means(said, day, readOn))) return null;
    return finding(`“${said.text}” does not fit: the answer date is ${longDay(promise, today)}.`, promise);
  }
  return wrongWeekday(sentence, said, checked);
}

/** "Thursday 20 November" where the 20th is a Friday. */
function wrongWeekday(sentence: PlacedSentence, said: SaidDay, { writing }: CheckedMessage): Finding | null {
  const day = daySaid(said, writing.today);
  if (!day || said.kind !== "date" || said.name === null || said.name === weekday(day)) return null;
  const right = weekdayNames[weekday(day) - 1]!;
  const wrong = weekdayNames[said.name - 1]!;
  const from = sentence.from + said.from;
  return flagFinding(
    "dates",
    `The weekday is wrong: it is ${longDay(day, writing.today)}, not ${wrong}.`,
    placeIn(sentence, said.from, said.text.length),
    ["R40"],
    {
      ...{ from, to: from + wrong.length, text: right },
      label: `Change to “${right}”`,
    },
  );
}

/** A day that is still to come, such as that of the next talk. What is over by its name is not: "yesterday". */
function isAhead(sentence: string, said: SaidDay): boolean {
  if (/^(?:relative|ago|month|weekend)$/.test(said.kind) || (said.kind === "weekday" && said.last)) return false;
  return ahead.test(without(sentence.slice(Math.max(0, said.from - 60), said.from), politely));
}

export const datesCheck = wordingCheck({
  id: "dates",
  fine: "Days and dates fit the record",
  applies: ({ writing }) => writing.step !== "answer-the-offer",
  find: ({ sentences }, checked) =>
    sentences.flatMap((sentence) => daysSaid(sentence.text).flatMap((said) => wrongDay(sentence, said, checked) ?? [])),
});
