import type { OutsideMigration } from "./migrations";
import { recordMigration } from "./migrations";
import type { UpgradeSession } from "./session";
import { statementsIn } from "./statements";

/**
 * Statements that PostgreSQL runs outside a transaction only: an index that is made while rows are written. If the upgrade ended in the
 * middle, each is looked at again, and an index that was only begun is made anew.
 */
export async function runOutside(session: UpgradeSession, migration: OutsideMigration) {
  const { tag } = migration;
  for (const statement of migration.statements) {
    const index = indexMade(statement);
    await session.patiently(
      tag,
      () => "the end of older transactions",
      async () => {
        const state = index ? await stateOf(session, index) : "absent";
        if (state === "ready") return;
        await session.reporting(tag, async () => {
          if (state === "begun") await session.alone(`drop index concurrently if exists "${index}"`);
          await session.alone(statement);
        });
      },
    );
  }
  await session.transaction((tx) => recordMigration(tx, migration));
}

const indexMade = (statement: string) =>
  statementsIn(statement)
    .map((text) => /^create (?:unique )?index concurrently (?:if not exists )?(\w+) /.exec(text)?.[1])
    .find((name) => name !== undefined);

const stateOf = (session: UpgradeSession, index: string): Promise<"absent" | "begun" | "ready"> =>
  session.transaction(async (tx) => {
    const [row] = await tx<{ ready: boolean }[]>`
      select i.indisvalid as ready from pg_class c join pg_index i on i.indexrelid = c.oid
      where c.relname = ${index} and c.relnamespace = 'public'::regnamespace`;
    if (!row) return "absent";
    return row.ready ? "ready" : "begun";
  });
