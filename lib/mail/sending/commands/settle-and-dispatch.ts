import { setTimeout as wait } from "node:timers/promises";
import { transaction, writeBatch } from "@/db/client";
import type { System } from "@/lib/viewer";
import { hostTroubleOf } from "../rules";
import { type DeliveryResult, type OutgoingEmail, partition, type SendingCounts } from "../rules/in-flight";
import { lockCappedPersons } from "./caps";
import { type Dispatched, dispatch } from "./dispatch";
import { markResults } from "./mark";
import { markDispatching } from "./mark-dispatching";
import { markEmailsSent } from "./mark-sent";
import { pauseHost } from "./pauses";
import { undispatchedResults } from "./undispatched";

/** For so many milliseconds a transaction is tried again. It ends before the leases do, however long each attempt takes. */
const patienceMs = 20_000;

type SettledAndDispatched<Email extends OutgoingEmail> = Dispatched<Email> & { marked: SendingCounts };

/**
 * One transaction that marks results and dispatches the next e-mails. It is on disk before any of those is handed to the mail server. So
 * after a crash of the database only the e-mails in flight are uncertain.
 * The database may be down, but a sent e-mail must be marked: so the transaction is retried almost until the leases expire. Done twice, it changes
 * nothing more.
 */
export async function settleAndDispatch<Email extends OutgoingEmail>(
  viewer: System,
  back: DeliveryResult[],
  next: Email[],
  now: Date,
  random: () => number,
  until = performance.now() + patienceMs,
): Promise<SettledAndDispatched<Email>> {
  try {
    return isPlain(back, next)
      ? await settlePlainly(viewer, back, next, now)
      : await settleCarefully(viewer, back, next, now, random);
  } catch (fault) {
    if (performance.now() > until) throw fault;
    await wait(500);
    return settleAndDispatch(viewer, back, next, now, random, until);
  }
}

export const hostTrouble = (results: DeliveryResult[]) => hostTroubleOf(results.map(({ verdict }) => verdict));

const settleCarefully = <Email extends OutgoingEmail>(
  viewer: System,
  back: DeliveryResult[],
  wanted: Email[],
  now: Date,
  random: () => number,
) =>
  transaction(
    viewer,
    async (tx): Promise<SettledAndDispatched<Email>> => {
      const [marked, , dispatched] = await Promise.all([
        markResults(tx, back, now, random),
        pauseHost(tx, back, now),
        dispatch(tx, wanted, now),
      ]);
      return { marked, ...dispatched };
    },
    "by index",
  );

/** For our own e-mails, which need no further decision and are by far the most. They take one round trip. */
const isPlain = (back: DeliveryResult[], wanted: OutgoingEmail[]) =>
  back.every(({ verdict }) => verdict === "sent") && [...back, ...wanted].every(({ row }) => row.class !== "message");

async function settlePlainly<Email extends OutgoingEmail>(
  viewer: System,
  back: DeliveryResult[],
  wanted: Email[],
  now: Date,
): Promise<SettledAndDispatched<Email>> {
  const [marked, , dispatched] = await writeBatch(
    viewer,
    (tx) => [markEmailsSent(tx, back, now), lockCappedPersons(tx, wanted), markDispatching(tx, wanted, now)],
    "by index",
  );
  const { going, left: undispatched } = partition(wanted, dispatched);
  return {
    marked: { sent: marked.length, retried: 0, ended: 0, unsure: 0 },
    going,
    stopped:
      undispatched.length > 0
        ? await transaction(viewer, (tx) => undispatchedResults(tx, undispatched, now), "by index")
        : [],
  };
}
