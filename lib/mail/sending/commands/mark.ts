import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cappedPersons } from "../rules/caps";
import type { DeliveryResult, EmailOnHold, SendingCounts, Unsent } from "../rules/in-flight";
import { nextState } from "../rules/next-state";
import { holdForPerson } from "./caps";
import { endSending } from "./end-sending";
import { markEmailsSent } from "./mark-sent";
import { returnFailedMessage, settleSentMessages, writersWithoutCopies } from "./messages";
import { postpone, scheduleRetry } from "./put-back";

/** Writes the result of each, with its effect on the record. Interviews are locked first, as in every command. */
export async function markResults(
  tx: Tx,
  claimed: DeliveryResult[],
  now: Date,
  random: () => number,
): Promise<SendingCounts> {
  const counts = { sent: 0, retried: 0, ended: 0, unsure: 0 };
  if (claimed.length === 0) return counts;
  const whose = await lockInterviewsOfDeliveries(tx, claimed);
  const results = claimed.map((result) => withCurrentCandidate(result, whose));
  const sent = results.filter((result) => result.verdict === "sent");
  const [muted, marked] = await Promise.all([
    writersWithoutCopies(tx, sent),
    sent.length > 0 ? markEmailsSent(tx, sent, now) : [],
  ]);
  const newly = sent.filter(({ row }) => marked.some(({ id }) => id === row.id));
  counts.sent = newly.length;
  counts.retried += await holdPersons(tx, results.filter(isHeldForPerson));
  for (const result of results)
    if (result.verdict !== "sent" && !isHeldForPerson(result)) counts[await markUnsent(tx, result, now, random)] += 1;
  await settleSentMessages(tx, newly, muted, now);
  return counts;
}

/** Our own e-mails that are over a cap. What a person sent is held by itself, as its message shows until when. */
const isHeldForPerson = (result: DeliveryResult): result is EmailOnHold =>
  result.verdict === "on hold" && result.row.senderUserId === null;

async function holdPersons(tx: Tx, held: EmailOnHold[]): Promise<number> {
  const persons = cappedPersons(held);
  for (const person of new Set(persons)) {
    const theirs = held.filter((_, place) => persons[place] === person);
    const until = new Date(Math.max(...theirs.map((each) => each.until.getTime())));
    await holdForPerson(
      tx,
      theirs.map(({ row }) => row),
      until,
    );
  }
  return held.length;
}

async function markUnsent(
  tx: Tx,
  result: Unsent,
  now: Date,
  random: () => number,
): Promise<Exclude<keyof SendingCounts, "sent">> {
  if (result.verdict === "on hold") {
    await postpone(tx, result);
    return "retried";
  }
  const next = nextState(result, now, random);
  if (next.state !== "ended") {
    await scheduleRetry(tx, result, next);
    return "retried";
  }
  if (await endSending(tx, result, next.why, now)) await returnFailedMessage(tx, result.row, next.why, now);
  return next.why === "unsure" ? "unsure" : "ended";
}

type CandidateByInterview = Map<string, string | null>;

async function lockInterviewsOfDeliveries(tx: Tx, results: DeliveryResult[]): Promise<CandidateByInterview> {
  const ids = [
    ...new Set(results.flatMap(({ row }) => (row.class === "message" && row.interviewId ? [row.interviewId] : []))),
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
