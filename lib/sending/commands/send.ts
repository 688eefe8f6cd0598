import { randomUUID } from "node:crypto";
import { setImmediate as soon, setTimeout as wait } from "node:timers/promises";
import { transaction } from "@/db/client";
import { logger } from "../../logger";
import type { System } from "../../viewer";
import type { ClaimedEmail, DeliveryResult, SendingCounts } from "../rules/in-flight";
import { claimDueEmails, expired, releaseClaims } from "./claim";
import type { ComposedEmail } from "./compose";
import { deliver, tryComposeEmail } from "./deliver";
import { type OutgoingEmail, recheck } from "./dispatch";
import { findPauseReason } from "./pauses";
import { hostTrouble, settleAndDispatch } from "./settle-and-dispatch";
import { concurrency, type Transport } from "./transport";

/** Claimed ahead, so that a claim's round trip is paid once for many. */
const claimSize = concurrency * 8;

/** What was looked at longer ago, in milliseconds, is looked at again before it leaves. */
const recheckAfter = 1_000;

type SendOptions = { transport: Transport; isOver: () => boolean; random: () => number };
type SendingSummary = SendingCounts & { paused: string | null };
/** Looked at and wanted, with its text, which is written meanwhile. */
type Ready = OutgoingEmail & { text: Promise<ComposedEmail | null>; at: number };

/**
 * Sends what is due: claim, check again, commit that it is being sent, deliver it, mark the result. Each turn of the loop is one
 * transaction that marks results and dispatches as many new e-mails, so that a slow one blocks only its own place. Claiming and checking
 * run one step ahead.
 */
export async function sendDueEmails(
  viewer: System,
  now: Date,
  { transport, isOver, random }: SendOptions,
): Promise<SendingSummary> {
  const counts: SendingSummary = {
    sent: 0,
    retried: 0,
    ended: 0,
    unsure: 0,
    paused: await findPauseReason(viewer, now),
  };
  const finished: DeliveryResult[] = [];
  const inFlight = new Set<Promise<void>>();
  const waiting: ClaimedEmail[] = [];
  const ready: Ready[] = [];
  const background = { claim: null as Promise<void> | null, look: null as Promise<void> | null };
  /** E-mails that finish within the time of a turn share the next one. */
  let grace = 0;
  let isDry = false;
  let fault: unknown = null; // what is on its way is seen through before anything is thrown
  let latest: Promise<unknown> = Promise.resolve();
  /** One by one, and each only after the waiting database queries have been sent: they are written while it answers. */
  const write = (going: OutgoingEmail) => {
    const text = latest.then(() => soon()).then(() => tryComposeEmail(going, now));
    latest = text;
    return text;
  };
  const start = (what: keyof typeof background, work: Promise<void>) => {
    background[what] = work
      .catch((reason: unknown) => {
        fault ??= reason;
        isDry = true;
      })
      .finally(() => {
        background[what] = null;
      });
  };
  const claimMore = async () => {
    const claimed = await claimDueEmails(viewer, randomUUID(), now, claimSize);
    const tooLate = expired(claimed, now);
    finished.push(...tooLate);
    waiting.push(...claimed.filter((row) => !tooLate.some((result) => result.row === row)));
    isDry = claimed.length === 0;
  };
  const recheckRows = async (rows: ClaimedEmail[]) => {
    const { wanted, stopped } = await recheck(viewer, rows, now);
    finished.push(...stopped);
    ready.push(...wanted.map((email) => ({ ...email, text: write(email), at: performance.now() })));
  };
  for (;;) {
    const back = finished.splice(0);
    counts.paused ??= hostTrouble(back);
    const mayGo = !counts.paused && !isOver() && !fault;
    const firstFresh = ready.findIndex(({ at }) => performance.now() - at < recheckAfter);
    waiting.unshift(...ready.splice(0, firstFresh < 0 ? ready.length : firstFresh).map(({ row }) => row));
    if (!mayGo) {
      await giveBack(viewer, [...ready.splice(0).map(({ row }) => row), ...waiting.splice(0)]);
    } else {
      if (!isDry && !background.claim && waiting.length <= concurrency) start("claim", claimMore());
      if (!background.look && waiting.length > 0 && ready.length < concurrency)
        start("look", recheckRows(waiting.splice(0, 4 * concurrency)));
    }
    const next = ready.splice(0, concurrency - inFlight.size);
    if (back.length > 0 || next.length > 0) {
      const began = performance.now();
      const { marked, going, stopped } = await settleAndDispatch(viewer, back, next, now, random);
      grace = Math.min(2 * (performance.now() - began), 20);
      for (const key of ["sent", "retried", "ended", "unsure"] as const) counts[key] += marked[key];
      finished.push(...stopped);
      for (const { row, text } of going) {
        const delivery = deliver(row, text, transport).then((result) => {
          finished.push(result);
          inFlight.delete(delivery);
        });
        inFlight.add(delivery);
      }
    } else {
      const pending = [background.claim, background.look].filter((task) => task !== null);
      if (inFlight.size > 0 || pending.length > 0) {
        await Promise.race([...inFlight, ...pending]);
        if (inFlight.size > 0) await Promise.race([Promise.all(inFlight), wait(grace)]);
      } else if (finished.length === 0 && waiting.length === 0 && ready.length === 0) {
        if (fault) throw fault;
        return counts;
      }
    }
  }
}

/** Where the database is down, leases expire by themselves: e-mails in flight must still be finished and marked. */
async function giveBack(viewer: System, rows: ClaimedEmail[]) {
  if (rows.length === 0) return;
  await transaction(viewer, (tx) => releaseClaims(tx, rows)).catch((fault: unknown) => {
    logger.warn(
      { letters: rows.length, fault: fault instanceof Error ? fault.name : "" },
      "Letters were not given back",
    );
  });
}
