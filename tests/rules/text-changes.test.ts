import { expect, test } from "vitest";
import { maxDraftComments, proposalChanges } from "@/lib/mail/draft-reviews/rules";
import { messageChanges, textChanges } from "@/lib/mail/messages/rules/changes";

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}${at}`).join(" ");

test("what was changed is said word by word", () => {
  expect(textChanges("Thank you for Thursday.", "Thank you for your time.")).toEqual([
    { kind: "same", text: "Thank you for " },
    { kind: "removed", text: "Thursday" },
    { kind: "added", text: "your time" },
    { kind: "same", text: "." },
  ]);
  expect(textChanges("", "")).toEqual([]);
});

test("a paragraph that was added to a whole letter is all that is marked", () => {
  const [letter, more] = [numbered("word", 400), numbered("more", 400)];
  expect(textChanges(letter, `${letter}\n\n${more}`)).toEqual([
    { kind: "same", text: letter },
    { kind: "added", text: `\n\n${more}` },
  ]);
});

test("a text with little in common takes the place of the other whole", () => {
  const [before, after] = [numbered("a", 900), numbered("b", 900)];
  expect(textChanges(before, after)).toEqual([
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ]);
  expect(textChanges(before, "")).toEqual([{ kind: "removed", text: before }]);
  expect(textChanges("", after)).toEqual([{ kind: "added", text: after }]);
  expect(messageChanges({ subject: "x", body: before }, { subject: "x", body: after })?.body).toHaveLength(2);
});

test("a proposed wording is compared with the text until it is dealt with, and then shown as it was written", () => {
  const proposal = { proposedBody: "Thank you, Priya.", resolvedAt: null };
  expect(proposalChanges("Thank you.", proposal)?.some(({ kind }) => kind === "added")).toBe(true);
  expect(proposalChanges("Thank you.", { ...proposal, resolvedAt: new Date(0) })).toEqual([
    { kind: "same", text: "Thank you, Priya." },
  ]);
  expect(proposalChanges("Thank you.", { ...proposal, proposedBody: "" })).toBeNull();
  expect(maxDraftComments).toBe(50);
});
