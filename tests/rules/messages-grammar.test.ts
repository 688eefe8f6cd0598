import { describe, expect, test } from "vitest";
import { foundBy, markedBy } from "./messages-checked";
import { allKinds, kindsIn, testGrammar } from "./messages-grammar";
import { commonRows } from "./messages-grammar-common";
import { jottedRight, jottedRows } from "./messages-grammar-jotted";
import { learnerRows, tenseRows } from "./messages-grammar-learners";
import { agreementRows, signRows, wordRows } from "./messages-grammar-others";
import { verbRows } from "./messages-grammar-verbs";
import { nounRows, prepositionRows } from "./messages-grammar-words";

describe("verbs", () => testGrammar(verbRows));
describe("prepositions", () => testGrammar(prepositionRows));
describe("nouns and articles", () => testGrammar(nounRows));
describe("subject and verb", () => testGrammar(agreementRows));
describe("words", () => testGrammar(wordRows));
describe("tenses", () => testGrammar(tenseRows));
describe("later learned English", () => testGrammar(learnerRows));
describe("words between the parts of a mistake", () => testGrammar(commonRows));
describe("words that are jotted down", () => testGrammar(jottedRows));
describe("signs", () => testGrammar(signRows));

test("every kind of mistake has a row, and there are more than a hundred", () => {
  const rows = kindsIn(
    [
      verbRows,
      prepositionRows,
      nounRows,
      agreementRows,
      wordRows,
      signRows,
      tenseRows,
      learnerRows,
      commonRows,
      jottedRows,
    ].flat(),
  );
  const kinds = allKinds();
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds.length).toBeGreaterThan(100);
  expect(kinds.filter((id) => !rows.has(id) && id !== "closing-singular")).toEqual([]);
});

test("R40 a mistake is marked, said and can be put right with one key", () => {
  const body = "Dear Priya,\n\nI look forward to hear from you.\n\nKind regards,\nAmara";
  const [finding] = foundBy("grammar", body);
  expect(finding).toMatchObject({
    level: "flag",
    found: "“look forward to hear”: After “look forward to” the verb ends in -ing.",
    rules: ["R40"],
    fix: { text: "look forward to hearing", label: "Change to “look forward to hearing”" },
  });
  const { from, to, text } = finding!.fix!;
  expect(body.slice(0, from) + text + body.slice(to)).toContain("\nI look forward to hearing from you.\n");
});

test("R40 a close in the singular is marked", () => {
  expect(markedBy("grammar", "Dear Priya,\n\nThank you.\n\nKind regard,\nAmara")).toEqual(["Kind regard"]);
});

test.each([
  ...jottedRight,
  "It was an honour to meet you, and an hour well spent.",
  "I have a European degree and a one-year contract with a university.",
  "An MBA helped me, and so did an SQL course.",
  "I would like to hear more about your work.",
  "He is one of the team, and I enjoyed working with him.",
  "We look forward to work that matters and to talks like this one.",
  "The team is small, and its members know each other.",
  "I used to live in Leeds, and I am used to the rain.",
  "If you would like more information, I can send it.",
  "Thank you for your help and support.",
  "I had had a similar case, and I knew that that would work.",
  "I was interested in what you said about lead times.",
  "I have a lot of experience with these kinds of data.",
  "You told me that there is a lot to do.",
  "I know who is in charge, and what matters to you.",
  "Last week I met Tom, who has led the team since 2019.",
  "I am writing to thank you, and I will be able to start in May.",
  "The company I work for has fifty people.",
])("R40 no mistake is found in: %s", (body) => expect(foundBy("grammar", body)).toEqual([]));
