import { expect, test } from "vitest";
import { messageChecks } from "@/lib/mail/messages/rules/checks";
import { annoyancePatterns } from "@/lib/mail/messages/rules/checks/annoyance";
import { checkFirstNote } from "@/lib/mail/messages/rules/first-check";
import { grammarPatterns } from "@/lib/mail/messages/rules/grammar/patterns";
import { patternsFor } from "@/lib/mail/messages/rules/grammar/slips";
import { readMessage } from "@/lib/mail/messages/rules/text/read-message";
import { triggeredAlternatives, wordingsFinder, wordingsTest } from "@/lib/mail/messages/rules/text/triggers";
import { corpusOf } from "../corpus/items";
import { checkedItem } from "../corpus/judging";

const sentences = [
  ...new Set(
    corpusOf("seen").flatMap((item) => {
      const { sentences: own, close } = readMessage(checkedItem(item, null));
      return [...own, ...close].map(({ text }) => text);
    }),
  ),
];

/** The patterns of each check of the tone. */
const patternsOf = [
  ...messageChecks.flatMap((check) => ("patterns" in check ? [check.patterns as readonly string[]] : [])),
  annoyancePatterns,
];

/** One expression of all wordings is slow, so it reads one sentence in four. */
const sampled = sentences.filter((_, at) => at % 4 === 0);

test("A wording that is only searched for where its words are is found as one expression of all finds it", {
  timeout: 60_000,
}, () => {
  expect(patternsOf.length).toBeGreaterThan(4);
  const differing = patternsOf.flatMap((patterns) => {
    const [find, isThere] = [wordingsFinder(patterns), wordingsTest(patterns, "iu")];
    const whole = new RegExp(patterns.join("|"), "giu");
    const places = (found: Iterable<RegExpMatchArray>) => [...found].map(({ 0: words, index }) => `${index} ${words}`);
    return sampled.filter((sentence) => {
      const wanted = places(sentence.matchAll(whole));
      return places(find(sentence)).join() !== wanted.join() || isThere(sentence) !== wanted.length > 0;
    });
  });
  expect(differing).toEqual([]);
});

test("A kind of mistake is searched for in every sentence that has it", { timeout: 60_000 }, () => {
  const left = sentences.flatMap((sentence) => {
    const searched = new Set(patternsFor(sentence));
    return grammarPatterns.flatMap((pattern) =>
      !searched.has(pattern) && [...sentence.matchAll(pattern.form)].length > 0 ? [`${pattern.id}: ${sentence}`] : [],
    );
  });
  expect(left).toEqual([]);
});

const keysOf = (source: string) => triggeredAlternatives(source).map(({ keys }) => keys.map((set) => [...set].sort()));

test.each([
  ["\\bstill waiting\\b", [[["waiting."]]]],
  ["\\b(?:kindly|please) (?:\\w+ )?reply\\b", [[["kindly.", "please."], ["reply."]]]],
  ["wait\\w*", [[]]],
  ["\\bwait\\w*", [[["wait"]]]],
  ["[.!?] [a-z]+", [[]]],
  ["\\bone\\b|\\bor\\b", [[["one."]], [["or."]]]],
  ["(?<!no )\\bhurry(?= up)", [[["hurr"]]]],
])("The words of %s", (source, keys) => {
  expect(keysOf(source)).toEqual(keys);
});

test("A note can be checked before anybody has written one, with a dictionary and without", () => {
  expect(() => checkFirstNote(null)).not.toThrow();
  expect(() => checkFirstNote({ knows: () => true, suggest: () => [] })).not.toThrow();
});
