import { createHmac } from "node:crypto";
import { join } from "node:path";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { lastMigration, type Migration, readMigrations, type StopMigration } from "./upgrade/migrations";
import { runOutside } from "./upgrade/outside";
import { runRows } from "./upgrade/rows";
import { inTurn, type UpgradeSession } from "./upgrade/session";
import { runWithStop } from "./upgrade/stop";
import { runStructure } from "./upgrade/structure";

type Upgrade = {
  ownerUrl: string;
  appUrl: string;
  folder?: string;
  /** Gets a line now and then while an upgrade takes long. */
  tell?: (line: string) => void;
  /** For how many milliseconds a step waits for its locks before the upgrade gives up. */
  patience?: number;
  /** The last migration that is wanted, by its moment in the journal. */
  upTo?: number;
};

const ourFolder = () => join(process.cwd(), "db", "migrations");

/** The migrations of this version, in their order. */
export const listMigrations = (folder = ourFolder()) =>
  readMigrations(folder).map(({ hash, at, tag }) => ({ hash, at, name: tag }));

/**
 * Brings the database up to date, once, however many instances start together: each waits for its turn. Every migration is a step of its
 * own, so an upgrade that ended in the middle goes on from there.
 */
export async function migrate(upgrade: Upgrade) {
  const { ownerUrl, appUrl, folder = ourFolder(), tell = () => {}, patience = 600_000 } = upgrade;
  const { upTo = Number.POSITIVE_INFINITY } = upgrade;
  const migrations = readMigrations(folder).filter(({ at }) => at <= upTo);
  await inTurn({ ownerUrl, tell, patience }, async (session) => {
    const last = await session.transaction(lastMigration);
    const missing = migrations.filter(({ at }) => at > last);
    const withStop = missing.filter((migration): migration is StopMigration => migration.kind === "with a stop");
    session.begin();
    if (withStop.length > 0) await runWithStop(session, withStop, roleIn(appUrl), last === 0);
    for (const migration of missing) await runBesideServers(session, migration);
    if (missing.length > 0 && last > 0) tell(`The database was upgraded: ${missing.length} migrations.`);
    await session.transaction((tx) => ensureAppRole(tx, appUrl));
  });
}

async function runBesideServers(session: UpgradeSession, migration: Migration) {
  session.begin();
  if (migration.kind === "structure") await runStructure(session, migration);
  if (migration.kind === "outside") await runOutside(session, migration);
  if (migration.kind === "rows") await runRows(session, migration);
}

const roleIn = (url: string) => decodeURIComponent(new URL(url).username);

/** The role that the application signs in as. It owns nothing, and can do nothing except take one of the viewers' roles. */
async function ensureAppRole(sql: TransactionSql, appUrl: string) {
  const { password } = new URL(appUrl);
  const name = roleIn(appUrl);
  const [present] = await sql`select rolname = current_user as same from pg_roles where rolname = ${name}`;
  if (present?.same) throw new Error("DATABASE_URL and DATABASE_OWNER_URL must sign in as two different roles.");
  if (!present) {
    await sql.unsafe(`create role ${quoted(name)} login noinherit password ${literal(decodeURIComponent(password))}`);
    for (const guard of ["statement_timeout", "idle_in_transaction_session_timeout"])
      await sql.unsafe(`alter role ${quoted(name)} set ${guard} = '30s'`);
  }
  // A question that we gave up is given up there too, such as one that waits for a lock. Not every system can watch a connection.
  await sql
    .savepoint((attempt) => attempt.unsafe(`alter role ${quoted(name)} set client_connection_check_interval = '2s'`))
    .catch(() => {});
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
