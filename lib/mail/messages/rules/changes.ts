import { diffWordsWithSpace } from "diff";

/** A part of a text that was compared with an earlier one. */
export type TextChange = { kind: "same" | "added" | "removed"; text: string };

/** Of words, signs and spaces. Where more of them differ, little of the text before is left to read, and finding it would take long. */
const mostDifferent = 1_000;

/** What changed between two texts, word by word, in the order of reading. A text with little in common takes the place of the other whole. */
export const textChanges = (before: string, after: string): TextChange[] =>
  diffWordsWithSpace(before, after, { maxEditLength: mostDifferent })?.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  })) ?? wholeChange(before, after);

const wholeChange = (before: string, after: string): TextChange[] =>
  [{ kind: "removed", text: before } as const, { kind: "added", text: after } as const].filter(
    ({ text }) => text !== "",
  );

type WholeText = { subject: string; body: string };

/** The same for a subject and a body; null where nothing was read before, or nothing changed. */
export const messageChanges = (before: WholeText | null, after: WholeText) =>
  before && (before.subject !== after.subject || before.body !== after.body)
    ? { subject: textChanges(before.subject, after.subject), body: textChanges(before.body, after.body) }
    : null;

export type MessageChanges = ReturnType<typeof messageChanges>;
