import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { sendDueEmails } from "@/lib/mail/sending/commands/send";
import { Transport } from "@/lib/mail/sending/commands/transport";
import { system } from "@/lib/viewer";

export const noon = new Date("2026-11-19T12:00:00Z");
export const later = (minutes: number, from = noon) => new Date(from.getTime() + minutes * 60_000);

/** Short enough for tests; the order is that of the real ones. */
const patience = { connect: 700, silence: 700, whole: 1_500 };
export const middle = () => 0.5;

/** One run of the sender against this server, with a pool of its own. */
export async function sendTo(url: string, now: Date, isOver = () => false) {
  const transport = new Transport(url, "any domain", patience);
  const counts = await sendDueEmails(system, () => now, { transport, isOver, random: middle });
  transport.close();
  return counts;
}

export const nothingWaits = () =>
  transaction(system, async (tx) => {
    await tx.execute(sql`delete from outbox`);
    await tx.execute(sql`delete from mail_pauses`);
    await tx.execute(sql`delete from suppressions`);
    for (const table of ["known_recipients", "recipient_stops", "recipient_reports", "sending_hours"])
      await tx.execute(sql`delete from ${sql.identifier(table)}`);
  });

/** An e-mail that needs nothing but an address. */
export async function letterTo(to: string, dueAt = noon): Promise<string> {
  const mail = { email: "address-changed", props: { newAddress: "new@example.com" } } as const;
  const queued = await transaction(system, (tx) =>
    enqueue(tx, { ...mail, to, dueAt, occasion: `test:${randomUUID()}` }),
  );
  if (!queued) throw new Error("This occasion was there before.");
  return queued.id;
}

export const rows = () => transaction(system, (tx) => tx.select().from(outbox).orderBy(outbox.id));
export const rowOf = async (id: string) => (await rows()).find((row) => row.id === id)!;

/** What thirty seconds would do: leases are kept on the database's clock, which no test can set. */
export const leasesRunOut = () =>
  transaction(system, (tx) =>
    tx.execute(sql`update outbox set leased_until = now() - interval '1 second' where leased_until is not null`),
  );
