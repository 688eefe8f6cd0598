import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { plan } from "@/lib/planning/plan/rules/plan";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { undoAnswerInput } from "@/lib/record/answers/input";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { Candidate } from "@/lib/viewer";
import { person } from "../factories";
import { debriefer, told } from "./debriefs-setup";
import { formOf, keyOf, letters, met, rowOf } from "./messages-setup";

const noon = new Date("2026-11-30T12:00:00Z");
const later = new Date("2026-11-30T12:30:00Z");

const form = (interviewId: string, over: Record<string, unknown>) => ({
  ...logUpdateInput.parse({ id: randomUUID(), interviewId, on: "2026-11-30", at: "11:30", ...over }),
  zone: "Europe/London",
});

const undo = (viewer: Candidate, id: string, what: string, factId: string, now = later) =>
  undoAnswer(viewer, undoAnswerInput.parse({ id, what, factId }), now);

const status = async (viewer: Candidate, id: string, step: string) =>
  plan((await getInterviewAnswers(viewer, id)).facts, later).find((one) => one.step === step)?.status;

test("Undoing an answer opens the chaser again; the message whose sending it cancelled stays a draft", async () => {
  const { viewer, id } = await met({ promiseDay: "2026-11-27" });
  await sendMessage(viewer, await formOf(viewer, keyOf(id, "chaser"), noon), noon);
  const sent = form(id, { outcome: "undecided" });
  await logAnswer(viewer, sent, noon);
  expect(await status(viewer, id, "chaser")).toBe("obsolete");
  await undo(viewer, id, "answer", sent.id);
  expect(await status(viewer, id, "chaser")).toBe("open");
  expect((await letters(id)).every((letter) => letter.endedAt)).toBe(true);
  expect((await rowOf(viewer, keyOf(id, "chaser")))?.scheduledAt).toBeNull();
  expect((await getInterviewAnswers(viewer, id)).answers).toEqual([]);
  expect((await told(id)).slice(-1)).toEqual(["answer-undone"]);
});

test("Undoing a promise brings the earlier one back into force", async () => {
  const { viewer, id } = await met({ promiseDay: "2026-11-27" });
  const sent = form(id, { promiseDay: "2026-12-04" });
  await logAnswer(viewer, sent, noon);
  expect(await status(viewer, id, "chaser")).toBe("locked");
  await undo(viewer, id, "promise", sent.id);
  const { facts } = await getInterviewAnswers(viewer, id);
  expect(facts.promise?.day).toBe("2026-11-27");
  expect(await status(viewer, id, "chaser")).toBe("open");
});

test("Undoing an outcome cancels the messages that were scheduled because of it", async () => {
  const { viewer, id } = await met();
  const sent = form(id, { outcome: "rejected" });
  await logAnswer(viewer, sent, noon);
  await sendMessage(viewer, await formOf(viewer, keyOf(id, "ask-for-feedback"), later), later);
  await undo(viewer, id, "answer", sent.id);
  expect((await letters(id)).map((letter) => letter.endedReason)).toEqual([
    "The update that it was based on was undone.",
  ]);
});

test("Undoing feedback closes the lessons again", async () => {
  const { viewer, id } = await met();
  const sent = form(id, { tips: "Ask more" });
  await logAnswer(viewer, sent, noon);
  expect(await status(viewer, id, "learn")).toBe("open");
  await undo(viewer, id, "feedback", sent.id);
  expect(await status(viewer, id, "learn")).toBeUndefined();
});

test("Undoing twice undoes once; undoing something unknown, or another person's, finds nothing", async () => {
  const { viewer, id } = await met();
  const sent = form(id, { outcome: "next" });
  await logAnswer(viewer, sent, noon);
  await undo(viewer, id, "answer", sent.id);
  await undo(viewer, id, "answer", sent.id);
  expect((await told(id)).filter((verb) => verb === "answer-undone")).toHaveLength(1);
  await expect(undo(viewer, id, "promise", sent.id)).rejects.toBeInstanceOf(NotFound);
  await expect(undo(viewer, id, "answer", randomUUID())).rejects.toBeInstanceOf(NotFound);
  const stranger = await person();
  await expect(undo(stranger.viewer, id, "answer", sent.id)).rejects.toBeInstanceOf(NotFound);
});

test("What the consultant logged can only be undone by the consultant", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  const sent = form(id, { promiseDay: "2026-12-04" });
  await logAnswer(marta, sent, noon);
  await expect(undo(viewer, id, "promise", sent.id)).rejects.toThrow(
    "Marta Lindqvist added this. Ask them to undo it.",
  );
  await undoAnswer(marta, undoAnswerInput.parse({ id, what: "promise", factId: sent.id }), later);
  expect((await getInterviewAnswers(viewer, id)).promises).toEqual([]);
});
