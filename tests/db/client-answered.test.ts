import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviews, stepEvents } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { keepFeedbackPrivate, shareFeedback, unshareFeedback } from "@/lib/record/client-feedback/commands/share";
import { takeDecision } from "@/lib/record/client-feedback/commands/take-decision";
import { keepFeedbackPrivateInput, takeDecisionInput } from "@/lib/record/client-feedback/input";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { answerOnItsWayMessage } from "@/lib/record/interview-page/rules";
import { logUpdateInput } from "@/lib/record/updates/input";
import { type Consultant, system } from "@/lib/viewer";
import { interviewAt, pennant } from "../factories";
import { answering, answers, typed } from "./client-answered-setup";
import { later, logForm, shareForm, talked } from "./client-feedback-setup";

const zone = "Europe/London";
type Of = Awaited<ReturnType<typeof answers>>;

const rows = async (viewer: Consultant, over: object = {}, now = later(30)) =>
  (await getDesk(viewer, getDeskInput.parse(over), zone, now)).ours.rows;
const first = async (of: Of, now = later(30)) => (await rows(of.marta, {}, now)).find((row) => row.id === of.id)?.next;
const press = (of: Of) =>
  takeDecisionInput.parse({ interviewId: of.id, feedbackId: of.entry.id, version: of.entry.version });
const saysAgain = "Northwind answered: wants to see Amara again";

test("A client's answer by link is the first row of the Desk, before everything overdue, with the button that adds it", async () => {
  const of = await talked();
  for (const day of ["2026-11-17", "2026-11-18"])
    await interviewAt(of, { day, promiseDay: "2026-11-18", promiseBy: "Priya Shah" }).catch(() => null);
  const overdue = await interviewAt(of, { day: "2026-11-18" });
  const { entry } = await answering(of, { decision: "next" });
  const shown = await rows(of.marta);
  expect(shown.map((row) => row.id).indexOf(overdue)).toBeGreaterThan(0);
  expect(shown[0]).toMatchObject({
    ...{ id: of.id, next: saysAgain, label: "Add and share", tone: "due", chip: "today" },
    why: expect.stringMatching(/^Dana Whitlock answered by link today at 12:02\./),
    ...{ href: `/w/${of.workspaceId}/interviews/${of.id}/feedback/${entry.id}` },
    adds: { feedbackId: entry.id, version: 1 },
  });
  expect(shown[0]?.why).not.toContain("released");
  await transaction(system, (tx) => reschedule(tx, of.id, later(30)));
  expect((await rows(of.marta))[0]?.next).toBe(saysAgain);
});

test("A filtered list about something else names the answer too", async () => {
  const of = await answers({ decision: "offer" });
  await transaction(system, (tx) =>
    tx
      .update(interviews)
      .set({ consultantSteps: ["gather-feedback", "client-answered"] })
      .where(eq(interviews.id, of.id)),
  );
  const [row] = await rows(of.marta, { state: "clients" });
  expect(`${row?.next} ${row?.why}`).toContain("Northwind answered: wants to make Amara an offer");
});

test("Several answers are listed in the order in which they came, and each page of the Desk shows others", async () => {
  const of = await pennant();
  const ids: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const id = await interviewAt(of, { round: "First interview" });
    await answering({ ...of, id }, { decision: "next" }, later(n * 3));
    ids.push(id);
  }
  const desk = await getDesk(of.marta, getDeskInput.parse({}), zone, later(60));
  const next = await getDesk(of.marta, getDeskInput.parse({ ours: desk.ours.nextCursor }), zone, later(60));
  expect([...desk.ours.rows, ...next.ours.rows].map((row) => row.id)).toEqual(ids);
});

