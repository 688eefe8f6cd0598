import { AsyncLocalStorage } from "node:async_hooks";
import type { UnavailableReason } from "@/lib/platform/edge/rules/unavailable";

/** What a request asks of the database: until when, and why it got no answer, if it got none. */
export type DatabaseUse = { until: number; unavailable?: UnavailableReason };

/** Of the whole process: the framework loads our files once for each part of the server. */
const processState = globalThis as { followthroughDatabaseUse?: AsyncLocalStorage<DatabaseUse | null> };
processState.followthroughDatabaseUse ??= new AsyncLocalStorage();
const uses = processState.followthroughDatabaseUse;

/** All that `run` asks of the database, together, ends within so many milliseconds: with answers, or with DatabaseUnavailable. */
export function withTimeLimit<T>(ms: number, run: (use: DatabaseUse) => T): T {
  const use: DatabaseUse = { until: performance.now() + ms };
  return uses.run(use, () => run(use));
}

/** For what goes on after the answer to a request. */
export const withoutTimeLimit = <T>(run: () => T): T => uses.run(null, run);

/** In milliseconds; endless for whoever has no limit. */
export const timeLeft = (): number => (uses.getStore()?.until ?? Number.POSITIVE_INFINITY) - performance.now();

export function noteUnavailable(reason: UnavailableReason) {
  const use = uses.getStore();
  if (use) use.unavailable = reason;
}
