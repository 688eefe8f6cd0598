import { expect, test } from "vitest";
import { faults } from "./setup/sources";

/** Not for people to read: a key of links that were sent, and words as people type them. */
const otherTexts = [
  "lib/email-tokens.ts",
  "lib/mail/messages/rules/greeting.ts",
  "lib/people/places/rules/countries.ts",
];

/** Our code quotes with other signs, so between two letters a straight apostrophe is in a text. */
const straight = /[^\s"`]*[\p{L}\p{N}]'\p{L}[^\s"`]*/gu;

test("Texts that people read have the apostrophe ’ everywhere", () => {
  const wrong = faults(({ path, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
    return otherTexts.includes(path) ? [] : (code.match(straight) ?? []);
  });
  expect(wrong).toEqual([]);
});
