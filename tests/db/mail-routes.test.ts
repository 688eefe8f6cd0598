import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startMailbox } from "@/bin/mailbox.mjs";
import { transaction } from "@/db/client";
import { unsubscribeToken } from "@/lib/email-tokens";
import { system } from "@/lib/viewer";
import { person } from "../factories";
import { letterTo, nothingWaits } from "../faults/mail-setup";

const folder = mkdtempSync(join(tmpdir(), "followthrough-mailbox-"));
const secret = process.env.CRON_SECRET ?? "";
let mailbox: { url: string; close: () => Promise<void> };
beforeAll(async () => {
  mailbox = await startMailbox(folder);
});
afterAll(async () => {
  const { transport } = await import("@/lib/mail/sending/commands/transport");
  transport().close();
  await mailbox.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A module that reads its settings anew. */
async function fresh<T>(load: () => Promise<T>, settings: Record<string, string>): Promise<T> {
  Object.assign(
    process.env,
    { DATA_DIR: folder, MAILBOX_URL: mailbox.url, CRON_SECRET: secret, SMTP_URL: "" },
    settings,
  );
  vi.resetModules();
  return load();
}

/** As the server hands it on from a browser on this machine. */
const asked = (path: string, headers = {}) =>
  new Request(`http://localhost:3000${path}`, {
    headers: { host: "localhost:3000", "x-forwarded-for": "127.0.0.1", "x-asked-directly": "yes", ...headers },
  });

const cron = (settings = {}) => fresh(() => import("@/app/api/cron/reminders/route"), settings);
const ticked = (authorization?: string) =>
  new Request("http://localhost:3000/api/cron/reminders", {
    method: "POST",
    headers: authorization === undefined ? {} : { authorization },
  });

test("Without a secret nobody can start the sweep", async () => {
  const { POST } = await cron({ CRON_SECRET: "" });
  expect((await POST(ticked("Bearer "))).status).toBe(503);
});

test("A wrong secret is refused without a word", async () => {
  const { POST, GET } = await cron();
  for (const given of [undefined, "", "Bearer", "Bearer x", `bearer ${secret}`, `Bearer ${secret}x`, secret]) {
    const answer = await POST(ticked(given));
    expect([answer.status, await answer.text()]).toEqual([401, ""]);
  }
  expect((await GET(ticked("Bearer x"))).status).toBe(401);
});

test("A tick sends what is due, says how much, and is recorded with its time", async () => {
  await nothingWaits();
  await letterTo("one@example.com", new Date(Date.now() - 1000));
  const { POST } = await cron();
  const answer = await POST(ticked(`Bearer ${secret}`));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    swept: 0,
    reminded: 0,
    sent: 1,
    retried: 0,
    ended: 0,
    unsure: 0,
    paused: null,
  });
  const [noted] = await transaction(system, (tx) =>
    tx.execute(sql`select at > now() - interval '1 minute' as fresh, alarm from ticks where name = 'reminders'`),
  );
  expect(noted).toEqual({ fresh: true, alarm: null });
});

test("What the built-in mailbox received can be read by address, the newest first", async () => {
  await nothingWaits();
  await letterTo("two@example.com", new Date(Date.now() - 2000));
  const { POST } = await cron();
  await POST(ticked(`Bearer ${secret}`));
  await letterTo("two@example.com", new Date(Date.now() - 1000));
  await POST(ticked(`Bearer ${secret}`));
  const { GET } = await fresh(() => import("@/app/mailbox/messages.json/route"), {});
  const read = async (query: string) => (await GET(asked(`/mailbox/messages.json${query}`))).json();
  const mine = await read("?to=Two@example.com");
  expect(mine).toHaveLength(2);
  expect(mine[0].date > mine[1].date).toBe(true);
  expect(mine[0]).toMatchObject({
    to: "two@example.com",
    from: "Followthrough <followthrough@localhost.localdomain>",
    subject: "Your address has changed",
    html: expect.stringContaining("<h1"),
    text: expect.stringContaining("new@example.com"),
    headers: expect.objectContaining({ "auto-submitted": "auto-generated" }),
  });
  for (const query of ["?to=nobody@example.com", "?to=..", "?to=../two@example.com", "?to=%2e%2e%2f"])
    expect(await read(query)).toEqual([]);
  expect((await read("")).length).toBeGreaterThanOrEqual(3);
});

