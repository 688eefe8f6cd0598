import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { startFromToday, undoStartFromToday } from "@/lib/planning/steps/commands/start-from-today";
import { settleStep, waiveStep } from "@/lib/planning/steps/commands/step-events";
import { lateStepCounts } from "@/lib/planning/steps/rules";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { todayLists } from "@/lib/planning/today/rules/today";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { interviewInput } from "@/lib/record/interviews/input";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { Candidate } from "@/lib/viewer";
import { form, pennant, person, viaAgency } from "../factories";

/** The interview of `form` was on Thursday 19 November; it was entered eleven days later. */
const entered = new Date("2026-11-30T10:00:00Z");
const soon = new Date("2026-11-30T10:05:00Z");
const reader = { zone: "Europe/London", now: soon.getTime() };

async function enteredLate() {
  const amara = await person();
  const id = await addInterview(amara.viewer, interviewInput.parse(form(viaAgency)), amara.workspaceId, entered);
  return { ...amara, id };
}
const stepsOf = async (viewer: Candidate, id: string) =>
  candidatesPlan(factsFromRow((await getInterviewPage(viewer, id)).row), soon, "Europe/London");

test("One press sets aside everything that was due before the interview was on record, and one press restores it", async () => {
  const { viewer, id } = await enteredLate();
  const open = lateStepCounts(await stepsOf(viewer, id), "candidate")?.open ?? 0;
  expect(open).toBeGreaterThanOrEqual(2);
  await startFromToday(viewer, { id }, soon);
  expect(lateStepCounts(await stepsOf(viewer, id), "candidate")).toEqual({ open: 0, setAside: open });
  await startFromToday(viewer, { id }, soon);
  const { history } = await getInterviewPage(viewer, id);
  expect(history.filter(({ verb }) => verb === "started-from-today")).toHaveLength(1);
  await undoStartFromToday(viewer, { id }, soon);
  expect(lateStepCounts(await stepsOf(viewer, id), "candidate")).toEqual({ open, setAside: 0 });
});

test("Steps that were done or skipped for another reason stay as they are", async () => {
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

test("After starting from today an interview without a date still waits for its answer, on Today and in its headline", async () => {
  const amara = await person();
  const id = await addInterview(amara.viewer, interviewInput.parse(form()), amara.workspaceId, entered);
  const now = async () => todayLists((await listTodayInterviews(amara.viewer, "Europe/London", soon)).rows, reader);
  const before = await now();
  expect(before.owedCount).toBe(1);
  await startFromToday(amara.viewer, { id }, soon);
  const after = await now();
  expect(after.todo.map((row) => row.step?.step)).toEqual([]);
  expect(after.waiting.map(({ interview: work, chip, why }) => [work.id, chip, why])).toEqual([
    [id, "no answer yet", "Northwind has not answered yet. There is no answer date."],
  ]);
  expect(after.owedCount).toBe(1);
  // An answer ends the waiting.
  const said = { id: randomUUID(), interviewId: id, on: "2026-11-30", at: "10:04", outcome: "rejected" };
  await logAnswer(amara.viewer, { ...logUpdateInput.parse(said), zone: "Europe/London" }, soon);
  expect((await now()).owedCount).toBe(0);
  expect((await now()).waiting).toEqual([]);
});

test("… and one whose date has passed says the date", async () => {
  const amara = await person();
  const dated = form({ promiseDay: "2026-11-24", promiseBy: "Priya Shah" });
  const id = await addInterview(amara.viewer, interviewInput.parse(dated), amara.workspaceId, entered);
  await startFromToday(amara.viewer, { id }, soon);
  const { waiting, lateCount: lateOwed } = todayLists(
    (await listTodayInterviews(amara.viewer, "Europe/London", soon)).rows,
    reader,
  );
  expect(waiting.map(({ chip }) => chip)).toEqual(["answer was due on Tue 24 Nov"]);
  expect(lateOwed).toBe(1);
});

test("R46 A step that would open once a note was sent does not open because the note was set aside, and does where it was skipped", async () => {
  const amara = await person();
  const id = await addInterview(amara.viewer, interviewInput.parse(form()), amara.workspaceId, entered);
  const { people } = await getInterviewPage(amara.viewer, id);
  const after = async () =>
    (await stepsOf(amara.viewer, id))
      .filter((one) => one.step === "connect" || one.step === "give-something-useful")
      .map((one) => [one.step, one.forId]);
  await waiveStep(
    amara.viewer,
    { interviewId: id, step: "thank-you", interviewerId: people[0]!.id, reason: "I thanked her in the room." },
    soon,
  );
  await startFromToday(amara.viewer, { id }, soon);
  expect(await after()).toEqual([["connect", people[0]!.id]]);
  await undoStartFromToday(amara.viewer, { id }, soon);
  expect(await after()).toEqual([["connect", people[0]!.id]]);
});

test("Nobody else's plan can be set aside", async () => {
  const { id } = await enteredLate();
  const stranger = await person("Nia Roberts");
  await expect(startFromToday(stranger.viewer, { id }, soon)).rejects.toThrow(NotFound);
  const away = await pennant();
  await expect(startFromToday(away.marta, { id }, soon)).rejects.toThrow(NotFound);
});
