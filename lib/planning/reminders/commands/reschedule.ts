import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import { listPlannedInterviews } from "../queries";
import { nextCheckAt, type ReminderListener } from "../rules/occasions";
import { cancelOvertakenMessages } from "./cancel-overtaken";
import { setDerivedColumns } from "./due";

const noOccasions: ReadonlySet<string> = new Set();

/**
 * The last thing that every command does in its transaction, with the interview locked. Only the sweep reads what a person was reminded of:
 * a moment that has passed starts the sweep once, which checks, and sets the next moment.
 */
export async function reschedule(tx: Tx, interviewId: string, now: Date) {
  let known = await listPlannedInterviews(tx, [interviewId], now);
  if (await cancelOvertakenMessages(tx, known, now)) known = await listPlannedInterviews(tx, [interviewId], now);
  const moments = known.map((interview) => ({
    of: interview,
    at: nextCheckAt(interview.steps, interview.facts, listenersOf(interview.row), now.getTime()),
  }));
  await setDerivedColumns(tx, moments);
}

/**
 * For commands that change many interviews: it makes them due now, so the next sweep checks each and sets its moment. If that was too early, it
 * costs one check.
 */
export const checkAtNextSweep = (tx: Tx, ids: string[], now: Date) =>
  tx.execute(
    sql`update interviews set next_check_at = ${now}::timestamptz where id = any(${sql.param(ids)}::uuid[]) and next_check_at is not null`,
  );

const listenersOf = (row: FactRow): ReminderListener[] => [
  ...(row.candidateUserId ? [{ whose: "candidate" as const, reminded: noOccasions }] : []),
  ...(row.consultantUserId ? [{ whose: "consultant" as const, reminded: noOccasions }] : []),
];
