import type { TransactionSql } from "postgres";
import { type RowsMigration, recordMigration } from "./migrations";
import type { UpgradeSession } from "./session";

/** Rows that are changed in one transaction: a request that wants one of them waits for no more than these. */
const batchSize = 500;

type Progress = { after: string; leftOver: string[]; done: number };

/**
 * The rows of one table, some at a time, in the order of their ids. How far it has come is written down with each batch, so after a kill it
 * goes on from there. A batch waits for no row: one that a request holds is left over, and has its turn at the end, alone. So no batch holds
 * a row while it waits for another, and none can be a part of a deadlock.
 */
export async function runRows(session: UpgradeSession, migration: RowsMigration) {
  const { tag, table, at } = migration;
  const total = await session.transaction(async (tx) => {
    await tx`insert into drizzle.migrated_rows (migration) values (${at}) on conflict do nothing`;
    const [row] = await tx<
      { count: number }[]
    >`select reltuples::bigint::int as count from pg_class where oid = ${table}::regclass`;
    return Math.max(0, row!.count);
  });
  const attempt = (what: string, run: (tx: TransactionSql) => Promise<Progress | null>) =>
    session.patiently(
      tag,
      () => what,
      () => session.transaction(run),
    );
  for (;;) {
    const progress = await attempt(`rows of ${table}`, (tx) => changeBatch(tx, migration));
    if (!progress) break;
    const all = total > 0 ? ` of about ${total.toLocaleString("en-GB")}` : "";
    session.say(`${tag}: ${progress.done.toLocaleString("en-GB")}${all} rows of ${table} …`);
  }
  while (
    await attempt(`one row of ${table}`, (tx) =>
      session.watching(session.lockWaits.alone / 2, () => changeLeftOver(tx, session, migration)),
    )
  );
  await session.transaction(async (tx) => {
    await tx`delete from drizzle.migrated_rows where migration = ${at}`;
    await recordMigration(tx, migration);
  });
}

/** Null when there are no more rows. */
async function changeBatch(tx: TransactionSql, migration: RowsMigration): Promise<Progress | null> {
  const progress = await progressOf(tx, migration);
  const ids = await asSystem(tx, async () => {
    const rows = await tx<{ id: string }[]>`
      select id from ${tx(migration.table)} where id > ${progress.after}::uuid order by id limit ${batchSize}`;
    return rows.map(({ id }) => id);
  });
  const after = ids.at(-1);
  if (!after) return null;
  const changed = await changeRows(tx, migration, ids, "skip locked");
  const left = ids.filter((id) => !changed.includes(id));
  const [row] = await tx<{ done: number }[]>`
    update drizzle.migrated_rows set after = ${after}, left_over = left_over || ${left}::uuid[], done = done + ${changed.length}
    where migration = ${migration.at} returning done::int`;
  return { after, leftOver: left, done: row!.done };
}

/** Null when none is left over. */
async function changeLeftOver(tx: TransactionSql, session: UpgradeSession, migration: RowsMigration) {
  const progress = await progressOf(tx, migration);
  const [id] = progress.leftOver;
  if (!id) return null;
  await tx.unsafe(`set local lock_timeout = ${Math.round(session.lockWaits.alone)}`);
  await changeRows(tx, migration, [id], "");
  await tx`update drizzle.migrated_rows set left_over = array_remove(left_over, ${id}::uuid), done = done + 1 where migration = ${migration.at}`;
  return progress;
}

async function progressOf(tx: TransactionSql, { at }: RowsMigration): Promise<Progress> {
  const [row] = await tx<Progress[]>`
    select after, left_over as "leftOver", done::int from drizzle.migrated_rows where migration = ${at} for update`;
  return row!;
}

/** Locks these rows, as far as they are there and free, runs the migration's statement for them, and returns which they were. */
const changeRows = (
  tx: TransactionSql,
  { table, statements }: RowsMigration,
  ids: string[],
  busy: "skip locked" | "",
) =>
  asSystem(tx, async () => {
    const rows = await tx.unsafe<{ id: string }[]>(
      `select id from "${table}" where id = any ($1) order by id for no key update ${busy}`,
      [ids],
    );
    const locked = rows.map(({ id }) => id);
    if (locked.length > 0) await tx.unsafe(statements[0]!, [locked]);
    return locked;
  });

/** The owner sees no row, as every policy is forced on it. The system sees them all. */
async function asSystem<T>(tx: TransactionSql, run: () => Promise<T>): Promise<T> {
  await tx.unsafe("set local role ft_system");
  const found = await run();
  await tx.unsafe("set local role none");
  return found;
}
