import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { toFacts } from "@/lib/followups/queries";
import { candidatesPlan } from "@/lib/followups/rules/plan";
import { addInterview } from "@/lib/interviews/commands/add";
import { interview } from "@/lib/interviews/input";
import { recordOf } from "@/lib/record/queries";
import { settleStep, waiveStep } from "@/lib/steps/commands/facts";
import { startFromToday, undoStartFromToday } from "@/lib/steps/commands/start-from-today";
import { lateOf } from "@/lib/steps/rules";
import type { Candidate } from "@/lib/viewer";
import { form, pennant, person, viaAgency } from "../factories";

/** The interview of `form` was on Thursday 19 November; it was entered eleven days later. */
const entered = new Date("2026-11-30T10:00:00Z");
const soon = new Date("2026-11-30T10:05:00Z");

async function enteredLate() {
  const amara = await person();
  const id = await addInterview(amara.viewer, interview.parse(form(viaAgency)), amara.workspaceId, entered);
  return { ...amara, id };
}
const stepsOf = async (viewer: Candidate, id: string) =>
  candidatesPlan(toFacts((await recordOf(viewer, id)).row), soon, "Europe/London");

test("One press sets aside all that was due before the interview was on record, and one press brings it back", async () => {
  const { viewer, id } = await enteredLate();
  const open = lateOf(await stepsOf(viewer, id), "candidate")?.open ?? 0;
  expect(open).toBeGreaterThanOrEqual(2);
  await startFromToday(viewer, { id }, soon);
  expect(lateOf(await stepsOf(viewer, id), "candidate")).toEqual({ open: 0, aside: open });
  await startFromToday(viewer, { id }, soon);
  const { history } = await recordOf(viewer, id);
  expect(history.filter(({ verb }) => verb === "started from today")).toHaveLength(1);
  await undoStartFromToday(viewer, { id }, soon);
  expect(lateOf(await stepsOf(viewer, id), "candidate")).toEqual({ open, aside: 0 });
});

test("What was done or skipped for another reason is left alone", async () => {
  const { viewer, id } = await enteredLate();
  const of = (step: "debrief" | "tell-consultant") => ({ interviewId: id, step, interviewerId: null });
  await settleStep(viewer, { ...of("tell-consultant"), how: "call", note: "", on: "" }, soon);
  await waiveStep(viewer, { ...of("debrief"), reason: "I wrote it elsewhere." }, soon);
  await startFromToday(viewer, { id }, soon);
  await undoStartFromToday(viewer, { id }, soon);
  const steps = await stepsOf(viewer, id);
  expect(steps.find(({ step }) => step === "tell-consultant")?.how).not.toBe("waived");
  expect(steps.find(({ step }) => step === "debrief")).toMatchObject({
    how: "waived",
    reason: "I wrote it elsewhere.",
  });
});

test("Nobody else's plan can be set aside", async () => {
  const { id } = await enteredLate();
  const stranger = await person("Nia Roberts");
  await expect(startFromToday(stranger.viewer, { id }, soon)).rejects.toThrow(NotFound);
  const away = await pennant();
  await expect(startFromToday(away.marta, { id }, soon)).rejects.toThrow(NotFound);
});
