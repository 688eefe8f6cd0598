import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { promises } from "@/db/schema/answers";
import { NotFound } from "@/lib/errors";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { addUpdate, undoUpdate } from "@/lib/planning/desk/commands";
import { addUpdateInput, getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { waiveStep } from "@/lib/planning/steps/commands/step-events";
import { waiveStepInput } from "@/lib/planning/steps/input";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { todayLists } from "@/lib/planning/today/rules/today";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { auditEventLabel } from "@/lib/record/audit/rules";
import { markDebriefRead, raiseConcern } from "@/lib/record/debriefs/commands/mark-read-and-raise";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { raiseConcernInput, saveDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { logUpdateInput } from "@/lib/record/updates/input";
import { type Consultant, system } from "@/lib/viewer";
import { after, interviewAt, pennant } from "../factories";
import { formOf, keyOf, rowOf } from "./messages-setup";

const zone = "Europe/London";
const friday = new Date("2026-11-20T11:00:00Z");
const monday = new Date("2026-11-30T10:00:00Z");
const promised = { promiseDay: "2026-11-27", promiseBy: "Priya Shah" };
type Of = Awaited<ReturnType<typeof pennant>>;

const debriefed = (of: Of, id: string, over: object = {}) =>
  saveDebrief(
    of.amara.viewer,
    saveDebriefInput.parse({ id, version: 0, share: "yes", went_well: "The case", ...over }),
    after,
  );
const log = (viewer: Consultant, interviewId: string, over: object, now: Date) => {
  const on = now.toISOString().slice(0, 10);
  const form = logUpdateInput.parse({
    id: randomUUID(),
    interviewId,
    on,
    at: "09:30",
    givenBy: "Priya Shah",
    how: "call",
    ...over,
  });
  return logAnswer(viewer, { ...form, zone }, now);
};
const status = async (viewer: Consultant, id: string, step: string, now: Date) =>
  plan(factsFromRow((await getInterviewPage(viewer, id)).row), now).find((one) => one.step === step)?.status;
const today = async (of: Of, now: Date) =>
  todayLists((await listTodayInterviews(of.amara.viewer, zone, now)).rows, { zone, now: now.getTime() });

test("R14 The consultant reads what was shared and marks it as read, and the desk no longer lists it; the candidate sees when", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await debriefed(of, id, { private: "Mine alone" });
  expect((await getDebrief(of.marta, id)).entries.map((one) => one.body)).toEqual(["The case"]);
  await markDebriefRead(of.marta, { id, read: "yes" }, friday);
  const { ours, figures } = await getDesk(of.marta, getDeskInput.parse({}), zone, friday);
  expect(ours.rows[0]?.next).toBe("Ask the client for feedback");
  expect(figures.debriefs).toBe(0);
  expect((await getDebrief(of.amara.viewer, id)).read).toMatchObject({ at: friday, by: of.marta.userId });
  expect((await getInterviewPage(of.amara.viewer, id)).history[0]).toMatchObject({ verb: "debrief-read" });
  await markDebriefRead(of.marta, { id, read: "no" }, friday);
  expect((await getDesk(of.marta, getDeskInput.parse({}), zone, friday)).figures.debriefs).toBe(1);
});

test("A colleague who is not in charge reads it but cannot mark it, unless the agency allows everybody; another agency finds nothing", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const id = await interviewAt(of, promised);
  await debriefed(of, id, { concerns: "The commute", raise: "yes" });
  expect((await getDebrief(of.joel, id)).entries).toHaveLength(2);
  const every: ((viewer: Consultant) => Promise<unknown>)[] = [
    (viewer) => markDebriefRead(viewer, { id, read: "yes" }, friday),
    (viewer) => raiseConcern(viewer, raiseConcernInput.parse({ id }), friday),
    (viewer) => addUpdate(viewer, addUpdateInput.parse({ id, what: "asked", how: "call" }), friday),
    (viewer) =>
      waiveStep(viewer, waiveStepInput.parse({ interviewId: id, step: "gather-feedback", reason: "No" }), friday),
    (viewer) => log(viewer, id, { outcome: "undecided" }, friday),
  ];
  for (const act of every) {
    await expect(act(of.joel)).rejects.toThrow(NotFound);
    await expect(act(other.marta)).rejects.toThrow(NotFound);
  }
  await expect(getDebrief(other.marta, id)).rejects.toThrow(NotFound);
  const trusted: Consultant = { ...of.joel, editAccess: "all" };
  for (const act of every.filter((_, index) => index !== 3)) await act(trusted);
});

