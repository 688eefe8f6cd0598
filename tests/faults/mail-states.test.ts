import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { cancelEmail } from "@/lib/mail/outbox/commands/cancel";
import { type OutboxState, outboxState } from "@/lib/mail/outbox/rules/outbox-state";
import { claimDueEmails, releaseClaims } from "@/lib/mail/sending/commands/claim";
import { dispatch } from "@/lib/mail/sending/commands/dispatch";
import { markResults } from "@/lib/mail/sending/commands/mark";
import type { DeliveryResult } from "@/lib/mail/sending/rules/in-flight";
import { system } from "@/lib/viewer";
import { later, leasesRunOut, letterTo, middle, noon, nothingWaits } from "./mail-setup";

const leaseToken = "019a0000-0000-7000-8000-000000000001";

beforeEach(nothingWaits);

/** The state by the row's columns and by its lease, which only the database's clock knows. */
const stateOf = (id: string): Promise<OutboxState> =>
  transaction(system, async (tx) => {
    const isLeased = sql<boolean>`coalesce(${outbox.leasedUntil} > clock_timestamp(), false)`;
    const { sentAt, endedAt, dispatchingAt } = outbox;
    const [row] = await tx.select({ sentAt, endedAt, dispatchingAt, isLeased }).from(outbox).where(eq(outbox.id, id));
    const state = outboxState(row!);
    if (row!.isLeased) return state === "waiting" ? "claimed" : state;
    return state === "dispatching" ? "uncertain" : state;
  });

/** An e-mail and the steps of a sender, each committed by itself. */
async function queued() {
  const id = await letterTo("one@example.com");
  const claim = async (at = noon) => (await claimDueEmails(system, leaseToken, at, 1))[0]!;
  const dispatched = (row: Awaited<ReturnType<typeof claim>>) =>
    transaction(system, (tx) => dispatch(tx, [{ row }], noon));
  const mark = (result: DeliveryResult) => transaction(system, (tx) => markResults(tx, [result], noon, middle));
  const cancel = () => transaction(system, (tx) => cancelEmail(tx, id, "Not this one", noon));
  return { id, claim, dispatched, mark, cancel };
}

test("An e-mail waits, is claimed, is dispatching and is sent", async () => {
  const { id, claim, dispatched, mark } = await queued();
  expect(await stateOf(id)).toBe("waiting");
  const row = await claim();
  expect(await stateOf(id)).toBe("claimed");
  expect((await dispatched(row)).going).toHaveLength(1);
  expect(await stateOf(id)).toBe("dispatching");
  await mark({ row, verdict: "sent", reply: "250" });
  expect(await stateOf(id)).toBe("sent");
});

test("A claimed e-mail waits again once it was given back or its lease has expired", async () => {
  const { id, claim } = await queued();
  const row = await claim();
  await transaction(system, (tx) => releaseClaims(tx, [row]));
  expect(await stateOf(id)).toBe("waiting");
  await claim();
  await leasesRunOut();
  expect(await stateOf(id)).toBe("waiting");
});

test("A crash while it was dispatching leaves it uncertain, and nobody can cancel it, also while it is tried again", async () => {
  const { id, claim, dispatched, cancel } = await queued();
  await dispatched(await claim());
  await leasesRunOut();
  expect(await stateOf(id)).toBe("uncertain");
  expect(await cancel()).toBe(false);
  expect(await claim()).toMatchObject({ cutOff: true, uncertainAttempts: 1 });
  expect(await stateOf(id)).toBe("dispatching");
  expect(await cancel()).toBe(false);
});

test("No answer leaves it uncertain once, and then it ends", async () => {
  const { id, claim, dispatched, mark } = await queued();
  const row = await claim();
  await dispatched(row);
  await mark({ row, verdict: "unsure", reply: "" });
  expect(await stateOf(id)).toBe("uncertain");
  const again = await claim(later(1));
  expect(again).toMatchObject({ cutOff: false, uncertainAttempts: 1 });
  await dispatched(again);
  await mark({ row: again, verdict: "unsure", reply: "" });
  expect(await stateOf(id)).toBe("ended");
});

test("A server that says not now lets it wait again, and then it can be cancelled", async () => {
  const { id, claim, dispatched, mark, cancel } = await queued();
  const row = await claim();
  await dispatched(row);
  await mark({ row, verdict: "later", reply: "451" });
  expect(await stateOf(id)).toBe("waiting");
  expect(await cancel()).toBe(true);
  expect(await stateOf(id)).toBe("ended");
});

test("What is claimed can be cancelled, and is not dispatched then", async () => {
  const { id, claim, dispatched, cancel } = await queued();
  const row = await claim();
  expect(await cancel()).toBe(true);
  expect((await dispatched(row)).going).toEqual([]);
  expect(await stateOf(id)).toBe("ended");
});
