import { expect, test } from "vitest";
import { corpusOf, corpusParts, judgedChecks } from "../corpus/items";

const items = corpusParts.flatMap((part) => corpusOf(part).map((item) => ({ part, item })));
const messages = items.filter(({ item }) => "step" in item);
const isUnseen = ({ part }: { part: string }) => part === "unseen";

test("The corpus has at least 200 messages, and somebody else than the rules’ writers wrote a third of it before the rules", () => {
  expect(messages.length).toBeGreaterThanOrEqual(200);
  expect(messages.filter(isUnseen).length * 3).toBeGreaterThanOrEqual(messages.length);
  expect(items.filter(isUnseen).length * 3).toBeGreaterThanOrEqual(items.length);
});

test("Each item of the corpus has an id of its own, which names its part", () => {
  expect(new Set(items.map(({ item }) => item.id)).size).toBe(items.length);
  expect(items.filter(({ part, item }) => !item.id.startsWith(`${part}-`))).toEqual([]);
});

test("No text is in the corpus twice under the same record", () => {
  const texts = items.map(({ item }) => JSON.stringify([item.record, item.body]));
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});

test("Every excerpt that has to be marked is in its text", () => {
  const strangers = items.flatMap(({ item }) =>
    Object.values(item.expect)
      .flatMap((wanted) => (wanted === true ? [] : wanted))
      .filter((excerpt) => !item.subject.includes(excerpt) && !item.body.includes(excerpt))
      .map((excerpt) => `${item.id}: ${excerpt}`),
  );
  expect(strangers).toEqual([]);
});

test("A one-sentence probe expects something of its own check alone", () => {
  const wrong = items.flatMap(({ item }) =>
    "probe" in item && Object.keys(item.expect).some((check) => check !== item.probe) ? [item.id] : [],
  );
  expect(wrong).toEqual([]);
});

test("Each part has messages with nothing to find, and something to find for every check", () => {
  for (const part of corpusParts) {
    const own = items.filter((item) => item.part === part).map(({ item }) => item);
    const good = own.filter((item) => "step" in item && Object.keys(item.expect).length === 0);
    expect(good.length).toBeGreaterThanOrEqual(40);
    expect(judgedChecks.filter((check) => !own.some((item) => item.expect[check]))).toEqual([]);
  }
});
