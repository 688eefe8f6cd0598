import type { Clock } from "@/lib/current-time";
import type { System } from "@/lib/viewer";
import type { DeliveryResult, SendingCounts } from "../rules/in-flight";
import { Deliveries } from "./deliveries";
import { findPauseReason } from "./pauses";
import { SendingPreparation } from "./preparation";
import { hostTrouble, settleAndDispatch } from "./settle-and-dispatch";
import type { Transport } from "./transport";

export type SendOptions = { transport: Transport; isOver: () => boolean; random: () => number };
export type SendingSummary = SendingCounts & { paused: string | null };

/**
 * Sends what is due: claim, recheck, mark as dispatching, deliver, settle. Each turn of the loop is one transaction that marks results and
 * dispatches as many new e-mails, so that a slow one blocks only its own place. Claiming and checking run one step ahead.
 *
 * A sender is sending until its time is up, the host asks for a pause or the database fails. Then it is finishing: it starts nothing more,
 * gives back what it has not dispatched, and marks what is in flight.
 */
export async function sendDueEmails(
  viewer: System,
  clock: Clock,
  { transport, isOver, random }: SendOptions,
): Promise<SendingSummary> {
  const paused = await findPauseReason(viewer, clock());
  const counts: SendingSummary = { sent: 0, retried: 0, ended: 0, unsure: 0, paused };
  const finished: DeliveryResult[] = [];
  const preparation = new SendingPreparation(viewer, clock, finished);
  const deliveries = new Deliveries(transport, finished);
  let lastTurn = 0; // in milliseconds
  for (;;) {
    const back = finished.splice(0);
    counts.paused ??= hostTrouble(back);
    const state = counts.paused || isOver() || preparation.fault ? "finishing" : "sending";
    if (state === "sending") preparation.advance();
    else await preparation.release();
    const next = preparation.take(deliveries.room);
    if (back.length > 0 || next.length > 0) {
      const began = performance.now();
      const { marked, going, stopped } = await settleAndDispatch(viewer, back, next, clock(), random);
      lastTurn = performance.now() - began;
      for (const key of ["sent", "retried", "ended", "unsure"] as const) counts[key] += marked[key];
      finished.push(...stopped);
      for (const email of going) deliveries.start(email);
    } else if (deliveries.inFlight > 0 || preparation.running.length > 0) {
      await deliveries.waitForAny(preparation.running, Math.min(2 * lastTurn, 20));
    } else if (finished.length === 0 && preparation.isEmpty) {
      if (preparation.fault) throw preparation.fault;
      return counts;
    }
  }
}
