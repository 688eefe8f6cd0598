import { expect, test } from "vitest";
import { NotFound, Refused } from "@/lib/errors";
import { leaveAsCandidate } from "@/lib/people/candidates/commands/leave";
import { acceptInvitation } from "@/lib/people/invitations/commands/answer";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { keepFeedbackPrivate, shareFeedback, unshareFeedback } from "@/lib/record/client-feedback/commands/share";
import { keepFeedbackPrivateInput, unshareFeedbackInput } from "@/lib/record/client-feedback/input";
import { markFeedbackRead } from "@/lib/record/feedback/commands";
import { getFeedbackView, listFeedback } from "@/lib/record/feedback/queries";
import { addLesson } from "@/lib/record/lessons/commands";
import { pennant } from "../factories";
import { later, logged, shareForm, status, talked } from "./client-feedback-setup";
import { invited, now } from "./invitations-setup";
import { as } from "./rights-setup";

async function shared(over: Record<string, unknown> = {}) {
  const of = await talked();
  const feedbackId = await logged(of);
  const form = shareForm(of, feedbackId, over);
  await shareFeedback(of.marta, form, later(10));
  return { ...of, feedbackId, sharedId: form.id };
}

type Of = Awaited<ReturnType<typeof shared>>;
const undo = (of: Of, over: Record<string, unknown> = {}) =>
  unshareFeedback(
    of.marta,
    unshareFeedbackInput.parse({ interviewId: of.id, feedbackId: of.feedbackId, sharedId: of.sharedId, ...over }),
    later(30),
  );
const reads = (of: Of) => markFeedbackRead(of.amara.viewer, { id: of.id, feedbackId: of.sharedId }, later(20));
const seen = async (of: Of) => (await getFeedbackView(of.amara.viewer, of.id)).feedback;

test("R76 The candidate reads the shared version and nothing else, and sharing it settles the step", async () => {
  const of = await shared();
  const [one] = await seen(of);
  expect(one).toMatchObject({
    strengths: "Clear about churn.",
    shortfalls: "SQL joins",
    tips: "Practise window functions.",
  });
  expect(one).toMatchObject({ grades: { role: 3, examples: 2 }, source: "consultant", readAt: null });
  expect(JSON.stringify(await getFeedbackView(of.amara.viewer, of.id))).not.toContain("between us");
  expect(await status(of.amara.viewer, of.id, "share-feedback")).toMatchObject({ status: "done" });
  expect(await status(of.amara.viewer, of.id, "learn")).toMatchObject({ status: "open" });
});

test("One form sent twice shares once; sharing over a version that the form did not know is refused", async () => {
  const of = await talked();
  const feedbackId = await logged(of);
  const form = shareForm(of, feedbackId);
  await shareFeedback(of.marta, form, later(10));
  await shareFeedback(of.marta, form, later(11));
  await expect(shareFeedback(of.marta, shareForm(of, feedbackId), later(12))).rejects.toThrow(/in the meantime/);
  expect((await getFeedbackView(of.amara.viewer, of.id)).feedback).toHaveLength(1);
});

test("A new version replaces the one before, which can still be read as an earlier one", async () => {
  const of = await shared();
  await shareFeedback(of.marta, shareForm(of, of.feedbackId, { over: of.sharedId, shortfalls: "Joins" }), later(15));
  const found = await getFeedbackView(of.amara.viewer, of.id);
  expect(found.feedback).toMatchObject([{ shortfalls: "Joins", earlier: [{ shortfalls: "SQL joins" }] }]);
  expect(found.takenBack).toEqual([]);
});

test("Keeping feedback private with a reason settles the step, the candidate reads the reason, and it can still be shared later", async () => {
  const of = await talked();
  const feedbackId = await logged(of);
  const keep = keepFeedbackPrivateInput.parse({
    interviewId: of.id,
    feedbackId,
    reason: "They asked us to wait for the panel.",
  });
  await keepFeedbackPrivate(of.marta, keep, later(10));
  expect(await status(of.amara.viewer, of.id, "share-feedback")).toEqual({
    ...{ status: "done", how: "waived", reason: "They asked us to wait for the panel." },
  });
  expect(keepFeedbackPrivateInput.safeParse({ ...keep, reason: " " }).success).toBe(false);
  await shareFeedback(of.marta, shareForm(of, feedbackId), later(20));
  expect(await status(of.amara.viewer, of.id, "share-feedback")).toMatchObject({ status: "done", how: "done" });
  await expect(keepFeedbackPrivate(of.marta, keep, later(30))).rejects.toThrow(Refused);
});

