import type { Tx } from "@/db/client";
import { type DeliveryResult, type OutgoingEmail, partition } from "../rules/in-flight";
import { markDispatching } from "./mark-dispatching";
import { undispatchedResults } from "./undispatched";

export type Dispatched<Email extends OutgoingEmail> = { going: Email[]; stopped: DeliveryResult[] };

/** Once this is committed they count as in flight: nobody can cancel them any more, and a crash leaves them uncertain. */
export async function dispatch<Email extends OutgoingEmail>(
  tx: Tx,
  wanted: Email[],
  now: Date,
): Promise<Dispatched<Email>> {
  if (wanted.length === 0) return { going: [], stopped: [] };
  const { going, left } = partition(wanted, await markDispatching(tx, wanted, now));
  return { going, stopped: left.length > 0 ? await undispatchedResults(tx, left, now) : [] };
}
