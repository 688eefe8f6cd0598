import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { migrate, prepareCluster } from "../../db/migrate";

/** A database of its own without tables, in which a test writes the rows of an earlier version before it migrates them. */
export async function databaseOfOlderVersion(name: string) {
  const { port, secret } = inject("cluster");
  const database = `${name}_${process.pid}_${Date.now()}`;
  const url = (of: string) => `postgres://postgres:${secret}@127.0.0.1:${port}/${of}`;
  const urls = await prepareCluster({ url, database, secret });
  const db = postgres(url(database), { max: 1, onnotice: () => {} });
  const folder = mkdtempSync(join(tmpdir(), "followthrough-older-"));
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await db.end();
    const server = postgres(url("postgres"), { max: 1 });
    await server.unsafe(`drop database ${database} with (force)`);
    await server.end();
  });
  return {
    db,
    appUrl: urls.appUrl,
    migrateAll: () => migrate(urls),
    /** The migrations before the one with this name, or that one too, and none after it. */
    migrateUpTo(end: "before" | "with", tag: string) {
      cpSync(join("db", "migrations"), folder, { recursive: true });
      const path = join(folder, "meta", "_journal.json");
      const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { tag: string }[] };
      const at = journal.entries.findIndex((entry) => entry.tag.slice(5) === tag);
      if (at < 0) throw new Error(`There is no migration ${tag}.`);
      const entries = journal.entries.slice(0, end === "with" ? at + 1 : at);
      writeFileSync(path, JSON.stringify({ ...journal, entries }));
      return migrate({ ...urls, folder });
    },
  };
}
