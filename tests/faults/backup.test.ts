import { createHash, randomBytes } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { seedDemo } from "@/lib/platform/demo/commands/seed";
import { appUrl, ownerUrl, superuserUrl } from "../setup/database";
import {
  backups,
  contentsIn,
  docsCommand,
  folder,
  inFolder,
  newBackup,
  ownDatabase,
  run,
  secretsOf,
  structureIn,
} from "./backup-setup";

/*
 * The docs' own commands, on every way between the two kinds of database: one's own -> embedded -> embedded -> one's own. Each arrives as it
 * was, table by table.
 */

const { AUTH_SECRET, CRON_SECRET } = process.env;
const served = {
  ...{ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: join(folder, "served") },
  ...{ AUTH_SECRET, CRON_SECRET },
};
const [first, second] = [join(folder, "first"), join(folder, "second")];
const token = randomBytes(32);
const tokenHash = createHash("sha256").update(token).digest();

beforeAll(async () => {
  await seedDemo(new Date());
  const db = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  await db`insert into sessions (token_hash, user_id, expires_at)
    select ${tokenHash}, id, now() + interval '1 day' from users where email = 'amara@example.com'`;
  await db.end();
}, 300_000);

/** Rows that belong together, written while it lasts: a person, their workspace and a task that names how many there are. */
function writing() {
  const db = postgres(appUrl, { max: 1, onnotice: () => {} });
  let goesOn = true;
  let written = 0;
  const done = (async () => {
    while (goesOn) {
      await db.begin(async (sql) => {
        await sql`set local role ft_system`;
        const [user] =
          await sql`insert into users (email, name) values (${`writer${written}@example.com`}, 'A Writer') returning id`;
        await sql`insert into workspaces (kind, name, owner_user_id) values ('personal', 'Of a writer', ${user!.id})`;
        await sql`insert into mutes (user_id, class) values (${user!.id}, 'copy')`;
      });
      written += 1;
    }
    await db.end();
  })();
  return {
    count: () => written,
    end: () => {
      goesOn = false;
      return done;
    },
  };
}

const figures = (what: string, began: number, said: string) =>
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s; ${said.split("\n").at(-1)}`);

test("The docs' command backs up an installation while people write, as it was at one moment, for its owner's eyes", async () => {
  const writer = writing();
  while (writer.count() < 20) await new Promise((done) => setTimeout(done, 10));
  const [before, began] = [writer.count(), performance.now()];
  const { code, said } = await run(docsCommand(/^npm run backup/), served);
  const after = writer.count();
  await writer.end();
  figures("backup of one's own PostgreSQL, served", began, said);
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/holds \d+ tables with [\d,]+ rows \([\d.]+ MB\), and the secrets\.$/),
  ]);
  expect(after).toBeGreaterThan(before);
  const [name] = readdirSync(backups);
  expect(name).toMatch(/^followthrough-\d{4}-\d\d-\d\dT\d{6}Z\.backup\.gz$/);
  expect(statSync(join(backups, name!)).mode & 0o777).toBe(0o600);
  expect(readdirSync(backups)).toHaveLength(1);
});

test("The docs' command restores it into an empty folder: half a transaction of nobody's, and every other table as it is", async () => {
  const began = performance.now();
  const { code, said } = await run(docsCommand(/^npm run restore -- \//, newBackup()), { DATA_DIR: first });
  figures("restore into the embedded database", began, said);
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/every table is as it is in the backup\.\n[\s\S]*What to do next: npm start$/),
  ]);
  await inFolder(first, async ({ superuserUrl: url, appUrl: app }) => {
    const [here, there] = [await contentsIn(url), await contentsIn(superuserUrl)];
    const written = (table: string) => there[table]!.rows - here[table]!.rows;
    expect(written("users")).toBeGreaterThan(0);
    expect([written("workspaces"), written("mutes")]).toEqual([written("users"), written("users")]);
    // E-mails that were due are held, which tests/faults/mail-restored.test.ts is about.
    expect([written("outbox"), written("ticks")]).toEqual([0, -1]);
    const changed = ["users", "workspaces", "mutes", "outbox", "ticks"];
    const others = Object.keys(there).filter((name) => !changed.includes(name));
    expect(others.length).toBeGreaterThan(30);
    for (const name of others) expect([name, here[name]]).toEqual([name, there[name]]);
    expect(await structureIn(url)).toEqual(await structureIn(superuserUrl));
    const db = postgres(app, { max: 1, onnotice: () => {} });
    const found = await db`select name from find_session(${tokenHash})`;
    await db.end();
    expect([...found]).toEqual([{ name: "Amara Okafor" }]);
  });
  expect(secretsOf(first)).toMatchObject({ AUTH_SECRET, CRON_SECRET });
  expect(statSync(join(first, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("An embedded installation that runs is backed up, and arrives in another folder, every table as it is", async () => {
  await inFolder(first, async ({ superuserUrl: url }) => {
    const { code, said } = await run(docsCommand(/^npm run backup/), { DATA_DIR: first });
    expect([code, said]).toEqual([0, expect.stringContaining("and the secrets.")]);
    const began = performance.now();
    const restored = await run(docsCommand(/^npm run restore -- --move/, newBackup()), { DATA_DIR: second });
    figures("embedded to embedded", began, restored.said);
    expect(restored.code).toBe(0);
    const was = await contentsIn(url);
    await inFolder(second, async (there) => expect(await contentsIn(there.superuserUrl)).toEqual(was));
  });
  const { database, ...shared } = secretsOf(first);
  expect(secretsOf(second)).toMatchObject(shared);
  expect(secretsOf(second).database).not.toBe(database);
});

test("A stopped one is backed up too, is stopped again, and goes into a PostgreSQL of one's own", async () => {
  const own = await ownDatabase();
  expect((await run(docsCommand(/^npm run backup/), { DATA_DIR: second })).code).toBe(0);
  expect(readdirSync(join(second, "postgres", "cluster"))).not.toContain("postmaster.pid");
  expect(readdirSync(second)).not.toContain("running.pid");
  const file = newBackup();
  const check = await run(docsCommand(/^npm run restore -- --check/, file), { DATA_DIR: join(folder, "never") });
  expect([check.code, check.said]).toEqual([
    0,
    expect.stringMatching(/ is whole: a backup of \d{4}-\d\d-\d\d \d\d:\d\d UTC by version /),
  ]);
  expect(readdirSync(folder)).not.toContain("never");
  const began = performance.now();
  const { code, said } = await run(docsCommand(/^npm run restore -- --move/, file), own.settings);
  figures("embedded to one's own", began, said);
  expect(code).toBe(0);
  expect(secretsOf(own.settings.DATA_DIR)).toMatchObject({ AUTH_SECRET, CRON_SECRET });
  const was = await inFolder(second, ({ superuserUrl: url }) => contentsIn(url));
  expect(await contentsIn(own.superuserUrl)).toEqual(was);
  expect(await structureIn(own.superuserUrl)).toEqual(await structureIn(superuserUrl));
});
