import { NotFound, Refused } from "./errors";
import { logger } from "./logger";

/** One of several things to do. `name` is what its refusal calls it. */
export type OneOfSeveral = { name: string; run: () => Promise<unknown> };

/** How many were done, and why each of the others was not. */
export type SeveralResult = { done: number; refused: { name: string; why: string }[] };

const failedMessage = "Something went wrong. Look whether it was done, and try again.";
const notTriedMessage = "This was not tried.";

/**
 * Runs one after another, each in a transaction of its own: what one of them refuses stops none of the others. Where one fails in another way,
 * such as without a database, the rest is not tried, and what was done before is still said. Not found if every one of them is.
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
