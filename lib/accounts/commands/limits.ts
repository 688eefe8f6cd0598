import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { limits } from "@/db/schema/accounts";
import { hashKey } from "./tokens";

const hour = 3_600_000;

/** Counts one more of `what` by `whom` in the clock hour of `now`, and answers whether that is one too many. */
export async function tooMany(tx: Tx, what: string, whom: string, most: number, now: Date): Promise<boolean> {
  const [counted] = await tx
    .insert(limits)
    .values({ keyHash: hashKey(what, whom), windowStart: new Date(Math.floor(now.getTime() / hour) * hour) })
    .onConflictDoUpdate({ target: [limits.keyHash, limits.windowStart], set: { count: sql`${limits.count} + 1` } })
    .returning({ count: limits.count });
  return counted!.count > most;
}

/** "Try again in 12 minutes": until the clock hour is over. */
export const untilNextHour = (now: Date) => {
  const minutes = Math.ceil((hour - (now.getTime() % hour)) / 60_000);
  return `Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
};
