import { randomUUID } from "node:crypto";
import { setImmediate as soon, setTimeout as wait } from "node:timers/promises";
import { asViewer } from "@/db/client";
import type { System } from "../../viewer";
import { isWeighed } from "../rules";
import { type Claimed, claim, release, spent } from "./claim";
import type { Composed } from "./compose";
import type { Going } from "./dispatch";
import { draft, fly } from "./fly";
import type { Counts, Result } from "./mark";
import { paused } from "./pauses";
import { lanes, type Transport } from "./transport";
import { trouble, turn } from "./turn";

/** Claimed ahead, so that a claim's round trip is paid once for many. */
const atOnce = lanes * 8;

type Given = { transport: Transport; isOver: () => boolean; random: () => number };
type Outcome = Counts & { paused: string | null };

/**
 * Sends what is due: claim, look again and commit that it leaves, hand it over, mark. Each turn of the loop is one transaction that marks
 * what came back and dispatches as many more, so a slow letter holds up its own lane only.
 */
export async function send(viewer: System, now: Date, { transport, isOver, random }: Given): Promise<Outcome> {
  const counts: Outcome = { sent: 0, retried: 0, ended: 0, unsure: 0, paused: await paused(viewer, now) };
  const ticket = randomUUID();
  const finished: Result[] = [];
  const flying = new Set<Promise<void>>();
  const waiting: Claimed[] = [];
  let claiming: Promise<void> | null = null;
  const drafts = new Map<string, Promise<Composed | null>>();
  let latest: Promise<unknown> = Promise.resolve();
  /** One by one, and each only after what waits to be asked of the database has been sent: they are written while it answers. */
  const write = (going: Going) => {
    const written = latest.then(() => soon()).then(() => draft(going, now));
    drafts.set(going.row.id, written);
    latest = written;
  };
  /** Letters that come back within the time of a turn share the next one. */
  let grace = 0;
  let isDry = false;
  let fault: unknown = null; // what is on its way is seen through before anything is thrown
  for (;;) {
    const back = finished.splice(0);
    counts.paused ??= trouble(back);
    const mayGo = !counts.paused && !isOver();
    if (!mayGo) await giveBack(viewer, ticket, waiting.splice(0));
    else if (!isDry && !claiming && waiting.length <= lanes)
      claiming = claim(viewer, ticket, now, atOnce)
        .then((more) => {
          const over = spent(more, now);
          finished.push(...over);
          waiting.push(...more.filter((row) => !over.some((one) => one.row === row)));
          isDry = more.length === 0;
        })
        .catch((reason: unknown) => {
          fault = reason;
          isDry = true;
        })
        .finally(() => {
          claiming = null;
        });
    const next = waiting.splice(0, lanes - flying.size);
    if (back.length > 0 || next.length > 0) {
      const began = performance.now();
      const turning = turn(viewer, back, next, now, random, write);
      for (const row of [...next, ...waiting.slice(0, lanes)])
        if (!isWeighed(row.class) && !drafts.has(row.id)) write({ row });
      const { marked, going, stopped } = await turning;
      grace = Math.min(performance.now() - began, 20);
      for (const key of ["sent", "retried", "ended", "unsure"] as const) counts[key] += marked[key];
      finished.push(...stopped);
      for (const { row } of stopped) drafts.delete(row.id);
      for (const one of going) {
        const flight = fly(one.row, drafts.get(one.row.id) ?? draft(one, now), transport).then((result) => {
          finished.push(result);
          flying.delete(flight);
        });
        drafts.delete(one.row.id);
        flying.add(flight);
      }
    } else if (flying.size > 0 || claiming) {
      await Promise.race([...flying, ...(claiming ? [claiming] : [])]);
      await Promise.race([Promise.all(flying), wait(grace)]);
    } else if (finished.length === 0 && waiting.length === 0) {
      if (fault) throw fault;
      return counts;
    }
  }
}

async function giveBack(viewer: System, ticket: string, rows: Claimed[]) {
  if (rows.length > 0) await asViewer(viewer, (tx) => release(tx, ticket, rows));
}
