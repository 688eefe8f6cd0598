import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { limits } from "@/db/schema/accounts";
import { HOUR, MINUTE } from "@/lib/durations";
import { keyedHash } from "@/lib/tokens";
import { type RateLimitUnit, rateLimitWindow } from "../rules";

/** Counts one more `what` of `whom` in the clock hour of `now`, and returns whether that is one too many. */
export const hitRateLimit = async (tx: Tx, what: string, whom: string, maxCount: number, now: Date): Promise<boolean> =>
  (await countAttempt(tx, what, whom, now)) > maxCount;

/** The count of this window after adding `adds`. With 0 it only reads the count, which takes as long as adding. */
export async function countAttempt(
  tx: Tx,
  what: string,
  whom: string,
  now: Date,
  per: RateLimitUnit = "hour",
  adds: 0 | 1 = 1,
) {
  const [counted] = await tx
    .insert(limits)
    .values({ keyHash: keyedHash(what, whom), windowStart: rateLimitWindow(now, per), count: adds })
    .onConflictDoUpdate({
      target: [limits.keyHash, limits.windowStart],
      set: { count: sql`${limits.count} + ${adds}` },
    })
    .returning({ count: limits.count });
  return counted!.count;
}

/** "Try again in 12 minutes": until the clock hour is over. */
export const tryAgainMessage = (now: Date) => {
  const minutes = Math.ceil((HOUR - (now.getTime() % HOUR)) / MINUTE);
  return `Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
};
