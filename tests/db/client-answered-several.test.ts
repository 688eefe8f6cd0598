import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { stepEvents } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { dismissLinkAnswer, undoAnswerAsConsultant } from "@/lib/record/client-feedback/commands/dismiss";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { keepFeedbackPrivate } from "@/lib/record/client-feedback/commands/share";
import { takeDecision } from "@/lib/record/client-feedback/commands/take-decision";
import { keepFeedbackPrivateInput, takeDecisionInput } from "@/lib/record/client-feedback/input";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { getFeedbackView } from "@/lib/record/feedback/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { logUpdateInput } from "@/lib/record/updates/input";
import { system } from "@/lib/viewer";
import { pennant } from "../factories";
import { answering, typed } from "./client-answered-setup";
import { later, logForm, noon, talked } from "./client-feedback-setup";

const zone = "Europe/London";

/** Tom answers at 12:02, Dana at 12:12, each by a link of their own. */
async function both(
  toms: Record<string, unknown> = { decision: "rejected" },
  danas: Record<string, unknown> = { decision: "next" },
) {
  const of = await talked();
  const tom = await answering(of, toms, noon, of.marta, "Tom Ellery");
  const dana = await answering(of, danas, later(10));
  return { ...of, tom, dana };
}
type Both = Awaited<ReturnType<typeof both>>;

const press = ({ id, entry }: Both["tom"]) =>
  takeDecisionInput.parse({ interviewId: id, feedbackId: entry.id, version: entry.version });
const waiting = async (of: Both) => (await getInterviewPage(of.marta, of.id)).ours!.linkAnswers.map((one) => one.by);
const onDesk = async (of: Both, now = later(60)) =>
  (await getDesk(of.marta, getDeskInput.parse({}), zone, now)).ours.rows.find((row) => row.id === of.id);
const facts = async (of: Both) => factsFromRow((await getInterviewPage(of.amara.viewer, of.id)).row);
const undo = async (of: Both, whose: Both["tom"], now: Date) => {
  const { recordedAs } = (await getClientFeedbackView(of.marta, of.id)).entries.find(
    (one) => one.id === whose.entry.id,
  )!;
  await undoAnswerAsConsultant(of.marta, { id: of.id, factId: recordedAs!, what: "answer" }, now);
};

test("Two people who answer differently are both shown on the Desk and on the interview, with who said what", async () => {
  const of = await both();
  expect(await onDesk(of)).toMatchObject({
    ...{ next: "Two answers from Northwind", label: "Read both", tone: "due" },
    why: expect.stringMatching(/^Tom Ellery: did not select Amara\. Dana Whitlock: wants to see Amara again\./),
    href: `/w/${of.workspaceId}/interviews/${of.id}#answers`,
  });
  expect((await onDesk(of))?.adds).toBeUndefined();
  expect(await waiting(of)).toEqual(["Tom Ellery", "Dana Whitlock"]);
});

test.each([
  ["newer", "dana", "tom", "Northwind answered: did not select Amara"],
  ["older", "tom", "dana", "Northwind answered: wants to see Amara again"],
] as const)(
  "Adding the %s answer leaves the other open, on the Desk too; then the other is added by itself",
  async (_, first, second, next) => {
    const of = await both();
    await takeDecision(of.marta, press(of[first]), later(20));
    expect(await waiting(of)).toEqual([second === "tom" ? "Tom Ellery" : "Dana Whitlock"]);
    expect(await onDesk(of)).toMatchObject({ next, label: "Add and share" });
    expect(
      (await getClientFeedbackView(of.marta, of.id)).entries.find((one) => one.id === of[second].entry.id)?.added,
    ).toBeNull();
    expect((await facts(of)).clientAnswered).toMatchObject({ what: "decision" });
    // Planned anew by anybody, it stays.
    await transaction(system, (tx) => reschedule(tx, of.id, later(21)));
    expect((await onDesk(of))?.next).toBe(next);

    const took = await takeDecision(of.marta, press(of[second]), later(30));
    expect(took).toMatchObject({ isAdded: false, isOutvoted: second === "tom" });
    expect(await waiting(of)).toEqual([]);
    expect((await onDesk(of))?.next).not.toMatch(/answer/i);
    expect((await facts(of)).clientAnswered).toBeNull();
    // What was said last is the outcome, in whatever order it was added, and both are on record.
    expect((await facts(of)).outcome).toMatchObject({ kind: "next" });
    expect((await getInterviewPage(of.marta, of.id)).row.answers.map((one) => one.outcome)).toEqual([
      "rejected",
      "next",
    ]);
    expect(await takeDecision(of.marta, press(of[second]), later(31))).toMatchObject({ isAdded: true });
  },
);

test("An undone answer waits again, and the other stays as it was", async () => {
  const of = await both();
  await takeDecision(of.marta, press(of.dana), later(20));
  await takeDecision(of.marta, press(of.tom), later(30));
  await undo(of, of.dana, later(40));
  expect(await waiting(of)).toEqual(["Dana Whitlock"]);
  expect((await facts(of)).clientAnswered).toMatchObject({ what: "decision" });
  expect((await onDesk(of))?.next).toBe("Northwind answered: wants to see Amara again");
  await undo(of, of.tom, later(50));
  expect(await waiting(of)).toEqual(["Tom Ellery", "Dana Whitlock"]);
  expect((await onDesk(of))?.next).toBe("Two answers from Northwind");
  await takeDecision(of.marta, press(of.tom), later(55));
  expect(await waiting(of)).toEqual(["Dana Whitlock"]);
});

