import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveDraftInput } from "@/lib/mail/messages/input";
import { composedMessage, startingText } from "@/lib/mail/messages/rules/compose";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { agency } from "./messages-writing";

const sent = (composed: unknown) => {
  const form = { interviewId: randomUUID(), step: "thank-you", version: "0", subject: "Thank you", body: "My words." };
  const read = saveDraftInput.parse({ ...form, composed });
  expect(read).toMatchObject({ subject: "Thank you", body: "My words." });
  return read.composed;
};
const sentence = (text: string) => ({ slot: "thanks", text });

test("the sentences of a page are read as it sent them, in every kind of message", () => {
  for (const step of messageSteps) {
    const composed = composedMessage(startingText(agency({ step, account: "What went well\n\nMost. ".repeat(600) })));
    expect(sent(JSON.stringify(composed))).toEqual(composed);
  }
});

test("an escape that stands for what cannot be stored is left out, and a text that only names one stays", () => {
  expect(sent('[[{"slot":"a\\u0000\\udc00","text":"x\\u0000y \\ud83d z \\\\u0000"}]]')).toEqual([
    [{ slot: "a\ufffd", text: "xy \ufffd z \\u0000" }],
  ]);
});

test("anything else is no composed text, and what was typed is kept without it", () => {
  const tooMany = Array.from({ length: 61 }, () => [sentence("Thank you.")]);
  for (const composed of [
    ...[undefined, "", "{", "null", "[[1]]", '{"slot":"a","text":"b"}', ["[]", "[]"]],
    ...[tooMany, [[sentence("a".repeat(5_001))]], [[{ ...sentence("a"), slot: "s".repeat(61) }]]].map((each) =>
      JSON.stringify(each),
    ),
    ...["[".repeat(20_000), `${"[".repeat(20_000)}${"]".repeat(20_000)}`, `[[${" ".repeat(60_000)}]]`],
  ])
    expect(sent(composed)).toEqual([]);
  expect(sent(JSON.stringify(tooMany.slice(1)))).toHaveLength(60);
});
