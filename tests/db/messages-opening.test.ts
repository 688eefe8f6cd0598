import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { Refused } from "@/lib/errors";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { reminderMoments } from "@/lib/planning/plan/rules/reminder-moments";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { Candidate, Consultant } from "@/lib/viewer";
import { interviewAt, pennant } from "../factories";
import { evening, formOf, keyOf, later, letters, met, rowOf } from "./messages-setup";

/** They promised word by Friday the 27th, so the chaser opens on Monday. */
const promised = { promiseDay: "2026-11-27", promiseBy: "Priya Shah" };
const opening = "2026-11-30T09:00:00Z";

const schedule = async (viewer: Candidate, id: string, at = opening, step: "chaser" | "check-in" = "chaser") =>
  sendMessage(viewer, await formOf(viewer, keyOf(id, step), evening, { intent: "schedule", at }), evening);
const log = (viewer: Candidate | Consultant, interviewId: string, over: object) => {
  const form = logUpdateInput.parse({
    id: randomUUID(),
    interviewId,
    on: "2026-11-20",
    at: "09:30",
    givenBy: "Priya",
    ...over,
  });
  return logAnswer(viewer, { ...form, zone: "Europe/London" }, new Date("2026-11-20T10:00:00Z"));
};
const waits = async (viewer: Candidate, id: string) =>
  (await getMessageView(viewer, keyOf(id, "chaser"), later(60 * 24))).state;

test("R57 A chaser that is written before it opens waits for that instant, and nobody gets a reminder of it", async () => {
  const { viewer, id } = await met(promised);
  await schedule(viewer, id);
  expect(await letters(id)).toMatchObject([{ dueAt: new Date(opening) }]);
  const { state, step } = await getMessageView(viewer, keyOf(id, "chaser"), later(1));
  expect(state).toEqual({ kind: "scheduled", at: opening });
  expect(step).toMatchObject({ status: "locked", queuedFor: opening });
  const then = await getMessageView(viewer, keyOf(id, "chaser"), new Date("2026-11-30T09:00:30Z"));
  expect(then.step).toMatchObject({ status: "open", queuedFor: opening });
  expect(
    reminderMoments(then.step, factsFromRow(then.interview)).filter((moment) => moment < "2026-12-01T12:00:00Z"),
  ).toEqual([]);
});

test("R53 A check-in waits too", async () => {
  const { viewer, id } = await met();
  const { step } = await getMessageView(viewer, keyOf(id, "check-in"), evening);
  expect(step).toMatchObject({ status: "locked", aim: null });
  await schedule(viewer, id, step.opens!, "check-in");
  expect(await letters(id)).toMatchObject([{ dueAt: new Date(step.opens!) }]);
});

test("R5 R57 A locked message is never sent before: not now, and not at a moment that its writer chooses", async () => {
  const { viewer, id } = await met(promised);
  const form = await formOf(viewer, keyOf(id, "chaser"), evening);
  await expect(sendMessage(viewer, form, evening)).rejects.toThrow(/You can ask from/);
  await expect(schedule(viewer, id, "2026-11-27T09:00:00Z")).rejects.toThrow(/has changed since you opened/);
  expect(await letters(id)).toEqual([]);
});

test("R10 A message with an aim cannot be written before the interview has taken place", async () => {
  const { viewer, id, priya } = await met();
  const morning = new Date("2026-11-19T09:00:00Z");
  const form = await formOf(viewer, keyOf(id, "thank-you", priya), morning, { intent: "schedule", at: "" });
  await expect(sendMessage(viewer, form, morning)).rejects.toBeInstanceOf(Refused);
});

test.each([
  ["a new day", { promiseDay: "2026-12-04" }, "Priya gave a new answer date: Fri 4 Dec."],
  ["an answer", { outcome: "undecided" }, "Priya answered on Fri 20 Nov."],
])("R57 It is cancelled by %s, whichever side logs it", async (_what, over, because) => {
  const alone = await met(promised);
  await schedule(alone.viewer, alone.id);
  expect(await log(alone.viewer, alone.id, over)).toMatchObject({ cancelled: 1 });
  expect(await waits(alone.viewer, alone.id)).toEqual({ kind: "writing", reason: because });
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await schedule(of.amara.viewer, id);
  expect(await log(of.marta, id, over)).toMatchObject({ cancelled: 1 });
  expect(await waits(of.amara.viewer, id)).toEqual({ kind: "writing", reason: because });
});

test("R50 A day by which the consultant will give an update leaves it scheduled", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await schedule(of.amara.viewer, id);
  await log(of.marta, id, { updateDay: "2026-11-25" });
  expect((await waits(of.amara.viewer, id)).kind).toBe("scheduled");
});

test("It is not sent before an opening that has moved: with the interview, or with the country whose days are counted", async () => {
  for (const change of [{ day: "2026-11-20" }, { country: "US", region: "" }]) {
    const { viewer, id } = await met(promised);
    await schedule(viewer, id);
    const people = await transaction(viewer, (tx) =>
      tx.select().from(interviewers).where(eq(interviewers.interviewId, id)).orderBy(interviewers.position),
    );
    const form = {
      ...{
        id,
        version: 1,
        role: "Data analyst",
        company: "Northwind",
        day: "2026-11-19",
        start: "16:30",
        end: "17:30",
      },
      ...{ zone: "Europe/London", country: "GB", region: "ENG", format: "in_person", asksFor: "SQL, dbt" },
      ...{
        route: "direct",
        interviewers: people.map(({ id: of, name, title, email }) => ({ id: of, name, title, email })),
      },
    };
    await editInterview(viewer, interviewInput.parse({ ...form, ...change }), later(5));
    expect(await rowOf(viewer, keyOf(id, "chaser"))).toMatchObject({
      scheduledAt: null,
      cancelledReason: "The time of the interview has changed. Read it again before you send it.",
    });
  }
});
