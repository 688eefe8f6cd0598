import { expect, test } from "vitest";
import { cancelMessageSending } from "@/lib/mail/messages/commands/cancel-sending";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { sendNow } from "@/lib/mail/sending/commands/tick";
import { system } from "@/lib/viewer";
import { evening, formOf, keyOf, later, letters, met, verbs } from "./messages-setup";

/** Until then "Send now" can be undone. */
const undone = new Date(evening.getTime() + 15_000);

const thanks = async () => {
  const found = await met();
  return { ...found, key: keyOf(found.id, "thank-you", found.priya) };
};

test("A message that is sent now is held back for 15 seconds, in which it can be undone", async () => {
  const { viewer, id, key } = await thanks();
  await sendMessage(viewer, await formOf(viewer, key), evening);
  expect((await getMessageView(viewer, key, evening)).state).toEqual({ kind: "scheduled", at: "2026-11-19T18:00:15Z" });
  await sendNow(system, new Date(undone.getTime() - 1), Math.random);
  expect(await letters(id)).toMatchObject([{ attempts: 0, dispatchingAt: null }]);
  await cancelMessageSending(viewer, key, new Date(undone.getTime() - 1));
  expect(await letters(id)).toMatchObject([{ sentAt: null, endedReason: "You cancelled sending." }]);
  expect((await getMessageView(viewer, key, later(1))).state).toMatchObject({ kind: "writing" });
});

test("A writer chooses a moment by their own clock; a moment that can’t be is refused beside its field", async () => {
  const { viewer, id, key } = await thanks();
  const choose = async (sendOn: string, zone: string) =>
    sendMessage(viewer, await formOf(viewer, key, evening, { intent: "choose", sendOn }), evening, zone);
  for (const [sendOn, sentence] of [
    ["", "Choose a day and a time."],
    ["2026-11-19T17:59", "This time has passed. Choose a later time."],
    ["2027-01-19T09:00", "Choose a time within the next 60 days."],
  ])
    await expect(choose(sendOn!, "Europe/London")).rejects.toMatchObject({ message: sentence, field: "sendOn" });
  expect(await letters(id)).toEqual([]);
  await choose("2026-11-20T09:30", "Asia/Kolkata");
  expect(await letters(id)).toMatchObject([{ dueAt: new Date("2026-11-20T04:00:00Z") }]);
  expect(await verbs(id)).toContain("message-scheduled");
});

test("R5 R57 a follow-up can’t be scheduled for a moment at which it is not open yet", async () => {
  const { viewer, id } = await met({ promiseDay: "2026-11-27", promiseBy: "Priya Shah" });
  const key = keyOf(id, "chaser");
  const { step } = await getMessageView(viewer, key, evening);
  expect(step.status).toBe("locked");
  const choose = async (sendOn: string) =>
    sendMessage(viewer, await formOf(viewer, key, evening, { intent: "choose", sendOn }), evening, "Europe/London");
  await expect(choose("2026-11-27T09:00")).rejects.toMatchObject({
    message: "This step is not open yet at that time. Choose a later time.",
    field: "sendOn",
  });
  await choose("2026-12-02T09:00");
  expect(await letters(id)).toMatchObject([{ dueAt: new Date("2026-12-02T09:00:00Z") }]);
});
