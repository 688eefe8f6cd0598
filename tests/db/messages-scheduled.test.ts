import { expect, test } from "vitest";
import { cancelMessageSending } from "@/lib/mail/messages/commands/cancel-sending";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { reminderMoments } from "@/lib/planning/plan/rules/reminder-moments";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { todayLists } from "@/lib/planning/today/rules/today";
import { aim, evening, formOf, keyOf, later, letters, met, verbs } from "./messages-setup";

test("R22 once it is scheduled, neither Today nor a reminder asks for it again", async () => {
  const { viewer, id, priya, tom } = await met();
  const key = keyOf(id, "thank-you", priya);
  const form = await formOf(viewer, key, evening, { intent: "schedule", at: "2026-11-20T08:00:00Z" });
  await sendMessage(viewer, form, evening);
  const { step, interview } = await getMessageView(viewer, key, later(1));
  expect(step).toMatchObject({ status: "open", queuedFor: "2026-11-20T08:00:00Z" });
  expect(reminderMoments(step, factsFromRow(interview)).filter((moment) => moment <= "2026-11-21T12:00:00Z")).toEqual(
    [],
  );
  const [work] = (await listTodayInterviews(viewer, "Europe/London", later(1))).rows;
  const { todo } = todayLists([work!], { zone: "Europe/London", now: later(1).getTime() });
  expect(todo.flatMap((row) => (row.step?.step === "thank-you" ? [row.step.forId] : []))).toEqual([tom]);
  expect(id).toBe(work?.id);
});

test("an aim that passed while the page was open means now, which can be undone, and history says so", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  const form = await formOf(viewer, key, evening, { intent: "schedule", at: "2026-11-20T08:00:00Z" });
  const after = later(5, aim);
  expect(await sendMessage(viewer, form, after)).toBe("now");
  expect(await letters(id)).toMatchObject([{ dueAt: new Date(after.getTime() + 15_000) }]);
  expect(await verbs(id)).toContain("message-queued");
  const again = new Date(after.getTime() + 5_000);
  expect(await sendMessage(viewer, { ...form, version: 1 }, again)).toBe("now");
  await cancelMessageSending(viewer, key, again);
  expect(await letters(id)).toMatchObject([{ endedAt: again }]);
});

test("a moment that the page asked for by another clock than the writer’s present one is refused", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  const over = { intent: "choose", sendOn: "2026-11-23T09:15", sendZone: "Europe/London" } as const;
  const form = await formOf(viewer, key, evening, over);
  await expect(sendMessage(viewer, form, evening, "America/New_York")).rejects.toMatchObject({
    ...{ field: "sendOn", message: expect.stringContaining("your clock is that of New York now") },
  });
  expect(await letters(id)).toEqual([]);
  expect(await sendMessage(viewer, { ...form, version: 1 }, evening, "Europe/London")).toBe("later");
});
