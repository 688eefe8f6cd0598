import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { NotFound } from "@/lib/errors";
import type { StepName } from "@/lib/planning/plan/rules/facts";
import {
  chooseStep,
  settleStep,
  snoozeStep,
  undoStep,
  unlockStep,
  waiveStep,
} from "@/lib/planning/steps/commands/step-events";
import { findStep } from "@/lib/planning/steps/queries";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { type Candidate, system } from "@/lib/viewer";
import { after, before, interviewOf, person, viaAgency } from "../factories";

const which = (interviewId: string, step: StepName, interviewerId: string | null = null) => ({
  interviewId,
  step,
  interviewerId,
});
const plain = { how: "" as const, note: "", on: "" };
const refused = (sentence: string) => ({ name: "Refused", message: expect.stringContaining(sentence) });

async function met(over: Record<string, unknown> = {}) {
  const amara = await person();
  const id = await interviewOf(amara, over);
  const { people } = await getInterviewPage(amara.viewer, id);
  return { ...amara, id, priya: people[0]?.id ?? null };
}
const status = async (viewer: Candidate, id: string, step: StepName, now = after, who: string | null = null) =>
  (await findStep(viewer, which(id, step, who), now))?.status;

test("a step is done, undone, skipped with a reason, and undone again", async () => {
  const { viewer, id, priya } = await met();
  const thanks = which(id, "thank-you", priya);
  await settleStep(viewer, { ...thanks, how: "email", note: "", on: "" }, after);
  expect(await status(viewer, id, "thank-you", after, priya)).toBe("done");
  await undoStep(viewer, { ...thanks, kind: "done" }, after);
  expect(await status(viewer, id, "thank-you", after, priya)).toBe("open");
  await waiveStep(viewer, { ...thanks, reason: "She left the company." }, after);
  expect(await findStep(viewer, thanks, after)).toMatchObject({ how: "waived", reason: "She left the company." });
  await undoStep(viewer, { ...thanks, kind: "waived" }, after);
  expect(await status(viewer, id, "thank-you", after, priya)).toBe("open");
});

test("R5 R57 a chaser before the promised day is locked, and opens early only for a reason, which is kept", async () => {
  const { viewer, id } = await met({ promiseDay: "2026-11-27", promiseBy: "Priya Shah" });
  const chaser = which(id, "chaser");
  expect(await status(viewer, id, "chaser")).toBe("locked");
  await expect(settleStep(viewer, { ...chaser, how: "email", note: "", on: "" }, after)).rejects.toMatchObject(
    refused("27 November"),
  );
  await unlockStep(viewer, { ...chaser, reason: "Another offer needs an answer." }, after);
  expect(await findStep(viewer, chaser, after)).toMatchObject({
    status: "open",
    unlockedBecause: "Another offer needs an answer.",
  });
  await settleStep(viewer, { ...chaser, how: "call", note: "Voicemail.", on: "" }, after);
  expect(await findStep(viewer, chaser, after)).toMatchObject({ status: "done", reason: "Voicemail." });
});

test("R60 a chaser by phone keeps the result of the call", async () => {
  const { viewer, id } = await met({ promiseDay: "2026-11-20" });
  const monday = new Date("2026-11-23T10:00:00Z");
  await settleStep(viewer, { ...which(id, "chaser"), how: "call", note: "Decision on Friday.", on: "" }, monday);
  const { row } = await getInterviewPage(viewer, id);
  expect(row.stepEvents.find((one) => one.step === "chaser")).toMatchObject({
    how: "call",
    reason: "Decision on Friday.",
  });
});

test("a snoozed step returns by itself", async () => {
  const { viewer, id, priya } = await met();
  await snoozeStep(viewer, { ...which(id, "thank-you", priya), until: "tomorrow" }, after);
  const thanks = which(id, "thank-you", priya);
  expect((await findStep(viewer, thanks, after))?.snoozedUntil).toBe("2026-11-20T08:00:00Z");
  expect((await findStep(viewer, thanks, new Date("2026-11-20T08:00:01Z")))?.snoozedUntil).toBeNull();
});

