import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { NotFound, Refused } from "@/lib/errors";
import { system } from "@/lib/viewer";
import { person } from "../factories";
import { links, type State, states } from "../rights/links";
import { type Link, presses } from "./rights-links-presses";
import { db } from "./rights-setup";

let cells = 0;
afterAll(() => console.log(`rights: ${cells} cells of links`));

/** Every row of every table, as one number. */
async function everything(): Promise<string> {
  const tables = await db.unsafe(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from "${name}" t`,
  );
  const [row] = await db.unsafe(
    `select md5(string_agg(sum, '' order by name)) as sum from (${sums.join(" union all ")}) x`,
  );
  return row!.sum;
}

const ended: Partial<Record<State, string>> = { "taken back": "revoked_at", declined: "declined_at" };

async function put({ table }: Link, state: State) {
  const column = table === "email_changes" ? "ended_at" : ended[state];
  await db.unsafe(`update ${table} set ${column} = now()`);
}

const days = (count: number, from: Date) => new Date(from.getTime() + count * 86_400_000);

test("Every action of a page behind a link is in the table", () => {
  const found = ["app/(public)", "app/(link)"].flatMap((group) =>
    readdirSync(group, { recursive: true, encoding: "utf8" })
      .filter((path) => /(?:\[token\]|^confirm)\/actions\.ts$/.test(path))
      .flatMap((path) =>
        [...readFileSync(join(group, path), "utf8").matchAll(/^export const (\w+)/gm)].map(
          ([, name]) => `${path.replace(/\/actions\.ts$/, "")}#${name}`,
        ),
      ),
  );
  expect(Object.keys(links).sort()).toEqual(found.sort());
  expect(Object.keys(presses).sort()).toEqual(found.sort());
});

for (const [name, answers] of Object.entries(links))
  for (const state of states) {
    const wanted = answers[state];
    if (wanted === "-" || wanted === "sign in") continue;
    test(`${name}, ${state}: ${wanted}`, async () => {
      const { send, press } = presses[name]!;
      const link = await send();
      const another = (await person("Eve")).viewer;
      if (state === "taken back" || state === "declined") await put(link, state);
      if (state === "a second time") await press(link, link.to, link.at, 0);
      const used = state === "unknown" ? { ...link, token: randomBytes(32).toString("base64url") } : link;
      const who = state === "another’s" ? another : state === "signed out" ? system : link.to;
      const before = await everything();
      const now = state === "run out" ? days(15, link.at) : link.at;
      const came = await press(used, who, now, state === "a second time" ? 1 : 0).catch((fault: unknown) => fault);
      const isSame = (await everything()) === before;
      cells += 1;
      const isRefused = came instanceof Refused || came instanceof NotFound;
      if (came instanceof Error && !isRefused) throw came;
      expect(isRefused ? "refused" : isSame ? "nothing" : "done").toBe(wanted);
      if (!(came instanceof Error)) return;
      expect(isSame).toBe(true);
      expect(came.message).not.toMatch(/@\w+\d|Pennant|Nadia|Amara|Marta|Northwind/);
    });
  }
