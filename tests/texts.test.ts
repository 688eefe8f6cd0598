import { expect, test } from "vitest";
import { faults } from "./setup/sources";

/** Not for people to read: a key of links that were sent, and words as people type them. */
const otherTexts = [
  "lib/email-tokens.ts",
  "lib/mail/messages/rules/greeting.ts",
  "lib/mail/messages/rules/checks/",
  "lib/mail/messages/rules/grammar/",
  "lib/mail/messages/rules/text/",
  "lib/people/places/rules/countries.ts",
];
const isOtherText = (path: string) => otherTexts.some((other) => path.startsWith(other));

/** Our code quotes with other signs, so between two letters a straight apostrophe is in a text. */
const straight = /[^\s"`]*[\p{L}\p{N}]'\p{L}[^\s"`]*/gu;

test("Texts that people read have the apostrophe ’ everywhere", () => {
  const wrong = faults(({ path, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
    return isOtherText(path) ? [] : (code.match(straight) ?? []);
  });
  expect(wrong).toEqual([]);
});
