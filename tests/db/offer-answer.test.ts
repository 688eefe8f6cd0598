import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { markSentMyself } from "@/lib/mail/messages/commands/sent-myself";
import { plan } from "@/lib/planning/plan/rules/plan";
import { settleStep, undoStep } from "@/lib/planning/steps/commands/step-events";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { interviewStageLabel } from "@/lib/record/interview-page/rules";
import { logUpdateInput } from "@/lib/record/updates/input";
import { mailServer } from "../faults/mail-server";
import { sendTo } from "../faults/mail-setup";
import { formOf, keyOf, letters, met, verbs } from "./messages-setup";

let server: Awaited<ReturnType<typeof mailServer>>;
beforeAll(async () => {
  server = await mailServer();
});
afterAll(() => server.close());

const monday = new Date("2026-11-30T10:00:00Z");
const noon = new Date("2026-11-30T12:00:00Z");

/** Somebody who was made an offer on Monday morning. */
async function offered() {
  const me = await met();
  const form = { id: randomUUID(), interviewId: me.id, on: "2026-11-30", at: "09:30", outcome: "offer" };
  await logAnswer(me.viewer, { ...logUpdateInput.parse(form), zone: "Europe/London" }, monday);
  const which = { interviewId: me.id, step: "answer-the-offer" as const, interviewerId: null };
  const now = async () => {
    const { facts } = await getInterviewAnswers(me.viewer, me.id);
    const steps = plan(facts, noon);
    return {
      facts,
      stage: interviewStageLabel(facts, steps, noon.getTime()),
      step: steps.find((one) => one.step === which.step),
    };
  };
  return { ...me, which, now };
}
const asked = { message: "Say whether you accepted or declined the offer.", field: "how" };
const askedOfALetter = { message: "Say whether you accept or decline the offer.", field: "answer" };

test("R77 Answering an offer needs an answer: without one it is refused beside the field and nothing is saved", async () => {
  const { viewer, id, which, now } = await offered();
  const before = await verbs(id);
  for (const how of ["", "email", "call"] as const)
    await expect(settleStep(viewer, { ...which, how, note: "", on: "" }, noon)).rejects.toMatchObject(asked);
  expect(await verbs(id)).toEqual(before);
  expect(await now()).toMatchObject({ facts: { offerAnswer: null }, stage: "Offer to answer" });
});

test.each([
  ["accepted", "Offer accepted"],
  ["declined", "Offer declined"],
] as const)("R77 The record knows that the offer was %s, until that is undone", async (how, stage) => {
  const { viewer, which, now } = await offered();
  await settleStep(viewer, { ...which, how, note: "", on: "" }, noon);
  expect(await now()).toMatchObject({ facts: { offerAnswer: how }, stage, step: { status: "done" } });
  await undoStep(viewer, { ...which, kind: "done" }, noon);
  expect(await now()).toMatchObject({ facts: { offerAnswer: null }, stage: "Offer to answer" });
});

test("R77 A message that answers an offer says which answer it is, and the record knows it once the message was sent", async () => {
  const { viewer, id, now } = await offered();
  const key = keyOf(id, "answer-the-offer");
  const form = await formOf(viewer, key, noon);
  await expect(sendMessage(viewer, form, noon)).rejects.toMatchObject(askedOfALetter);
  expect(await letters(id)).toEqual([]);
  await sendMessage(viewer, { ...(await formOf(viewer, key, noon)), answer: "declined" }, noon);
  expect(await now()).toMatchObject({ facts: { offerAnswer: null }, stage: "Offer to answer" });
  await sendTo(server.url, new Date(noon.getTime() + 15_000)); // until then it can be undone
  expect(await now()).toMatchObject({ facts: { offerAnswer: "declined" }, stage: "Offer declined" });
});

test("R77 Marking it as sent needs an answer too, and the last answer counts", async () => {
  const { viewer, id, now } = await offered();
  const key = keyOf(id, "answer-the-offer");
  const form = await formOf(viewer, key, noon);
  await expect(markSentMyself(viewer, form, noon)).rejects.toMatchObject(askedOfALetter);
  expect((await now()).step?.status).toBe("open");
  await markSentMyself(viewer, { ...(await formOf(viewer, key, noon)), answer: "accepted" }, noon);
  expect(await now()).toMatchObject({ facts: { offerAnswer: "accepted" }, stage: "Offer accepted" });
});
