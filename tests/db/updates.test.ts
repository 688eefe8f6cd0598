import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound, Stale } from "@/lib/errors";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { editClientFeedback } from "@/lib/record/client-feedback/commands/edit";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { logUpdate } from "@/lib/record/updates/commands";
import { logUpdateInput } from "@/lib/record/updates/input";
import { getInterviewUpdates } from "@/lib/record/updates/queries";
import type { Candidate, Consultant } from "@/lib/viewer";
import { pennant } from "../factories";
import { later, logForm, noon, status, talked } from "./client-feedback-setup";

const form = (interviewId: string, over: Record<string, unknown> = {}) => ({
  ...logUpdateInput.parse({
    ...{ id: randomUUID(), interviewId, on: "2026-11-20", at: "11:50", givenBy: "Dana Whitlock", how: "call" },
    ...over,
  }),
  zone: "Europe/London",
});
const log = (viewer: Candidate | Consultant, id: string, over: Record<string, unknown> = {}, now = noon) =>
  logUpdate(viewer, form(id, over), now);

test("R49 R66 A consultant adds feedback, a decision, a date and a note by one form, and each is read only by those who may read it", async () => {
  const of = await talked();
  const sent = form(of.id, {
    ...{
      outcome: "next",
      strengths: "Clear about churn.",
      verbatim: "Bit green, between us.",
      nextStage: "Case study",
    },
    ...{ promiseDay: "2026-11-27", updateDay: "2026-11-25", delay: "ill", note: "Dana will call." },
  });
  const logged = await logUpdate(of.marta, sent, noon);
  expect(logged).toEqual({ outcome: "next", cancelled: 0, feedbackId: sent.id });
  expect(await logUpdate(of.marta, sent, later(1))).toEqual(logged);
  const { heard, said } = await getInterviewUpdates(of.marta, of.id);
  expect(said.entries).toMatchObject([{ id: sent.id, decision: "next", strengths: "Clear about churn.", how: "call" }]);
  expect(heard.answers).toMatchObject([{ outcome: "next", note: "Dana will call.", givenBy: "Dana Whitlock" }]);
  expect(heard.promises.map(({ kind, day, reason }) => [kind, day, reason]).sort()).toEqual([
    ["answer", "2026-11-27", "An interviewer is ill."],
    ["update", "2026-11-25", ""],
  ]);
  const hers = JSON.stringify([
    await getInterviewAnswers(of.amara.viewer, of.id),
    await getInterviewPage(of.amara.viewer, of.id),
  ]);
  expect(hers).toContain("Dana will call.");
  for (const words of ["Clear about churn", "between us", "Case study"]) expect(hers).not.toContain(words);
});

test("A decision alone is an answer for both sides, and the step to ask for feedback stays open", async () => {
  const of = await talked();
  expect(await log(of.marta, of.id, { outcome: "undecided" })).toMatchObject({ feedbackId: null });
  const { heard, said } = await getInterviewUpdates(of.marta, of.id);
  expect(said.entries).toEqual([]);
  expect(heard.answers).toMatchObject([{ outcome: null }]);
  expect(await status(of.marta, of.id, "gather-feedback")).not.toMatchObject({ status: "done" });
});

test("A withdrawal that was added with feedback does not change when the feedback is corrected", async () => {
  const of = await talked();
  const { feedbackId } = await log(of.marta, of.id, { outcome: "withdrew", strengths: "Calm" });
  const entry = (await getInterviewUpdates(of.marta, of.id)).said.entries[0];
  expect(entry).toMatchObject({ id: feedbackId, decision: null, strengths: "Calm" });
  const correction = logForm(of.id, { id: feedbackId, version: 1, decision: "", strengths: "Calm and clear" });
  await editClientFeedback(of.marta, correction, later(5));
  const { outcome } = await getInterviewAnswers(of.amara.viewer, of.id);
  expect(outcome).toMatchObject({ outcome: "withdrawn", withdrawnBy: "candidate" });
});

test("R66 On both sides, a reason without a date is an answer without a decision; with a date, the reason is saved with the date", async () => {
  const of = await talked();
  await log(of.amara.viewer, of.id, { kind: "waiting", delay: "mixed-up" });
  await log(of.amara.viewer, of.id, { kind: "waiting", delay: "ill", promiseDay: "2026-11-27" }, later(1));
  const { answers, promises } = await getInterviewAnswers(of.marta, of.id);
  expect(answers).toMatchObject([{ outcome: null, note: expect.stringContaining("misunderstanding") }]);
  expect(promises).toMatchObject([{ day: "2026-11-27", reason: "An interviewer is ill." }]);
});

test("A refused update saves nothing", async () => {
  const of = await talked();
  const words = { strengths: "Calm", updateDay: "2026-11-25" };
  for (const [over, field] of [
    [{ outcome: "offer", offerBy: "2026-11-19" }, "offerBy"],
    [{ outcome: "next", promiseDay: "2026-11-02" }, "promiseDay"],
    [{ outcome: "next", on: "2026-11-18" }, "on"],
  ] as const)
    await expect(log(of.marta, of.id, { ...words, ...over })).rejects.toMatchObject({ field });
  const { heard, said } = await getInterviewUpdates(of.marta, of.id);
  expect([heard.answers, heard.promises, said.entries]).toEqual([[], [], []]);
});

test("A consultant who has not seen a colleague's entry sees it first, and each value is shown at its own field of the form", async () => {
  const of = await talked();
  await log(of.marta, of.id, { outcome: "next", shortfalls: "SQL" });
  const fault = await log(of.marta, of.id, { outcome: "rejected", shortfalls: "Too quiet" }, later(1)).catch(
    (thrown) => thrown,
  );
  expect(fault).toBeInstanceOf(Stale);
  expect(fault).toMatchObject({ mustBeRead: true, version: 1, theirs: { outcome: "next", shortfalls: "SQL" } });
  expect(fault.theirs).not.toHaveProperty("decision");
});

test("Only the two sides of an interview can add an update, only the agency reads its own, and a colleague only reads", async () => {
  const [of, other] = [await talked(), await pennant()];
  for (const viewer of [of.joel, other.marta, other.amara.viewer])
    for (const over of [{ outcome: "next" }, { strengths: "Calm" }])
      await expect(log(viewer, of.id, over)).rejects.toBeInstanceOf(NotFound);
  expect((await getInterviewUpdates(of.joel, of.id)).said.entries).toEqual([]);
  await expect(getInterviewUpdates(other.marta, of.id)).rejects.toBeInstanceOf(NotFound);
});

test("Feedback that a candidate heard themselves stays their own, and is not an entry of the agency", async () => {
  const of = await talked();
  expect(await log(of.amara.viewer, of.id, { strengths: "The case", tips: "Ask more" })).toMatchObject({
    feedbackId: null,
  });
  const { said } = await getInterviewUpdates(of.marta, of.id);
  expect(said.entries).toEqual([]);
  expect((await getInterviewAnswers(of.amara.viewer, of.id)).feedback).toMatchObject([
    { source: "candidate", strengths: "The case", tips: "Ask more" },
  ]);
});
