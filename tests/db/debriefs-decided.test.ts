import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { undoAnswerInput } from "@/lib/record/answers/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { logUpdateInput } from "@/lib/record/updates/input";
import { after } from "../factories";
import { debriefer } from "./debriefs-setup";

const minutes = (count: number) => new Date(after.getTime() + count * 60_000);

test("A debrief knows of a decision while it is in force: not of an answer without one, nor of an undone one", async () => {
  const { viewer, id } = await debriefer();
  const isDecided = async () => (await getDebrief(viewer, id)).isDecided;
  const log = async (outcome: string, minute: number) => {
    const [on, at] = minutes(minute).toISOString().split("T");
    const form = logUpdateInput.parse({ id: randomUUID(), interviewId: id, outcome, on, at: at!.slice(0, 5) });
    await logAnswer(viewer, { ...form, zone: "UTC" }, minutes(minute));
    return form.id;
  };
  expect(await isDecided()).toBe(false);
  await log("undecided", 5);
  expect(await isDecided()).toBe(false);
  const factId = await log("rejected", 10);
  expect(await isDecided()).toBe(true);
  await undoAnswer(viewer, undoAnswerInput.parse({ id, what: "answer", factId }), minutes(15));
  expect(await isDecided()).toBe(false);
});
