import { expect, test } from "vitest";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { reminderMoments } from "@/lib/planning/plan/rules/reminder-moments";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { todayLists } from "@/lib/planning/today/rules/today";
import { evening, formOf, keyOf, later, met } from "./messages-setup";

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
