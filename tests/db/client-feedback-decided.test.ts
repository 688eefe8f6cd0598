import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { askByLink } from "@/lib/record/client-feedback/commands/links";
import { shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { askByLinkInput, saveFeedbackByLinkInput, sendFeedbackByLinkInput } from "@/lib/record/client-feedback/input";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { getFeedbackView } from "@/lib/record/feedback/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { findLinkHolder, type LinkHolder } from "@/lib/viewer";
import { later, noon, shareForm, talked, tokenIn } from "./client-feedback-setup";

/** Northwind answered by link that they want to see Amara again, and named a day. Nobody has logged it. */
async function answered() {
  const of = await talked();
  const form = { id: randomUUID(), interviewId: of.id, name: "Dana Whitlock", email: "dana@northwind.example" };
  await askByLink(of.marta, askByLinkInput.parse(form), noon);
  const token = await tokenIn(of.id);
  const found = await findLinkHolder("feedback", token, later(1));
  if ("endedReason" in found) throw new Error("The link does not open.");
  const viewer = found.viewer as LinkHolder;
  const said = { token, decision: "next", strengths: "Clear about churn.", promiseDay: "2026-12-01" };
  await sendFeedbackByLink(viewer, sendFeedbackByLinkInput.parse({ ...said, version: 0 }), later(2));
  const [entry] = (await getClientFeedbackView(of.marta, of.id)).entries;
  return { ...of, viewer, said, entry: entry! };
}

const heardOf = async (of: Awaited<ReturnType<typeof answered>>) =>
  (await getInterviewPage(of.amara.viewer, of.id)).row;

test("Sharing feedback with the decision also logs the decision, once, and the candidate reads both", async () => {
  const of = await answered();
  const form = shareForm(of, of.entry.id, { decided: `${of.entry.version}` });
  await shareFeedback(of.marta, form, later(3));
  await shareFeedback(of.marta, form, later(4));
  const row = await heardOf(of);
  expect(row.answers).toMatchObject([{ outcome: "next" }]);
  expect(row.promised).toMatchObject([{ day: "2026-12-01", by: "Dana Whitlock" }]);
  expect((await getClientFeedbackView(of.marta, of.id)).entries).toMatchObject([{ answer: { outcome: "next" } }]);
});

test("Without the tick only the feedback is shared, and a later version may bring the decision", async () => {
  const of = await answered();
  const first = shareForm(of, of.entry.id);
  await shareFeedback(of.marta, first, later(3));
  expect((await heardOf(of)).answers).toEqual([]);
  const next = shareForm(of, of.entry.id, { over: first.id, decided: `${of.entry.version}` });
  await shareFeedback(of.marta, next, later(4));
  expect((await heardOf(of)).answers).toMatchObject([{ outcome: "next" }]);
});

test("A decision that the client has changed since must be read again first: neither it nor the feedback is shared", async () => {
  const of = await answered();
  const changed = saveFeedbackByLinkInput.parse({ ...of.said, decision: "rejected", version: of.entry.version });
  await sendFeedbackByLink(of.viewer, changed, later(3));
  const form = shareForm(of, of.entry.id, { decided: `${of.entry.version}` });
  await expect(shareFeedback(of.marta, form, later(4))).rejects.toThrow(/Read it again/);
  expect((await heardOf(of)).answers).toEqual([]);
  expect((await getClientFeedbackView(of.marta, of.id)).entries[0]?.sharedVersions).toEqual([]);
  await expect(shareFeedback(of.joel, form, later(5))).rejects.toThrow(NotFound);
});

test("A shared decision is shown beside the feedback that the candidate reads, and disappears when it is undone", async () => {
  const of = await answered();
  await shareFeedback(of.marta, shareForm(of, of.entry.id, { decided: `${of.entry.version}` }), later(3));
  expect(await getFeedbackView(of.amara.viewer, of.id)).toMatchObject({ decision: "They want to see you again" });
  const found = await getClientFeedbackView(of.marta, of.id);
  expect(found.decision).toBe("They want to see you again");
  const { answer } = found.entries[0]!;
  await undoAnswer(of.marta, { id: of.id, factId: answer!.id, what: "answer" }, later(4));
  expect((await getFeedbackView(of.amara.viewer, of.id)).decision).toBe("");
  const other = await answered();
  await shareFeedback(other.marta, shareForm(other, other.entry.id), later(3));
  expect((await getFeedbackView(other.amara.viewer, other.id)).decision).toBe("");
});