test("Shared feedback that nobody has read disappears when it is undone, from the database too", async () => {
  const of = await shared();
  await undo(of);
  expect(await getFeedbackView(of.amara.viewer, of.id)).toMatchObject({ feedback: [], takenBack: [] });
  expect(await as("candidate", { user: of.amara.userId }, "select * from feedback")).toEqual([]);
  expect(await status(of.marta, of.id, "share-feedback")).toMatchObject({ status: "open" });
  await undo(of);
});

test("The reason why unread feedback was withdrawn is the agency's alone: the candidate's history does not say it", async () => {
  const of = await shared();
  await undo(of, { reason: "Those were Sam's words." });
  const told = await as("candidate", { user: of.amara.userId }, "select * from audit_events");
  expect(JSON.stringify(told)).toContain("feedback-unshared-before-reading");
  expect(JSON.stringify(told)).not.toContain("Sam");
});

test("Shared feedback that was withdrawn unread stays withdrawn when the candidate leaves and returns", async () => {
  const of = await shared();
  await undo(of);
  const anew = shareForm(of, of.feedbackId, { shortfalls: "Joins" });
  await shareFeedback(of.marta, anew, later(35));
  await leaveAsCandidate(of.amara.viewer, { workspaceId: of.workspaceId }, later(40));
  const token = await invited(of.marta, { as: "candidate", candidateId: of.candidateId, email: of.amara.email });
  await acceptInvitation(of.amara.viewer, { token }, now);
  const found = await getFeedbackView(of.amara.viewer, of.id);
  expect(found.feedback).toMatchObject([{ shortfalls: "Joins", earlier: [] }]);
  expect(JSON.stringify(await as("candidate", { user: of.amara.userId }, "select * from feedback"))).not.toContain(
    "SQL",
  );
});

test("A consultant can withdraw shared feedback only on its own page, whoever reads it, and nothing that its candidate logged", async () => {
  const of = await shared();
  await reads(of);
  const past = undoAnswer(of.marta, { id: of.id, factId: of.sharedId, what: "feedback" }, later(30));
  await expect(past).rejects.toThrow(Refused);
  expect(await seen(of)).toHaveLength(1);
});

test("Undoing it after it was read takes a reason, and the candidate sees that it was withdrawn, when and why", async () => {
  const of = await shared();
  await reads(of);
  await expect(undo(of)).rejects.toThrow(/already read it/);
  await undo(of, { reason: "It was about somebody else." });
  const found = await getFeedbackView(of.amara.viewer, of.id);
  expect(found.feedback).toEqual([]);
  expect(found.takenBack).toMatchObject([{ undoneAt: later(30), undoneReason: "It was about somebody else." }]);
  expect(JSON.stringify(found)).not.toContain("SQL joins");
  expect((await listFeedback(of.amara.viewer, "")).rows).toEqual([]);
});

test("Writing a lesson from it counts as reading it; looking at it does not", async () => {
  const of = await shared();
  await getFeedbackView(of.amara.viewer, of.id);
  expect((await seen(of))[0]?.readAt).toBeNull();
  const lesson = { id: of.id, lessonId: crypto.randomUUID(), body: "Practise joins.", share: undefined };
  await addLesson(of.amara.viewer, lesson, later(21));
  expect((await seen(of))[0]?.readAt).toEqual(later(21));
});

test("A colleague not in charge, another agency and the candidate can share, keep private and undo nothing", async () => {
  const [of, other] = [await shared(), await pennant()];
  for (const viewer of [of.joel, other.marta, of.amara.viewer as never]) {
    await expect(shareFeedback(viewer, shareForm(of, of.feedbackId), later(40))).rejects.toThrow(NotFound);
    const keep = keepFeedbackPrivateInput.parse({ interviewId: of.id, feedbackId: of.feedbackId, reason: "X" });
    await expect(keepFeedbackPrivate(viewer, keep, later(40))).rejects.toThrow(NotFound);
    await expect(undo({ ...of, marta: viewer })).rejects.toThrow(NotFound);
  }
  await expect(markFeedbackRead(other.amara.viewer, { id: of.id, feedbackId: of.sharedId }, later(40))).rejects.toThrow(
    NotFound,
  );
  expect(await seen(of)).toHaveLength(1);
});

test("A reason meant for the agency alone is refused once the candidate has read the feedback, and nothing is changed", async () => {
  const of = await shared();
  await reads(of);
  const typed = { reason: "Between us: it was the wrong client.", unread: "yes" };
  await expect(undo(of, typed)).rejects.toThrow(/has read it in the meantime/);
  expect(await seen(of)).toHaveLength(1);
  expect(JSON.stringify(await getFeedbackView(of.amara.viewer, of.id))).not.toContain("Between us");
  await undo(of, { reason: "It was the wrong client." });
  expect((await getFeedbackView(of.amara.viewer, of.id)).takenBack).toHaveLength(1);
});
