import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { askTime, currentTime } from "@/lib/current-time";
import { openSecrets } from "@/lib/mail/outbox/commands/secrets";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { takeSignInProof } from "@/lib/people/accounts/commands/proofs";
import { getHealth } from "@/lib/platform/health/queries";
import { system } from "@/lib/viewer";
import { interviewOf, person } from "../factories";
import { onlyWith } from "../setup/only-with";
import { letterTo, nothingWaits, rowOf, rows } from "./mail-setup";
import { mailSink } from "./mail-sink";

const wrongClock = fileURLToPath(new URL("wrong-clock.mjs", import.meta.url));
const child = fileURLToPath(new URL("clock-child.ts", import.meta.url));
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const sink = await mailSink();
process.env.MAILBOX_URL = sink.url;
const { tick } = await import("@/lib/mail/sending/commands/tick");

beforeEach(async () => {
  await nothingWaits();
  sink.forget();
});
afterAll(async () => {
  (await import("@/lib/mail/sending/commands/transport")).transport().close();
  await sink.close();
});

/** A server in a process of its own, on a machine whose clock is wrong by so much, and is set by `step` more in mid-run. */
async function server(clock: { off?: number; step?: number }, what: string, given = "") {
  const { DATABASE_URL, APP_URL, AUTH_SECRET, CRON_SECRET } = process.env;
  const settings = { DATABASE_URL, APP_URL, AUTH_SECRET, CRON_SECRET, MAILBOX_URL: sink.url, LOG_LEVEL: "silent" };
  const program = ["--import", wrongClock, "--import", "tsx", child];
  const args = [...program, what, given, String(clock.off ?? 0), String(clock.step ?? 0)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: onlyWith(settings) });
  return JSON.parse(stdout);
}

/** Ahead, behind, and set in mid-run, forwards and back. */
const wrongClocks = [
  { off: HOUR },
  { off: -HOUR },
  { step: HOUR },
  { step: -HOUR },
  { off: HOUR, step: -2 * HOUR },
] as const;
const inMinutes = async (minutes: number) => new Date((await askTime()).getTime() + minutes * MINUTE);
const sent = () => [...sink.copies].sort();

/** A server whose clock is right: this process. */
const rightServer = {
  tick: async () => tick(system, await askTime(), { budgetMs: 30_000, random: () => 0.5 }),
  ask: async (email: string) => askToSignIn(system, { email, next: "/me", networks: ["n"] }, await currentTime()),
  confirm: async (token: string) => takeSignInProof(system, { token }, await currentTime()),
};

test.each(wrongClocks)(
  "A server with the clock %o sends what is due once, and nothing that is due in half an hour",
  async (clock) => {
    await letterTo("due@example.com", await inMinutes(0));
    const early = await letterTo("later@example.com", await inMinutes(30));
    const began = Date.now();
    await server(clock, "ticks");
    expect(sent()).toEqual([["due@example.com", 1]]);
    expect((await rowOf(early)).sentAt).toBeNull();
    const [row] = (await rows()).filter(({ sentAt }) => sentAt !== null);
    expect(row!.sentAt!.getTime()).toBeGreaterThan(began - MINUTE);
    expect(row!.sentAt!.getTime()).toBeLessThan(Date.now() + MINUTE);
    const { lastTickSecondsAgo } = await getHealth(system, await askTime());
    expect(lastTickSecondsAgo).toBeGreaterThanOrEqual(0);
    expect(lastTickSecondsAgo).toBeLessThan(60);
  },
);

test.each([{ off: HOUR }, { off: -HOUR }, { step: HOUR }])(
  "A server with the clock %o and a right one at once send each e-mail once",
  async (clock) => {
    for (let n = 0; n < 60; n += 1) await letterTo(`p${n}@example.com`, await inMinutes(-1));
    await Promise.all([server(clock, "ticks"), rightServer.tick(), rightServer.tick()]);
    expect(sent()).toHaveLength(60);
    expect(sent().every(([, copies]) => copies === 1)).toBe(true);
  },
);

describe.each([{ off: HOUR }, { off: -HOUR }])("A server with the clock %o", (clock) => {
  test("looks at an interview when it is due, and not before", async () => {
    const [due, early] = [await interviewOf(await person()), await interviewOf(await person())];
    const [now, later] = [await inMinutes(0), await inMinutes(30)];
    await transaction(system, (tx) =>
      tx.execute(sql`update interviews set next_check_at = case id when ${due}::uuid then ${now}::timestamptz
        when ${early}::uuid then ${later}::timestamptz end`),
    );
    expect(await server(clock, "tick")).toMatchObject([{ swept: 1 }]);
    const [kept] = await transaction(system, (tx) =>
      tx.execute(sql`select next_check_at = ${later}::timestamptz as same from interviews where id = ${early}::uuid`),
    );
    expect(kept).toEqual({ same: true });
  });

  test("is asked for a sign-in link, which another sends and opens", async () => {
    await server(clock, "ask", "asked@example.com");
    const token = await askedToken();
    await rightServer.tick();
    expect(sent()).toEqual([["asked@example.com", 1]]);
    expect(await rightServer.confirm(token)).toMatchObject({ email: "asked@example.com" });
  });

  test("sends and opens a sign-in link that was asked for elsewhere", async () => {
    await rightServer.ask("sent@example.com");
    const token = await askedToken();
    const opened = { email: "sent@example.com" };
    expect(await server(clock, "tick look confirm", token)).toMatchObject([
      { sent: 1 },
      { ...opened, status: "open" },
      opened,
    ]);
    expect(sent()).toEqual([["sent@example.com", 1]]);
  });
});

/** The token of the one sign-in link that waits. */
async function askedToken() {
  const [row] = await rows();
  if (row?.content.email !== "sign-in") throw new Error("No sign-in e-mail waits.");
  const { props } = openSecrets<"sign-in">(row.content, {});
  return new URL(props.link).searchParams.get("token") ?? "";
}
