import { eq, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { agencyLimits, recipientReports } from "@/db/schema/sending";
import { workspaces } from "@/db/schema/workspaces";
import { isUuid } from "@/db/uuid";
import { Refused } from "@/lib/errors";
import type { System } from "@/lib/viewer";

/** The agency of that id or exact name. */
async function agencyOf(tx: Tx, which: string) {
  const found = await tx
    .select({ id: workspaces.id, name: workspaces.name })
    .from(workspaces)
    .where(sql`kind = 'agency' and ${isUuid(which) ? eq(workspaces.id, which) : eq(workspaces.name, which)}`)
    .limit(20);
  const [agency] = found;
  if (!agency) throw new Refused(`There is no agency with the name or id ${JSON.stringify(which)}.`);
  if (found.length > 1)
    throw new Refused(
      `Several agencies are called ${which}. Name one by its id: ${found.map(({ id }) => id).join(", ")}.`,
    );
  return agency;
}

/** How many new people an agency may write to in a day, as an operator has set it. Null means the usual number. */
export const getAgencyLimit = (viewer: System, which: string) =>
  transaction(viewer, async (tx) => {
    const agency = await agencyOf(tx, which);
    const [row] = await tx.select().from(agencyLimits).where(eq(agencyLimits.agencyId, agency.id));
    return { agency, aDay: row?.aDay ?? null };
  });

/**
 * From now on the agency, and each of its people in its name, may write to this many new people a day, and counts as known: its messages
 * are not delayed as a new sender's are. Null resets it to the usual limits.
 */
export const setAgencyLimit = (viewer: System, which: string, aDay: number | null, now: Date) =>
  transaction(viewer, async (tx) => {
    const agency = await agencyOf(tx, which);
    if (aDay === null) await tx.delete(agencyLimits).where(eq(agencyLimits.agencyId, agency.id));
    else
      await tx
        .insert(agencyLimits)
        .values({ agencyId: agency.id, aDay, since: now })
        .onConflictDoUpdate({ target: agencyLimits.agencyId, set: { aDay, since: now } });
    return { agency, aDay };
  });

/** Reports of recipients that no operator has looked at yet, the oldest first. They name the sender, and never the recipient. */
export const listOpenReports = (viewer: System) =>
  transaction(viewer, (tx) =>
    tx.execute<{
      id: string;
      at: string;
      sender: string;
      email: string;
      agency: string | null;
      isNew: boolean;
      waiting: string;
    }>(sql`
      select r.outbox_id as id, to_json(r.at) #>> '{}' as at, coalesce(u.name, '') as sender, coalesce(u.email, '') as email, w.name as agency,
        is_new_sender(r.sender_user_id, r.agency_id, now()) as "isNew",
        (select count(*) from outbox o where o.sender_user_id = r.sender_user_id and o.sent_at is null and o.ended_at is null) as waiting
      from recipient_reports r left join users u on u.id = r.sender_user_id left join workspaces w on w.id = r.agency_id
      where r.reviewed_at is null and r.undone_at is null order by r.at, r.outbox_id limit 200`),
  );

/** An operator has looked at it: it no longer delays anybody. Returns whether there was such a report. */
export const closeReport = (viewer: System, id: string, now: Date) =>
  transaction(viewer, async (tx) => {
    if (!isUuid(id)) return false;
    const rows = await tx
      .update(recipientReports)
      .set({ reviewedAt: now })
      .where(sql`${eq(recipientReports.outboxId, id)} and ${isNull(recipientReports.reviewedAt)}`)
      .returning({ id: recipientReports.outboxId });
    return rows.length > 0;
  });
