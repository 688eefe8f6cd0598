import postgres, { type TransactionSql } from "postgres";
import { copyOut } from "../pipeline/copy";
import { type BackupHeader, BackupRefused, type BackupTable, backupText, columnsOf, linesIn, quoted } from "./file";
import { contentsOf, listTables, sameTextEverywhere } from "./tables";

type BackupWishes = {
  /** Signs in as the owner, or as somebody who is bound by no policy. */
  url: string;
  /** The role that the application signs in as. */
  appRole: string;
  product: string;
  secrets: BackupHeader["secrets"];
  /** The migrations that this version knows by name. */
  known: BackupHeader["migrations"];
  now: Date;
  /** Hears how far it is. */
  says: (rows: number, table: BackupTable) => void;
  write: (text: AsyncIterable<Buffer>) => Promise<void>;
};

/** A backup of everything that was committed at one moment. It changes nothing, and people go on working meanwhile. */
export async function takeBackup({ url, write, says, ...wishes }: BackupWishes): Promise<BackupHeader> {
  const server = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const before = await server.begin("read only", listTables);
    if (before.length === 0) throw new BackupRefused("There is nothing to back up: this database has no tables.");
    return await server.begin("isolation level repeatable read read only", async (sql) => {
      await holdTables(sql, before);
      const header = await headerOf(sql, wishes);
      if (JSON.stringify(header.tables.map(({ name }) => name)) !== JSON.stringify(before.map(({ name }) => name)))
        throw new BackupRefused("The tables were being changed by an upgrade: try again when it is done.");
      await write(backupText(header, (table) => rowsOf(sql, table, says)));
      return header;
    });
  } finally {
    await server.end({ timeout: 5 });
  }
}

/**
 * No table can be changed or rewritten from here on. PostgreSQL decides what a transaction sees at its first query, and this is none: so what
 * it sees is never older than what it holds.
 */
async function holdTables(sql: TransactionSql, tables: { name: string }[]) {
  await sql.unsafe(`set local lock_timeout = '30s'; ${sameTextEverywhere}`);
  await sql
    .unsafe(`lock table ${tables.map(({ name }) => quoted(name)).join(", ")} in access share mode`)
    .catch(refusal);
}

async function headerOf(
  sql: TransactionSql,
  { appRole, product, secrets, known, now }: Omit<BackupWishes, "url" | "write" | "says">,
): Promise<BackupHeader> {
  const applied = await sql`
    select hash, created_at as at from drizzle.__drizzle_migrations order by created_at, id`.catch(refusal);
  const migratedRows = await listMigratedRows(sql);
  const [server] = await sql`select current_setting('server_version') as version`;
  const sequences = await sql`
    select sequencename as name, coalesce(last_value, start_value)::text as value, last_value is not null as "isCalled"
    from pg_sequences where schemaname = 'public'`;
  const roles = await sql`
    select rolname as name, rolname = ${appRole} as "isApplication", coalesce(rolconfig, '{}') as settings from pg_roles
    where rolname in (${appRole}, 'ft_candidate', 'ft_consultant', 'ft_client', 'ft_system') order by 1`;
  await seeEveryRow(sql);
  const tables: BackupTable[] = [];
  for (const { name, columns } of await listTables(sql))
    tables.push({ name, columns, ...(await contentsOf(sql, name).catch(refusal)) });
  return {
    ...{ product, at: now.toISOString(), postgres: String(server?.version), secrets, migratedRows, tables },
    migrations: applied.map(({ hash, at }) => ({
      ...{ hash, at: Number(at) },
      name: known.find((migration) => migration.hash === hash)?.name ?? "unknown",
    })),
    sequences: sequences.map(({ name, value, isCalled }) => ({ name, value, isCalled })),
    roles: roles.map(({ name, isApplication, settings }) => ({ name, isApplication, settings })),
  };
}

/** A version from before upgrades ran in steps has no such table. */
async function listMigratedRows(sql: TransactionSql): Promise<object[]> {
  const [table] = await sql`select to_regclass('drizzle.migrated_rows') is not null as "isThere"`;
  if (!table?.isThere) return [];
  const rows = await sql<{ row: object }[]>`select to_jsonb(m) as row from drizzle.migrated_rows m`;
  return rows.map(({ row }) => row);
}

/**
 * A role that no policy binds reads with `row_security = off`: PostgreSQL then refuses what it would filter. The owner is bound (`FORCE`), and
 * only a superuser could free it. So it takes on the system's role, whose policies let every row through, and what PostgreSQL would refuse is
 * looked for in the catalogue: a table of which these policies could hide a row. No policy can change meanwhile, for the tables are held.
 */
async function seeEveryRow(sql: TransactionSql) {
  const [me] = await sql`select rolsuper or rolbypassrls as "isFree" from pg_roles where rolname = current_user`;
  await sql.unsafe(me?.isFree ? "set local row_security = off" : "set local role ft_system").catch(refusal);
  if (me?.isFree) return;
  const hiding = await sql`
    with policies as (
      select p.polrelid, p.polpermissive, pg_get_expr(p.polqual, p.polrelid) = 'true' as "hidesNothing" from pg_policy p
      where p.polcmd in ('*', 'r') and exists (
        select from unnest(p.polroles) as r (role) where r.role = 0 or pg_has_role('ft_system', r.role, 'usage'))
    )
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity and (
      not exists (select from policies p where p.polrelid = c.oid and p.polpermissive and p."hidesNothing")
      or exists (select from policies p where p.polrelid = c.oid and not p.polpermissive and p."hidesNothing" is not true))
    order by 1`;
  if (hiding.length > 0)
    throw new BackupRefused(
      `Row-level security could hide rows of ${hiding.map(({ name }) => name).join(", ")} from the backup: no backup was made. The role ft_system needs a policy that lets every row through.`,
    );
}

async function* rowsOf(sql: TransactionSql, table: BackupTable, says: BackupWishes["says"]) {
  let rows = 0;
  for await (const part of copyOut(sql, `copy ${quoted(table.name)} (${columnsOf(table)}) to stdout`)) {
    rows += linesIn(part);
    says(rows, table);
    yield part;
  }
}

function refusal(fault: { code?: string; message: string }): never {
  if (fault.code === "42501")
    throw new BackupRefused(
      `The role that makes the backup may not read everything (${fault.message}): no backup was made. It has to be the owner of the tables, which may take on ft_system, or a superuser.`,
    );
  if (fault.code === "55P03")
    throw new BackupRefused("The tables are being changed by an upgrade: try again when it is done.");
  throw fault;
}
