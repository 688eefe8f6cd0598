import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool, transaction } from "@/db/client";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { settleAfterRestore } from "@/lib/mail/sending/commands/after-restore";
import { sendDueEmails } from "@/lib/mail/sending/commands/send";
import { tick } from "@/lib/mail/sending/commands/tick";
import { Transport } from "@/lib/mail/sending/commands/transport";
import { system } from "@/lib/viewer";
import { aim, formOf, keyOf, later, met, verbs } from "../db/messages-setup";
import { sweepAt } from "../db/reminders-setup";
import { appUrl, ownerUrl } from "../setup/database";
import { command, docsCommand, folder, newBackup, ownDatabase, run } from "./backup-setup";
import { mailServer } from "./mail-server";
import { letterTo, middle, rowOf, rows } from "./mail-setup";

/*
 * An installation is backed up, goes on for a while and sends, and is lost; then its backup is restored. Nobody gets a second time what was
 * sent after the backup. The restore asks the database what time it is, so what is due is due by that clock.
 */

const { AUTH_SECRET } = process.env;
const served = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: join(folder, "served"), AUTH_SECRET };
const morning = later(120, aim);
const soon = new Date(Date.now() + 2 * 3_600_000);
/** When what was due and what people are reminded of has left, whatever the machine's clock says. */
const moments = () => [later(40, morning), new Date(), soon, new Date(Math.max(soon.getTime(), morning.getTime()))];
let server: Awaited<ReturnType<typeof mailServer>>;
let amara: Awaited<ReturnType<typeof met>>;
let file = "";
const letters = { waiting: "", inFlight: "", ahead: "" };

/** This server is never slow on purpose, so it has its time, however busy the machine is. */
const send = (now: Date) => {
  const transport = new Transport(server.url, "any domain", { connect: 60_000, silence: 60_000, whole: 60_000 });
  return sendDueEmails(system, () => now, { transport, isOver: () => false, random: middle }).finally(() =>
    transport.close(),
  );
};

/** From here on the product works on this database. */
async function on(url: string) {
  await closePool();
  process.env.DATABASE_URL = url;
}

const change = (id: string, set: string) =>
  transaction(system, (tx) => tx.execute(sql`update outbox set ${sql.raw(set)} where id = ${id}::uuid`));

beforeAll(async () => {
  server = await mailServer();
  amara = await met();
  for (const person of [amara.priya, amara.tom]) {
    const key = keyOf(amara.id, "thank-you", person);
    await sendMessage(amara.viewer, await formOf(amara.viewer, key), aim);
  }
  const notes = (await rows()).filter((row) => row.class === "message");
  const [toPriya, toTom] = ["priya", "tom"].map((name) => notes.find((row) => row.toAddress.startsWith(name))!.id);
  await change(toPriya!, "due_at = now() - interval '1 minute', next_attempt_at = now() - interval '1 minute'");
  await change(toTom!, "due_at = now() + interval '1 hour', next_attempt_at = now() + interval '1 hour'");
  letters.ahead = toTom!;
  letters.waiting = await letterTo("waiting@example.com", new Date(Date.now() - 60_000));
  letters.inFlight = await letterTo("flying@example.com", new Date(Date.now() - 60_000));
  await change(
    letters.inFlight,
    "dispatching_at = now(), leased_until = now() + interval '30 seconds', lease_token = uuidv7()",
  );
  expect((await run(docsCommand(/^npm run backup/), served)).code).toBe(0);
  file = newBackup();
  // What the lost installation did afterwards.
  await change(letters.inFlight, "leased_until = now()");
  await sweepAt(morning);
  for (const at of [later(1, morning), new Date()]) await send(at);
}, 300_000);
afterAll(async () => {
  await on(appUrl);
  await server.close();
});

const sentTo = (to: string) => server.received.filter((one) => one.to.includes(to)).length;
const remindedOf = () =>
  server.received.flatMap(({ mail }) => mail.text?.match(/^One thing for today\n\n(.+)$/m)?.[1] ?? []);
const counts = () =>
  ["priya@northwind.example", "tom@northwind.example", "waiting@example.com", "flying@example.com"].map(sentTo);

test("What was due when a backup is restored is not sent a second time, and what is due later is sent in its time", async () => {
  expect(counts()).toEqual([1, 0, 1, 1]);
  expect(remindedOf()).toEqual(["Write down how it went (Data analyst, Northwind)"]);
  const own = await ownDatabase();
  const { code, said } = await run(docsCommand(/^npm run restore -- \//, file), own.settings);
  expect([code, said]).toEqual([
    0,
    expect.stringContaining("3 e-mails were due by now. They may have been sent after the backup"),
  ]);
  await on(own.appUrl);
  // Even before the first tick no sender takes one, and whoever asks to sign in gets their e-mail.
  const fresh = await letterTo("fresh@example.com", new Date());
  expect(await send(new Date())).toMatchObject({ sent: 1 });
  expect((await rowOf(fresh)).sentAt).not.toBeNull();
  await tick(system, morning, { budgetMs: 50_000, random: () => 0.5 });
  for (const at of moments()) await send(at);
  expect(counts()).toEqual([1, 1, 1, 1]);
  const ids = server.received.map(({ mail }) => mail.messageId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of [letters.waiting, letters.inFlight])
    expect(await rowOf(id)).toMatchObject({
      sentAt: null,
      endedReason: "restored",
      leaseToken: null,
      leasedUntil: null,
    });
});

test("Its writer reads that a message may have arrived, and is reminded of it; other reminders count as told", async () => {
  const found = await getMessageView(amara.viewer, keyOf(amara.id, "thank-you", amara.priya), soon);
  expect(found.state).toMatchObject({
    kind: "unclear",
    reason: expect.stringMatching(/restored from a backup.*Ask them before you send it again\.$/),
  });
  expect(await verbs(amara.id)).toContain("message-unsure");
  expect(remindedOf()).toEqual([
    "Write down how it went (Data analyst, Northwind)",
    "Thank Priya Shah (Data analyst, Northwind)",
  ]);
  const restored = await transaction(system, (tx) => tx.execute(sql`select from ticks where name = 'restored'`));
  expect(restored).toHaveLength(0);
});

test("After a move everything that is due is sent, once", async () => {
  const own = await ownDatabase();
  const before = counts();
  const { code, said } = await command("restore", ["--move", file], own.settings);
  expect([code, said]).toEqual([0, expect.not.stringContaining("were due by now")]);
  await on(own.appUrl);
  await transaction(system, (tx) =>
    tx.execute(sql`update outbox set leased_until = now() where leased_until is not null`),
  );
  await settleAfterRestore(system, new Date(), () => false);
  for (const at of moments()) await send(at);
  expect(counts()).toEqual(before.map((count) => count + 1));
});
