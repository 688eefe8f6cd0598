import { createServer, type Server as TcpServer } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { mailPauses } from "@/db/schema/mail";
import { findMailAlarm } from "@/lib/mail/sending/commands/pauses";
import { system } from "@/lib/viewer";
import { type Act, mailServer, type Script } from "./mail-server";
import { later, letterTo, noon, nothingWaits, rows, sendTo } from "./mail-setup";

// A mail server that is unwell as a whole: it would say the same to every e-mail.
const count = 20;
const closing: (() => Promise<void>)[] = [];

beforeEach(nothingWaits);
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serverThat(script: Script, options = {}) {
  const made = await mailServer(script, options);
  closing.push(made.close);
  return made;
}

const pauseReasons = async () =>
  (await transaction(system, (tx) => tx.select().from(mailPauses))).map(({ reason }) => reason);

const busy: Act = { code: 451, text: "4.3.0 Try again later" };

test.each([
  ["its greeting", "connect", 450],
  ["our own address", "mailFrom", 451],
  ["our own address, for want of room", "mailFrom", 452],
] as const)(
  "A server that says not now at %s is left alone, and takes everything within a minute of its recovery",
  async (_, at, code) => {
    const script: Script = { [at]: () => ({ ...(busy as object), code }) };
    const { url, received } = await serverThat(script);
    for (let n = 0; n < count; n += 1) await letterTo(`p${n}@example.com`);
    let connections = 0;
    for (const minutes of [0, 0.5, 1, 5, 15, 24.5]) {
      const before = script[at]!;
      script[at] = () => {
        connections += 1;
        return before();
      };
      expect(await sendTo(url, later(minutes))).toMatchObject({ sent: 0, ended: 0, paused: "host away" });
      script[at] = before;
    }
    expect(await pauseReasons()).toEqual(["host away"]);
    expect((await rows()).every(({ attempts, endedAt }) => attempts === 0 && endedAt === null)).toBe(true);
    expect(await findMailAlarm(system, later(24.6))).toMatch(/does not answer, or takes no e-mails/);
    delete script[at];
    let sent = 0;
    for (const minutes of [25, 25.5, 26]) sent += (await sendTo(url, later(minutes))).sent;
    console.log(
      `${count} e-mails, ${code} at ${at} for 25 minutes: ${connections} tries, ${sent} sent within a minute of its recovery`,
    );
    expect(sent).toBe(count);
    expect(received).toHaveLength(count);
    expect(connections).toBeLessThanOrEqual(6 * 8);
    expect(await findMailAlarm(system, later(26))).toBeNull();
  },
  120_000,
);

/** A server that offers STARTTLS and then answers it with this code. */
async function serverWithStartTls(answer: () => number) {
  const server: TcpServer = createServer((socket) => {
    socket.on("error", () => {});
    socket.write("220 mail.example.com\r\n");
    socket.on("data", (data) => {
      const line = data.toString().toUpperCase();
      if (line.startsWith("EHLO")) socket.write("250-mail.example.com\r\n250 STARTTLS\r\n");
      else if (line.startsWith("STARTTLS")) socket.write(`${answer()} TLS not available\r\n`);
      else socket.write("530 5.7.0 Must issue a STARTTLS command first\r\n");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  closing.push(() => new Promise((closed) => server.close(() => closed())));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port.");
  return `smtp://127.0.0.1:${address.port}?requireTLS=true`;
}

test("A server that cannot begin TLS just now is left alone, and no e-mail's attempts are used up", async () => {
  const url = await serverWithStartTls(() => 454);
  for (let n = 0; n < 10; n += 1) await letterTo(`p${n}@example.com`);
  expect(await sendTo(url, noon)).toMatchObject({ sent: 0, ended: 0, paused: "host away" });
  expect((await rows()).every(({ attempts, endedAt }) => attempts === 0 && endedAt === null)).toBe(true);
});

test("A certificate that is not valid stops the sender, raises an alarm at once, and uses up nothing", async () => {
  const { url, received } = await serverThat({}, { withTls: true });
  for (let n = 0; n < 10; n += 1) await letterTo(`p${n}@example.com`);
  expect(await sendTo(url, noon)).toMatchObject({ sent: 0, ended: 0, paused: "bad certificate" });
  expect(await findMailAlarm(system, noon)).toMatch(/certificate is not valid/);
  expect((await rows()).every(({ attempts, endedAt }) => attempts === 0 && endedAt === null)).toBe(true);
  const trusting = `${url}?tls.rejectUnauthorized=false`;
  expect(await sendTo(trusting, later(0.5))).toMatchObject({ sent: 10 });
  expect(received).toHaveLength(10);
});

test("A moment's absence is no alarm; it is one once e-mails have waited for two minutes", async () => {
  const script: Script = { connect: () => ({ code: 421, text: "Restarting" }) };
  const { url } = await serverThat(script);
  await letterTo("one@example.com");
  expect(await sendTo(url, noon)).toMatchObject({ paused: "host away" });
  expect(await findMailAlarm(system, later(0.1))).toBeNull();
  expect(await sendTo(url, later(2))).toMatchObject({ paused: "host away" });
  expect(await findMailAlarm(system, later(2.1))).toMatch(/does not answer/);
});