test("One press adds the client's decision, once; a second press, or one after it was added in another way, adds nothing and says so", async () => {
  const of = await answers({ decision: "next", promiseDay: "2026-12-01" });
  expect(await takeDecision(of.marta, press(of), later(31))).toMatchObject({ isAdded: false });
  expect(await takeDecision(of.marta, press(of), later(32))).toMatchObject({ cancelled: 0, isAdded: true });
  // History: the client sent it, and the consultant added the decision. Each is mentioned once.
  const told = (await getInterviewPage(of.marta, of.id)).history.map(({ verb }) => verb);
  expect(told.filter((verb) => verb === "client-feedback-received")).toHaveLength(1);
  expect(told.filter((verb) => verb === "outcome-logged")).toHaveLength(1);
  const { row } = await getInterviewPage(of.amara.viewer, of.id);
  expect(row.answers).toMatchObject([{ outcome: "next" }]);
  expect(row.promised).toMatchObject([{ day: "2026-12-01" }]);
  expect(await first(of)).not.toMatch(/answered:/);

  const other = await answers({ decision: "rejected" });
  const call = logUpdateInput.parse({
    id: randomUUID(),
    interviewId: other.id,
    on: "2026-11-20",
    at: "12:20",
    outcome: "offer",
  });
  await logAnswer(other.marta, { ...call, zone }, later(25));
  expect(await takeDecision(other.marta, press(other), later(31))).toMatchObject({ cancelled: 0, isAdded: true });
  expect((await getInterviewPage(other.marta, other.id)).row.answers).toMatchObject([{ outcome: "offer" }]);
  expect((await getClientFeedbackView(other.marta, other.id)).entries[0]?.added).toMatchObject({ outcome: "offer" });
});

test("Only the consultant in charge can add it: a colleague reads the row, another agency finds nothing, and a changed answer must be read first", async () => {
  const [of, other] = [await answers({ decision: "next" }), await pennant()];
  const [theirs] = await rows(of.joel, { who: "all" });
  expect(theirs).toMatchObject({ next: saysAgain, label: "Read" });
  expect(theirs?.adds).toBeUndefined();
  expect(await rows(other.marta, { who: "all" })).toEqual([]);
  for (const viewer of [of.joel, other.marta])
    await expect(takeDecision(viewer, press(of), later(31))).rejects.toThrow(NotFound);
  await sendFeedbackByLink(of.viewer, typed(of.token, { decision: "offer" }, 1), later(31));
  await expect(takeDecision(of.marta, press(of), later(32))).rejects.toThrow(/Read it again/);
  expect((await getInterviewPage(of.marta, of.id)).row.answers).toEqual([]);
});

test("A decision that the client changes after it was added is an answer again, and can be added again", async () => {
  const of = await answers({ decision: "undecided" });
  await takeDecision(of.marta, press(of), later(31));
  await sendFeedbackByLink(
    of.viewer,
    typed(of.token, { decision: "undecided", strengths: "Sharp, and kind" }, 1),
    later(40),
  );
  expect(await first(of, later(50))).not.toMatch(/answered:/);
  await sendFeedbackByLink(
    of.viewer,
    typed(of.token, { decision: "next", strengths: "Sharp, and kind" }, 2),
    later(41),
  );
  expect(await first(of, later(50))).toBe(saysAgain);
  expect((await getClientFeedbackView(of.marta, of.id)).entries[0]?.added).toBeNull();
  const again = { ...press(of), version: 3 };
  expect(await takeDecision(of.marta, again, later(51))).toMatchObject({ isAdded: false });
  expect(await takeDecision(of.marta, again, later(52))).toMatchObject({ isAdded: true });
  expect((await getInterviewPage(of.marta, of.id)).row.answers).toMatchObject([{ outcome: null }, { outcome: "next" }]);
});

test("An answer that was added and undone is on the Desk again, and can be added again", async () => {
  const of = await answers({ decision: "next" });
  await takeDecision(of.marta, press(of), later(31));
  const { answer } = (await getClientFeedbackView(of.marta, of.id)).entries[0]!;
  await undoAnswer(of.marta, { id: of.id, factId: answer!.id, what: "answer" }, later(32));
  expect(await first(of, later(40))).toBe(saysAgain);
  expect(await takeDecision(of.marta, press(of), later(41))).toMatchObject({ isAdded: false });
  expect((await getInterviewPage(of.marta, of.id)).row.answers).toMatchObject([{ outcome: "next" }]);
});

