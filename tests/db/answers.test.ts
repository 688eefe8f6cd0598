import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { plan } from "@/lib/planning/plan/rules/plan";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { cancelInterview, closeInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { logUpdateInput } from "@/lib/record/updates/input";
import { type Candidate, type Consultant, system } from "@/lib/viewer";
import { after, before, interviewOf, memberOf, person } from "../factories";
import { debriefer, told } from "./debriefs-setup";
import { formOf, keyOf, letterBecomes, letters, met, rowOf, viaMarta } from "./messages-setup";

/** Monday 30 November: the promised Friday has passed. */
const monday = new Date("2026-11-30T10:00:00Z");
const noon = new Date("2026-11-30T12:00:00Z");

const form = (interviewId: string, over: Record<string, unknown> = {}) => ({
  ...logUpdateInput.parse({
    id: randomUUID(),
    interviewId,
    on: "2026-11-30",
    at: "11:30",
    givenBy: "Priya Shah",
    how: "call",
    ...over,
  }),
  zone: "Europe/London",
});
const log = (viewer: Candidate | Consultant, id: string, over: Record<string, unknown> = {}, now = noon) =>
  logAnswer(viewer, form(id, over), now);

/** Somebody who was promised an answer by Friday 27 November, with this message in the outbox since Monday morning. */
async function waiting(step: MessageStep | null = "chaser", over: Record<string, unknown> = {}) {
  const me = await met({ promiseDay: "2026-11-27", promiseBy: "Priya Shah", ...over });
  if (step) await sendMessage(me.viewer, await formOf(me.viewer, keyOf(me.id, step), monday), monday);
  return me;
}

const stepsAt = async (viewer: Candidate, id: string, now = noon) =>
  plan((await getInterviewAnswers(viewer, id)).facts, now);
const status = async (viewer: Candidate, id: string, step: string, now = noon) =>
  (await stepsAt(viewer, id, now)).find((one) => one.step === step)?.status;

test("R57 An answer cancels a scheduled chaser in the same transaction, and its message says why", async () => {
  const { viewer, id } = await waiting();
  expect((await letters(id)).filter((letter) => !letter.endedAt)).toHaveLength(1);
  expect(await log(viewer, id, { outcome: "undecided" })).toEqual({ outcome: null, cancelled: 1 });
  expect((await letters(id)).map((letter) => letter.endedReason)).toEqual(["Priya Shah answered on Mon 30 Nov."]);
  expect(await rowOf(viewer, keyOf(id, "chaser"))).toMatchObject({
    scheduledAt: null,
    cancelledReason: "Priya Shah answered on Mon 30 Nov.",
  });
  expect(await status(viewer, id, "chaser")).not.toBe("open");
  expect(await told(id)).toContain("answer-logged");
});

test.each([
  ["a new day", { promiseDay: "2026-12-04" }, "Priya Shah gave a new answer date: Fri 4 Dec."],
  ["feedback", { strengths: "The case study" }, "Feedback came from Priya Shah on Mon 30 Nov."],
  ["an outcome", { outcome: "rejected" }, "The outcome is known: Priya Shah told you."],
  ["a withdrawal", { outcome: "withdrew" }, "You withdrew."],
])("R57 R58 R59 %s cancels it too", async (_what, over, because) => {
  const { viewer, id } = await waiting();
  expect(await log(viewer, id, over)).toMatchObject({ cancelled: 1 });
  expect((await letters(id))[0]?.endedReason).toBe(because);
});

test("R53 Naming a day also cancels a scheduled check-in", async () => {
  const { viewer, id } = await waiting("check-in", { promiseDay: "" });
  expect(await log(viewer, id, { promiseDay: "2026-12-04" })).toMatchObject({ cancelled: 1 });
});

test("An e-mail that is already on its way cannot be cancelled, and nothing says that it was", async () => {
  const { viewer, id } = await waiting();
  await letterBecomes((await letters(id))[0]!.id, { dispatchingAt: noon });
  expect(await log(viewer, id, { outcome: "undecided" })).toEqual({ outcome: null, cancelled: 0 });
  expect((await getInterviewAnswers(viewer, id)).cancelledMessages).toEqual([]);
});

test("A scheduled thank-you is still sent after an answer, but not after the end", async () => {
  const { viewer, id, priya } = await waiting(null);
  const key = keyOf(id, "thank-you", priya);
  await sendMessage(viewer, await formOf(viewer, key, after), after);
  expect(await log(viewer, id, { outcome: "undecided" })).toMatchObject({ cancelled: 0 });
  expect(await log(viewer, id, { outcome: "closed" })).toMatchObject({ cancelled: 1 });
});

test("R6 R50 A promise keeps its author and what it covers, earlier values stay visible, and the consultant's own day is separate", async () => {
  const { viewer, id } = await waiting(null, viaMarta);
  await log(viewer, id, { promiseDay: "2026-12-04", promiseCovers: "next stage", updateDay: "2026-12-02" });
  const { promises, facts } = await getInterviewAnswers(viewer, id);
  const days = (kind: string) =>
    promises.filter((one) => one.kind === kind).map(({ day, givenBy, covers }) => [day, givenBy, covers]);
  expect(days("answer")).toEqual([
    ["2026-12-04", "Priya Shah", "next stage"],
    ["2026-11-27", "Priya Shah", "any answer"],
  ]);
  expect(days("update")).toEqual([["2026-12-02", "Marta Lindqvist", "any answer"]]);
  expect([facts.promise?.day, facts.updateBy]).toEqual(["2026-12-04", "2026-12-02"]);
});

test("R72 R77 Outcomes open their steps: asking for feedback after a no, answering after an offer, by the offer's own date", async () => {
  const no = await waiting(null);
  expect(await status(no.viewer, no.id, "ask-for-feedback")).toBeUndefined();
  await log(no.viewer, no.id, { outcome: "rejected" });
  expect(await status(no.viewer, no.id, "ask-for-feedback")).toBe("open");
  const yes = await waiting(null);
  await log(yes.viewer, yes.id, { outcome: "offer", offerBy: "2026-12-11" });
  const step = (await stepsAt(yes.viewer, yes.id)).find((one) => one.step === "answer-the-offer");
  expect([step?.status, step?.due]).toEqual(["open", "2026-12-11T17:30:00Z"]);
});

test("R71 R68 The record keeps who withdrew, and the latest outcome is in force", async () => {
  const { viewer, id } = await waiting(null);
  await log(viewer, id, { outcome: "offer" });
  await log(viewer, id, { outcome: "taken-back", at: "11:50" });
  const { outcome, answers } = await getInterviewAnswers(viewer, id);
  expect(outcome).toMatchObject({ outcome: "withdrawn", withdrawnBy: "employer" });
  expect(answers.map((one) => one.outcome)).toEqual(["withdrawn", "offer"]);
});

test("R68 An update after letting go starts the plan again", async () => {
  const { viewer, id } = await waiting(null);
  await closeInterview(viewer, { id, reason: "Silence." }, monday);
  await log(viewer, id, { outcome: "offer" });
  expect((await getInterviewAnswers(viewer, id)).interview).toMatchObject({ closedAt: null, closedReason: null });
  expect(await status(viewer, id, "answer-the-offer")).toBe("open");
  expect((await told(id)).slice(-2)).toEqual(["outcome-logged", "interview-reopened"]);
});

test("R76 Feedback that the candidate got directly is kept with who said it, how and when, and opens the lessons", async () => {
  const { viewer, id } = await waiting(null);
  await log(viewer, id, { strengths: "Clear", shortfalls: "SQL", tips: "Practise windows" });
  const { feedback } = await getInterviewAnswers(viewer, id);
  expect(feedback).toMatchObject([
    {
      source: "candidate",
      strengths: "Clear",
      shortfalls: "SQL",
      tips: "Practise windows",
      givenBy: "Priya Shah",
      how: "call",
      givenAt: new Date("2026-11-30T11:30:00Z"),
    },
  ]);
  expect(await status(viewer, id, "learn")).toBe("open");
});

test("A form that is sent twice logs each thing once", async () => {
  const { viewer, id } = await waiting(null, viaMarta);
  const all = form(id, { outcome: "undecided", promiseDay: "2026-12-04", updateDay: "2026-12-02", tips: "Ask more" });
  await logAnswer(viewer, all, noon);
  await logAnswer(viewer, all, noon);
  const found = await getInterviewAnswers(viewer, id);
  expect([found.answers, found.promises, found.feedback].map((rows) => rows.length)).toEqual([1, 3, 1]);
  const other = await interviewOf({ viewer, workspaceId: found.interview.workspaceId });
  await expect(logAnswer(viewer, { ...all, interviewId: other }, noon)).rejects.toBeInstanceOf(NotFound);
});

test("The time of an update is in the reader's own zone, not in the future, and not before the interview", async () => {
  const { viewer, id } = await waiting(null);
  const says = (over: Record<string, unknown>) => log(viewer, id, { outcome: "undecided", ...over });
  await expect(says({ at: "12:30" })).rejects.toThrow("in the future");
  await expect(says({ on: "2026-11-18" })).rejects.toThrow("before the interview");
  await expect(
    logAnswer(viewer, { ...form(id, { outcome: "next", at: "13:00" }), zone: "Asia/Tokyo" }, noon),
  ).resolves.toBeDefined();
  expect((await getInterviewAnswers(viewer, id)).answers[0]?.receivedAt).toEqual(new Date("2026-11-30T04:00:00Z"));
  const spring = form(id, { outcome: "undecided", on: "2026-03-29", at: "01:30" });
  await expect(logAnswer(viewer, spring, noon)).rejects.toThrow("did not exist. Choose 00:59 or 02:00.");
});

test("A promised day is neither before the interview nor more than a year ahead; an offer's day has not passed", async () => {
  const { viewer, id } = await waiting(null);
  const fault = (over: Record<string, unknown>) => log(viewer, id, over).catch((refused: Error) => refused);
  expect(await fault({ promiseDay: "2026-11-18" })).toMatchObject({
    message: "The answer date can’t be before the interview.",
    field: "promiseDay",
  });
  expect(await fault({ promiseDay: "2028-01-01" })).toMatchObject({ field: "promiseDay" });
  expect(await fault({ updateDay: "2026-12-01" })).toMatchObject({
    message: "This interview has no consultant.",
  });
  expect(await fault({ outcome: "offer", offerBy: "2026-11-29" })).toMatchObject({ field: "offerBy" });
  expect((await getInterviewAnswers(viewer, id)).promises).toHaveLength(1);
  expect((await getInterviewAnswers(viewer, id)).answers).toEqual([]);
});

test("The form's values have limits, and an empty form says what is missing", () => {
  const faults = (over: object) => {
    const base = { id: randomUUID(), interviewId: randomUUID(), on: "2026-11-30", at: "11:30" };
    const parsed = logUpdateInput.safeParse({ ...base, ...over });
    return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  };
  expect(faults({})).toEqual(["kind: Choose what happened, then fill in what you heard."]);
  expect(faults({ outcome: "fired" })).toHaveLength(1);
  expect(faults({ outcome: "next", on: "2026-02-31" })[0]).toMatch(/^on: That day does not exist/);
  expect(faults({ outcome: "next", at: "25:00" })).toEqual(["at: Write the time as 16:30."]);
  expect(faults({ outcome: "next", note: "a".repeat(10_240) })).toEqual([
    "note: The note can be 1,000 characters at most.",
  ]);
  expect(faults({ tips: "a".repeat(4001) })).toEqual(["tips: The tips can be 4,000 characters at most."]);
  expect(faults({ outcome: "next", offerBy: "2026-12-01" })).toEqual([
    "offerBy: Only an offer has a date to answer by.",
  ]);
});

test("Nobody can log anything for another person's interview, or for a cancelled one", async () => {
  const { viewer, id } = await debriefer();
  const stranger = await person();
  await expect(log(stranger.viewer, id, { outcome: "next" })).rejects.toBeInstanceOf(NotFound);
  await expect(log(viewer, randomUUID(), { outcome: "next" })).rejects.toBeInstanceOf(NotFound);
  await expect(getInterviewAnswers(stranger.viewer, id)).rejects.toBeInstanceOf(NotFound);
  await cancelInterview(viewer, { id, reason: "" }, before);
  await expect(log(viewer, id, { outcome: "next" })).rejects.toThrow("Restore it first");
});

test("The consultant in charge logs answers on the same record, which cancels a chaser that they cannot even read", async () => {
  const { viewer, id, workspaceId } = await waiting("chaser", viaMarta);
  const marta = memberOf(workspaceId);
  await transaction(system, (tx) =>
    tx.update(interviews).set({ consultantUserId: marta.userId }).where(eq(interviews.id, id)),
  );
  expect(await log(marta, id, { outcome: "undecided", givenBy: "Northwind" })).toMatchObject({ cancelled: 1 });
  expect((await rowOf(viewer, keyOf(id, "chaser")))?.cancelledReason).toBe("Northwind answered on Mon 30 Nov.");
});

test("R50 The consultant in charge logs days on the same record; a colleague who is not in charge cannot", async () => {
  const { viewer, id, marta, workspaceId } = await debriefer("inside");
  await log(marta, id, { promiseDay: "2026-12-04", givenBy: "Northwind" });
  expect((await getInterviewAnswers(viewer, id)).promises[0]).toMatchObject({
    day: "2026-12-04",
    loggedBy: marta.userId,
  });
  const colleague: Consultant = { ...marta, userId: randomUUID(), workspaceId };
  await expect(log(colleague, id, { outcome: "next" })).rejects.toBeInstanceOf(NotFound);
  await expect(log(marta, id, { strengths: "Clear" })).rejects.toMatchObject({ field: "strengths" });
});
