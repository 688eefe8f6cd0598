import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkBackup } from "@/db/backup/file";
import { listMigrations, migrate } from "@/db/migrate";
import { appUrl, ownerUrl, superuserUrl } from "../setup/database";
import { backups, command, contentsIn, folder, newBackup, ownDatabase, secretsOf, structureIn } from "./backup-setup";

/* Every refusal is one sentence, and changes nothing. */

const { AUTH_SECRET, CRON_SECRET } = process.env;
const served = {
  ...{ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: join(folder, "served") },
  ...{ AUTH_SECRET, CRON_SECRET },
};
const never = join(folder, "never");
const db = postgres(superuserUrl, { max: 1, onnotice: () => {} });
afterAll(() => db.end());

let good = "";
let text = "";
beforeAll(async () => {
  await db`insert into users (email, name) select 'p' || n || '@example.com', E'Line\n\\\\.\nA' from generate_series(1, 300) n`;
  const { code, said } = await command("backup", [backups], served);
  expect([code, said]).toEqual([0, expect.stringContaining("users: 300 rows")]);
  good = newBackup();
  text = gunzipSync(readFileSync(good)).toString();
}, 300_000);

async function refuses(
  name: "backup" | "restore",
  args: string[],
  settings: Record<string, string | undefined>,
  sentence: string | RegExp,
) {
  const { code, said } = await command(name, args, settings);
  expect(said).toMatch(sentence);
  expect({ code, lines: said.split("\n").length }).toEqual({ code: 1, lines: said.includes(" is whole: ") ? 2 : 1 });
}

/** A file of this content, which the check before a restore refuses. */
async function refusesFile(bytes: Uint8Array, sentence: RegExp) {
  const file = join(folder, "other.backup.gz");
  writeFileSync(file, bytes);
  await expect(checkBackup(file)).rejects.toThrow(sentence);
}

test("A file that is not whole is refused before anything is made", async () => {
  const file = join(folder, "cut.backup.gz");
  writeFileSync(file, readFileSync(good).subarray(0, -9));
  await refuses("restore", [file], { DATA_DIR: never }, / is cut off: its end is missing\. Nothing was restored\.$/);
  await refuses("restore", [join(folder, "nothing")], { DATA_DIR: never }, /^There is no file /);
  await refuses("restore", [], { DATA_DIR: never }, /^Write it like this: npm run restore -- FILE/);
  expect(existsSync(never)).toBe(false);
});

test("A file that is cut off, wherever that is, is refused", async () => {
  const bytes = readFileSync(good);
  for (const part of [0, 0.01, 0.5, 0.999]) await refusesFile(bytes.subarray(0, bytes.length * part), / is cut off: /);
  const cutBefore = (mark: string) => gzipSync(text.slice(0, text.indexOf(mark)));
  for (const mark of ["-- end ", 'COPY "workspaces"', '\n\\.\nCOPY "workspaces"'])
    await refusesFile(cutBefore(mark), / is cut off: /);
});

test("A file in which one byte is another, or with more at its end, is refused", async () => {
  const bytes = Buffer.from(readFileSync(good));
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  await refusesFile(bytes, / is (?:damaged|cut off): /);
  await refusesFile(gzipSync(text.replace("p7@example.com", "p8@example.org")), / is damaged: /);
  await refusesFile(gzipSync(text.replace(/^.*p7@example\.com.*\n/m, "")), / is damaged: /);
  await refusesFile(gzipSync(`${text}-- more\n`), / is damaged: /);
});

test("What is no backup, or has a form that only a newer version knows, is refused", async () => {
  for (const other of [Buffer.from("select 1;\n"), gzipSync("select 1;\n")])
    await refusesFile(other, / is no backup of Followthrough\.$/);
  await refusesFile(
    gzipSync(text.replace("backup 1\n", "backup 2\n")),
    / was made by a newer version of Followthrough/,
  );
});

/** A whole backup of a database on which something else was done. */
async function backupAfter(
  change: (sql: postgres.Sql) => Promise<unknown>,
  undo: (sql: postgres.Sql) => Promise<unknown>,
) {
  await change(db);
  try {
    const { code, said } = await command("backup", [join(backups, "changed")], served);
    expect([code, said]).toEqual([0, expect.any(String)]);
    return newBackup();
  } finally {
    await undo(db);
  }
}

