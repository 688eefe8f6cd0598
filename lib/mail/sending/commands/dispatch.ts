import type { Tx } from "@/db/client";
import { type DeliveryResult, type OutgoingEmail, partition } from "../rules/in-flight";
import { lockCappedPersons } from "./caps";
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
  const [, marked] = await Promise.all([lockCappedPersons(tx, wanted), markDispatching(tx, wanted, now)]);
  const { going, left } = partition(wanted, marked);
  return { going, stopped: left.length > 0 ? await undispatchedResults(tx, left, now) : [] };
}
