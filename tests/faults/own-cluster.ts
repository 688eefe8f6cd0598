import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { startPostgres } from "@/db/embedded";
import { migrate, prepareCluster } from "@/db/migrate";

/**
 * A PostgreSQL of a test's own, as durable as the product's, for tests that let it crash. The test's process takes it for its database from
 * here on.
 */
export async function ownCluster() {
  const dir = mkdtempSync(join(tmpdir(), "followthrough-own-"));
  const password = randomUUID();
  let server = await startPostgres({ dir, password });
  const abandon = () => process.kill(server.pid, "SIGQUIT");
  process.on("exit", abandon);
  const database = "crashing";
  const urls = await prepareCluster({ url: server.url, database, secret: password });
  await migrate(urls);
  process.env.DATABASE_URL = urls.appUrl;
  const sql = postgres(server.url(database), { max: 1, onnotice: () => {} });
  return {
    ...urls,
    /** As its superuser; while it is down, this asks until it is back. */
    async ask(query: string): Promise<Record<string, unknown>[]> {
      for (let tries = 0; ; tries += 1) {
        try {
          return [...(await sql.unsafe(query))];
        } catch (fault) {
          if (tries === 200) throw fault;
          await wait(50);
        }
      }
    },
    /** `pg_ctl -m immediate restart`: what was not on disk is gone. */
    async crash() {
      await server.crash();
      server = await startPostgres({ dir, password });
    },
    async end() {
      process.off("exit", abandon);
      await sql.end({ timeout: 5 });
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
