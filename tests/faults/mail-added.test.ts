import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { claimDueEmails } from "@/lib/mail/sending/commands/claim";
import { dispatch } from "@/lib/mail/sending/commands/dispatch";
import { markResults } from "@/lib/mail/sending/commands/mark";
import { recheck } from "@/lib/mail/sending/commands/recheck";
import { system } from "@/lib/viewer";
import { sweepAt } from "../db/reminders-setup";
import { interviewOf, person } from "../factories";
import { leasesRunOut, middle, nothingWaits, rowOf } from "./mail-setup";

const leaseToken = "019a0000-0000-7000-8000-000000000001";
/** Half an hour after the debrief's aim. */
const evening = new Date("2026-11-19T19:00:00Z");

beforeEach(nothingWaits);

/** A reminder that a sender has claimed, and what a sweep does meanwhile that finds more to tell the same person. */
async function claimed() {
  const someone = await person();
  const id = await interviewOf(someone);
  await sweepAt(evening);
  const [row] = await claimDueEmails(system, leaseToken, evening, 1);
  const more = JSON.stringify([{ workspaceId: someone.workspaceId, interviewId: id, step: "chaser", forId: null }]);
  const add = () =>
    transaction(system, (tx) =>
      tx.execute(sql`update outbox set content = jsonb_set(content, '{props,items}', (content #> '{props,items}') || ${more}::jsonb)
        where id = ${row!.id}::uuid`),
    );
  return { row: row!, add };
}

test("A reminder to which a sweep adds after the last check is not sent, and is checked again", async () => {
  const { row, add } = await claimed();
  const { wanted } = await recheck(system, [row], evening);
  expect(wanted).toHaveLength(1);
  await add();
  expect(await transaction(system, (tx) => dispatch(tx, wanted, evening))).toEqual({ going: [], stopped: [] });
  await leasesRunOut();
  const again = await recheck(system, await claimDueEmails(system, leaseToken, evening, 1), evening);
  expect((await transaction(system, (tx) => dispatch(tx, again.wanted, evening))).going).toHaveLength(1);
});

test("A reminder of obsolete steps does not end if a sweep has added to it", async () => {
  const { row, add } = await claimed();
  const over = () =>
    transaction(system, (tx) => markResults(tx, [{ row, verdict: "over", reply: "" }], evening, middle)).then(() =>
      rowOf(row.id),
    );
  await add();
  expect(await over()).toMatchObject({ endedAt: null });
});
