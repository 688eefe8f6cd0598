import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSession, transaction } from "@/db/client";
import { migrate } from "@/db/migrate";
import { lockOrder } from "@/db/upgrade/lock-order";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { sweep } from "@/lib/planning/reminders/commands/sweep";
import { hashToken, system } from "@/lib/viewer";
import { trialFolder } from "../faults/upgrade-trial";
import { appUrl, ownerUrl } from "../setup/database";
import { evening } from "./messages-setup";
import { kinds, morning, senders } from "./sending-setup";

/** Everything by which a person can write to another, with the functions of the database that it calls; and what a tick and a visit do. */
async function everything(of: Awaited<ReturnType<typeof senders>>, round: string) {
  for (const [index, { send }] of Object.values(kinds).entries())
    await send(of, `person-${index}-${round}@example.com`, evening);
  const { token } = await openSession(system, { userId: of.amara.userId, device: "Older" }, evening);
  expect((await findSession(hashToken(token)))?.userId).toBe(of.amara.userId);
  await sweep(system, morning, () => false);
}

test("Connections from before an upgrade go on as before when every table has a column more", async () => {
  const of = await senders(new Date("2026-01-05T08:00:00Z"));
  await everything(of, "before");
  const text = lockOrder.map((table) => `alter table ${table} add column trial_any text;`).join("\n");
  await migrate({ ownerUrl, appUrl, folder: trialFolder({ column: text }) });
  await everything(of, "after");
  const columns = await transaction(system, (tx) =>
    tx.execute(sql`select from pg_attribute where attname = 'trial_any'`),
  );
  expect(columns).toHaveLength(lockOrder.length);
});
