import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, inject } from "vitest";
import { startPostgres } from "@/db/embedded";
import { prepareCluster } from "@/db/migrate";
import { section } from "../setup/markdown";
import { onlyWith } from "../setup/only-with";

export const folder = mkdtempSync(join(tmpdir(), "followthrough backup "));
export const backups = join(folder, "backups");
mkdirSync(backups);

const { port, secret } = inject("cluster");
const superuser = (database: string) => `postgres://postgres:${secret}@127.0.0.1:${port}/${database}`;
const server = postgres(superuser("postgres"), { max: 1, onnotice: () => {} });
const made: string[] = [];

afterAll(async () => {
  for (const name of made) await server.unsafe(`drop database if exists ${name} with (force)`);
  await server.end();
  rmSync(folder, { recursive: true, force: true });
}, 300_000);

/** A PostgreSQL of one's own with an empty database, as docs/deploying.md has it made. */
export async function ownDatabase() {
  const name = `own_${randomBytes(6).toString("hex")}`;
  made.push(name);
  const urls = await prepareCluster({ url: superuser, database: name, secret });
  const settings = { DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl, DATA_DIR: join(folder, name) };
  return { ...urls, name, settings, superuserUrl: superuser(name) };
}

/** The embedded database of a data folder while no command uses it. */
export async function inFolder<T>(dir: string, look: (urls: { superuserUrl: string; appUrl: string }) => Promise<T>) {
  const { database: password } = secretsOf(dir);
  const cluster = await startPostgres({ dir: join(dir, "postgres"), password: password! });
  try {
    const { appUrl } = await prepareCluster({ url: cluster.url, database: "followthrough", secret: password! });
    return await look({ superuserUrl: cluster.url("followthrough"), appUrl });
  } finally {
    if (cluster.isNew) await cluster.stop();
  }
}

export const secretsOf = (dir: string): Record<string, string> =>
  JSON.parse(readFileSync(join(dir, "secrets.json"), "utf8"));

type Settings = Record<string, string | undefined>;

/** What it said, in one text, with how it ended. Nothing of our own environment leaks into it. */
export async function run(command: string, settings: Settings) {
  const child = spawn("sh", ["-c", command], { env: onlyWith({ npm_config_loglevel: "silent", ...settings }) });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const code = await new Promise((done) => child.on("close", done));
  return { code, said: said.trim() };
}

/** Without npm, for the many that refuse. */
export const command = (name: "backup" | "restore", args: string[], settings: Settings) =>
  run([`"${process.execPath}" bin/${name}.mjs`, ...args.map((one) => `"${one}"`)].join(" "), settings);

const words = section(readFileSync("docs/deploying.md", "utf8"), "## Backup and restore");
const commands = [...words.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block!.trim().split("\n"));

/** The docs' own commands, in their order, with folders of this test in place of the docs'. */
export function docsCommand(form: RegExp, file = "") {
  const found = commands.filter((line) => form.test(line));
  if (found.length !== 1) throw new Error(`${found.length} commands of the docs are of the form ${form}.`);
  const [line = ""] = found;
  return file
    ? line.replace(/\/var\/backups\/followthrough\/\S+/, `"${file}"`)
    : line.replace("/var/backups/followthrough", `"${backups}"`);
}

/** The one backup that came since the last call. */
const seen = new Set<string>();
export function newBackup() {
  const fresh = readdirSync(backups).filter((name) => !seen.has(name));
  if (fresh.length !== 1) throw new Error(`${fresh.length} files are new: ${fresh.join(", ")}.`);
  seen.add(fresh[0]!);
  return join(backups, fresh[0]!);
}

export type Contents = Record<string, { rows: number; hash: string }>;

/** Each table with its rows, in an order of their own text, read past every lock. */
export async function contentsIn(url: string): Promise<Contents> {
  const sql: Sql = postgres(url, { max: 1, onnotice: () => {} });
  const found: Contents = {};
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
  for (const { name } of tables) {
    const rows = await sql.unsafe(`select t::text as row from "${name}" t order by 1`);
    const hash = createHash("sha256");
    for (const { row } of rows) hash.update(`${row}\n`);
    found[name] = { rows: rows.length, hash: hash.digest("hex") };
  }
  await sql.end();
  return found;
}

/** Everything but rows: columns, keys, policies, triggers, rights, functions, as the catalogue has it. */
export async function structureIn(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const parts = await sql`
    select 'table' as kind, relname::text || relrowsecurity || relforcerowsecurity || coalesce(relacl::text, '') as it from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
    union all select 'key', conrelid::regclass || conname || pg_get_constraintdef(oid) || convalidated from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select 'index', indexdef from pg_indexes where schemaname = 'public'
    union all select 'policy', p::text from pg_policies p where schemaname = 'public'
    union all select 'trigger', tgrelid::regclass || pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
    union all select 'function', pg_get_functiondef(oid) || proowner::regrole || coalesce(proacl::text, '') from pg_proc
      where pronamespace = 'public'::regnamespace and prokind = 'f'
    union all select 'migration', hash from drizzle.__drizzle_migrations
    union all select 'role', rolname || rolcanlogin || rolinherit || rolbypassrls || coalesce(rolconfig::text, '') from pg_roles
      where rolname ~ '^(ft|followthrough)_'
    union all select 'member', roleid::regrole || ' ' || member::regrole || inherit_option || set_option || admin_option from pg_auth_members
      where member::regrole::text ~ '^followthrough_'
    order by 1, 2`;
  await sql.end();
  return parts.map(({ kind, it }) => `${kind}: ${it}`);
}