test("An answer of two that is not added disappears from the Desk, keeps its text, and can be added later", async () => {
  const of = await both();
  await takeDecision(of.marta, press(of.dana), later(20));
  await dismissLinkAnswer(of.marta, press(of.tom), later(21));
  await dismissLinkAnswer(of.marta, press(of.tom), later(22));
  expect(await waiting(of)).toEqual([]);
  expect((await facts(of)).clientAnswered).toBeNull();
  expect((await onDesk(of))?.next).not.toMatch(/answer/i);
  const { history } = await getInterviewPage(of.marta, of.id);
  expect(history.filter((one) => one.verb === "client-answer-dismissed")).toHaveLength(1);
  const { history: hers } = await getInterviewPage(of.amara.viewer, of.id);
  expect(hers.map((one) => one.verb)).not.toContain("client-answer-dismissed");
  const entry = (await getClientFeedbackView(of.marta, of.id)).entries.find((one) => one.id === of.tom.entry.id);
  expect(entry).toMatchObject({ decision: "rejected", added: null });
  expect(await takeDecision(of.marta, press(of.tom), later(30))).toMatchObject({ isAdded: false });

  // Passed over first, it leaves the other alone; changed by its writer, it is an answer again.
  const again = await both();
  await dismissLinkAnswer(again.marta, press(again.tom), later(20));
  expect(await waiting(again)).toEqual(["Dana Whitlock"]);
  await sendFeedbackByLink(again.tom.viewer, typed(again.tom.token, { decision: "offer" }, 1), later(25));
  expect(await waiting(again)).toEqual(["Dana Whitlock", "Tom Ellery"]);
});

test("Only the consultant in charge can skip an answer, and only one that they have read", async () => {
  const [of, other] = [await both(), await pennant()];
  for (const viewer of [of.joel, other.marta])
    await expect(dismissLinkAnswer(viewer, press(of.tom), later(20))).rejects.toThrow(NotFound);
  await expect(dismissLinkAnswer(of.marta, { ...press(of.tom), feedbackId: randomUUID() }, later(20))).rejects.toThrow(
    NotFound,
  );
  await sendFeedbackByLink(of.tom.viewer, typed(of.tom.token, { decision: "offer" }, 1), later(20));
  await expect(dismissLinkAnswer(of.marta, press(of.tom), later(21))).rejects.toThrow(/Read it again/);
});

test("A day and a decision, or words, are each settled by themselves", async () => {
  const day = await both({ promiseDay: "2026-12-02" }, { decision: "undecided" });
  await takeDecision(day.marta, press(day.dana), later(20));
  expect(await waiting(day)).toEqual(["Tom Ellery"]);
  expect((await facts(day)).clientAnswered).toMatchObject({ what: "day" });
  await takeDecision(day.marta, press(day.tom), later(30));
  expect(await waiting(day)).toEqual([]);

  const words = await both({ strengths: "Sharp" }, { decision: "next" });
  await takeDecision(words.marta, press(words.dana), later(20));
  expect(await waiting(words)).toEqual(["Tom Ellery"]);
  expect((await facts(words)).clientAnswered).toMatchObject({ what: "words" });
  const keep = keepFeedbackPrivateInput.parse({
    interviewId: words.id,
    feedbackId: words.tom.entry.id,
    reason: "They asked us to wait.",
  });
  await keepFeedbackPrivate(words.marta, keep, later(30));
  expect(await waiting(words)).toEqual([]);
  expect((await facts(words)).clientAnswered).toBeNull();
});

test("Logging one person’s answer with changes settles it, and the other still waits", async () => {
  const of = await both();
  const anew = logForm(of.id, { version: 2, from: of.tom.entry.id, decision: "offer" });
  await logClientFeedback(of.marta, anew, later(20));
  expect(await waiting(of)).toEqual(["Dana Whitlock"]);
  expect((await onDesk(of))?.next).toBe("Northwind answered: wants to see Amara again");
});

test("An entry that a consultant logs by hand settles everything that came by link before it", async () => {
  const of = await both();
  const call = { id: randomUUID(), interviewId: of.id, on: "2026-11-20", at: "12:20", outcome: "offer" };
  await logAnswer(of.marta, { ...logUpdateInput.parse(call), zone }, later(25));
  expect(await waiting(of)).toEqual([]);
  expect((await facts(of)).clientAnswered).toBeNull();
  expect((await getClientFeedbackView(of.marta, of.id)).entries).toHaveLength(2);
});

test("The candidate learns of two answers no more than of one: that there is one, and nothing of its content", async () => {
  const of = await both();
  await takeDecision(of.marta, press(of.dana), later(20));
  const rows = await transaction(of.amara.viewer, (tx) =>
    tx.select().from(stepEvents).where(eq(stepEvents.interviewId, of.id)),
  );
  expect(rows.filter((one) => one.step === "client-answered")).toMatchObject([
    { how: "decision", reason: "", by: null },
  ]);
  expect(JSON.stringify(await getInterviewPage(of.amara.viewer, of.id))).not.toMatch(
    /not select|"decision":"rejected"/,
  );
});

test("The candidate reads the latest decision, even where an older answer is added after it", async () => {
  const of = await both();
  await takeDecision(of.marta, press(of.dana), later(20));
  await takeDecision(of.marta, press(of.tom), later(30));
  const found = await getClientFeedbackView(of.marta, of.id);
  expect(found.decision).toBe("They want to see you again");
  expect(found.decidedAt?.getTime()).toBe(of.dana.entry.answeredAt?.getTime());
  expect((await getFeedbackView(of.amara.viewer, of.id)).decision).toBe("They want to see you again");
  await undo(of, of.dana, later(40));
  expect((await getFeedbackView(of.amara.viewer, of.id)).decision).toBe("They did not select you");
});
