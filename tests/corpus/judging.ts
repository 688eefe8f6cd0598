import { messageFindings } from "@/lib/mail/messages/rules/checks";
import type { CheckedMessage, Finding } from "@/lib/mail/messages/rules/finding";
import type { MessageText } from "@/lib/mail/messages/rules/message-facts";
import { messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { writing } from "../rules/messages-writing";
import { type CorpusItem, type JudgedCheck, judgedChecks } from "./items";

/** What one check found in one part: `right` of `marked` findings were right, and `found` of `expected` places were found. */
export type CheckScore = {
  check: JudgedCheck;
  expected: number;
  found: number;
  marked: number;
  right: number;
  misses: string[];
  alarms: string[];
};

/** The share of findings that are right, and of what is to be found that was found. */
export const precisionOf = ({ right, marked }: CheckScore) => (marked ? right / marked : 1);
export const recallOf = ({ found, expected }: CheckScore) => (expected ? found / expected : 1);

/** A sentence is checked as a part of a note, with a greeting and a close around it. */
const bodyOf = (item: CorpusItem, reader: string, by: string) =>
  "probe" in item ? `Dear ${reader},\n\n${item.body}\n\nKind regards,\n${by}` : item.body;

/** The item as the page would check it: re-read, and its step open. */
export function checkedItem(item: CorpusItem, speller: CheckedMessage["speller"]): CheckedMessage {
  const facts = writing({ ...("step" in item ? { step: item.step } : {}), ...item.record });
  const recipient = messageRecipient(facts);
  return {
    writing: facts,
    recipient,
    subject: item.subject,
    body: bodyOf(item, recipient?.reader.name ?? "", facts.by),
    version: 1,
    rereadVersion: 1,
    approvedVersion: null,
    step: { status: "open", locked: null, because: null },
    speller,
  };
}

/** A check of the text that could not run. */
const isUnchecked = (finding: Finding) => finding.level === "unchecked";
/** A greeting that is only asked about may be right: it is not judged. */
const isJudged = ({ id, level }: Finding) => level !== "unchecked" && (id !== "greeting" || level !== "ask");

/** Beside its excerpt a mark may hold the rest of the sentence, but no paragraph. */
const longestRest = 160;

function marks(text: MessageText, { where }: Finding, excerpt: string): boolean {
  const { from, to } = where;
  if (from === undefined || to === undefined || (where.in !== "subject" && where.in !== "body")) return false;
  if (to - from > excerpt.length + longestRest) return false;
  const whole = text[where.in];
  for (let at = whole.indexOf(excerpt); at !== -1; at = whole.indexOf(excerpt, at + 1))
    if (from < at + excerpt.length && to > at) return true;
  return false;
}

const markedPlace = (text: MessageText, { where, found }: Finding) =>
  where.from !== undefined && (where.in === "subject" || where.in === "body")
    ? `“${text[where.in].slice(where.from, where.to)}” (${where.in} ${where.from}–${where.to}): ${found}`
    : found;

/** Compares each check with what a careful reader expects of it. */
export function scoresOf(items: CorpusItem[], speller: CheckedMessage["speller"]): CheckScore[] {
  const scores = Object.fromEntries(
    judgedChecks.map((check) => [
      check,
      { check, expected: 0, found: 0, marked: 0, right: 0, misses: [] as string[], alarms: [] as string[] },
    ]),
  ) as Record<JudgedCheck, CheckScore>;
  for (const item of items) {
    const checked = checkedItem(item, speller);
    const findings = messageFindings(checked);
    const unchecked = findings.find(isUnchecked);
    if (unchecked) throw new Error(`${item.id} was not checked for ${unchecked.id}: ${unchecked.found}`);
    for (const check of "probe" in item ? [item.probe] : judgedChecks)
      judge(
        { item, text: checked },
        findings.filter((finding) => finding.id === check && isJudged(finding)),
        scores[check],
      );
  }
  return Object.values(scores);
}

type JudgedItem = { item: CorpusItem; text: MessageText };

function judge({ item, text }: JudgedItem, found: Finding[], score: CheckScore): void {
  const unclear = item.unclear?.[score.check] ?? [];
  if (unclear === true) return;
  const findings = found.filter((finding) => !unclear.some((excerpt) => marks(text, finding, excerpt)));
  const wanted = item.expect[score.check];
  const excerpts = Array.isArray(wanted) ? wanted : [];
  const right = findings.filter(
    (finding) => wanted === true || excerpts.some((excerpt) => marks(text, finding, excerpt)),
  );
  score.marked += findings.length;
  score.right += right.length;
  for (const finding of findings)
    if (!right.includes(finding)) score.alarms.push(`${item.id} ${markedPlace(text, finding)}`);
  const places = wanted === true ? [null] : excerpts;
  score.expected += places.length;
  for (const place of places) {
    const isFound = place === null ? findings.length > 0 : findings.some((finding) => marks(text, finding, place));
    if (isFound) score.found += 1;
    else score.misses.push(`${item.id} ${place === null ? "found nothing" : `“${place}”`}`);
  }
}

/** What each check has to reach. Grammar's recall is promised for its own list of patterns alone. */
export const goalOf = (check: JudgedCheck): { precision: number; recall: number | null } =>
  check === "grammar" ? { precision: 0.9, recall: null } : { precision: 0.95, recall: 0.9 };