test("The page of an e-mail looks as it was written and can do nothing but open links; other files do not exist", async () => {
  const { listDevMailbox } = await fresh(() => import("@/lib/mail/dev-mailbox/queries"), {});
  const [one] = await listDevMailbox("two@example.com");
  const { GET } = await import("@/app/api/mailbox/[to]/[name]/route");
  const get = (to: string, name: string) => GET(asked("/"), { params: Promise.resolve({ to, name }) });
  const answer = await get("two%40example.com", one!.id);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  for (const [to, name] of [
    ["two%40example.com", "../../secrets.json"],
    ["..", one!.id],
    ["%2e%2e%2f", one!.id],
    ["nobody%40example.com", one!.id],
  ])
    expect((await get(to!, name!)).status).toBe(404);
});

test("The mailbox is for this machine only: not for another client, another host name, or a product that others can reach", async () => {
  const { GET } = await fresh(() => import("@/app/mailbox/messages.json/route"), {});
  const status = async (headers = {}) => (await GET(asked("/mailbox/messages.json", headers))).status;
  expect(await status()).toBe(200);
  expect(await status({ host: "127.0.0.1:3000", "x-forwarded-for": "::1" })).toBe(200);
  for (const headers of [
    { "x-forwarded-for": "192.168.1.20" },
    { "x-forwarded-for": "127.0.0.1, 192.168.1.20" },
    { "x-forwarded-for": "fe80::1" },
    { "x-forwarded-for": "" },
    { "x-asked-directly": "no" },
    { "x-asked-directly": "" },
    { host: "rebound.example:3000" },
    { host: "localhost.rebound.example" },
    { host: "" },
  ])
    expect(await status(headers), JSON.stringify(headers)).toBe(404);
  const elsewhere = { APP_URL: "https://followthrough.example" };
  const { GET: get } = await fresh(() => import("@/app/mailbox/messages.json/route"), elsewhere);
  expect((await get(asked("/mailbox/messages.json"))).status).toBe(404);
  process.env.APP_URL = "http://localhost:3000";
});

test("With a mail server of its own there is no mailbox", async () => {
  const { GET } = await fresh(() => import("@/app/mailbox/messages.json/route"), {
    SMTP_URL: "smtp://mail.example.com",
  });
  expect((await GET(asked("/mailbox/messages.json"))).status).toBe(404);
  process.env.SMTP_URL = "";
});

test("A mail program's one-click stops the reminders, the same each time; opening it changes nothing; a forged one does not exist", async () => {
  const { userId } = await person();
  const { POST, GET } = await fresh(() => import("@/app/(public)/unsubscribe/[token]/one-click/route"), {});
  const token = unsubscribeToken(userId, "reminder");
  const muted = async () =>
    (await transaction(system, (tx) => tx.execute(sql`select class from mutes where user_id = ${userId}::uuid`))).map(
      (row) => row.class,
    );
  const call = (which: typeof POST, given: string) =>
    which(new Request("http://localhost:3000/", { method: "POST" }), { params: Promise.resolve({ token: given }) });
  const opened = await call(GET, token);
  expect([opened.status, opened.headers.get("location")]).toEqual([303, `/unsubscribe/${token}`]);
  expect((await call(POST, `${token}x`)).status).toBe(404);
  expect(await muted()).toEqual([]);
  expect((await call(POST, token)).status).toBe(200);
  expect((await call(POST, token)).status).toBe(200);
  expect(await muted()).toEqual(["reminder"]);
});
