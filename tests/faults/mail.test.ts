import { afterEach, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { mailPauses, suppressions } from "@/db/schema/mail";
import { cancelEmail } from "@/lib/mail/outbox/commands/cancel";
import { system } from "@/lib/viewer";
import { mailServer, type Script } from "./mail-server";
import { later, leasesRunOut, letterTo, noon, nothingWaits, rowOf, rows, sendTo } from "./mail-setup";

type Server = Awaited<ReturnType<typeof mailServer>>;
const servers: Server[] = [];

async function server(script: Script = {}, options = {}) {
  const made = await mailServer(script, options);
  servers.push(made);
  return made;
}

beforeEach(nothingWaits);
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const idsOf = ({ received }: Server) => received.map(({ mail }) => mail.messageId);

test("A due e-mail is sent once, however often the sender runs", async () => {
  const { url, received } = await server();
  await letterTo("one@example.com");
  await letterTo("two@example.com", later(5));
  expect(await sendTo(url, noon)).toMatchObject({ sent: 1 });
  expect(await sendTo(url, noon)).toMatchObject({ sent: 0 });
  expect(received.map(({ to }) => to)).toEqual([["one@example.com"]]);
  expect(await sendTo(url, later(5))).toMatchObject({ sent: 1 });
  expect(received).toHaveLength(2);
});

test("Two senders at once share the work and send nothing twice", async () => {
  const { url, received } = await server();
  for (let n = 0; n < 60; n += 1) await letterTo(`p${n}@example.com`);
  const counts = await Promise.all([sendTo(url, noon), sendTo(url, noon), sendTo(url, noon)]);
  expect(counts.reduce((sum, count) => sum + count.sent, 0)).toBe(60);
  expect(new Set(received.map(({ to }) => to[0])).size).toBe(60);
  expect(received).toHaveLength(60);
});

test("A server that says not now is tried again after 1, 5, 15 and 30 minutes, and then the e-mail is sent", async () => {
  const script: Script = { rcpt: () => ({ code: 451, text: "Greylisted" }) };
  const { url, received, tried } = await server(script);
  const id = await letterTo("one@example.com");
  let now = noon;
  for (const minutes of [1, 5, 15, 30, 30]) {
    expect(await sendTo(url, now)).toMatchObject({ retried: 1, sent: 0 });
    expect((await rowOf(id)).nextAttemptAt).toEqual(later(minutes, now));
    expect(await sendTo(url, later(minutes - 0.1, now))).toMatchObject({ retried: 0 });
    now = later(minutes, now);
  }
  expect(await rowOf(id)).toMatchObject({
    attempts: 5,
    dispatchingAt: null,
    lastReply: expect.stringContaining("451"),
  });
  script.rcpt = () => "accept";
  expect(await sendTo(url, now)).toMatchObject({ sent: 1 });
  expect([received.length, tried.length]).toEqual([1, 6]);
});

test("421 pauses the host: nothing else is tried until the pause is over, and no e-mail's attempts are used up", async () => {
  const script: Script = { rcpt: () => ({ code: 421, text: "Too busy" }) };
  const { url, received, tried } = await server(script);
  for (let n = 0; n < 20; n += 1) await letterTo(`p${n}@example.com`);
  expect(await sendTo(url, noon)).toMatchObject({ sent: 0, paused: "host away" });
  const asked = tried.length;
  expect(asked).toBeLessThanOrEqual(8);
  script.rcpt = () => "accept";
  expect(await sendTo(url, later(0.4))).toMatchObject({ sent: 0, paused: "host away" });
  expect(tried).toHaveLength(asked);
  expect((await rows()).every((row) => row.attempts === 0 && row.dispatchingAt === null)).toBe(true);
  expect(await sendTo(url, later(0.5))).toMatchObject({ sent: 20, paused: null });
  expect(received).toHaveLength(20);
});

test("550 ends the e-mail, and nothing else is sent to that address except what its owner asks for", async () => {
  const script: Script = {
    rcpt: (to) => (to.startsWith("gone") ? { code: 550, text: "5.1.1 No such user" } : "accept"),
  };
  const { url, received, tried } = await server(script);
  const id = await letterTo("gone@example.com");
  await letterTo("here@example.com");
  expect(await sendTo(url, noon)).toMatchObject({ sent: 1, ended: 1 });
  expect(await rowOf(id)).toMatchObject({ endedReason: "no such address", endedAt: noon, sentAt: null });
  const [kept] = await transaction(system, (tx) => tx.select().from(suppressions));
  expect(kept).toMatchObject({ address: "gone@example.com", since: noon });
  script.rcpt = () => "accept";
  await letterTo("gone@example.com", later(1));
  expect(await sendTo(url, later(1))).toMatchObject({ sent: 1 });
  expect(received.map(({ to }) => to[0])).toEqual(["here@example.com", "gone@example.com"]);
  expect(tried).toHaveLength(3);
  expect(await transaction(system, (tx) => tx.select().from(suppressions))).toEqual([]);
});

test("Refused credentials stop the sender and use up nothing; it tries again after a quarter of an hour", async () => {
  const script: Script = { auth: () => ({ code: 535, text: "Authentication failed" }) };
  const { url, received } = await server(script, { withAuth: true });
  for (let n = 0; n < 10; n += 1) await letterTo(`p${n}@example.com`);
  expect(await sendTo(url, noon)).toMatchObject({ sent: 0, paused: "locked out" });
  const [pause] = await transaction(system, (tx) => tx.select().from(mailPauses));
  expect(pause).toMatchObject({ until: later(15), reason: "locked out" });
  expect(pause?.host).not.toContain("secret");
  expect((await rows()).every((row) => row.attempts === 0 && row.endedAt === null)).toBe(true);
  script.auth = () => "accept";
  expect(await sendTo(url, later(14))).toMatchObject({ sent: 0, paused: "locked out" });
  expect(await sendTo(url, later(15))).toMatchObject({ sent: 10 });
  expect(received).toHaveLength(10);
});

test("A server that refuses our own address stops the sender too: it would refuse every e-mail", async () => {
  const { url } = await server({ connect: () => ({ code: 554, text: "Not from you" }) });
  const id = await letterTo("one@example.com");
  expect(await sendTo(url, noon)).toMatchObject({ paused: "locked out" });
  expect(await rowOf(id)).toMatchObject({ attempts: 0, endedAt: null });
});

test("An e-mail that was accepted without a final answer is sent once more, under the same Message-ID, and then left to a person", async () => {
  const made = await server({ data: () => "hang" });
  const id = await letterTo("one@example.com");
  expect(await sendTo(made.url, noon)).toMatchObject({ retried: 1 });
  expect(await rowOf(id)).toMatchObject({
    uncertainAttempts: 1,
    nextAttemptAt: later(1),
    dispatchingAt: expect.any(Date),
  });
  expect(await transaction(system, (tx) => cancelEmail(tx, id, "Too late", noon))).toBe(false);
  expect(await sendTo(made.url, later(1))).toMatchObject({ unsure: 1, retried: 0 });
  expect(await rowOf(id)).toMatchObject({ endedReason: "unsure", sentAt: null });
  expect(await sendTo(made.url, later(60))).toMatchObject({ sent: 0, unsure: 0 });
  expect(made.received).toHaveLength(2);
  expect(new Set(idsOf(made)).size).toBe(1);
  expect(idsOf(made)[0]).toBe(`<${id}@localhost.localdomain>`);
});

test("A connection that breaks after the text is as uncertain as a silent one", async () => {
  const { url, received, script } = await server({ data: () => "drop" });
  const id = await letterTo("one@example.com");
  expect(await sendTo(url, noon)).toMatchObject({ retried: 1 });
  expect(await rowOf(id)).toMatchObject({ uncertainAttempts: 1 });
  script.data = () => "accept";
  expect(await sendTo(url, later(1))).toMatchObject({ sent: 1 });
  expect(received).toHaveLength(2);
});

test("A connection that breaks before the text was requested has sent nothing, and says so", async () => {
  const { url, received, script } = await server({ rcpt: () => "drop" });
  const id = await letterTo("one@example.com");
  expect(await sendTo(url, noon)).toMatchObject({ retried: 1 });
  expect(await rowOf(id)).toMatchObject({ uncertainAttempts: 0, attempts: 1, dispatchingAt: null });
  expect(received).toEqual([]);
  script.rcpt = () => "accept";
  expect(await sendTo(url, later(1))).toMatchObject({ sent: 1 });
});

test("One e-mail that hangs does not delay the others", async () => {
  const { url, received } = await server({ data: (to) => (to.startsWith("slow") ? "hang" : "accept") });
  await letterTo("slow@example.com", later(-1));
  for (let n = 0; n < 30; n += 1) await letterTo(`p${n}@example.com`);
  expect(await sendTo(url, noon)).toMatchObject({ sent: 30, retried: 1 });
  expect(received.findIndex(({ to }) => to[0] === "slow@example.com")).toBeLessThan(4);
});

test("While the server is down for an hour nothing is lost, nothing is sent twice and little is tried; then everything is sent at once", async () => {
  const first = await mailServer();
  await first.close();
  for (let n = 0; n < 12; n += 1) await letterTo(`p${n}@example.com`, later(n * 5));
  for (let minute = 0; minute <= 60; minute += 1)
    expect(await sendTo(first.url, later(minute))).toMatchObject({ sent: 0, ended: 0, unsure: 0 });
  expect((await rows()).every((row) => row.attempts === 0 && row.uncertainAttempts === 0 && row.sentAt === null)).toBe(
    true,
  );
  const back = await server({}, { port: first.port });
  expect(await sendTo(back.url, later(61))).toMatchObject({ sent: 12 });
  expect(await sendTo(back.url, later(62))).toMatchObject({ sent: 0 });
  expect(back.received).toHaveLength(12);
});

test("An e-mail that is too late to be useful is ended instead", async () => {
  const { url, received } = await server();
  const id = await letterTo("one@example.com");
  expect(await sendTo(url, later(60 * 24 + 1))).toMatchObject({ ended: 1, sent: 0 });
  expect(await rowOf(id)).toMatchObject({ endedReason: "given up" });
  expect(received).toEqual([]);
});

test("An e-mail can be cancelled until the moment of hand-over to the server, and then is never sent", async () => {
  const { url, received } = await server();
  const [cancelled, sent] = [await letterTo("one@example.com"), await letterTo("other@example.com")];
  expect(await transaction(system, (tx) => cancelEmail(tx, cancelled, "An answer came.", noon))).toBe(true);
  expect(await transaction(system, (tx) => cancelEmail(tx, cancelled, "Again", noon))).toBe(false);
  expect(await sendTo(url, noon)).toMatchObject({ sent: 1 });
  expect(await transaction(system, (tx) => cancelEmail(tx, sent, "Too late", noon))).toBe(false);
  expect(received.map(({ to }) => to[0])).toEqual(["other@example.com"]);
});

test("A sender whose time is up starts nothing more and frees what it had claimed", async () => {
  const { url, received } = await server();
  for (let n = 0; n < 30; n += 1) await letterTo(`p${n}@example.com`);
  const counts = await sendTo(url, noon, () => received.length >= 6);
  expect(counts.sent).toBeGreaterThanOrEqual(6);
  expect(counts.sent).toBeLessThan(15);
  expect((await rows()).filter((row) => row.leaseToken !== null)).toEqual([]);
  expect(await sendTo(url, noon)).toMatchObject({ sent: 30 - counts.sent });
  expect(received).toHaveLength(30);
});

test("A sender that lost its lease before it started leaves the e-mail to the sender that has it now", async () => {
  const { url, received } = await server();
  await letterTo("one@example.com");
  const { claimDueEmails } = await import("@/lib/mail/sending/commands/claim");
  const { dispatch } = await import("@/lib/mail/sending/commands/dispatch");
  const slow = await claimDueEmails(system, "019a0000-0000-7000-8000-000000000001", noon, 5);
  expect(slow).toHaveLength(1);
  await leasesRunOut();
  expect(await sendTo(url, noon)).toMatchObject({ sent: 1 });
  const wanted = slow.map((row) => ({ row }));
  expect((await transaction(system, (tx) => dispatch(tx, wanted, noon))).going).toEqual([]);
  expect(received).toHaveLength(1);
});
