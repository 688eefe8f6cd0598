import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "@/lib/current-time";
import { sweep } from "@/lib/planning/reminders/commands/sweep";
import type { System } from "@/lib/viewer";
import { type SendingSummary, type SendOptions, sendDueEmails } from "./send";

/** Both at the same time. So what is due is sent at once, however much there is to sweep, and so is what the sweep queues. */
export async function sweepAndSend(viewer: System, clock: Clock, options: SendOptions) {
  let isSwept = false;
  const sweeping = sweep(viewer, clock(), options.isOver).finally(() => {
    isSwept = true;
  });
  const [swept, sent] = await allEnded([
    sweeping,
    sendWhile(
      () => !isSwept,
      () => sendDueEmails(viewer, clock, options),
      options.isOver,
    ),
  ]);
  return { ...swept, ...sent };
}

/** Between two runs that find nothing, in milliseconds. */
const restMs = 250;

/** Runs the sender until the sweep has ended, and then once more, for what the sweep queued last. */
async function sendWhile(isSweeping: () => boolean, send: () => Promise<SendingSummary>, isOver: () => boolean) {
  const all: SendingSummary = { sent: 0, retried: 0, ended: 0, unsure: 0, paused: null };
  for (;;) {
    const isLast = !isSweeping();
    const run = await send();
    for (const key of ["sent", "retried", "ended", "unsure"] as const) all[key] += run[key];
    all.paused = run.paused;
    if (isLast || run.paused || isOver()) return all;
    for (let rested = 0; rested < restMs && isSweeping() && run.sent === 0; rested += 10) await wait(10);
  }
}

/** The results of all. If one fails, its error is thrown after all have ended, so that none runs on alone. */
export async function allEnded<const Work extends readonly Promise<unknown>[]>(work: Work) {
  await Promise.allSettled(work);
  return Promise.all(work);
}
