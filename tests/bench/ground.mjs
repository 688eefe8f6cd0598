import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { onEnd } from "../../bin/trouble.mjs";
import { startPostgres } from "../../db/embedded.ts";
import { migrate, prepareCluster } from "../../db/migrate.ts";

/** A PostgreSQL of the bench's own in a folder of its own, as durable as the product's. */
export async function ground() {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-bench-"));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  const secret = randomBytes(32).toString("base64url");
  const server = await startPostgres({ dir: folder, password: secret });
  onEnd(server.stop);
  const made = async (database) => {
    const { appUrl, ownerUrl } = await prepareCluster({ url: server.url, database, secret });
    await migrate({ appUrl, ownerUrl });
    return { appUrl, superUrl: server.url(database) };
  };
  return {
    folder,
    made,
    /** Another database, which begins as a copy of this one. Nobody may be connected to this one meanwhile. */
    async copied(from, database) {
      await asSuperuser(server.url("postgres"), (sql) =>
        sql.unsafe(`create database ${database} template ${from} owner followthrough_owner`),
      );
      return made(database);
    },
  };
}

/** Past every lock, for filling and clearing. */
export async function asSuperuser(url, run) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await run(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The settings for a server, and for anything that calls the product's commands. */
export const settings = (folder, appUrl, more = {}) => ({
  NODE_ENV: "production",
  DATABASE_URL: appUrl,
  DATA_DIR: folder,
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "a secret of the bench that has more than 32 bytes",
  CRON_SECRET: "another secret of the bench, with more than 32 bytes",
  SMTP_URL: "smtp://127.0.0.1:9",
  LOG_LEVEL: "fatal",
  TRUSTED_PROXIES: "1",
  ...more,
});
