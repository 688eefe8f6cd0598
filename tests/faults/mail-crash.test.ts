import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { askTime } from "@/lib/current-time";
import { enqueueAll } from "@/lib/mail/outbox/commands/enqueue";
import { concurrency } from "@/lib/mail/sending/commands/transport";
import { system } from "@/lib/viewer";
import { mailSink } from "./mail-sink";
import { ownCluster } from "./own-cluster";

const child = fileURLToPath(new URL("crash-child.ts", import.meta.url));
const emails = 800;
/** CRASH_ROUNDS=5 lets each kind of crash come five times, at other moments. */
const rounds = Array.from({ length: Number(process.env.CRASH_ROUNDS ?? 1) }, (_, before) => before + 1);
const cluster = await ownCluster();
const senders = new Set<ChildProcess>();

afterEach(async () => {
  for (const sender of senders) await killed(sender);
});
afterAll(async () => {
  await (await import("@/db/client")).closePool();
  await cluster.end();
});

function sender(url: string) {
  const started = spawn(process.execPath, ["--import", "tsx", child, url], { stdio: "inherit" });
  senders.add(started);
  return started;
}

async function killed(one: ChildProcess) {
  senders.delete(one);
  if (one.exitCode !== null || one.signalCode !== null) return;
  const gone = once(one, "exit");
  one.kill("SIGKILL");
  await gone;
}

let batch = 0;

/** So many e-mails that are due now, each to an address of its own. */
async function queued(count: number) {
  batch += 1;
  await cluster.ask("delete from outbox");
  const now = await askTime();
  const mails = Array.from({ length: count }, (_, n) => ({
    email: "address-changed" as const,
    props: { newAddress: "new@example.com" },
    occasion: `crash:${batch}:${n}`,
    to: `p${n}@example.com`,
    dueAt: now,
  }));
  await transaction(system, (tx) => enqueueAll(tx, mails));
}

const until = async (isSo: () => boolean | Promise<boolean>, every = 10) => {
  for (const began = performance.now(); !(await isSo()); await wait(every))
    if (performance.now() - began > 110_000) throw new Error("This did not come to pass within 110 seconds.");
};

const left = async () =>
  Number((await cluster.ask("select count(*) as n from outbox where sent_at is null and ended_at is null"))[0]?.n);

const allSent = () => until(async () => (await left()) === 0, 200);

/** What thirty seconds would do to e-mails that nobody has any more; those that a living sender has in flight stay its own. */
const leasesRunOut = (which = "dispatching_at is null") =>
  cluster.ask(
    `update outbox set leased_until = now() - interval '1 second' where leased_until is not null and sent_at is null and ${which}`,
  );

type Sink = Awaited<ReturnType<typeof mailSink>>;

/** Nothing is lost, no sender doubled more than it had in flight, and the figures are printed. */
function judge(title: string, sink: Sink, count: number, crashes: number) {
  const lost = count - sink.copies.size;
  const doubled = sink.taken() - sink.copies.size;
  process.stdout.write(`    ${title}: ${count} e-mails, ${crashes} crashes, lost ${lost}, doubled ${doubled}\n`);
  expect(lost).toBe(0);
  expect(doubled).toBeLessThanOrEqual(concurrency * crashes);
  expect(Math.max(...sink.copies.values())).toBeLessThanOrEqual(3);
}

/** A backend of the sender's ends as the machine does it when memory runs out. The database then starts all others anew. */
async function killBackend() {
  const [row] = await cluster.ask(
    "select pid from pg_stat_activity where application_name = 'followthrough' and datname = current_database() order by random() limit 1",
  );
  process.kill(Number(row?.pid), "SIGKILL");
}

for (const round of rounds) {
  test(`An immediate restart of the database doubles at most what was in flight (round ${round})`, async () => {
    const sink = await mailSink();
    await queued(emails);
    sender(sink.url);
    await until(() => sink.taken() > 100 + ((round * 150) % 600));
    await cluster.crash();
    await leasesRunOut();
    await allSent();
    judge("immediate restart", sink, emails, 1);
    await sink.close();
  });

  test(`So does the end of one backend by force (round ${round})`, async () => {
    const sink = await mailSink();
    await queued(emails);
    sender(sink.url);
    await until(() => sink.taken() > 100 + ((round * 150) % 600));
    await killBackend();
    await wait(500);
    await leasesRunOut();
    await allSent();
    judge("one backend killed", sink, emails, 1);
    await sink.close();
  });

  test(`So does the end of the database and its sender together, as when the machine loses power (round ${round})`, async () => {
    const sink = await mailSink();
    await queued(emails);
    const first = sender(sink.url);
    await until(() => sink.taken() > 100 + ((round * 150) % 600));
    await Promise.all([killed(first), cluster.crash()]);
    await leasesRunOut("true");
    sender(sink.url);
    await allSent();
    judge("database and sender", sink, emails, 1);
    await sink.close();
  });
}

test("A sender that is killed while its mail server keeps its answers back doubles at most four e-mails each time", async () => {
  const kills = 3;
  const sink = await mailSink(() => 20 + (performance.now() % 180));
  await queued(200);
  for (let kill = 1; kill <= kills; kill += 1) {
    const one = sender(sink.url);
    const before = sink.taken();
    await until(() => sink.taken() > before + 30);
    await killed(one);
    await leasesRunOut("true");
  }
  sender(sink.url);
  await allSent();
  judge("sender killed, answers late", sink, 200, kills);
  await sink.close();
});