test("A decision waits until it is on the record, even when its text was shared or kept private; text alone waits until then", async () => {
  const decided = await answers({ decision: "next" });
  await keepFeedbackPrivate(decided.marta, keep(decided), later(31));
  expect(await first(decided, later(40))).toBe(saysAgain);

  const words = await answers({ strengths: "Sharp" });
  const shown = (await rows(words.marta))[0];
  expect(shown).toMatchObject({ next: "Northwind answered: feedback, without a decision", label: "Read" });
  await keepFeedbackPrivate(words.marta, keep(words), later(31));
  expect(await first(words, later(40))).not.toMatch(/answered/);
  expect(await fact(words.id)).toEqual([]);

  const shared = await answers({ strengths: "Sharp" });
  const form = shareForm(shared, shared.entry.id);
  await shareFeedback(shared.marta, form, later(31));
  expect((await rows(shared.marta, {}, later(40))).map((row) => row.next)).not.toContain(shown?.next);
  const undo = { interviewId: shared.id, feedbackId: shared.entry.id, sharedId: form.id, reason: "" };
  await unshareFeedback(shared.marta, undo, later(41));
  expect(await first(shared, later(50))).toBe(shown?.next);
});

test("When a consultant logs it with changes, the client's own answer no longer waits", async () => {
  const of = await answers({ decision: "next" });
  await logClientFeedback(of.marta, logForm(of.id, { version: 1, from: of.entry.id, decision: "" }), later(31));
  expect(await first(of, later(40))).not.toMatch(/answered/);
  expect(await fact(of.id)).toEqual([]);
});

test("A client who names only a day has answered too: the button makes it the answer date", async () => {
  const of = await answers({ promiseDay: "2026-12-02" });
  expect(await first(of)).toBe("Northwind answered: they will answer by Wed 2 Dec");
  await takeDecision(of.marta, press(of), later(31));
  expect((await getInterviewPage(of.amara.viewer, of.id)).row.promised).toMatchObject([{ day: "2026-12-02" }]);
  expect(await takeDecision(of.marta, press(of), later(32))).toMatchObject({ isAdded: true });
  expect((await getInterviewPage(of.marta, of.id)).ours?.linkAnswers).toEqual([]);
  expect(await first(of, later(40))).not.toMatch(/answered:/);
});

test("Both sides know at once that the client answered, the candidate learns nothing of the content, and nobody waits for the promised day any more", async () => {
  const of = await answers(
    { decision: "rejected", strengths: "Sharp" },
    { promiseDay: "2026-11-20", promiseBy: "Priya" },
  );
  const { row, ours } = await getInterviewPage(of.marta, of.id);
  expect(ours?.linkAnswers).toMatchObject([{ decision: "rejected", by: "Dana Whitlock", version: 1 }]);
  const hers = await getInterviewPage(of.amara.viewer, of.id);
  expect(hers.ours).toBeNull();
  expect(answerOnItsWayMessage(factsFromRow(hers.row), row.company)).toBe(
    "Northwind has answered. Marta will tell you.",
  );
  expect(JSON.stringify(hers)).not.toMatch(/rejected|Sharp/);
  expect(await fact(of.id)).toMatchObject([{ how: "decision", reason: "", candidateUserId: of.amara.userId }]);
  const desk = await getDesk(of.marta, getDeskInput.parse({}), zone, later(60 * 24));
  expect(desk.theirs.rows.map((one) => one.next).join()).not.toContain("Waiting for Northwind");
  await takeDecision(of.marta, press(of), later(31));
  expect(
    answerOnItsWayMessage(factsFromRow((await getInterviewPage(of.amara.viewer, of.id)).row), row.company),
  ).toBeNull();
});

const keep = (of: Of) =>
  keepFeedbackPrivateInput.parse({ interviewId: of.id, feedbackId: of.entry.id, reason: "They asked us to wait." });

const fact = async (id: string) =>
  (await transaction(system, (tx) => tx.select().from(stepEvents).where(eq(stepEvents.interviewId, id)))).filter(
    (one) => one.step === "client-answered",
  );
