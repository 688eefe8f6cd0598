import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freePort } from "@/db/embedded";
import { onlyWith } from "../setup/only-with";

const folder = mkdtempSync(join(tmpdir(), "followthrough-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const port = String(await freePort());
const database = {
  DATABASE_URL: "postgres://app:hidden@127.0.0.1:1/followthrough",
  DATABASE_OWNER_URL: "postgres://owner:hidden@127.0.0.1:1/followthrough",
};
const asRoot = process.getuid?.() === 0;

/** A start that is not to succeed. Nothing of our own environment leaks into it. */
async function start(settings: Record<string, string>, uid?: number) {
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    env: onlyWith({ HOME: tmpdir(), PORT: port, DATA_DIR: join(folder, "data"), ...settings }),
    stdio: ["ignore", "ignore", "pipe"],
    ...(uid ? { uid } : {}),
  });
  let output = "";
  child.stderr.on("data", (chunk) => (output += chunk));
  const code = await new Promise((done) => child.on("close", done));
  return { code, output: output.trim() };
}

function refuses(title: string, settings: Record<string, string>, sentence: string | RegExp) {
  test(title, async () => {
    const { code, output } = await start(settings);
    expect(output).toMatch(sentence);
    expect({ code, lines: output.split("\n").length, tellsPassword: output.includes("hidden") }).toEqual({
      code: 1,
      lines: 1,
      tellsPassword: false,
    });
  });
}

refuses("A port that is no number is named", { PORT: "http" }, /^PORT must be a number from 1 to 65535, not "http"\.$/);
test("A setting of the file that ENV_FILE names is read, and the environment wins over it, also where it is empty", async () => {
  const file = join(folder, "settings");
  writeFileSync(file, "PORT=http\nDATABASE_URL=mysql://app@localhost/x\n");
  expect((await start({ ENV_FILE: file, PORT: "70000" })).output).toMatch(/^PORT must be .*"70000"/);
  expect((await start({ ENV_FILE: file, PORT: "" })).output).toMatch(/^DATABASE_URL must be/);
  const given = { ENV_FILE: file, PORT: "", DATABASE_URL: database.DATABASE_URL };
  expect((await start(given)).output).toMatch(/^DATABASE_OWNER_URL is not set/);
});

refuses(
  "A file of settings that is not there is named",
  { ENV_FILE: "/no/such" },
  /^The settings in \/no\/such \(ENV_FILE\) can’t be read: there is no such file\.$/,
);

refuses("So is one that no machine has", { PORT: "70000" }, /^PORT must be a number/);
refuses(
  "A database of another make is named",
  { ...database, DATABASE_URL: "mysql://app@localhost/x" },
  /^DATABASE_URL must be an address that begins with postgres:\/\//,
);
refuses(
  "A database whose owner nobody named is not migrated by guessing",
  { DATABASE_URL: database.DATABASE_URL },
  /^DATABASE_OWNER_URL is not set/,
);
refuses(
  "A database that is down is said to be down",
  database,
  /^The database at 127\.0\.0\.1:1 does not answer \(ECONNREFUSED\)\.$/,
);
refuses(
  "A mail server's address must be one",
  { ...database, SMTP_URL: "mail.example.com" },
  /^SMTP_URL must be an address that begins with smtp:\/\//,
);
refuses(
  "Our own address must be one",
  { ...database, APP_URL: "followthrough.example" },
  /^APP_URL must be an address that begins with http:\/\//,
);
refuses(
  "A secret that is too short is no secret",
  { ...database, AUTH_SECRET: "short", CRON_SECRET: "shorter" },
  /^AUTH_SECRET must be 32 bytes or longer; CRON_SECRET must be 32 bytes or longer\.$/,
);
refuses(
  "The sender must be an address",
  { ...database, MAIL_FROM: "Followthrough" },
  /^MAIL_FROM must be one e-mail address\.$/,
);

refuses("Whether there is a demo is said with yes or no", { ...database, DEMO: "1" }, /^DEMO must be yes or no\.$/);

test("A port that is in use is reported as busy", async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(Number(port), "127.0.0.1", done));
  const { code, output } = await start({});
  other.close();
  expect({ code, output }).toEqual({
    code: 1,
    output: `Port ${port} is in use by another program: set PORT to another one.`,
  });
});

test("A data folder that is a file cannot be used", async () => {
  writeFileSync(join(folder, "file"), "");
  const { code, output } = await start({ DATA_DIR: join(folder, "file") });
  expect(output).toBe(`The data folder ${join(folder, "file")} (DATA_DIR) can’t be used: it is a file.`);
  expect(code).toBe(1);
});

test("A data folder that this user may not read cannot be used either", async () => {
  const closed = join(folder, "closed");
  mkdirSync(closed);
  chmodSync(closed, 0);
  chmodSync(folder, 0o755);
  const { code, output } = await start({ DATA_DIR: closed }, asRoot ? 65534 : undefined);
  expect(output).toBe(
    `The data folder ${closed} (DATA_DIR) can’t be used: it may not be read or written by this user.`,
  );
  expect(code).toBe(1);
});

test("Damaged secrets are not silently replaced", async () => {
  const data = join(folder, "damaged");
  mkdirSync(data);
  writeFileSync(join(data, "secrets.json"), "{");
  const { code, output } = await start({ DATA_DIR: data });
  expect(output).toContain("secrets.json is damaged");
  expect(code).toBe(1);
});
