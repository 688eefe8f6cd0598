import { setTimeout as wait } from "node:timers/promises";
import { lastMigration, recordMigration, type StopMigration } from "./migrations";
import { type UpgradeSession, UpgradeStopped } from "./session";

/** How long servers that are ending have for it, in milliseconds. */
const timeToEnd = 20_000;

/**
 * Migrations from before an upgrade could run beside servers: all that are missing, in one transaction, so that after a failure the database
 * is as it was. On a database with rows it begins only when no server is connected.
 */
export async function runWithStop(
  session: UpgradeSession,
  migrations: StopMigration[],
  appRole: string,
  isNew: boolean,
) {
  const [first, last] = [migrations[0]!.tag, migrations.at(-1)!.tag];
  const tag = migrations.length === 1 ? last : `${first} to ${last}`;
  if (!isNew) await refuseWhileServed(session, tag, appRole);
  await session.patiently(
    tag,
    () => "a lock",
    () =>
      session.reporting(tag, () =>
        session.transaction(async (tx) => {
          await tx.unsafe(`set local lock_timeout = ${session.patience}`);
          // An instance of a version that knows no turns takes this lock instead.
          await tx`select pg_advisory_xact_lock(hashtext('followthrough migrations'))`;
          const done = await lastMigration(tx);
          for (const migration of migrations.filter(({ at }) => at > done)) {
            for (const statement of migration.statements) await tx.unsafe(statement);
            await recordMigration(tx, migration);
          }
        }),
      ),
  );
}

async function refuseWhileServed(session: UpgradeSession, tag: string, appRole: string) {
  const until = performance.now() + Math.min(timeToEnd, session.patience);
  for (;;) {
    const count = await session.serversOf(appRole);
    if (count === 0) return;
    if (performance.now() > until)
      throw new UpgradeStopped(
        `this upgrade needs a stop, and servers are still connected (${count}). End every server, then start again`,
      );
    session.say(`${tag} waits for servers to end: ${count} connected …`);
    await wait(200);
  }
}
