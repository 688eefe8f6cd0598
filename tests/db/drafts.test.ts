import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { askForDraftReview, cancelDraftReview, tickComment } from "@/lib/mail/draft-reviews/commands/ask";
import { approveDraft, commentOnDraft, returnDraft } from "@/lib/mail/draft-reviews/commands/review";
import { getDraftToReview, getMessageReviews } from "@/lib/mail/draft-reviews/queries";
import { draftReviewState } from "@/lib/mail/draft-reviews/rules";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { pennant } from "../factories";
import { given, noted } from "./drafts-setup";
import { evening, later, rowOf, verbs } from "./messages-setup";

const stepOf = async (of: Awaited<ReturnType<typeof noted>>, now = evening) => {
  const { row } = await getInterviewPage(of.viewer, of.id);
  return plan(factsFromRow(row), now).find((step) => step.step === "read-a-draft");
};

test("R41 a draft that is given to the consultant is theirs to read, with a step that is due within four hours", async () => {
  const of = await noted("direct");
  await expect(getDraftToReview(of.marta, of.id, randomUUID(), evening, "UTC")).rejects.toThrow(NotFound);
  const draft = await given(of);
  const read = await getDraftToReview(of.marta, of.id, draft.messageId, evening, "UTC");
  expect(read.message).toMatchObject({ body: of.form.body, subject: of.form.subject });
  expect(read.me.name).toBe("Amara Okafor");
  expect(await stepOf(of)).toMatchObject({ status: "open", due: "2026-11-19T22:00:00Z", for: "Priya Shah" });
  await askForDraftReview(of.viewer, { ...of.form, version: 1 }, later(1));
  expect((await verbs(of.id)).filter((verb) => verb === "draft-review-asked")).toHaveLength(1);
});

test("R41 before it is given, and once the request is cancelled, it does not exist for the consultant", async () => {
  const of = await noted("direct");
  await saveDraft(of.viewer, { ...of.form, reread: undefined }, evening);
  const { id } = (await rowOf(of.viewer, of.key))!;
  await expect(getDraftToReview(of.marta, of.id, id, evening, "UTC")).rejects.toThrow(NotFound);
  const draft = await given(of, { version: 1 });
  await cancelDraftReview(of.viewer, of.key, later(1));
  await expect(getDraftToReview(of.marta, of.id, id, evening, "UTC")).rejects.toThrow(NotFound);
  await expect(approveDraft(of.marta, draft, later(2))).rejects.toThrow(NotFound);
  expect(await stepOf(of, later(2))).toBeUndefined();
});

test("R41 approval is of the version that was read, and any edit voids it", async () => {
  const of = await noted("direct");
  const draft = await given(of);
  await approveDraft(of.marta, draft, later(5));
  expect(draftReviewState(await rowOf(of.viewer, of.key))).toEqual({
    kind: "approved",
    at: "2026-11-19T18:05:00Z",
    holds: true,
  });
  expect(await stepOf(of, later(6))).toMatchObject({ status: "done" });
  await saveDraft(of.viewer, { ...of.form, version: 1, body: `${of.form.body}\nPS`, reread: undefined }, later(10));
  expect(draftReviewState(await rowOf(of.viewer, of.key))).toMatchObject({ kind: "approved", holds: false });
  const again = await given(of, { version: 2, body: `${of.form.body}\nPS` }, later(11));
  expect(again.version).toBe(2);
  expect(await stepOf(of, later(12))).toMatchObject({ status: "open" });
});

test("R41 a text that changed while it was read can be neither approved nor returned unseen", async () => {
  const of = await noted("direct");
  const draft = await given(of);
  await saveDraft(
    of.viewer,
    { ...of.form, version: 1, body: "Dear Priya,\n\nThank you.", reread: undefined },
    later(1),
  );
  for (const act of [
    approveDraft(of.marta, draft, later(2)),
    returnDraft(of.marta, { ...draft, reason: "Shorter, please." }, later(2)),
  ]) {
    const fault = await act.catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(Stale);
    expect(fault).toMatchObject({ version: 2, theirs: { body: "Dear Priya,\n\nThank you." } });
  }
  expect(await rowOf(of.viewer, of.key)).toMatchObject({ approvedVersion: null, returnedAt: null });
  // A comment is of the text that was read, whatever became of that.
  await commentOnDraft(of.marta, { ...draft, quote: of.form.subject, body: "Good." }, later(3));
  expect((await getMessageReviews(of.viewer, draft.messageId)).selectComments).toMatchObject([
    { version: 1, body: "Good." },
  ]);
  await expect(commentOnDraft(of.marta, { ...draft, version: 3, quote: "", body: "?" }, later(4))).rejects.toThrow(
    Refused,
  );
});

