import { expect, test } from "vitest";
import { composeMessage } from "@/lib/mail/messages/rules/compose";
import { keepChanges } from "@/lib/mail/messages/rules/composer/keep-changes";
import { letterBody, type Said } from "@/lib/mail/messages/rules/composer/letter";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { didAt } from "./composer-notes";
import { agency, writing } from "./messages-writing";

const said = (slot: string, text: string): Said => ({ slot, text });
const greeting = [said("greeting", "Dear Priya,")];
const close = [said("close", "Kind regards,\nAmara Okafor")];
const base = [
  greeting,
  [said("thanks", "Thank you for your time."), said("point", "You mentioned that carers leave.")],
  [said("interest", "I remain interested."), said("forward", "I look forward to your news.")],
  close,
];
const next = [
  greeting,
  [said("interest", "The job is one that I want.")],
  [said("later thanks", "Many thanks."), said("point", "I took note that carers leave.")],
  [said("forward", "I look forward to the next step.")],
  [said("close", "Best wishes,\nAmara Okafor")],
];
const mine = (...changes: [string, string][]) =>
  changes.reduce((text, [was, is]) => text.replace(was, is), letterBody(base));
const kept = (...changes: [string, string][]) => keepChanges(base, mine(...changes), next);

test("an unchanged draft gives way to the next one", () => {
  expect(kept()).toBe(letterBody(next));
});

test("a sentence that its writer changed stands for the new one of its place", () => {
  expect(kept(["You mentioned that carers leave.", "You said that carers leave in June."])).toBe(
    letterBody(next).replace("I took note that carers leave.", "You said that carers leave in June."),
  );
});

test("a sentence that its writer added stays beside the sentence that it followed", () => {
  expect(kept(["Thank you for your time.", "Thank you for your time. Your dog is lovely."])).toBe(
    letterBody(next).replace("Many thanks.", "Many thanks. Your dog is lovely."),
  );
});

test("a paragraph that its writer added stays a paragraph", () => {
  const text = kept(["I look forward to your news.", "I look forward to your news.\n\nI start on Monday."]);
  expect(text).toContain("I look forward to the next step.\n\nI start on Monday.\n\nBest wishes,");
});

test("a sentence that its writer took out does not come back", () => {
  expect(kept([" You mentioned that carers leave.", ""])).not.toContain("carers");
  expect(kept(["I remain interested. ", ""])).not.toContain("The job is one that I want.");
});

test("a greeting and a close that were changed stay", () => {
  const text = kept(["Dear Priya,", "Hi Priya,"], ["Kind regards,\nAmara Okafor", "Yours,\nAmara"]);
  expect(text).toMatch(/^Hi Priya,\n\n/);
  expect(text).toMatch(/\n\nYours,\nAmara$/);
  expect(text).not.toContain("Dear Priya");
});

test("of a text with very many sentences none is lost, and its paragraphs stay", () => {
  const sentences = Array.from({ length: 600 }, (_, at) => `Sentence ${at}.${at % 50 === 49 ? "\n\n" : " "}`)
    .join("")
    .trim();
  const own = `Dear Priya,\n\n${sentences}\n\nKind regards,\nAmara Okafor`;
  const text = keepChanges(base, own, next);
  for (const at of [0, 180, 199, 250, 599]) expect(text.split(`Sentence ${at}.`)).toHaveLength(2);
  expect(text).toContain("Sentence 249.\n\nSentence 250. Sentence 251.");
  expect(keepChanges([[said("thanks", sentences)]], own, next)).toContain("Sentence 599.");
});

test("no word of the writer’s is lost, whatever was changed, in any kind of message", () => {
  for (const of of messageSteps.flatMap((step) => [
    writing({ step }),
    agency({ step, account: "What went well\nMost." }),
  ])) {
    const answers = { p0: didAt("ran the ward", "Leith") };
    const [first, second] = [0, 1].map((attempt) => composeMessage({ ...of, answers }, { attempt }).draft!);
    const sentences = first!.body.split(/(?<=\.)\s/);
    for (const [at, sentence] of sentences.entries()) {
      const changed = first!.body.replace(sentence, `${sentence} My own words ${at}.`);
      const text = keepChanges(first!.letter, changed, second!.letter);
      expect(text).toContain(`My own words ${at}.`);
      expect(text.split(`My own words ${at}.`)).toHaveLength(2);
    }
    const rewritten = "Dear Priya,\n\nAll of this is mine. Nothing else.\n\nAmara";
    const whole = keepChanges(first!.letter, rewritten, second!.letter);
    for (const own of ["All of this is mine.", "Nothing else."]) expect(whole).toContain(own);
  }
});
