import { and, desc, eq, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { securityEvents } from "@/db/schema/security";
import { isUuid } from "@/db/uuid";
import { NotFound } from "@/lib/errors";
import { pageLimit, pageOf } from "@/lib/pages";
import { may } from "@/lib/permissions";
import { isNameInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { type SecurityEventRow, securityEventMessage } from "./rules";

/** What was done in the name of the owner's agency, the latest first. Names are looked up now, because the log has none. */
export async function listSecurityEvents(viewer: Consultant, before: string) {
  if (!may.readSecurityLog(viewer, viewer)) throw new NotFound();
  const [rows] = await readBatch(viewer, (tx) => [
    tx.execute<SecurityEventRow & { id: string; at: string }>(sql`
      with people as materialized (select * from people_here())
      select e.id, e.at, e.event, e.detail as what, coalesce(b.name, c.name) as by, coalesce(a.name, nullif(i.name, ''), i.email) as about
      from security_events e
        left join people b on b.user_id = e.user_id
        left join candidates c on c.workspace_id = e.workspace_id and c.user_id = e.user_id
        left join people a on a.user_id = e.about_id
        left join invitations i on i.workspace_id = e.workspace_id and i.id = e.about_id
      where ${isNameInWorkspace(viewer, "e")} ${isUuid(before) ? sql`and e.id < ${before}::uuid` : sql``}
      order by e.id desc limit ${pageLimit("securityEvents")}`),
  ]);
  const page = pageOf("securityEvents", rows, (last) => last.id);
  return {
    events: page.rows.map((row) => ({ id: row.id, at: new Date(row.at), message: securityEventMessage(row) })),
    older: page.next,
  };
}

/** A person's own latest sign-ins, for a page's round trip. `sessionId` names the session that it opened. */
export const latestSignIns = (tx: Tx, userId: string) =>
  tx
    .select({
      id: securityEvents.id,
      at: securityEvents.at,
      device: securityEvents.detail,
      sessionId: securityEvents.aboutId,
    })
    .from(securityEvents)
    .where(and(eq(securityEvents.userId, userId), eq(securityEvents.event, "signed in")))
    .orderBy(desc(securityEvents.id))
    .limit(10);
