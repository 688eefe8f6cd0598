import { askDatabaseTime, databaseTime } from "@/db/client";

/** For work that takes long: each call gives the present moment. */
export type Clock = () => Date;

/**
 * The time by the database's clock. It decides what is due and what has ended, so a server whose own clock is wrong does nothing early, late
 * or twice. Each read of a session brings the time with it. Otherwise the database is asked, at most once in ten seconds.
 */
export const currentTime = (): Promise<Date> => databaseTime();

/** The same, but the database is asked now. */
export const askTime = (): Promise<Date> => askDatabaseTime();

/** Counts on from a moment, by the clock of this machine that nobody can set. */
export function clockFrom(now: Date): Clock {
  const began = performance.now();
  return () => new Date(now.getTime() + Math.floor(performance.now() - began));
}
