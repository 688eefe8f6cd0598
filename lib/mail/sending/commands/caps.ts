import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { logger } from "@/lib/logger";
import type { System } from "@/lib/viewer";
import { capOf, cappedPersons } from "../rules/caps";
import type { ClaimedEmail, OutgoingEmail } from "../rules/in-flight";
import { isAmong, leasesSql } from "./claim";

/**
 * If two senders have e-mails for one person, the second waits until the first has dispatched, and then counts those e-mails too. This is a
 * statement by itself, because a statement does not see what was committed while it waited; the next one does.
 */
export const lockCappedPersons = (tx: Tx, wanted: OutgoingEmail[]) =>
  tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('e-mails ' || p.person, 0))
    from (select distinct person from unnest(${sql.param(cappedPersons(wanted))}::text[]) person order by person) p`);

/** The caps of these e-mails, as two arrays for unnest(). */
export const capsSql = (emails: OutgoingEmail[], now: Date) => {
  const caps = emails.map((email) => capOf(email, now));
  return sql`${sql.param(caps.map(({ most }) => most))}::int[], ${sql.param(caps.map(({ since }) => since))}::timestamptz[]`;
};

/** When e-mails of the same class left for the same person as the row "o", within its cap "n": the latest, as many as fill the cap. */
export const countedByCap = sql`
  select coalesce(p.sent_at, p.dispatching_at) as left_at from outbox p
  where coalesce(p.user_id::text, p.to_address) = coalesce(o.user_id::text, o.to_address) and p.class = o.class
    and coalesce(p.sent_at, p.dispatching_at) > n.since and p.id <> o.id
  order by coalesce(p.sent_at, p.dispatching_at) desc limit n.most`;

/**
 * Holds back our own e-mails of one class to one person until then. All other e-mails of that class that wait for the person are held back
 * with them, in one statement: so a thousand of them do not delay everybody else's.
 */
export async function holdForPerson(tx: Tx, [first, ...more]: ClaimedEmail[], until: Date) {
  if (!first) return;
  const rows = [first, ...more];
  const later = sql`next_attempt_at = ${until}::timestamptz, delay_reason = 'cap', lease_token = null, leased_until = null`;
  await tx.execute(sql`
    update outbox o set ${later}, dispatching_at = case when o.uncertain_attempts > 0 then o.dispatching_at end
    from unnest(${leasesSql(rows)}) as n(id, lease_token)
    where ${isAmong(rows)} and o.id = n.id and o.lease_token = n.lease_token and o.sent_at is null and o.ended_at is null`);
  await tx.execute(sql`
    update outbox set ${later} where id = any(array(
      select p.id from outbox p
      where coalesce(p.user_id::text, p.to_address) = ${first.userId ?? first.to}::text and p.class = ${first.class}
        and coalesce(p.sent_at, p.dispatching_at) is null and p.ended_at is null and p.next_attempt_at < ${until}::timestamptz
        and (p.leased_until is null or p.leased_until < clock_timestamp()) for update skip locked))`);
}

/** So many are counted at most, since the line in the log only has to tell a few from many. */
const countedMost = 1_000;

/** Logs a line for each hour in which e-mails are held back. It names nobody. */
export async function logHeldByCap(viewer: System, isTurn: () => Promise<boolean>) {
  const [row] = await transaction(
    viewer,
    (tx) =>
      tx.execute<{ emails: string }>(sql`
        select count(*) as emails from (select from outbox
          where delay_reason = 'cap' and sent_at is null and ended_at is null limit ${countedMost}::int) o`),
    "by index",
  );
  const emails = Number(row?.emails ?? 0);
  if (emails > 0 && (await isTurn()))
    logger.warn({ emails }, "More e-mails were queued for one person than a day has room for: the rest waits");
}
