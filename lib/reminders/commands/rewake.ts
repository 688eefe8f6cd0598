import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { FactRow } from "../../followups/queries";
import { followed } from "../queries";
import { type Listener, wakeAt } from "../rules/occasions";
import { setDerived } from "./due";
import { callBackOvertaken } from "./overtaken";

const nothing: ReadonlySet<string> = new Set();

/**
 * The last thing that every command does in its transaction, with the interview locked. Only the sweep reads what a person was reminded of:
 * a moment that has passed starts the sweep once, which checks, and sets the next moment.
 */
export async function rewake(tx: Tx, interviewId: string, now: Date) {
  let known = await followed(tx, [interviewId], now);
  if (await callBackOvertaken(tx, known, now)) known = await followed(tx, [interviewId], now);
  const moments = known.map((of) => ({
    of,
    at: wakeAt(of.steps, of.facts, listenersOf(of.row), now.getTime()),
  }));
  await setDerived(tx, moments);
}

/**
 * For commands that change many at a time: they are due for a check now, so the next sweep checks and sets the moment. Too early costs one
 * check.
 */
export const wakeNow = (tx: Tx, ids: string[], now: Date) =>
  tx.execute(
    sql`update interviews set wake_at = ${now}::timestamptz where id = any(${sql.param(ids)}::uuid[]) and wake_at is not null`,
  );

const listenersOf = (row: FactRow): Listener[] => [
  ...(row.candidateUserId ? [{ whose: "candidate" as const, told: nothing }] : []),
  ...(row.consultantUserId ? [{ whose: "consultant" as const, told: nothing }] : []),
];
