/** The database's time less `performance.now()`, in milliseconds, and when that was measured: by our steady clock, and by the machine's. */
type Measured = { offset: number; at: number; machineAt: number };

const processState = globalThis as { followthroughClock?: Measured };

/** For so many milliseconds a measurement is good. */
const goodFor = 10_000;

/**
 * Keeps the time that an answer of the database contained. The database read it at some moment between the question and the answer. If the
 * earlier measurement fits into that span, it stays: so a slow answer does not set the time back.
 */
export function noteDatabaseTime(said: Date, askedAt: number): Date {
  const at = performance.now();
  const [least, most] = [said.getTime() - at, said.getTime() - askedAt];
  const known = processState.followthroughClock?.offset ?? least;
  const offset = Math.min(Math.max(known, least), most);
  processState.followthroughClock = { offset, at, machineAt: Date.now() };
  return new Date(Math.floor(at + offset));
}

/**
 * The database's time, if it is known without asking. Since the last measurement `performance.now()` counts, which does not change when
 * somebody sets the machine's clock. Null if the measurement is too old. Also null if the machine's two clocks have moved apart since: then
 * the machine was asleep, or its clock was set.
 */
export function knownDatabaseTime(): Date | null {
  const measured = processState.followthroughClock;
  if (!measured) return null;
  const now = performance.now();
  const isSteady = Math.abs(Date.now() - measured.machineAt - (now - measured.at)) < 1_000;
  return isSteady && now - measured.at < goodFor ? new Date(Math.floor(now + measured.offset)) : null;
}

/** By how many milliseconds the machine's clock is ahead of the database's time. For a package that reads the machine's clock by itself. */
export const machineAheadBy = (now: Date): number => Date.now() - now.getTime();
