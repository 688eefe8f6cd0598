import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { asViewer, type Tx, writeAs } from "@/db/client";
import type { System } from "../../viewer";
import { dispatch, markDispatching, type OutgoingEmail, partition, undispatchedResults } from "./dispatch";
import { type DeliveryResult, markEmailsSent, markResults, type SendingCounts } from "./mark";
import { pauseHost } from "./pauses";

type Turned<One extends OutgoingEmail> = { marked: SendingCounts; going: One[]; stopped: DeliveryResult[] };

/**
 * One transaction that marks results and dispatches the next e-mails. The database may be down, but a sent e-mail must be marked: so it is
 * retried until the leases expire. Done twice, it changes nothing more.
 */
export async function settleAndDispatch<One extends OutgoingEmail>(
  viewer: System,
  back: DeliveryResult[],
  next: One[],
  now: Date,
  random: () => number,
  left = 40,
): Promise<Turned<One>> {
  try {
    return isPlain(back, next)
      ? await plainTurn(viewer, back, next, now)
      : await carefulTurn(viewer, back, next, now, random);
  } catch (fault) {
    if (left === 0) throw fault;
    await wait(500);
    return settleAndDispatch(viewer, back, next, now, random, left - 1);
  }
}

export const hostTrouble = (results: DeliveryResult[]) =>
  results.find((one) => one.verdict === "host away" || one.verdict === "locked out")?.verdict ?? null;

const carefulTurn = <One extends OutgoingEmail>(
  viewer: System,
  back: DeliveryResult[],
  wanted: One[],
  now: Date,
  random: () => number,
) =>
  asViewer(viewer, async (tx): Promise<Turned<One>> => {
    const hasNote = [...back, ...wanted].some(({ row }) => row.class === "note");
    const [, marked, , dispatched] = await Promise.all([
      hasNote || withoutFlush(tx),
      markResults(tx, back, now, random),
      pauseHost(tx, back, now),
      dispatch(tx, wanted, now),
    ]);
    return { marked, ...dispatched };
  });

/** Our own e-mails, with nothing to decide about them: by far the most. They take one round trip. */
const isPlain = (back: DeliveryResult[], wanted: OutgoingEmail[]) =>
  back.every(({ verdict }) => verdict === "sent") && [...back, ...wanted].every(({ row }) => row.class !== "note");

async function plainTurn<One extends OutgoingEmail>(
  viewer: System,
  back: DeliveryResult[],
  wanted: One[],
  now: Date,
): Promise<Turned<One>> {
  const [, marked, gone] = await writeAs(
    viewer,
    (tx) => [withoutFlush(tx), markEmailsSent(tx, back, now), markDispatching(tx, wanted, now)],
    "once",
  );
  const { going, left } = partition(wanted, gone);
  return {
    marked: { sent: marked.length, retried: 0, ended: 0, unsure: 0 },
    going,
    stopped: left.length > 0 ? await asViewer(viewer, (tx) => undispatchedResults(tx, left, now)) : [],
  };
}

/**
 * A note to an employer justifies a flush of the database's disk. For our own e-mails the flush may follow within a second: should the
 * database's machine lose power in that second, one of them may arrive twice, under the same Message-ID.
 */
const withoutFlush = (tx: Tx) => tx.execute(sql`set local synchronous_commit = off`);
