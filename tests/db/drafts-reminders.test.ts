import { expect, test } from "vitest";
import { approveDraft } from "@/lib/mail/draft-reviews/commands/review";
import { given, noted } from "./drafts-setup";
import { later } from "./messages-setup";
import { letThemLeave, lettersTo, sweepAt } from "./reminders-setup";

test("R41 a draft for the consultant reminds them at once, two hours before it is due, and then not again", async () => {
  const of = await noted("direct");
  await given(of);
  for (const minutes of [0, 30, 121, 180]) {
    await sweepAt(later(minutes));
    await letThemLeave();
  }
  const told = (await lettersTo(of.marta.userId)).filter((one) => one.steps.includes("read-a-draft"));
  expect(told.map((one) => one.dueAt.toISOString())).toEqual(["2026-11-19T18:00:00.000Z", "2026-11-19T20:01:00.000Z"]);
  expect(await lettersTo(of.joel.userId)).toEqual([]);
});

test("R41 once it is read, nobody gets a reminder of it", async () => {
  const of = await noted("direct");
  await approveDraft(of.marta, await given(of), later(1));
  for (const minutes of [2, 121, 180]) {
    await sweepAt(later(minutes));
    await letThemLeave();
  }
  const told = await lettersTo(of.marta.userId);
  expect(told.some((one) => one.steps.includes("read-a-draft"))).toBe(false);
});
