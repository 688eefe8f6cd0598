import { expect, test } from "vitest";
import { classifyJotting } from "@/lib/mail/messages/rules/composer/classify";
import { partSentence } from "@/lib/mail/messages/rules/composer/parts";
import { jottingsIn } from "@/lib/mail/messages/rules/composer/tidy";
import { sentenceSlips } from "@/lib/mail/messages/rules/grammar/slips";
import { knownJottings } from "./jottings";
import { askedJottings } from "./jottings-asked";
import { laterJottings } from "./jottings-later";
import { learnersJottings } from "./jottings-learners";

const jottings = [...knownJottings, ...laterJottings, ...askedJottings, ...learnersJottings];

test.each(jottings)("“%s” is %s", (jotting, is, says) => {
  const found = classifyJotting(jotting, "talked_about");
  expect(found.class).toBe(is);
  expect(found.part ? partSentence(found.part) : found.proposals.map(partSentence).join(" / ")).toBe(says);
});

test("what is certain is one sentence, and what is asked offers three at most", () => {
  for (const [jotting] of jottings) {
    const { part, proposals, class: is } = classifyJotting(jotting, "talked_about");
    expect(proposals.length).toBeLessThanOrEqual(3);
    if (is === "ask") expect(part).toBeNull();
    if (part) expect(partSentence(part)).toMatch(/^(?:You|We) .+\.$/);
  }
});

test("nothing is offered or used in which the checks of grammar find a mistake that they can put right", () => {
  for (const [jotting] of jottings)
    for (const part of classifyJotting(jotting, "talked_about").proposals)
      expect(sentenceSlips(partSentence(part)).filter(({ fixed }) => fixed !== null)).toEqual([]);
});

test("a field is parted at lines, bullets, sentences and reports, and not inside a sentence", () => {
  expect(jottingsIn("- new kiln\n- asked about my thesis, liked the peat part")).toEqual([
    "new kiln",
    "asked about my thesis",
    "liked the peat part",
  ]);
  expect(jottingsIn("cold room too small; samples sit too long. And the freezer")).toEqual([
    "cold room too small",
    "samples sit too long",
    "the freezer",
  ]);
  expect(jottingsIn("when parents complain, they lose days")).toEqual(["when parents complain, they lose days"]);
  expect(jottingsIn("see https://example.com/a.html now")).toEqual(["see now"]);
  expect(jottingsIn("")).toEqual([]);
});

test("a name keeps its capital, and a common word at the beginning loses it", () => {
  const says = (jotting: string, record: string[] = []) =>
    classifyJotting(jotting, "talked_about", record).proposals.map(partSentence)[0];
  expect(says("Rose wants a quieter ward")).toContain("Rose");
  expect(says("Carers leave after a few months")).toBe("You told me that carers leave after a few months.");
  expect(says("Boiler is old", ["Boiler Ltd"])).toContain("Boiler");
});

test("what caught their interest is only a noun phrase of the writer's own", () => {
  const inInterest = (jotting: string) => classifyJotting(jotting, "caught_interest");
  expect(inInterest("my thesis on peat").part).toEqual({ kind: "liked", text: "my thesis on peat" });
  expect(inInterest("asked about my thesis on peat").part).toEqual({ kind: "asked", text: "my thesis on peat" });
  expect(inInterest("my thesis took years").part).toBeNull();
});

test("no jotting of any length or script breaks the rules, and each is read in a moment", () => {
  const odd = [
    "x".repeat(5000),
    "so we went on ".repeat(200),
    "🚀🚀",
    "ไม่มีช่องว่าง",
    "<script>alert(1)</script>",
    "a, b, c, d, e, f",
    "-> -> ->",
    "她说",
    "' ’ ' \" “",
    "and",
    "to",
    "the",
    "the the the",
    "she",
    "she he they",
    "how",
    "not",
    "my",
    "I",
    "of of of",
    "1 2 3 4",
    "= = =",
    "NUL\u0000 inside",
  ];
  for (const jotting of odd)
    for (const each of [...jottingsIn(jotting), jotting])
      expect(classifyJotting(each, "talked_about").proposals.length).toBeLessThanOrEqual(3);
});
