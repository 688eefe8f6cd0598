import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import postgres, { type Sql, type TransactionSql } from "postgres";

/** `upTo`: the last migration that is wanted, by its moment in the journal. */
type Urls = { ownerUrl: string; appUrl: string; folder?: string; upTo?: number };

const ourFolder = () => join(process.cwd(), "db", "migrations");

/** The migrations of this version, in their order. */
export function listMigrations(folder = ourFolder()) {
  const { entries } = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number; tag: string }[];
  };
  const names = new Map(entries.map(({ when, tag }) => [when, tag]));
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash, folderMillis: at }) => ({
    ...{ hash, at },
    name: names.get(at) ?? "unknown",
  }));
}

/** Migrates the database. If several instances start together, they wait for one lock, and only the first has something to do. */
export async function migrate({ ownerUrl, appUrl, folder = ourFolder(), upTo = Number.POSITIVE_INFINITY }: Urls) {
  const owner = postgres(ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await owner.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(hashtext('followthrough migrations'))`;
      await runPendingMigrations(sql, folder, upTo);
      await ensureAppRole(sql, appUrl);
    });
  } finally {
    await owner.end({ timeout: 5 });
  }
}

async function runPendingMigrations(sql: TransactionSql, migrationsFolder: string, upTo: number) {
  await sql`create schema if not exists drizzle`;
  await sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;
  const [last] = await sql`select max(created_at) as at from drizzle.__drizzle_migrations`;
  for (const { sql: statements, folderMillis, hash } of readMigrationFiles({ migrationsFolder })) {
    if (folderMillis <= Number(last?.at ?? 0) || folderMillis > upTo) continue;
    for (const statement of statements) await sql.unsafe(statement);
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
  }
}

/** The role that the application signs in as. It owns nothing, and can do nothing except take one of the viewers' roles. */
async function ensureAppRole(sql: TransactionSql, appUrl: string) {
  const { username, password } = new URL(appUrl);
  const name = decodeURIComponent(username);
  const [present] = await sql`select rolname = current_user as same from pg_roles where rolname = ${name}`;
  if (present?.same) throw new Error("DATABASE_URL and DATABASE_OWNER_URL must sign in as two different roles.");
  if (!present) {
    await sql.unsafe(`create role ${quoted(name)} login noinherit password ${literal(decodeURIComponent(password))}`);
    for (const guard of ["statement_timeout", "idle_in_transaction_session_timeout"])
      await sql.unsafe(`alter role ${quoted(name)} set ${guard} = '30s'`);
  }
  for (const capacity of ["ft_candidate", "ft_consultant", "ft_client", "ft_system"])
    await sql.unsafe(`grant ${capacity} to ${quoted(name)} with inherit false, set true`);
  for (const functionName of ["find_session(bytea)", "find_link(bytea)"])
    await sql.unsafe(`grant execute on function ${functionName} to ${quoted(name)}`);
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

type Cluster = { url: (database: string) => string; database: string; secret: string };

/** In a cluster of our own: the database, its owner (no superuser, as anywhere else), and the two addresses. */
export async function prepareCluster({ url, database, secret }: Cluster) {
  const passwordOf = (role: string) => createHmac("sha256", secret).update(role).digest("base64url");
  const sql: Sql = postgres(url("postgres"), { max: 1, onnotice: () => {} });
  try {
    const [owner] = await sql`select from pg_roles where rolname = 'followthrough_owner'`;
    if (!owner)
      await sql.unsafe(
        `create role followthrough_owner login createrole password ${literal(passwordOf("followthrough_owner"))}`,
      );
    const [present] = await sql`select from pg_database where datname = ${database}`;
    if (!present) await sql.unsafe(`create database ${quoted(database)} owner followthrough_owner`);
  } finally {
    await sql.end({ timeout: 5 });
  }
  const as = (role: string) => {
    const address = new URL(url(database));
    address.username = role;
    address.password = passwordOf(role);
    return address.href;
  };
  return { ownerUrl: as("followthrough_owner"), appUrl: as("followthrough_app") };
}
