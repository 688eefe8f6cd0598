import postgres, { type Sql, type TransactionSql } from "postgres";
import { copyIn } from "../pipeline/copy";
import { type BackupHeader, type BackupReader, BackupRefused, type BackupTable, columnsOf, quoted } from "./file";
import { contentsOf, listTables, sameTextEverywhere } from "./tables";

const connect = (url: string): Sql => postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });

/** A newer version's tables may be others, and this one would not know them. */
export function refuseNewerBackup(header: BackupHeader, known: BackupHeader["migrations"]) {
  const unknown = header.migrations.find(({ hash }, place) => known[place]?.hash !== hash);
  if (!unknown) return;
  throw new BackupRefused(
    `This backup was made by a version of Followthrough that this one does not know: its database has the migration ${unknown.name}. Restore it with the version that made it, or a newer one.`,
  );
}

/** Only what nobody has used yet is restored into. Nothing is changed here. */
export async function refuseUnlessEmpty(ownerUrl: string, header: BackupHeader) {
  const server = connect(ownerUrl);
  try {
    await server.begin("read only", async (sql) => {
      const tables = await listTables(sql);
      const [ours] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "isThere"`;
      if (!ours?.isThere && tables.length > 0)
        throw new BackupRefused("This database holds tables of something else: a restore needs an empty database.");
      if (!ours?.isThere) return;
      const applied = await sql`select hash from drizzle.__drizzle_migrations order by created_at, id`;
      // The owner sees no rows: row-level security is forced on it too.
      if (tables.length > 0) await sql.unsafe("set local role ft_system");
      await refuseRows(sql, tables);
      if (applied.some(({ hash }, place) => header.migrations[place]?.hash !== hash))
        throw new BackupRefused(
          "This database was made by a version newer than the backup’s: a restore needs an empty database. It brings it up to date afterwards.",
        );
    });
  } finally {
    await server.end({ timeout: 5 });
  }
}

async function refuseRows(sql: TransactionSql, tables: { name: string }[]) {
  const used: string[] = [];
  for (const { name } of tables) {
    const [found] = await sql.unsafe(`select exists (select from ${quoted(name)}) as "hasRows"`);
    if (found?.hasRows) used.push(name);
  }
  if (used.length === 0) return;
  const more = used.length > 3 ? ` and ${used.length - 3} more` : "";
  throw new BackupRefused(
    `This installation is in use: there are rows in ${used.slice(0, 3).join(", ")}${more}. A restore needs an empty one, and changes nothing in this one.`,
  );
}

type RestoreWishes = {
  ownerUrl: string;
  header: BackupHeader;
  reader: BackupReader;
  /** The old installation was stopped before the backup and never ran again: what is due was not sent. */
  isMove: boolean;
  says: (table: BackupTable) => void;
};

/**
 * Everything or nothing, in one transaction: the rows, the links between them, and the comparison with the backup. The database has the
 * backup's migrations and no rows. The owner does it; what holds it back in daily use (forced row-level security, triggers, foreign keys) is
 * lifted for the transaction, in which nobody else can reach the tables. Returns how many e-mails are held.
 */
export async function restoreRows({ ownerUrl, header, reader, isMove, says }: RestoreWishes): Promise<number> {
  const server = connect(ownerUrl);
  try {
    return await server.begin(async (sql) => {
      await sql.unsafe(`set local lock_timeout = '30s'; set local row_security = off; ${sameTextEverywhere}`);
      const putBack = await liftLocks(sql);
      await refuseRows(sql, header.tables);
      await reader.header();
      for (const table of header.tables) {
        await copyIn(sql, `copy ${quoted(table.name)} (${columnsOf(table)}) from stdin`, reader.rows(table));
        const { rows, checksum } = await contentsOf(sql, table.name);
        if (rows !== table.rows || checksum !== table.checksum)
          throw new BackupRefused(
            `The table ${table.name} did not arrive as it is in the backup: nothing was restored.`,
          );
        says(table);
      }
      await reader.end();
      for (const { name, value, isCalled } of header.sequences)
        await sql`select setval(${quoted(name)}::regclass, ${value}::bigint, ${isCalled})`;
      await sql`
        insert into drizzle.migrated_rows
        select * from jsonb_populate_recordset(null::drizzle.migrated_rows, ${JSON.stringify(header.migratedRows)}::text::jsonb)`;
      const held = isMove ? 0 : await holdEmails(sql);
      for (const statement of putBack) await sql.unsafe(statement);
      return held;
    });
  } finally {
    await server.end({ timeout: 5 });
  }
}

/** Returns the statements that put everything back. Foreign keys are checked as they are made again, all rows at once. */
async function liftLocks(sql: TransactionSql): Promise<string[]> {
  const forced = await sql`
    select quote_ident(relname) as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity order by relname`;
  const triggers = await sql`
    select quote_ident(tgname) as name, tgrelid::regclass::text as table from pg_trigger
    where not tgisinternal and tgenabled = 'O' and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    order by 2, 1`;
  const keys = await sql`
    select quote_ident(conname) as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace order by 2, 1`;
  for (const { name } of forced) await sql.unsafe(`alter table ${name} no force row level security`);
  for (const { name, table } of triggers) await sql.unsafe(`alter table ${table} disable trigger ${name}`);
  for (const { name, table } of keys) await sql.unsafe(`alter table ${table} drop constraint ${name}`);
  return [
    ...keys.map(({ name, table, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...triggers.map(({ name, table }) => `alter table ${table} enable trigger ${name}`),
    ...forced.map(({ name }) => `alter table ${name} force row level security`),
  ];
}

/**
 * Whatever was due by now, or was on its way, may have been sent after the backup was made. No sender may take it, and the first tick decides
 * about it (lib/mail/sending/commands/after-restore.ts).
 */
async function holdEmails(sql: TransactionSql): Promise<number> {
  await sql`
    insert into ticks (name, at) values ('restored', now()) on conflict (name) do update set at = excluded.at`;
  const held = await sql`
    update outbox set lease_token = '00000000-0000-0000-0000-000000000000', leased_until = 'infinity'
    where sent_at is null and ended_at is null and (next_attempt_at <= now() or dispatching_at is not null)`;
  return held.count;
}

/**
 * What an operator has set for the roles by hand, where it is not so already, and figures for the planner. Returns a sentence for each
 * setting that could not be made.
 */
export async function finishRestore(ownerUrl: string, { roles }: BackupHeader, appRole: string): Promise<string[]> {
  const server = connect(ownerUrl);
  const failures: string[] = [];
  try {
    for (const { name, isApplication, settings } of roles) {
      const role = isApplication ? appRole : name;
      const [now] = await server`select coalesce(rolconfig, '{}') as settings from pg_roles where rolname = ${role}`;
      for (const setting of settings.filter((setting) => !now?.settings.includes(setting))) {
        const [key = "", ...value] = setting.split("=");
        await server
          .unsafe(`alter role ${quoted(role)} set ${key} to '${value.join("=").replaceAll("'", "''")}'`)
          .catch((fault) =>
            failures.push(`The role ${role} had the setting ${setting}, which could not be made: ${fault.message}.`),
          );
      }
    }
    await server.unsafe("analyze");
  } finally {
    await server.end({ timeout: 5 });
  }
  return failures;
}
