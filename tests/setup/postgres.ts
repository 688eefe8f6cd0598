import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../db/embedded";
import { migrate, prepareCluster } from "../../db/migrate";

export type Cluster = { port: number; secret: string };

declare module "vitest" {
  interface ProvidedContext {
    cluster: Cluster;
  }
}

export const template = "template_followthrough";

/** One PostgreSQL a run, with a migrated database that each test file gets a copy of. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), "followthrough-tests-"));
  const secret = randomUUID();
  const server = await startPostgres({ dir, password: secret, durable: false });
  const abandon = () => process.kill(server.pid, "SIGQUIT");
  process.on("exit", abandon).on("SIGTERM", () => process.exit(143)); // a run that is cut short leaves none behind
  await migrate(await prepareCluster({ url: server.url, database: template, secret }));
  project.provide("cluster", { port: server.port, secret });
  return async () => {
    process.off("exit", abandon);
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
