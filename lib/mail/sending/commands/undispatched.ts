import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DAY, HOUR } from "@/lib/durations";
import { respectsSuppressions } from "../rules";
import { capEndsAt } from "../rules/caps";
import { type DeliveryResult, isSameLease, type LeaseKey, type OutgoingEmail } from "../rules/in-flight";
import { capsSql, countedByCap } from "./caps";
import { isAmong, leasesSql } from "./claim";

type Undispatched = LeaseKey & {
  suppressed: boolean;
  cancelled: boolean;
  holdReason: string | null;
  /** The earliest of the e-mails that fill the cap of its person, if they do. */
  filledSince: string | null;
};

/**
 * Not sent: cancelled, claimed by another sender after our lease had expired, to an address that refused us before or asked for no more, over
 * the cap of its person, or from a new sender while those wait: until the hour is over, or for a day at a time until an operator has looked
 * at a report.
 */
export async function undispatchedResults(tx: Tx, emails: OutgoingEmail[], now: Date): Promise<DeliveryResult[]> {
  const rows = emails.map(({ row }) => row);
  const found = await tx.execute<Undispatched>(sql`
    select o.id, o.lease_token as "leaseToken", exists (select from suppressions s where s.address = o.to_address) as suppressed,
      exists (select from interviews i where i.id = o.interview_id and i.cancelled_at is not null) as cancelled,
      case when o.sender_user_id is not null
        then sending_hold_reason(o.sender_user_id, o.consultant_workspace_id, o.recipient_key, ${now}::timestamptz) end as "holdReason",
      (select case when count(*) >= n.most then min(c.left_at) end from (${countedByCap}) c) as "filledSince"
    from outbox o join unnest(${leasesSql(rows)}, ${capsSql(emails, now)}) as n(id, lease_token, most, since)
      on o.id = n.id and o.lease_token = n.lease_token
    where ${isAmong(rows)} and o.leased_until > clock_timestamp()
      and o.sent_at is null and o.ended_at is null`);
  return found.flatMap(({ suppressed, cancelled, holdReason, filledSince, ...key }): DeliveryResult[] => {
    const row = rows.find((row) => isSameLease(row, key));
    if (!row) return [];
    if (cancelled && row.class === "message") return [{ row, verdict: "cancelled", reply: "" }];
    if (holdReason === "asked not to") return [{ row, verdict: "asked not to", reply: "" }];
    if (suppressed && respectsSuppressions[row.class]) return [{ row, verdict: "no such address", reply: "" }];
    const held = (why: "new" | "cap", until: Date): DeliveryResult[] => [
      { row, verdict: "on hold", reply: "", why, until },
    ];
    if (holdReason) return held("new", holdReason === "hour" ? nextHour(now) : dayAfter(now));
    return filledSince ? held("cap", capEndsAt(new Date(filledSince), row, now)) : [];
  });
}

const nextHour = (now: Date) => new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR);
const dayAfter = (now: Date) => new Date(now.getTime() + DAY);
