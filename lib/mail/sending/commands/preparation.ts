import { randomUUID } from "node:crypto";
import { setImmediate as soon } from "node:timers/promises";
import { writeBatch } from "@/db/client";
import type { Clock } from "@/lib/current-time";
import { logger } from "@/lib/logger";
import type { System } from "@/lib/viewer";
import type { ClaimedEmail, DeliveryResult, OutgoingEmail } from "../rules/in-flight";
import { expired } from "../rules/next-state";
import { claimDueEmails, releaseClaims } from "./claim";
import type { ComposedEmail } from "./compose";
import { tryComposeEmail } from "./deliver";
import { withoutFlush } from "./flush";
import { recheck } from "./recheck";
import { concurrency } from "./transport";

/** How many are claimed in advance, so that many share one round trip. */
const claimSize = concurrency * 8;

/** What was checked longer ago, in milliseconds, is checked again before it is dispatched. */
const recheckAfter = 1_000;

/** An e-mail that was checked and may be sent, with its text, which is being written. */
export type ReadyEmail = OutgoingEmail & { text: Promise<ComposedEmail | null>; checkedAt: number };

/**
 * The e-mails of one sender that it has not dispatched: first claimed, then checked again and ready. Claiming and checking run in the
 * background, one of each at a time, a step ahead of what is sent. What must not be sent is added to `finished`.
 */
export class SendingPreparation {
  readonly #claimed: ClaimedEmail[] = [];
  readonly #ready: ReadyEmail[] = [];
  #claiming: Promise<void> | null = null;
  #checking: Promise<void> | null = null;
  #isDry = false;
  #latestText: Promise<unknown> = Promise.resolve();
  /** A fault of the background. It is thrown only once all e-mails in flight are finished. */
  fault: unknown = null;

  constructor(
    readonly viewer: System,
    readonly clock: Clock,
    readonly finished: DeliveryResult[],
  ) {}

  get isEmpty() {
    return this.#claimed.length === 0 && this.#ready.length === 0;
  }

  /** The work that runs in the background. */
  get running() {
    return [this.#claiming, this.#checking].filter((work) => work !== null);
  }

  /** Begins to claim and to check as much as will be wanted next. */
  advance() {
    this.#checkStaleAgain();
    if (!this.#isDry && !this.#claiming && this.#claimed.length <= concurrency)
      this.#claiming = this.#inBackground(this.#claim(), () => {
        this.#claiming = null;
      });
    if (!this.#checking && this.#claimed.length > 0 && this.#ready.length < concurrency)
      this.#checking = this.#inBackground(this.#check(this.#claimed.splice(0, 4 * concurrency)), () => {
        this.#checking = null;
      });
  }

  /** Takes at most so many that are ready. The caller is responsible for them from now on. */
  take(count: number): ReadyEmail[] {
    return this.#ready.splice(0, count);
  }

  /** If the database is down, nothing is given back: the leases expire by themselves. E-mails in flight must still be finished and marked. */
  async release() {
    const rows = [...this.#ready.splice(0).map(({ row }) => row), ...this.#claimed.splice(0)];
    if (rows.length === 0) return;
    await writeBatch(this.viewer, (tx) => [withoutFlush(tx), releaseClaims(tx, rows)], "by index").catch(
      (fault: unknown) => {
        logger.warn(
          { emails: rows.length, fault: fault instanceof Error ? fault.name : "" },
          "E-mails were not given back",
        );
      },
    );
  }

  #inBackground(work: Promise<void>, done: () => void) {
    return work
      .catch((reason: unknown) => {
        this.fault ??= reason;
      })
      .finally(done);
  }

  async #claim() {
    const now = this.clock();
    const claimed = await claimDueEmails(this.viewer, randomUUID(), now, claimSize);
    const tooLate = expired(claimed, now);
    this.finished.push(...tooLate);
    this.#claimed.push(...claimed.filter((row) => !tooLate.some((result) => result.row === row)));
    this.#isDry = claimed.length === 0;
  }

  async #check(rows: ClaimedEmail[]) {
    const { wanted, stopped } = await recheck(this.viewer, rows, this.clock());
    this.finished.push(...stopped);
    this.#ready.push(
      ...wanted.map((email) => ({ ...email, text: this.#compose(email), checkedAt: performance.now() })),
    );
  }

  #checkStaleAgain() {
    const firstFresh = this.#ready.findIndex(({ checkedAt }) => performance.now() - checkedAt < recheckAfter);
    const stale = this.#ready.splice(0, firstFresh < 0 ? this.#ready.length : firstFresh);
    this.#claimed.unshift(...stale.map(({ row }) => row));
  }

  /** One by one, and each only after the waiting database queries have been sent: they are written while it answers. */
  #compose(email: OutgoingEmail) {
    const text = this.#latestText.then(() => soon()).then(() => tryComposeEmail(email, this.clock()));
    this.#latestText = text;
    return text;
  }
}
