import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { textChanges } from "@/lib/mail/messages/rules/changes";
import { checkLines } from "@/lib/mail/messages/rules/checks";
import { composeMessage, startingText } from "@/lib/mail/messages/rules/compose";
import { keepChanges } from "@/lib/mail/messages/rules/composer/keep-changes";
import { letterBody } from "@/lib/mail/messages/rules/composer/letter";
import { likeness, likenessPairs } from "@/lib/mail/messages/rules/likeness";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { nameWords } from "@/lib/mail/messages/rules/names";
import { messageOptions } from "@/lib/mail/messages/rules/options";
import { placeholdersIn } from "@/lib/mail/messages/rules/placeholders";
import { templateFaults } from "@/lib/mail/templates/rules/faults";
import { fillTemplate } from "@/lib/mail/templates/rules/fill";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { nearWords } from "@/lib/platform/spelling/rules";
import { textLimits } from "@/lib/platform/text/rules";
import { didAt } from "./composer-notes";
import { checked } from "./messages-checked";
import { panelOf, writing } from "./messages-writing";

// What nobody types and anybody can send. A rule whose work grows with the square or the cube of a text would run here for minutes, and be
// ended by the time limit of its test. Nothing is measured: a slow machine fails no test.
const filledWith = (part: string | ((at: number) => string)) => (length: number) => {
  let text = "";
  for (let at = 0; text.length < length; at++) text += typeof part === "string" ? part : part(at);
  return text.slice(0, length);
};
const letter = (at: number) => String.fromCharCode(97 + (at % 26));
const spelled = (at: number) => [...`${at}`].map((figure) => letter(Number(figure) + 3)).join("");

const hostile: Record<string, (length: number) => string> = {
  "open brackets and slashes": filledWith("(/"),
  "open brackets and pronouns": filledWith("(she "),
  "nested brackets": (length) => `${"(".repeat(length / 2)}${")".repeat(length / 2)}`,
  "square brackets": filledWith("[] "),
  "open braces": filledWith("{{"),
  "sentences of one letter": filledWith("a. "),
  "sentences that all differ": filledWith((at) => `${spelled(at)} is here. `),
  "names that all differ": filledWith((at) => `X${spelled(at)}. `),
  "letters and commas": filledWith((at) => `${letter(at)},`),
  "one word": filledWith("a"),
  "one sentence of one word": filledWith("and "),
  "one word with hyphens": filledWith("a-"),
  hyphens: filledWith("-"),
  "lists of nothing": filledWith("\n- "),
  quotes: filledWith("'"),
  "double quotes": filledWith('"'),
  newlines: filledWith("\n"),
  spaces: (length) => `a${" ".repeat(length - 2)}b`,
  "spaces and newlines": filledWith(" \n"),
  marks: filledWith("!?"),
  dots: filledWith(". "),
  underscores: filledWith("_ "),
  emoji: filledWith("🙂"),
  "a name": filledWith("Priya Shah "),
  "vowels left out": filledWith((at) => `${spelled(at)}aeiouyaeiouy `),
};
const cases = Object.entries(hostile);
const minutes = 120_000;
const size = textLimits.message;

/** It knows no word, so it is asked about each, and looks for what each may have been meant to be. */
const unknowing = { knows: () => false, suggest: (word: string) => nearWords(word, () => false) };

describe.each(cases)("%s", (_, textOf) => {
  test("are read for names, likeness and gaps, however many there are", { timeout: minutes }, async ({ signal }) => {
    for (const times of [1, 4, 40]) {
      // Lets the time limit end a test that is too slow already.
      await setImmediate();
      signal.throwIfAborted();
      const many = textOf(times * size);
      expect(nameWords(many).length).toBeLessThanOrEqual(many.length);
      expect(likeness(many, many, ["Priya Shah"]).share).toBeLessThanOrEqual(1);
      expect(placeholdersIn(many, ["a", "Priya Shah"]).length).toBeLessThan(many.length);
    }
  });

  test("are checked in every way", { timeout: minutes }, () => {
    const body = textOf(size);
    for (const step of ["thank-you", "chaser", "ask-for-feedback", "tell-consultant"] as const) {
      const of = writing({ step, others: [{ interviewerId: "p1", name: "Tom Ellery", body }] });
      const greeted = `Dear Priya,\n\nThank you for your time, and I look forward to it.\n\n${body}`.slice(0, size);
      for (const text of [body, greeted])
        expect(checkLines(checked({ writing: of, subject: textOf(150), body: text, speller: unknowing }))).not.toEqual(
          [],
        );
    }
  });

  test("are compared with each other, for a panel of twenty-five", { timeout: minutes }, () => {
    const notes = Array.from({ length: 25 }, (_, at) => ({ name: `Person ${at}`, body: `${textOf(size)} ${at}` }));
    for (const pair of likenessPairs(notes)) expect(pair.bySentence.length).toBeLessThanOrEqual(80);
    const other = [...textOf(size)].reverse().join("");
    const changes = textChanges(textOf(size), other);
    expect(changes.map(({ kind, text }) => (kind === "removed" ? "" : text)).join("")).toBe(other);
  });

  test("are notes and answers of which a draft is composed", { timeout: minutes }, () => {
    const panel = panelOf(...Array.from({ length: 25 }, (_, at) => `Person${spelled(at)} Surname`));
    const notes = Object.fromEntries(panel.map(({ id }) => [id, textOf(textLimits.talk)]));
    const of: MessageFacts = writing({
      ...{ panel, talkedAbout: notes, caughtInterest: notes, asksFor: textOf(textLimits.answer) },
      ...{ wishedSaid: textOf(textLimits.answer), fellShort: textOf(textLimits.answer), account: textOf(3 * size) },
      interviewerId: "p24",
      answers: { p24: didAt("ran the ward", "Leith") },
    });
    const toReader = Array.from({ length: 20 }, () => textOf(size));
    for (const step of messageSteps) {
      const composed = composeMessage({ ...of, step }, { attempt: 1, toReader });
      expect([...(composed.draft?.body ?? "")].length).toBeLessThanOrEqual(size);
      expect(messageOptions({ ...of, step }).length).toBeLessThan(5);
    }
  });

  test("are kept in another draft, whatever was composed before", { timeout: minutes }, () => {
    const { letter: next } = startingText(writing({ answers: { p0: didAt("ran the ward", "Leith") } }));
    const base = [[{ slot: "greeting", text: textOf(10 * size) }]];
    const own = `${textOf(size)} zebra`;
    expect(keepChanges(base, own, next)).toContain("zebra");
    expect(keepChanges(next, own, next)).toContain("zebra");
    expect(keepChanges(base, letterBody(base), next)).not.toBe("");
  });

  test("are filled in, and read as a template", { timeout: minutes }, () => {
    const body = textOf(textLimits.template);
    expect(Object.keys(templateFaults({ subject: textOf(150), body }, "Warm thanks"))).toEqual(["subject", "body"]);
    expect(typeof fillTemplate({ subject: "", body }, writing()).body).toBe("string");
  });
});
