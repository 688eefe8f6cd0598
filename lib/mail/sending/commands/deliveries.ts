import { setTimeout as wait } from "node:timers/promises";
import type { DeliveryResult } from "../rules/in-flight";
import { deliver } from "./deliver";
import type { ReadyEmail } from "./preparation";
import { concurrency, type Transport } from "./transport";

/** The e-mails of one sender that are with the mail server. Each adds its result to `finished`. */
export class Deliveries {
  readonly #inFlight = new Set<Promise<void>>();

  constructor(
    readonly transport: Transport,
    readonly finished: DeliveryResult[],
  ) {}

  get inFlight() {
    return this.#inFlight.size;
  }

  /** How many more may be in flight. */
  get room() {
    return concurrency - this.inFlight;
  }

  start({ row, text }: ReadyEmail) {
    const delivery = deliver(row, text, this.transport).then((result) => {
      this.finished.push(result);
      this.#inFlight.delete(delivery);
    });
    this.#inFlight.add(delivery);
  }

  /** Waits until one of them, or of the others, ends, and then for `grace` milliseconds. Those that end in that time are handled together. */
  async waitForAny(others: Promise<void>[], grace: number) {
    await Promise.race([...this.#inFlight, ...others]);
    if (this.inFlight > 0) await Promise.race([Promise.all(this.#inFlight), wait(grace)]);
  }
}