test("A backup of a version that this one does not know is refused, and says which", async () => {
  const file = await backupAfter(
    (sql) => sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`,
    (sql) => sql`delete from drizzle.__drizzle_migrations where hash = 'newer'`,
  );
  await refuses(
    "restore",
    [file],
    { DATA_DIR: never },
    /made by a version of Followthrough that this one does not know: .* unknown\./,
  );
  expect(existsSync(never)).toBe(false);
});

test("Nothing is restored into an installation that holds anything, nor into a database of something else", async () => {
  const was = await contentsIn(superuserUrl);
  const secrets = { DATA_DIR: join(folder, "of mine") };
  await refuses(
    "restore",
    [good],
    { ...served, ...secrets },
    /This installation is in use: there are rows in users\. .*changes nothing in this one\.$/,
  );
  expect(await contentsIn(superuserUrl)).toEqual(was);
  const other = await ownDatabase();
  const sql = postgres(other.ownerUrl, { max: 1 });
  await sql`create table of_another (id int)`;
  await refuses("restore", [good], other.settings, /This database holds tables of something else/);
  await sql`drop table of_another`;
  await migrate(other);
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`;
  await refuses("restore", [good], other.settings, /This database was made by a version newer than the backup’s/);
  await sql.end();
});

test("Secrets of another installation are neither replaced nor used", async () => {
  const own = await ownDatabase();
  await refuses(
    "restore",
    [good],
    { ...own.settings, AUTH_SECRET: "x".repeat(40) },
    /AUTH_SECRET is not the one of the backup/,
  );
  mkdirSync(own.settings.DATA_DIR);
  writeFileSync(join(own.settings.DATA_DIR, "secrets.json"), '{"AUTH_SECRET":"another"}');
  await refuses("restore", [good], own.settings, /has the secrets of another installation/);
  expect(secretsOf(own.settings.DATA_DIR)).toEqual({ AUTH_SECRET: "another" });
});

test("A restore that fails in the middle leaves nothing, and can be done again", async () => {
  const own = await ownDatabase();
  await migrate(own);
  const sql = postgres(own.ownerUrl, { max: 1 });
  await sql`alter table users add constraint in_the_way check (email <> 'p299@example.com')`;
  await refuses("restore", [good], own.settings, /could not be restored into: .*in_the_way/);
  expect(Object.values(await contentsIn(own.superuserUrl)).every(({ rows }) => rows === 0)).toBe(true);
  await sql`alter table users drop constraint in_the_way`;
  await sql.end();
  expect((await command("restore", [good], own.settings)).code).toBe(0);
  expect((await contentsIn(own.superuserUrl)).users).toEqual((await contentsIn(superuserUrl)).users);
});

test("A backup of an older version is restored, and brought up to date", async () => {
  const old = await ownDatabase();
  await migrate({ ...old, upTo: listMigrations().at(-2)!.at });
  const sql = postgres(old.superuserUrl, { max: 1 });
  await sql`insert into users (email, name) values ('old@example.com', 'Old')`;
  await sql`insert into drizzle.migrated_rows (migration, left_over, done) values (1, array[uuidv7()], 7)`;
  const progress = await sql`select * from drizzle.migrated_rows`;
  await sql.end();
  expect((await command("backup", [backups], { ...old.settings, AUTH_SECRET })).code).toBe(0);
  const own = await ownDatabase();
  const { code, said } = await command("restore", ["--move", newBackup()], own.settings);
  expect([code, said]).toEqual([0, expect.stringContaining("users: 1 rows")]);
  expect(await structureIn(own.superuserUrl)).toEqual(await structureIn(superuserUrl));
  const restored = postgres(own.superuserUrl, { max: 1 });
  expect([...(await restored`select * from drizzle.migrated_rows`)]).toEqual([...progress]);
  await restored.end();
  expect(existsSync(join(own.settings.DATA_DIR, "running.pid"))).toBe(false);
});

test("Rows that a policy could hide, and rights that are missing, leave no backup and no file", async () => {
  const tries: [string, string, RegExp][] = [
    [
      "create policy hides on users as restrictive for select to ft_system using (email <> 'p7@example.com')",
      "drop policy hides on users",
      /could hide rows of users from the backup/,
    ],
    [
      "create policy hides on mutes as restrictive using (user_id is null)",
      "drop policy hides on mutes",
      /could hide rows of mutes from the backup/,
    ],
    [
      "alter policy system_all on ticks using (name <> 'x')",
      "alter policy system_all on ticks using (true)",
      /could hide rows of ticks from the backup/,
    ],
    [
      "revoke select on sessions from ft_system",
      "grant select on sessions to ft_system",
      /may not read everything .*sessions/,
    ],
  ];
  for (const [change, undo, sentence] of tries) {
    await db.unsafe(change);
    await refuses("backup", [backups], served, sentence).finally(() => db.unsafe(undo));
  }
  const asApp = { ...served, DATABASE_OWNER_URL: appUrl };
  await refuses("backup", [backups], asApp, /may not read everything .*It has to be the owner of the tables/);
  expect(readdirSync(backups).filter((name) => /part|hides/.test(name))).toEqual([]);
  expect(() => newBackup()).toThrow("0 files are new");
  // Whoever is bound by no policy needs none.
  await db`create policy hides on users as restrictive using (false)`;
  const free = await command("backup", [backups], { ...served, DATABASE_OWNER_URL: superuserUrl });
  await db`drop policy hides on users`;
  expect([free.code, free.said]).toEqual([0, expect.stringContaining("users: 300 rows")]);
  newBackup();
});

test("A backup replaces no file, makes no folder, and takes no secrets that are not there", async () => {
  const was = readFileSync(good);
  await refuses("backup", [good], served, / is there already: a backup never replaces another file\.$/);
  expect(readFileSync(good).equals(was)).toBe(true);
  await refuses("backup", [join(folder, "no", "file")], served, /^There is no folder /);
  const empty = join(folder, "no backup yet"); // a name contains the second, and this may still be the one of the good backup
  mkdirSync(empty);
  await refuses("backup", [empty], { ...served, AUTH_SECRET: "" }, /^AUTH_SECRET is neither set nor kept in /);
  await refuses("backup", [empty], { DATA_DIR: never }, /^There is no database in /);
  await refuses(
    "backup",
    [empty],
    { ...served, DATABASE_OWNER_URL: "postgres://owner:hidden@127.0.0.1:1/x" },
    /^The database at 127\.0\.0\.1:1 does not answer \(ECONNREFUSED\)\.$/,
  );
  await refuses("backup", [], served, /^Write it like this: npm run backup -- FILE/);
  expect(existsSync(never)).toBe(false);
});