test("A step that is snoozed until tomorrow returns at 08:00 in the person's time zone, not in the interview's", async () => {
  const { viewer, id, priya } = await met();
  await transaction(system, (tx) => tx.update(users).set({ zone: "Asia/Tokyo" }).where(eq(users.id, viewer.userId)));
  const thanks = which(id, "thank-you", priya);
  // In Tokyo it is already the 20th, so tomorrow is the 21st.
  await snoozeStep(viewer, { ...thanks, until: "tomorrow" }, new Date("2026-11-19T18:00:00Z"));
  expect((await findStep(viewer, thanks, after))?.snoozedUntil).toBe("2026-11-20T23:00:00Z");
});

test("C1 C5 the handwritten note and the interest note are off until chosen", async () => {
  const { viewer, id, priya } = await met({ promiseDay: "2026-11-27" });
  expect(await findStep(viewer, which(id, "handwritten-note", priya), after)).toBeNull();
  await chooseStep(viewer, { ...which(id, "handwritten-note"), chosen: "yes" }, after);
  await chooseStep(viewer, { ...which(id, "interest-note"), chosen: "yes" }, after);
  expect((await findStep(viewer, which(id, "handwritten-note", priya), after))?.due).toBe("2026-11-23T17:30:00Z");
  expect(await status(viewer, id, "interest-note")).toBe("locked");
  await chooseStep(viewer, { ...which(id, "handwritten-note"), chosen: "no" }, after);
  expect(await findStep(viewer, which(id, "handwritten-note", priya), after)).toBeNull();
});

test("R26 a handwritten note is settled by the day on which it was posted, which can be neither in the future nor before the interview", async () => {
  const { viewer, id, priya } = await met();
  await chooseStep(viewer, { ...which(id, "handwritten-note"), chosen: "yes" }, after);
  const posted = (on: string) =>
    settleStep(
      viewer,
      { ...which(id, "handwritten-note", priya), how: "letter", note: "", on },
      new Date("2026-11-21T12:00:00Z"),
    );
  await expect(posted("2026-11-25")).rejects.toMatchObject({ field: "on" });
  await expect(posted("2026-11-18")).rejects.toMatchObject({ field: "on" });
  await posted("2026-11-20");
  const now = new Date("2026-11-21T12:00:00Z");
  expect((await findStep(viewer, which(id, "handwritten-note", priya), now))?.settledAt).toBe("2026-11-20T12:00:00Z");
});

test("R55 the candidate is asked how things stand ten working days after their last answer", async () => {
  const { viewer, id } = await met(viaAgency);
  await saveDebrief(viewer, saveDebriefInput.parse({ id, version: "0", went_well: "The case." }), after);
  const situation = which(id, "my-situation");
  expect(await status(viewer, id, "my-situation", new Date("2026-12-02T12:00:00Z"))).toBe("locked");
  const asked = new Date("2026-12-03T12:00:00Z");
  expect(await status(viewer, id, "my-situation", asked)).toBe("open");
  await settleStep(viewer, { ...situation, ...plain, note: "Four weeks’ notice." }, asked);
  expect(await findStep(viewer, situation, asked)).toMatchObject({ status: "locked", opens: "2026-12-17T09:00:00Z" });
});

test("a debrief, lessons and letting go are settled by their own records, not by a tick", async () => {
  const { viewer, id } = await met();
  await expect(settleStep(viewer, { ...which(id, "debrief"), ...plain }, after)).rejects.toMatchObject(
    refused("Write the debrief"),
  );
});

test("nobody can settle another person's step, a step that is not in the plan, or the consultant's", async () => {
  const { viewer, id, priya } = await met(viaAgency);
  const stranger = await person("Jonas Berg");
  const thanks = { ...which(id, "thank-you", priya), ...plain };
  await expect(settleStep(stranger.viewer, thanks, after)).rejects.toBeInstanceOf(NotFound);
  await expect(
    undoStep(stranger.viewer, { ...which(id, "thank-you", priya), kind: "done" }, after),
  ).rejects.toBeInstanceOf(NotFound);
  await expect(
    chooseStep(stranger.viewer, { ...which(id, "interest-note"), chosen: "yes" }, after),
  ).rejects.toBeInstanceOf(NotFound);
  await expect(
    settleStep(viewer, { ...which(id, "thank-you", stranger.userId), ...plain }, after),
  ).rejects.toBeInstanceOf(NotFound);
  await expect(settleStep(viewer, { ...which(id, "agree-a-timescale"), ...plain }, after)).rejects.toBeInstanceOf(
    NotFound,
  );
  await expect(snoozeStep(viewer, { ...which(id, "chaser"), until: "tomorrow" }, before)).rejects.toThrow();
});
