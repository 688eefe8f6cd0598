import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { asViewer, type Tx, writeAs } from "@/db/client";
import type { System } from "../../viewer";
import type { Claimed } from "./claim";
import { dispatch, type Going, leave, whyNot } from "./dispatch";
import { type Counts, mark, markSent, type Result } from "./mark";
import { pauseFor } from "./pauses";

type Turned = { marked: Counts; going: Going[]; stopped: Result[] };

/**
 * One transaction that marks what came back and dispatches what is next. The database may be away, but what has left must be marked: so it is
 * tried again until leases run out. Done twice, it does nothing more.
 */
export async function turn(
  viewer: System,
  back: Result[],
  next: Claimed[],
  now: Date,
  random: () => number,
  left = 40,
): Promise<Turned> {
  try {
    if (isPlain(back, next)) return await plainTurn(viewer, back, next, now);
    return await asViewer(viewer, async (tx) => {
      const hasNote = [...back.map((one) => one.row), ...next].some((row) => row.class === "note");
      const [, marked, , dispatched] = await Promise.all([
        hasNote || withoutFlush(tx),
        mark(tx, back, now, random),
        pauseFor(tx, back, now),
        dispatch(tx, next, now),
      ]);
      return { marked, ...dispatched };
    });
  } catch (fault) {
    if (left === 0) throw fault;
    await wait(500);
    return turn(viewer, back, next, now, random, left - 1);
  }
}

export const trouble = (results: Result[]) =>
  results.find((one) => one.verdict === "host away" || one.verdict === "locked out")?.verdict ?? null;

/** Our own letters, with nothing to decide about them: by far the most. They take one round trip. */
const isPlain = (back: Result[], next: Claimed[]) =>
  back.every(({ verdict, row }) => verdict === "sent" && row.class !== "note") &&
  next.every((row) => row.class !== "note" && row.class !== "reminder");

async function plainTurn(viewer: System, back: Result[], next: Claimed[], now: Date): Promise<Turned> {
  const [, marked, gone] = await writeAs(viewer, (tx) => [withoutFlush(tx), markSent(tx, back, now), leave(tx, next)]);
  const isGone = (row: Claimed) => gone.some(({ id }) => id === row.id);
  const left = next.filter((row) => !isGone(row));
  return {
    marked: { sent: marked.length, retried: 0, ended: 0, unsure: 0 },
    going: next.filter(isGone).map((row) => ({ row })),
    stopped: left.length > 0 ? await asViewer(viewer, (tx) => whyNot(tx, left)) : [],
  };
}

/**
 * A note to an employer is worth a flush of the database's disk. For our own letters it may follow within the second: should the database's
 * machine lose power in that second, one of them may come twice, under the same Message-ID.
 */
const withoutFlush = (tx: Tx) => tx.execute(sql`set local synchronous_commit = off`);
