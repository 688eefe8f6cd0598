import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { StepName } from "@/lib/planning/plan/rules/facts";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { startFromToday, undoStartFromToday } from "@/lib/planning/steps/commands/start-from-today";
import { settleStep, unlockStep, waiveStep } from "@/lib/planning/steps/commands/step-events";
import { findStep } from "@/lib/planning/steps/queries";
import { lateStepCounts } from "@/lib/planning/steps/rules";
import { logAnswer } from "@/lib/record/answers/commands/log";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { interviewInput } from "@/lib/record/interviews/input";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { Candidate, Consultant } from "@/lib/viewer";
import { form, interviewAt, interviewOf, pennant, person } from "../factories";

/** The interview was on Thursday 19 November; an answer was promised by Friday 20, and then by Friday 27. */
const friday = new Date("2026-11-20T10:00:00Z");
const monday = new Date("2026-11-23T10:00:00Z");
const nextFriday = new Date("2026-11-27T10:00:00Z");

const of = (interviewId: string, step: StepName) => ({ interviewId, step, interviewerId: null });
const plain = { how: "" as const, note: "", on: "" };
const status = async (viewer: Candidate | Consultant, id: string, step: StepName, now: Date) =>
  (await findStep(viewer, of(id, step), now))?.status;
const told = async (viewer: Candidate | Consultant, id: string, verb: AuditVerb) =>
  (await getInterviewPage(viewer, id)).history.filter((one) => one.verb === verb).length;

async function newDay(viewer: Candidate | Consultant, interviewId: string, promiseDay: string, now: Date) {
  const on = now.toISOString().slice(0, 10);
  const said = logUpdateInput.parse({ id: randomUUID(), interviewId, on, at: "09:00", promiseDay });
  await logAnswer(viewer, { ...said, zone: "UTC" }, now);
}

test("A step that a new day repeats is done again with the same button, and the same press twice counts once", async () => {
  const amara = await person();
  const id = await interviewOf(amara, { promiseDay: "2026-11-20", promiseBy: "Priya Shah" });
  const inbox = { ...of(id, "check-your-inbox"), ...plain };
  await settleStep(amara.viewer, inbox, friday);
  await settleStep(amara.viewer, inbox, friday);
  expect(await told(amara.viewer, id, "step-done")).toBe(1);
  await newDay(amara.viewer, id, "2026-11-27", monday);
  expect(await status(amara.viewer, id, "check-your-inbox", nextFriday)).toBe("open");
  await settleStep(amara.viewer, inbox, nextFriday);
  await settleStep(amara.viewer, inbox, nextFriday);
  expect(await status(amara.viewer, id, "check-your-inbox", nextFriday)).toBe("done");
  expect(await told(amara.viewer, id, "step-done")).toBe(2);
});

test("… and so is a consultant's, who asks the client again for the new day", async () => {
  const agency = await pennant();
  const id = await interviewAt(agency, { promiseDay: "2026-11-20", promiseBy: "Priya Shah" });
  const call = { ...of(id, "ask-the-client"), ...plain, how: "call" as const };
  await settleStep(agency.marta, call, friday);
  await newDay(agency.marta, id, "2026-11-27", monday);
  await settleStep(agency.marta, call, nextFriday);
  expect(await status(agency.marta, id, "ask-the-client", nextFriday)).toBe("done");
});

test("A step that is skipped or opened early for the same reason as before can be so again for a new day", async () => {
  const amara = await person();
  const id = await interviewOf(amara, { promiseDay: "2026-11-20", promiseBy: "Priya Shah" });
  const [early, skipped] = [
    { ...of(id, "chaser"), reason: "It can’t wait." },
    { ...of(id, "chaser"), reason: "No need." },
  ];
  await unlockStep(amara.viewer, early, friday);
  await waiveStep(amara.viewer, skipped, monday);
  await newDay(amara.viewer, id, "2026-11-27", new Date("2026-11-23T10:05:00Z"));
  expect(await status(amara.viewer, id, "chaser", nextFriday)).toBe("locked");
  await unlockStep(amara.viewer, early, nextFriday);
  expect(await status(amara.viewer, id, "chaser", nextFriday)).toBe("open");
  await waiveStep(amara.viewer, skipped, nextFriday);
  expect(await findStep(amara.viewer, of(id, "chaser"), nextFriday)).toMatchObject({
    how: "waived",
    reason: "No need.",
  });
});

test("A step that was skipped once and is late again is set aside with the others when the plan starts from today", async () => {
  const amara = await person();
  const entered = new Date("2026-12-07T10:00:00Z");
  const soon = new Date("2026-12-07T10:05:00Z");
  const last = new Date("2026-12-07T10:10:00Z");
  const given = { promiseDay: "2026-11-20", promiseBy: "Priya Shah" };
  const id = await addInterview(amara.viewer, interviewInput.parse(form(given)), amara.workspaceId, entered);
  await waiveStep(amara.viewer, { ...of(id, "chaser"), reason: "No need." }, entered);
  await newDay(amara.viewer, id, "2026-11-27", soon);
  const late = async () =>
    lateStepCounts(
      candidatesPlan(factsFromRow((await getInterviewPage(amara.viewer, id)).row), last, "UTC"),
      "candidate",
    );
  expect(await status(amara.viewer, id, "chaser", last)).toBe("open");
  const open = (await late())?.open ?? 0;
  await startFromToday(amara.viewer, { id }, last);
  expect(await late()).toEqual({ open: 0, setAside: open });
  expect(await status(amara.viewer, id, "chaser", last)).toBe("done");
  await undoStartFromToday(amara.viewer, { id }, last);
  expect(await late()).toEqual({ open, setAside: 0 });
});
