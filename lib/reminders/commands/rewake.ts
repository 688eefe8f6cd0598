import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { type FactRow, factsOf } from "../../followups/queries";
import { plan } from "../../followups/rules/plan";
import { type Listener, wakeAt } from "../rules/occasions";

const nothing: ReadonlySet<string> = new Set();

/**
 * The last thing that every command does in its transaction, with the interview locked. What somebody was told already is the sweep's
 * business, not everybody's to read: a moment that has passed wakes the sweep once, which looks, and sets the next.
 */
export async function rewake(tx: Tx, interviewId: string, now: Date) {
  const [found] = await factsOf(tx, { as: "system" }, [interviewId]);
  if (!found) return;
  const { row, facts } = found;
  await setWakeAt(tx, row, wakeAt(plan(facts, now), facts, listenersOf(row), now.getTime()));
}

const listenersOf = (row: FactRow): Listener[] => [
  ...(row.candidateUserId ? [{ whose: "candidate" as const, told: nothing }] : []),
  ...(row.consultantUserId ? [{ whose: "consultant" as const, told: nothing }] : []),
];

export const setWakeAt = (tx: Tx, of: { workspaceId: string; id: string }, at: string | null) =>
  tx
    .update(interviews)
    .set({ wakeAt: sql`${at}::timestamptz` })
    .where(and(eq(interviews.workspaceId, of.workspaceId), eq(interviews.id, of.id)));
