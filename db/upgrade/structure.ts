import type { TransactionSql } from "postgres";
import { recordMigration, type StructureMigration } from "./migrations";
import type { UpgradeSession } from "./session";

/**
 * One transaction. All its locks come first: while it waits for the first it holds nothing, and for the others it waits so briefly that no
 * request can get into a deadlock with it. If one does not come in time, everything is given back, so that requests get on, and tried again
 * after a pause.
 */
export async function runStructure(session: UpgradeSession, migration: StructureMigration) {
  let missing: string | null = null;
  const needs = () => (missing ? `the table ${missing}` : "a lock");
  await session.patiently(migration.tag, needs, async () => {
    // Whoever was in the way may be there for long. That is waited for with nothing held.
    const inTheWay = missing;
    if (inTheWay) await session.transaction((tx) => lock(session, tx, inTheWay, session.lockWaits.alone));
    await session.transaction(async (tx) => {
      let holdsSince = 0;
      for (const [index, table] of migration.locks.entries()) {
        missing = table;
        const { alone, together } = session.lockWaits;
        await lock(session, tx, table, index === 0 ? alone : holdsSince + together - performance.now());
        if (index === 0) holdsSince = performance.now();
      }
      missing = null;
      await tx.unsafe(`set local lock_timeout = ${session.lockWaits.together}`);
      for (const statement of migration.statements) await tx.unsafe(statement);
      await recordMigration(tx, migration);
    });
  });
}

/** Requests that come meanwhile wait behind it, so its time is short. */
const lock = (session: UpgradeSession, tx: TransactionSql, table: string, time: number) =>
  session.watching(time / 2, async () => {
    await tx.unsafe(`set local lock_timeout = ${Math.max(10, Math.round(time))}`);
    await tx.unsafe(`lock table "${table}" in access exclusive mode`);
  });
