import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bringUpToDate, database } from "./database.mjs";
import { dataFolder, secretsIn } from "./folder.mjs";
import { install } from "./prepare.mjs";
import { readSettings } from "./settings.mjs";
import { end, endOnSignals, explain, Trouble } from "./trouble.mjs";

/**
 * What an operator does by hand: `npm run admin -- COMMAND …`. A command is a file in bin/admin that exports `usage`, `help`, and
 * `run(args, settings)`, which returns the lines to print. It uses the settings that `npm start` reads, and may run beside it.
 */
const folderOfCommands = join(dirname(fileURLToPath(import.meta.url)), "admin");
const names = readdirSync(folderOfCommands)
  .filter((name) => name.endsWith(".mjs"))
  .map((name) => name.slice(0, -4))
  .sort();

async function admin([name, ...args]) {
  const asksForHelp = [name, ...args].some((argument) => ["help", "--help", "-h"].includes(argument));
  if (name === undefined || (asksForHelp && !names.includes(name))) return help();
  if (!names.includes(name))
    throw new Trouble(`There is no command ${JSON.stringify(name)}. The commands are: ${names.join(", ")}.`);
  const command = await import(`./admin/${name}.mjs`);
  if (asksForHelp) return [`npm run admin -- ${command.usage}`, "", command.help];
  readSettings();
  await install();
  (await import("tsx/esm/api")).register();
  const settings = await connect();
  const { closePool } = await import("../db/client.ts");
  try {
    return await command.run(args, settings);
  } catch (fault) {
    if (fault.name === "Refused" || fault.name === "NotFound") throw new Trouble(fault.message);
    throw fault;
  } finally {
    await closePool();
  }
}

async function help() {
  const lines = ["What an operator does by hand. The settings are those of npm start.", ""];
  for (const name of names) {
    const { usage, help: says } = await import(`./admin/${name}.mjs`);
    lines.push(`npm run admin -- ${usage}`, `    ${says}`, "");
  }
  return lines;
}

/** The settings of npm start, and its database: the one that DATABASE_URL names, or the one in DATA_DIR, started only if it isn't running. */
async function connect() {
  const folder = dataFolder();
  const isGiven = Boolean(process.env.DATABASE_URL);
  // A folder with neither a secrets.json nor a database: its name was probably mistyped.
  if (!isGiven && !existsSync(join(folder, "postgres", "cluster")))
    throw new Trouble(
      `There is no database in ${folder} (DATA_DIR) yet, and DATABASE_URL is not set: run npm start first.`,
    );
  const secrets = secretsIn(folder);
  const settings = {
    DATA_DIR: folder,
    APP_URL: process.env.APP_URL || `http://localhost:${process.env.PORT || "3000"}`,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.AUTH_SECRET,
    // This process sends no e-mails: those that it adds wait for the server.
    MAILBOX_URL: "smtp://127.0.0.1:9",
    LOG_LEVEL: "silent",
  };
  Object.assign(process.env, settings);
  if (!isGiven || process.env.DATABASE_OWNER_URL) {
    const urls = await database(folder, secrets.database, { keepRunning: true });
    await bringUpToDate(urls);
    process.env.DATABASE_URL = urls.appUrl;
    delete process.env.DATABASE_OWNER_URL;
  }
  const { checkEnv } = await import("../lib/env.ts");
  try {
    return checkEnv(process.env);
  } catch (fault) {
    throw new Trouble(fault.message);
  }
}

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals();
await admin(process.argv.slice(2)).then((lines) => {
  console.log(lines.join("\n"));
  return end(0);
}, explain);
