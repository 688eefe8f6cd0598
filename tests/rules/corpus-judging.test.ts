import { expect, test } from "vitest";
import type { CorpusItem } from "../corpus/items";
import { precisionOf, recallOf, scoresOf } from "../corpus/judging";

const everyWord = { knows: () => true, suggest: () => [] };
const sentence = (body: string, expected: CorpusItem["expect"]): CorpusItem => ({
  ...{ id: "seen-p000", english: "British English", probe: "placeholder", record: {}, subject: "", body },
  expect: expected,
});
const placeholderScore = (...items: CorpusItem[]) =>
  scoresOf(items, everyWord).find(({ check }) => check === "placeholder")!;

test("A mark on the expected excerpt is right, and is found", () => {
  const score = placeholderScore(sentence("I like [company] a lot.", { placeholder: ["[company]"] }));
  expect(score).toMatchObject({ expected: 1, found: 1, marked: 1, right: 1, misses: [], alarms: [] });
});

test("A mark elsewhere is a false alarm, and the expected excerpt a miss", () => {
  const score = placeholderScore(sentence("I like [company] a lot.", { placeholder: ["a lot"] }));
  expect(score.misses).toEqual(["seen-p000 “a lot”"]);
  expect(score.alarms).toHaveLength(1);
  expect([precisionOf(score), recallOf(score)]).toEqual([0, 0]);
});

test("Where nothing is expected every mark is a false alarm", () => {
  const score = placeholderScore(sentence("I like [company] a lot.", {}), sentence("I like it a lot.", {}));
  expect(score).toMatchObject({ expected: 0, marked: 1, right: 0 });
});

test("Precision and recall are shares of all items together", () => {
  const score = placeholderScore(
    sentence("I like [company] a lot.", { placeholder: ["[company]"] }),
    sentence("I like [company] a lot.", {}),
    sentence("I like it a lot.", { placeholder: ["it"] }),
  );
  expect([precisionOf(score), recallOf(score)]).toEqual([0.5, 0.5]);
});

test("Without a dictionary nothing is judged: spelling was not checked", () => {
  expect(() => scoresOf([sentence("I like it.", {})], null)).toThrow("was not checked for spelling");
});
