import { AsyncLocalStorage } from "node:async_hooks";
import type { UnavailableReason } from "@/lib/platform/edge/rules/unavailable";

/**
 * What a request asks of the database. `left`: how many milliseconds it may still wait, or might when its present `questions` began to be asked
 * (`since`). `mayHaveChanged`: whether it asked for anything but to read. `unavailable`: why it got no answer, if it got none.
 */
export type DatabaseUse = {
  left: number;
  questions: number;
  since: number;
  mayHaveChanged: boolean;
  unavailable?: UnavailableReason;
};

/** Of the whole process: the framework loads our files once for each part of the server. */
const processState = globalThis as { followthroughDatabaseUse?: AsyncLocalStorage<DatabaseUse | null> };
processState.followthroughDatabaseUse ??= new AsyncLocalStorage();
const uses = processState.followthroughDatabaseUse;

/**
 * All that `run` asks of the database, together, waits for at most so many milliseconds: then it has answers, or DatabaseUnavailable. What else
 * takes time does not count, such as a file that is read or sent over a slow line.
 */
export function withTimeLimit<T>(ms: number, run: (use: DatabaseUse) => T): T {
  const use: DatabaseUse = { left: ms, questions: 0, since: 0, mayHaveChanged: false };
  return uses.run(use, () => run(use));
}

/** For what goes on after the answer to a request. */
export const withoutTimeLimit = <T>(run: () => T): T => uses.run(null, run);

/** In milliseconds; endless for whoever has no limit. */
export function timeLeft(): number {
  const use = uses.getStore();
  if (!use) return Number.POSITIVE_INFINITY;
  return use.left - (use.questions > 0 ? performance.now() - use.since : 0);
}

/** Counts how long a question is waited for. Several that are asked at the same time are waited for at the same time. */
export async function timed<T>(ask: () => Promise<T>): Promise<T> {
  const use = uses.getStore();
  if (!use) return ask();
  if (use.questions++ === 0) use.since = performance.now();
  try {
    return await ask();
  } finally {
    if (--use.questions === 0) use.left -= performance.now() - use.since;
  }
}

/** Called when a connection is about to be asked for more than to read. */
export function noteChange() {
  const use = uses.getStore();
  if (use) use.mayHaveChanged = true;
}

/** What it means that an answer did not come: before anything was to be changed, nothing was. */
export const reasonWithoutAnswer = (): UnavailableReason => (uses.getStore()?.mayHaveChanged ? "silent" : "away");

/** Once something was asked without an answer, nobody knows whether it was done, whatever becomes of the questions after it. */
export function noteUnavailable(reason: UnavailableReason) {
  const use = uses.getStore();
  if (use && use.unavailable !== "silent") use.unavailable = reason;
}
