import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { closePool, transaction } from "@/db/client";
import { startPostgres } from "@/db/embedded";
import { migrate, prepareCluster } from "@/db/migrate";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { system } from "@/lib/viewer";
import { agency } from "../bench/agency";
import { multiply } from "../bench/fill";
import { person } from "../bench/person";

/** A PostgreSQL that writes to disk as the product's does, with a migrated database. This process's commands work on it from here on. */
export async function upgradeGround() {
  const dir = mkdtempSync(join(tmpdir(), "followthrough-upgrade-"));
  const server = await startPostgres({ dir, password: "upgrade" });
  const urls = await prepareCluster({ url: server.url, database: "followthrough", secret: "upgrade" });
  await migrate(urls);
  await closePool();
  process.env.DATABASE_URL = urls.appUrl;
  const superuser = postgres(server.url("followthrough"), { max: 2, max_lifetime: null, onnotice: () => {} });
  const filler = postgres(server.url("followthrough"), { max: 1, max_lifetime: null, onnotice: () => {} });
  return {
    urls,
    superuser,
    /** One connection, whose settings stay. */
    filler,
    async end() {
      await closePool();
      await Promise.all([superuser.end(), filler.end()]);
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export type UpgradeGround = Awaited<ReturnType<typeof upgradeGround>>;

/** Somebody whose browser asks for these pages. `writes`: the interview of which they hear, and the version of its debrief. */
export type Visitor = { cookie: string; pages: string[]; writes?: { id: string; version: number } };

const visitorCount = 60;

/** So many interviews, most of them of people with ten each, and the browsers of some of these people. */
export async function filledWith(ground: UpgradeGround, count: number, now: Date): Promise<Visitor[]> {
  const given = { email: "amara@example.com", name: "Amara Okafor", zone: "Europe/London" };
  const template = await person(given, "usual", now.toISOString());
  const pennant = await agency(now.toISOString());
  const copies = Math.ceil((count - template.ids.length - pennant.ids.length) / template.ids.length);
  await multiply(ground.filler, template, { from: 1, to: copies });
  // The third interview was four days ago, and its answer is waited for.
  const [debrief] = await ground.superuser<{ version: number }[]>`
    select version from debriefs where interview_id = ${template.ids[2]!}`;
  const visitors: Visitor[] = [];
  for (let n = 1; n <= Math.min(visitorCount, copies); n += 1) {
    const copyOf = (id: string) => `${n.toString(16).padStart(8, "0")}${id.slice(8)}`;
    const { token } = await openSession(system, { userId: copyOf(template.userId), device: "Upgrade" }, now);
    const ids = template.ids.map(copyOf);
    const pages = ids.slice(0, 4).flatMap((id) => [`/me/interviews/${id}`, `/me/interviews/${id}/history`]);
    const writes = { id: ids[2]!, version: debrief?.version ?? 0 };
    visitors.push({ cookie: token, pages: ["/me", "/me/interviews", ...pages], writes });
  }
  const desk = [`/w/${pennant.viewer.workspaceId}`, `/w/${pennant.viewer.workspaceId}/interviews`];
  visitors.push({ cookie: pennant.cookie.replace(/^followthrough=/, ""), pages: desk });
  return visitors;
}

/** From now on some fifty interviews a second are due for a look, so that every tick has something to lock. */
export const fallDue = (minutes: number) =>
  transaction(system, (tx) =>
    tx.execute(sql`
      update interviews set next_check_at = now() + random() * make_interval(mins => ${minutes})
      where id in (select id from interviews where next_check_at is not null limit ${minutes * 60 * 50})`),
  );
