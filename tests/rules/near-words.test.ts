import { expect, test } from "vitest";
import { mostTries, nearWords } from "@/lib/platform/spelling/rules";

function tried(word: string, known: readonly string[] = []) {
  const asked: string[] = [];
  const found = nearWords(word, (other) => {
    asked.push(other);
    return known.includes(other);
  });
  return { asked, found };
}

test.each(["aeiouyaeiouyae", "mississippiiii", "internationaly", "qwrtpsdfghjklz", "aaaaaaaaaaaaaa", "a", "", "’’"])(
  "no more words are tried for “%s” than its budget, and none twice",
  (word) => {
    const { asked, found } = tried(word);
    expect(found).toEqual([]);
    // One more: the word with a capital.
    expect(asked.length).toBeLessThanOrEqual(mostTries + 1);
    expect(new Set(asked).size).toBeGreaterThanOrEqual(asked.length - 1);
  },
);

test.each([
  ["recieve", "receive"],
  ["accomodate", "accommodate"],
  ["definately", "definitely"],
  ["seperate", "separate"],
  ["oppurtunity", "opportunity"],
  ["embarassement", "embarrassment"],
  ["comittment", "commitment"],
  ["occurance", "occurrence"],
  ["experiance", "experience"],
  ["maintenence", "maintenance"],
  ["recomandation", "recommendation"],
  ["responsable", "responsible"],
  ["enviroment", "environment"],
  ["collaberation", "collaboration"],
  ["acheivment", "achievement"],
  ["neccesary", "necessary"],
  ["profesionaly", "professionally"],
])("“%s” is near “%s”", (wrong, right) => {
  expect(tried(wrong, [right]).found).toEqual([right]);
});

test("the likelier slips come first, and five words are enough", () => {
  const known = ["form", "farm", "firm", "from", "frm", "forms", "dorm"];
  expect(tried("fomr", known).found[0]).toBe("form");
  expect(tried("farn", ["barn", "darn", "earn", "fern", "faro", "warn", "farm"]).found).toHaveLength(5);
});
