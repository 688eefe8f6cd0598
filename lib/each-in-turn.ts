import { NotFound, Refused } from "./errors";
import { logger } from "./logger";

/** One of several things to do. `name` is what its refusal calls it. */
export type OneOfSeveral = { name: string; run: () => Promise<unknown> };

/** How many were done, and for each of the others, why it was not done. */
export type SeveralResult = { done: number; refused: { name: string; why: string }[] };

const failedMessage = "Something went wrong. Check whether it was done, then try again.";
const notTriedMessage = "We did not try this one.";

/**
 * Runs them one after another, each in a transaction of its own. If one is refused, the others are still run. If one fails in another way, for
 * example because the database is away, we do not try the rest, and say what was done before. Not found if none of them is found.
 * `notFoundMessage`: why one that is not found was not done.
 */
export async function runEach(several: readonly OneOfSeveral[], notFoundMessage: string): Promise<SeveralResult> {
  const refused: SeveralResult["refused"] = [];
  let [done, missing] = [0, 0];
  for (const [index, { name, run }] of several.entries()) {
    try {
      await run();
      done += 1;
    } catch (fault) {
      if (!(fault instanceof Refused || fault instanceof NotFound)) {
        if (done === 0) throw fault;
        logger.error({ err: fault }, "Something failed halfway through several commands");
        const rest = several.slice(index + 1).map((untried) => ({ name: untried.name, why: notTriedMessage }));
        return { done, refused: [...refused, { name, why: failedMessage }, ...rest] };
      }
      if (fault instanceof NotFound) missing += 1;
      refused.push({ name, why: fault instanceof Refused ? fault.message : notFoundMessage });
    }
  }
  if (missing > 0 && missing === several.length) throw new NotFound();
  return { done, refused };
}