test("R41 a returned draft says why, its comments are shown beside the words that they quote, and can be ticked off", async () => {
  const of = await noted("direct");
  const draft = await given(of, { body: "Dear Priya,\n\nThank you for\nThursday." });
  await expect(commentOnDraft(of.marta, { ...draft, quote: "for Friday", body: "?" }, later(1))).rejects.toThrow(
    /not in the text/,
  );
  await commentOnDraft(of.marta, { ...draft, quote: "Thank you for Thursday", body: "Say what for." }, later(1));
  await returnDraft(of.marta, { ...draft, reason: "Name one thing you talked about." }, later(2));
  expect(draftReviewState(await rowOf(of.viewer, of.key))).toMatchObject({
    kind: "returned",
    reason: "Name one thing you talked about.",
    changed: false,
  });
  const { id: messageId } = (await rowOf(of.viewer, of.key))!;
  const { selectComments: comments } = await getMessageReviews(of.viewer, messageId);
  expect(comments).toMatchObject([{ byName: "Marta Lindqvist", version: 1, quote: "Thank you for Thursday" }]);
  const tick = { ...of.key, commentId: comments[0]!.id };
  await tickComment(of.viewer, { ...tick, done: "yes" }, later(3));
  expect((await getMessageReviews(of.viewer, messageId)).selectComments[0]?.resolvedAt).toEqual(later(3));
  await tickComment(of.viewer, { ...tick, done: "no" }, later(4));
  await expect(tickComment(of.viewer, { ...tick, commentId: randomUUID(), done: "yes" }, later(5))).rejects.toThrow(
    NotFound,
  );
});

test("Only the consultant in charge can read or judge a draft: no colleague, no other agency, unless the agency allows everybody", async () => {
  const [of, other] = [await noted("direct"), await pennant()];
  const draft = await given(of);
  for (const viewer of [of.joel, other.marta, { ...other.marta, userId: of.marta.userId }]) {
    await expect(getDraftToReview(viewer, of.id, draft.messageId, evening, "UTC")).rejects.toThrow(NotFound);
    await expect(approveDraft(viewer, draft, later(1))).rejects.toThrow(NotFound);
    await expect(returnDraft(viewer, { ...draft, reason: "No." }, later(1))).rejects.toThrow(NotFound);
    await expect(commentOnDraft(viewer, { ...draft, quote: "", body: "No." }, later(1))).rejects.toThrow(NotFound);
  }
  await approveDraft({ ...of.joel, editAccess: "all" }, draft, later(2));
  await expect(cancelDraftReview(other.amara.viewer, of.key, later(3))).rejects.toThrow(NotFound);
});

test("A draft of one interview cannot be reached under another's address", async () => {
  const [of, other] = [await noted("direct"), await noted("direct")];
  const draft = await given(of);
  await expect(approveDraft(of.marta, { ...draft, interviewId: other.id }, later(1))).rejects.toThrow(NotFound);
  await expect(getDraftToReview(of.marta, other.id, draft.messageId, evening, "UTC")).rejects.toThrow(NotFound);
});

test("Asking nobody, or the person it is written to, is refused with a sentence", async () => {
  const of = await noted("direct");
  const thanks = { ...of.form, step: "tell-consultant" as const, interviewerId: null, version: 0 };
  await expect(askForDraftReview(of.viewer, thanks, evening)).rejects.toThrow(Refused);
  await expect(askForDraftReview(of.viewer, { ...of.form, body: " " }, evening)).rejects.toThrow(
    "There is no text yet.",
  );
  await askForDraftReview(of.viewer, of.form, evening);
  const draft = (await rowOf(of.viewer, of.key))!;
  await approveDraft(of.marta, { interviewId: of.id, messageId: draft.id, version: draft.version }, later(1));
  await askForDraftReview(of.viewer, { ...of.form, version: draft.version }, later(2));
  expect((await getMessageView(of.viewer, of.key, later(2))).message).toMatchObject({ approvedVersion: draft.version });
});
