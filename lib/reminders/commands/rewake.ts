import type { Tx } from "@/db/client";
import type { FactRow } from "../../followups/queries";
import { followed } from "../queries";
import { type Listener, wakeAt } from "../rules/occasions";
import { setWakeAts } from "./due";

const nothing: ReadonlySet<string> = new Set();

/**
 * The last thing that every command does in its transaction, with the interview locked. What somebody was told already is the sweep's
 * business, not everybody's to read: a moment that has passed wakes the sweep once, which looks, and sets the next.
 */
export const rewake = (tx: Tx, interviewId: string, now: Date) => rewakeAll(tx, [interviewId], now);

export async function rewakeAll(tx: Tx, ids: string[], now: Date) {
  const moments = (await followed(tx, ids, now)).map(({ row, facts, steps }) => ({
    of: row,
    at: wakeAt(steps, facts, listenersOf(row), now.getTime()),
  }));
  await setWakeAts(tx, moments);
}

const listenersOf = (row: FactRow): Listener[] => [
  ...(row.candidateUserId ? [{ whose: "candidate" as const, told: nothing }] : []),
  ...(row.consultantUserId ? [{ whose: "consultant" as const, told: nothing }] : []),
];
