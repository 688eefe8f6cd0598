import { createHmac } from "node:crypto";
import { lt, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { securityEvents } from "@/db/schema/security";
import { DAY } from "@/lib/durations";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { type Consultant, type System, system } from "@/lib/viewer";
import { maxRefusalsPerHour, type SecurityEvent, securityLogDays } from "./rules";

const rowOf = ({ event, userId, workspaceId, aboutId, what = "", networks }: SecurityEvent, now: Date) => ({
  ...{ at: now, event, detail: what },
  ...{ userId: userId ?? null, workspaceId: workspaceId ?? null, aboutId: aboutId ?? null },
  networkKey: networks?.[0] ? keyOf(networks[0]) : null,
});

const keyOf = (network: string) => createHmac("sha256", env().AUTH_SECRET).update(`security log\n${network}`).digest();

/** A log line for the operators. It has only ids and our own words. */
const writeServerLog = ({ at: _, networkKey, ...rest }: ReturnType<typeof rowOf>) =>
  logger.info({ ...rest, network: networkKey?.toString("hex").slice(0, 16) ?? null }, "security");

/** Adds an event to the security log, in the transaction in which it happens. */
export async function logSecurityEvent(tx: Tx, event: SecurityEvent, now: Date) {
  const row = rowOf(event, now);
  await tx.insert(securityEvents).values(row);
  writeServerLog(row);
}

/** A person was refused, and nothing happened. After `maxRefusalsPerHour` of a kind the rest of the hour's are not logged. */
export async function logRefusal(event: SecurityEvent, now: Date) {
  const row = rowOf(event, now);
  const written = await transaction(system, async (tx) => {
    // Refusals are counted for each agency. Otherwise many refusals elsewhere would hide the later ones in an agency.
    const whose = row.userId
      ? sql`user_id = ${row.userId}::uuid and workspace_id is not distinct from ${row.workspaceId}::uuid`
      : sql`user_id is null and network_key = ${row.networkKey}`;
    const [limitReached] = await tx.execute(sql`
      select from (select at from security_events where ${whose} and event = ${row.event}
        order by id desc offset ${maxRefusalsPerHour - 1}::int limit 1) s
      where s.at > ${now}::timestamptz - interval '1 hour'`);
    if (!limitReached) await tx.insert(securityEvents).values(row);
    return !limitReached;
  });
  if (written) writeServerLog(row);
}

/** Logs that somebody downloads the agency's records as a file. */
export const logExport = (viewer: Consultant, file: string, now: Date) =>
  transaction(viewer, (tx) => {
    const { userId, workspaceId } = viewer;
    return logSecurityEvent(tx, { event: "exported", userId, workspaceId, what: file }, now);
  });

/** The tick calls it once an hour. */
export const forgetSecurityEvents = (viewer: System, now: Date) =>
  transaction(viewer, (tx) =>
    tx.delete(securityEvents).where(lt(securityEvents.at, new Date(now.getTime() - securityLogDays * DAY))),
  );