test("A debrief that is not shared, or no longer, cannot be marked as read", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await expect(markDebriefRead(of.marta, { id, read: "yes" }, friday)).rejects.toThrow("This debrief is not shared");
});

test("R15 R17 A concern is raised once, its result may be added later, and the candidate reads it", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await debriefed(of, id, { concerns: "The commute", raise: "yes" });
  expect(await status(of.marta, id, "raise-a-concern", friday)).toBe("open");
  await raiseConcern(of.marta, raiseConcernInput.parse({ id }), friday);
  expect(await status(of.marta, id, "raise-a-concern", friday)).toBe("done");
  await raiseConcern(of.marta, raiseConcernInput.parse({ id, result: "Two days at home" }), monday);
  const { row } = await getInterviewPage(of.amara.viewer, id);
  expect(row.concern).toMatchObject({ result: "Two days at home" });
  expect(Date.parse(row.concern!.raised!)).toBe(friday.getTime());
  await expect(raiseConcern(of.marta, raiseConcernInput.parse({ id: await interviewAt(of) }), friday)).rejects.toThrow(
    "no concern",
  );
});

test("R49 The candidate sees without asking that the client was asked; before the day it settles nothing, on the day it does", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await debriefed(of, id);
  const asked = (now: Date, note = "") =>
    addUpdate(of.marta, addUpdateInput.parse({ id, what: "asked", how: "call", note }), now);
  await asked(friday);
  expect(await status(of.marta, id, "ask-the-client", friday)).toBe("locked");
  const done = (await listTodayInterviews(of.amara.viewer, zone, friday)).rows[0]?.waitingRoom;
  expect(done).toBe("Marta asked Northwind today at 11:00. Next update by Fri 27 Nov.");
  const onTheDay = new Date("2026-11-27T10:00:00Z");
  await asked(onTheDay, "She decides this afternoon.");
  expect(await status(of.marta, id, "ask-the-client", onTheDay)).toBe("done");
});

test("R50 R54 A day is promised to the candidate, and an update before it keeps that promise", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await log(of.marta, id, { updateDay: "2026-11-25" }, friday);
  expect(await status(of.marta, id, "update-the-candidate", friday)).toBe("locked");
  const wednesday = new Date("2026-11-25T10:00:00Z");
  const owed = await getDesk(of.marta, getDeskInput.parse({ state: "updates" }), zone, wednesday);
  expect(owed.ours.rows).toMatchObject([{ id, next: "Update the candidate", label: "Add an update" }]);
  const tuesday = new Date("2026-11-24T10:00:00Z");
  await addUpdate(of.marta, addUpdateInput.parse({ id, what: "updated", how: "call" }), tuesday);
  expect(await status(of.marta, id, "update-the-candidate", wednesday)).toBe("done");
  const [update] = await transaction(system, (tx) => tx.select().from(promises).where(eq(promises.interviewId, id)));
  expect(update?.fulfilledAt).toEqual(tuesday);
  await undoUpdate(of.marta, { id, what: "updated" }, wednesday);
  expect(await status(of.marta, id, "update-the-candidate", wednesday)).toBe("open");
  const [undone] = (await getInterviewPage(of.marta, id)).history;
  expect(undone && auditEventLabel(undone, new Map(), String)).toBe("Undone: candidate updated");
  await expect(undoUpdate(of.joel, { id, what: "updated" }, wednesday)).rejects.toThrow(NotFound);
  await addUpdate(of.marta, addUpdateInput.parse({ id, what: "updated", how: "call" }), wednesday);
  const later = new Date("2026-11-25T11:00:00Z");
  await log(of.marta, id, { updateDay: "2026-11-30" }, later);
  expect(await status(of.marta, id, "update-the-candidate", later)).toBe("locked");
});

