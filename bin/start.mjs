import { createServer } from "node:net";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startNode } from "./children.mjs";
import { bringUpToDate, database } from "./database.mjs";
import { dataFolder, lockFolder, secretsIn } from "./folder.mjs";
import { build, install, nextBin } from "./prepare.mjs";
import { readSettings, settingsForServer } from "./settings.mjs";
import { endOnSignals, explain, isEnding, onEnd, Trouble } from "./trouble.mjs";

const developing = process.argv.includes("--dev");
const tickEvery = 15_000;
/** In milliseconds: for how long the database may keep a server waiting that has just started. */
const longestUnready = 30_000;

async function start() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Trouble(`Node ${process.versions.node} is too old: 20.19 or later is needed.`);
  readSettings();
  const ours = !process.env.DATABASE_URL;
  const port = await freePort(process.env.PORT || "3000");
  const folder = dataFolder();
  await install();
  (await import("tsx/esm/api")).register();
  const secrets = secretsIn(folder);
  if (ours || !process.env.SMTP_URL) lockFolder(folder);
  // The built-in mailbox shows everybody's e-mails, so with it we listen to this machine only, unless a setting says otherwise.
  const host = process.env.LISTEN_ADDRESS || (process.env.SMTP_URL ? "0.0.0.0" : "127.0.0.1");
  const here = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
  const settings = {
    DATA_DIR: folder,
    APP_URL: process.env.APP_URL || `http://localhost:${port}`,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.AUTH_SECRET,
    CRON_SECRET: process.env.CRON_SECRET || secrets.CRON_SECRET,
  };
  const { DEMO, SMTP_URL, APP_URL } = await checkSettings(settings);
  const urls = await database(folder, secrets.database);
  await bringUpToDate(urls);
  if (!developing) await build();
  Object.assign(process.env, settings, { DATABASE_URL: urls.appUrl, NEXT_TELEMETRY_DISABLED: "1" });
  delete process.env.DATABASE_OWNER_URL;
  // The demo is made by our own commands, which need all settings.
  const mail = await mailbox(folder);
  const people = await demo({ DEMO, SMTP_URL, APP_URL, isOurDatabase: ours });
  await serve(host, port, here);
  tellWhereItIs(people, mail);
  tickForever(`${here}/api/cron/reminders`);
}

async function freePort(wanted) {
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Trouble(`PORT must be a number from 1 to 65535, not ${JSON.stringify(wanted)}.`);
  const server = createServer();
  await new Promise((done, fail) => server.once("error", fail).listen(port, done)).catch(({ code }) => {
    const why = code === "EACCES" ? "may not be used by this user" : "is in use by another program";
    throw new Trouble(`Port ${port} ${why}: set PORT to another one.`);
  });
  await new Promise((done) => server.close(done));
  return port;
}

/** Before anything is started, with placeholders for what this start will provide. */
async function checkSettings(settings) {
  const { checkEnv } = await import("../lib/env.ts");
  try {
    return checkEnv({
      DATABASE_URL: "postgres://to.come",
      MAILBOX_URL: "smtp://to.come",
      ...notEmpty(process.env),
      ...settings,
    });
  } catch (fault) {
    throw new Trouble(fault.message);
  }
}

const notEmpty = (settings) => Object.fromEntries(Object.entries(settings).filter(([, value]) => value));

/** Adds the demo, where it is wanted and nobody has signed up yet; and returns which of its people are here, also from an earlier start. */
async function demo(start) {
  // An operator reads the log to see what real people do, so the demo is added without log lines.
  const { LOG_LEVEL = "" } = process.env;
  process.env.LOG_LEVEL = "silent";
  const { isDemoWanted } = await import("../lib/platform/demo/rules/wanted.ts");
  const { demoPeople, hasDemo, seedDemo } = await import("../lib/platform/demo/commands/seed.ts");
  const { closePool } = await import("../db/client.ts");
  const { currentTime } = await import("../lib/current-time.ts");
  if (isDemoWanted(start)) await seedDemo(await currentTime());
  const people = (await hasDemo()) ? demoPeople : [];
  await closePool();
  process.env.LOG_LEVEL = LOG_LEVEL;
  return people;
}

async function mailbox(folder) {
  if (process.env.SMTP_URL) return `Mail is sent through ${new URL(process.env.SMTP_URL).host}.`;
  const { startMailbox } = await import("./mailbox.mjs");
  const { url, close } = await startMailbox(folder);
  onEnd(close);
  process.env.MAILBOX_URL = url;
  const { isThisMachine } = await import("../lib/mail/dev-mailbox/rules.ts");
  return isThisMachine(process.env.APP_URL)
    ? `All mail arrives at ${process.env.APP_URL}/mailbox`
    : `No mail is sent: it is kept as files in ${folder}/mailbox. Set SMTP_URL to send it.`;
}

async function serve(host, port, here) {
  const server = startNode([nextBin, developing ? "dev" : "start", "-p", String(port), "-H", host], {
    env: settingsForServer(),
    stdout: developing ? "inherit" : "pipe",
  });
  let serving = developing;
  server.child.stdout?.on("data", (chunk) => serving && process.stdout.write(chunk));
  server.gone.then(({ code, signal }) => explain(new Trouble(`The server ended by itself (${signal ?? code}).`)));
  const began = Date.now();
  for (let isReady = false; !isReady; await wait(50)) {
    const answer = await fetch(`${here}/api/health/ready`, { signal: AbortSignal.timeout(60_000) }).catch(() => null);
    isReady = answer?.ok ?? false;
    if (answer && !isReady && Date.now() - began > longestUnready)
      throw new Trouble(
        "The server runs, but its database does not answer it: see whether DATABASE_URL's role may connect.",
      );
  }
  serving = true;
}

function tellWhereItIs(people, mail) {
  const lines = [`Followthrough is at ${process.env.APP_URL}`];
  if (people.length && process.env.SMTP_URL)
    lines.push(
      "",
      "The demo’s invented people are in this database. Their addresses belong to nobody, so mail to them is not sent and they can’t sign in.",
    );
  else if (people.length) {
    lines.push("", "Sign in with one of these addresses:");
    for (const { email, name, as } of people) lines.push(`  ${email.padEnd(32)} ${name}, ${as}`);
  }
  lines.push("", mail, "");
  console.log(lines.join("\n"));
}

/** Calls the route that starts a tick. Nothing is lost if a tick is missed or comes twice. */
async function tickForever(url) {
  let failing = false;
  for (;;) {
    const answer = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${process.env.CRON_SECRET}` },
      signal: AbortSignal.timeout(60_000),
    }).catch((fault) => ({ ok: false, status: fault.message }));
    if (isEnding()) return;
    if (!answer.ok && !failing) console.error(`The reminders' tick failed: ${answer.status}.`);
    failing = !answer.ok;
    await wait(tickEvery);
  }
}

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals();
await start().catch(explain);
