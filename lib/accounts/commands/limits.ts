import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { limits } from "@/db/schema/accounts";
import { hashKey } from "./tokens";

const hour = 3_600_000;
const day = 24 * hour;

/** Counts one more of `what` by `whom` in the clock hour of `now` (or in its UTC day), and answers whether that is one too many. */
export async function tooMany(
  tx: Tx,
  what: string,
  whom: string,
  most: number,
  now: Date,
  span: typeof hour | typeof day = hour,
): Promise<boolean> {
  const [counted] = await tx
    .insert(limits)
    .values({ keyHash: hashKey(what, whom), windowStart: new Date(Math.floor(now.getTime() / span) * span) })
    .onConflictDoUpdate({ target: [limits.keyHash, limits.windowStart], set: { count: sql`${limits.count} + 1` } })
    .returning({ count: limits.count });
  return counted!.count > most;
}

/** "Try again in 12 minutes": until the clock hour is over. */
export const untilNextHour = (now: Date) => {
  const minutes = Math.ceil((hour - (now.getTime() % hour)) / 60_000);
  return `Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
};

/** The same, by the UTC day. */
export const tooManyToday = (tx: Tx, what: string, whom: string, most: number, now: Date) =>
  tooMany(tx, what, whom, most, now, day);

/** "Try again in 5 hours": until the UTC day is over, rounded up. */
export const untilTomorrow = (now: Date) => {
  const hours = Math.ceil((day - (now.getTime() % day)) / hour);
  return `Try again in ${hours === 1 ? "an hour" : `${hours} hours`}.`;
};