test("R50 An update that is sent twice by one press counts once, so that one undo removes all of it; a new one counts anew", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await log(of.marta, id, { updateDay: "2026-11-25" }, friday);
  const [tuesday, wednesday] = [new Date("2026-11-24T10:00:00Z"), new Date("2026-11-25T10:00:00Z")];
  const soonAfter = new Date("2026-11-25T11:00:00Z");
  const tell = (now: Date, since = "") =>
    addUpdate(of.marta, addUpdateInput.parse({ id, what: "updated", how: "call", since }), now);
  const toldAt = async () =>
    (await getInterviewPage(of.marta, id)).row.stepEvents.find(({ step }) => step === "told-candidate")?.at ?? "";
  await tell(tuesday);
  await tell(new Date(tuesday.getTime() + 20_000));
  expect(Date.parse(`${await toldAt()}`)).toBe(tuesday.getTime());
  await undoUpdate(of.marta, { id, what: "updated" }, wednesday);
  expect(await status(of.marta, id, "update-the-candidate", wednesday)).toBe("open");
  await tell(wednesday);
  await tell(soonAfter, `${await toldAt()}`);
  expect(Date.parse(`${await toldAt()}`)).toBe(soonAfter.getTime());
});

test("R66 The reason for a delay is shown beside the new day on the candidate's record and in Today's waiting line", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await debriefed(of, id);
  const thursday = new Date("2026-11-26T10:00:00Z");
  await log(of.marta, id, { promiseDay: "2026-12-02", delay: "ill", delayWords: "She is back on Tuesday." }, thursday);
  const reason = "An interviewer is ill. She is back on Tuesday.";
  expect((await getInterviewPage(of.amara.viewer, id)).row.promised.at(-1)).toMatchObject({
    day: "2026-12-02",
    reason,
  });
  const work = (await today(of, thursday)).waiting
    .concat((await today(of, thursday)).todo)
    .map((row) => row.interview.waitingRoom);
  expect(work[0]).toBe(`Next update by Wednesday. ${reason}`);
});

test.each([
  ["an answer", { outcome: "undecided" }, "Priya Shah answered on Mon 30 Nov."],
  ["a new day", { promiseDay: "2026-12-04" }, "Priya Shah gave a new answer date: Fri 4 Dec."],
  ["an outcome", { outcome: "next" }, "The outcome is known: Priya Shah told Marta Lindqvist."],
])(
  "R57 When the consultant logs %s, a scheduled chaser is cancelled, and both sides see why",
  async (_what, over, because) => {
    const of = await pennant();
    const id = await interviewAt(of, promised);
    const key = keyOf(id, "chaser");
    await sendMessage(of.amara.viewer, await formOf(of.amara.viewer, key, monday), monday);
    expect(
      (await rowOf(of.amara.viewer, key))?.scheduledAt ?? (await rowOf(of.amara.viewer, key))?.outboxId,
    ).toBeTruthy();
    expect(await log(of.marta, id, over, monday)).toMatchObject({ cancelled: 1 });
    expect(await rowOf(of.amara.viewer, key)).toMatchObject({ scheduledAt: null, cancelledReason: because });
    for (const viewer of [of.amara.viewer, of.marta])
      expect((await getInterviewPage(viewer, id)).history).toContainEqual(
        expect.objectContaining({ verb: "scheduled-message-cancelled", detail: { what: because } }),
      );
  },
);
