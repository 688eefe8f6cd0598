import { diffWordsWithSpace } from "diff";

/** A part of a text that was compared with an earlier one. */
export type TextChange = { kind: "same" | "added" | "removed"; text: string };

/** What changed between two texts, word by word, in the order of reading. */
export const textChanges = (before: string, after: string): TextChange[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));

type WholeText = { subject: string; body: string };

/** The same for a subject and a body; null where nothing was read before, or nothing changed. */
export const messageChanges = (before: WholeText | null, after: WholeText) =>
  before && (before.subject !== after.subject || before.body !== after.body)
    ? { subject: textChanges(before.subject, after.subject), body: textChanges(before.body, after.body) }
    : null;

export type MessageChanges = ReturnType<typeof messageChanges>;
