import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reminderStepsIn } from "../../reminders/queries";
import { hostAwayPause, mayRetryUncertain, retryDelay, sendingTimeLimits, uncertainRetryDelay } from "../rules";
import type { DeliveryResult, SendingCounts, UndeliveredReason } from "../rules/in-flight";
import { postponeMessage, returnFailedMessage, settleSentMessages, writersWithoutCopies } from "./messages";

/** Writes the result of each, with its effect on the record. Interviews are locked first, as in every command. */
export async function markResults(
  tx: Tx,
  claimed: DeliveryResult[],
  now: Date,
  random: () => number,
): Promise<SendingCounts> {
  const counts = { sent: 0, retried: 0, ended: 0, unsure: 0 };
  if (claimed.length === 0) return counts;
  const whose = await lockInterviews(tx, claimed);
  const results = claimed.map((result) => withCurrentCandidate(result, whose));
  const sent = results.filter((result) => result.verdict === "sent");
  const [muted, marked] = await Promise.all([
    writersWithoutCopies(tx, sent),
    sent.length > 0 ? markEmailsSent(tx, sent, now) : [],
  ]);
  const newly = sent.filter(({ row }) => marked.some(({ id }) => id === row.id));
  counts.sent = newly.length;
  for (const result of results) {
    if (result.verdict === "sent") continue;
    if (result.verdict === "held") {
      await postpone(tx, result, result.until ?? now);
      counts.retried += 1;
      continue;
    }
    const next = nextAttempt(result, now, random);
    if ("why" in next) {
      if (await endSending(tx, result, next.why, now)) await returnFailedMessage(tx, result.row, next.why, now);
      counts[next.why === "unsure" ? "unsure" : "ended"] += 1;
    } else {
      await scheduleRetry(tx, result, next);
      counts.retried += 1;
    }
  }
  await settleSentMessages(tx, newly, muted, now);
  return counts;
}

type Retry = { at: Date; tries: number; maybes: number; mayHaveLeft: boolean };

function nextAttempt(
  { row, verdict, until }: DeliveryResult,
  now: Date,
  random: () => number,
): Retry | { why: UndeliveredReason } {
  const { tries, maybes: uncertainAttempts } = row;
  const after = (wait: number, changes: Partial<Retry> = {}) => {
    const at = new Date(now.getTime() + wait);
    const late = at.getTime() - row.dueAt.getTime() > sendingTimeLimits[row.class];
    return late
      ? { why: "given up" as const }
      : { at, tries, maybes: uncertainAttempts, mayHaveLeft: uncertainAttempts > 0, ...changes };
  };
  switch (verdict) {
    case "later":
      return after(retryDelay(tries, random), { tries: tries + 1 });
    case "host away":
    case "locked out":
      return after(hostAwayPause);
    case "not now":
      return after((until ?? now).getTime() - now.getTime());
    case "unsure":
      return mayRetryUncertain(uncertainAttempts + 1, row.cutOff)
        ? after(uncertainRetryDelay, { maybes: uncertainAttempts + 1, mayHaveLeft: true })
        : { why: "unsure" };
    case "sent":
    case "held":
      throw new Error("What was sent is not sent again, and what is held has its moment.");
    default:
      return { why: verdict };
  }
}

type CandidateByInterview = Map<string, string | null>;

async function lockInterviews(tx: Tx, results: DeliveryResult[]): Promise<CandidateByInterview> {
  const ids = [
    ...new Set(results.flatMap(({ row }) => (row.class === "note" && row.interviewId ? [row.interviewId] : []))),
  ];
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; whose: string | null }>(
    sql`select id, candidate_user_id as whose from interviews where id = any(${sql.param(ids)}::uuid[])
      order by workspace_id, id for update`,
  );
  return new Map(rows.map((row) => [row.id, row.whose]));
}

/** Its candidate may have left the agency while it was in flight: then the rows about it no longer name them. */
const withCurrentCandidate = (result: DeliveryResult, whose: CandidateByInterview): DeliveryResult => {
  const now = whose.get(result.row.interviewId ?? "");
  return now === undefined ? result : { ...result, row: { ...result.row, candidateUserId: now } };
};

/** Those that were not marked before. Links and codes are of no use any more, and neither is an earlier refusal of the address. */
export const markEmailsSent = (tx: Tx, sent: DeliveryResult[], now: Date) =>
  tx.execute<{ id: string }>(sql`
    with known as (delete from suppressions where address = any(${sql.param(sent.map(({ row }) => row.to))}::text[]))
    update outbox o set sent_at = ${now}::timestamptz, claim = null, claimed_until = null, last_reply = r.reply, content = o.content - 'sealed'
    from unnest(${sql.param(sent.map(({ row }) => row.id))}::uuid[], ${sql.param(sent.map(({ reply }) => reply))}::text[]) as r(id, reply)
    where o.id = r.id and o.sent_at is null returning o.id`);

/** Only while it is still ours: a lease that ran out may have passed it to somebody else. */
const scheduleRetry = (
  tx: Tx,
  { row, reply }: DeliveryResult,
  { at, tries, maybes: uncertainAttempts, mayHaveLeft }: Retry,
) =>
  tx.execute(sql`
    update outbox set next_at = ${at}::timestamptz, tries = ${tries}::int, maybes = ${uncertainAttempts}::int, last_reply = ${reply},
      claim = null, claimed_until = null, dispatching_at = case when ${mayHaveLeft}::boolean then dispatching_at end
    where id = ${row.id}::uuid and claim = ${row.ticket}::uuid and sent_at is null and ended_at is null`);

/** A new sender's e-mail visibly waits: its moment is a later one, as if it had been scheduled for then. */
async function postpone(tx: Tx, { row }: DeliveryResult, until: Date) {
  const postponed = await tx.execute(sql`
    update outbox set next_at = ${until}::timestamptz, due_at = ${until}::timestamptz, waits_for = 'new', claim = null, claimed_until = null,
      dispatching_at = case when maybes > 0 then dispatching_at end
    where id = ${row.id}::uuid and claim = ${row.ticket}::uuid and sent_at is null and ended_at is null returning id`);
  if (postponed.length > 0) await postponeMessage(tx, row, until);
}

/** What no longer is to be said ends only if nothing was added to it meanwhile. */
async function endSending(tx: Tx, { row, reply }: DeliveryResult, why: UndeliveredReason, now: Date): Promise<boolean> {
  const seen = why === "over" ? JSON.stringify(reminderStepsIn(row)) : null;
  const ended = await tx.execute(sql`
    update outbox set ended_at = ${now}::timestamptz, ended_because = ${why}, last_reply = ${reply}, claim = null, claimed_until = null,
      content = content - 'sealed'
    where id = ${row.id}::uuid and claim = ${row.ticket}::uuid and sent_at is null and ended_at is null
      and (${seen}::jsonb is null or content -> 'props' -> 'owed' = ${seen}::jsonb)
    returning id`);
  if (why === "no such address" && reply)
    await tx.execute(sql`
      insert into suppressions (address, since, reply) values (${row.to}, ${now}::timestamptz, ${reply}) on conflict do nothing`);
  return ended.length > 0;
}
