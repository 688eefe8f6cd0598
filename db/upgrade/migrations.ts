import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { TransactionSql } from "postgres";
import { statementsIn, tablesToLock } from "./statements";

/**
 * Up to this number, migrations were written for a stop: they rename, and change rows and tables together. All of them that are missing run
 * as one, while no server is connected. Every later one is run while servers of the version before serve.
 */
export const lastWithStop = 31;

type MigrationFile = {
  /** The name of its file: "0032_what_it_does". */
  tag: string;
  number: number;
  /** By this moment drizzle knows a migration. */
  at: number;
  hash: string;
  /** The parts of the file, as drizzle separates them. */
  statements: string[];
};

export type StopMigration = MigrationFile & { kind: "with a stop" };
/** All of it in one transaction, which takes these locks first. */
export type StructureMigration = MigrationFile & { kind: "structure"; locks: string[] };
/** Statement by statement, outside a transaction. */
export type OutsideMigration = MigrationFile & { kind: "outside" };
/** One statement, run for some rows of this table at a time. */
export type RowsMigration = MigrationFile & { kind: "rows"; table: string };

export type Migration = StopMigration | StructureMigration | OutsideMigration | RowsMigration;

/** The first line of a file says how it is run, where it is not as one transaction. */
const markers = { outside: /^-- Outside a transaction\./, rows: /^-- Rows of (\w+), in batches\./ };

export function migrationOf(file: Omit<MigrationFile, "number">): Migration {
  const number = Number.parseInt(file.tag, 10);
  const [first = ""] = file.statements;
  const [, table] = markers.rows.exec(first) ?? [];
  if (number <= lastWithStop) return { ...file, number, kind: "with a stop" };
  if (markers.outside.test(first)) return { ...file, number, kind: "outside" };
  if (table) return { ...file, number, kind: "rows", table };
  return { ...file, number, kind: "structure", locks: tablesToLock(file.statements.flatMap(statementsIn)) };
}

export function readMigrations(folder: string): Migration[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(folder, "meta", "_journal.json"), "utf8"),
  );
  return readMigrationFiles({ migrationsFolder: folder }).map(({ sql, folderMillis: at, hash }, index) =>
    migrationOf({
      tag: journal.entries[index]!.tag,
      at,
      hash,
      statements: sql.filter((part) => statementsIn(part).length > 0),
    }),
  );
}

/**
 * The moment of the last one that was applied, or 0: later ones are missing. The table is drizzle's; the one beside it holds how far a
 * migration of rows has come.
 */
export async function lastMigration(tx: TransactionSql): Promise<number> {
  await tx.unsafe(`
    create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);
    create table if not exists drizzle.migrated_rows (migration bigint primary key,
      after uuid not null default '00000000-0000-0000-0000-000000000000', left_over uuid[] not null default '{}', done bigint not null default 0)`);
  const [last] = await tx<{ at: string | null }[]>`select max(created_at) as at from drizzle.__drizzle_migrations`;
  return Number(last?.at ?? 0);
}

export const recordMigration = (tx: TransactionSql, { hash, at }: Migration) =>
  tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${at})`;
