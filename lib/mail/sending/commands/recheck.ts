import { recheckNotifications } from "@/lib/mail/notifications/queries";
import { recheckReminders } from "@/lib/planning/reminders/queries";
import type { System } from "@/lib/viewer";
import type { ClaimedEmail, DeliveryResult, OutgoingEmail } from "../rules/in-flight";

type Rechecked = { wanted: OutgoingEmail[]; stopped: DeliveryResult[] };

/** The last check of reminders and news. Those that no longer apply are not sent. */
export async function recheck(viewer: System, rows: ClaimedEmail[], now: Date): Promise<Rechecked> {
  const reminders = rows.flatMap(({ id, userId, content }) =>
    content.email === "reminder" ? [{ id, userId, content }] : [],
  );
  const news = rows.flatMap(({ id, userId, content }) => (content.email === "news" ? [{ id, userId, content }] : []));
  const [reminderRechecks, notificationRechecks] = await Promise.all([
    reminders.length > 0 ? recheckReminders(viewer, reminders, now) : null,
    news.length > 0 ? recheckNotifications(viewer, news, now) : null,
  ]);
  const stopped: DeliveryResult[] = [];
  const wanted: OutgoingEmail[] = [];
  for (const row of rows) {
    const found = reminderRechecks?.get(row.id) ?? notificationRechecks?.get(row.id);
    if (!found) wanted.push({ row });
    else if ("late" in found) {
      const { to, ...email } = found;
      wanted.push({ ...email, row: { ...row, to } });
    } else if (found.over) stopped.push({ row, reply: "", verdict: "over" });
    else if ("isFull" in found) stopped.push({ row, reply: "", verdict: "on hold", until: found.until, why: "cap" });
    else stopped.push({ row, reply: "", verdict: "not now", until: found.until });
  }
  return { wanted, stopped };
}
