import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { system } from "@/lib/viewer";
import { onlyWith } from "../setup/only-with";

// Each command is a program of its own, which takes a second or two to begin.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "followthrough admin "));

/** As an operator types it, on the database of these tests. */
async function admin(args: string[], more: Record<string, string> = {}) {
  const { DATABASE_URL } = process.env;
  const env = onlyWith({ DATABASE_URL, DATA_DIR: folder, APP_URL: "https://app.example.com", ...more });
  const child = spawn(process.execPath, ["bin/admin.mjs", ...args], { env });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const code = await new Promise((done) => child.on("exit", done));
  return { code, said };
}

const owners = (name: string) =>
  transaction(system, (tx) =>
    tx.execute<{ email: string; role: string }>(
      sql`select u.email, m.access from memberships m join workspaces w on w.id = m.workspace_id join users u on u.id = m.user_id where w.name = ${name}`,
    ),
  );

test("The help names every command, and each shows its usage", async () => {
  const { code, said } = await admin([]);
  expect(code).toBe(0);
  for (const file of readdirSync("bin/admin")) {
    const name = file.replace(".mjs", "");
    expect(said).toContain(`npm run admin -- ${name}`);
    const own = await admin([name, "--help"]);
    expect([own.code, own.said]).toEqual([0, expect.stringContaining(`npm run admin -- ${name}`)]);
  }
});

test("An operator makes the first agency, and is told what its owner does next", async () => {
  const { code, said } = await admin(["agency", "Brightwater & Sons", "Olga@Brightwater.example"]);
  expect(said).toContain("The agency Brightwater & Sons is made, and olga@brightwater.example is its owner.");
  expect(said).toMatch(/https:\/\/app\.example\.com\/sign-in\?next=\/w\/[0-9a-f-]{36}/);
  expect(code).toBe(0);
  expect([...(await owners("Brightwater & Sons"))]).toEqual([{ email: "olga@brightwater.example", access: "owner" }]);
});

test("A command that cannot be done prints one sentence, without a stack trace", async () => {
  for (const [args, sentence] of [
    [
      ["agency", "Brightwater & Sons", "olga@brightwater.example"],
      /^olga@brightwater\.example already works in an agency/,
    ],
    [["agency", "Pennant", "no address"], /^Enter one e-mail address/],
    [["agency", "", "olga@brightwater.example"], /^Enter the agency’s name/],
    [["agency", "Pennant"], /^Write it like this: npm run admin -- agency/],
    [["constructor"], /^There is no command "constructor"\. The commands are: agency, limit, reports/],
  ] as const) {
    const { code, said } = await admin([...args]);
    expect(said).toMatch(sentence);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(1);
  }
  expect((await admin(["agency", "Pennant", "a@b.example"], { DATABASE_URL: "" })).said).toMatch(
    /^There is no database in/,
  );
  expect((await admin(["agency", "Pennant", "a@b.example"], { SIGN_UP: "maybe" })).said).toBe(
    "SIGN_UP must be open or invited.\n",
  );
  expect([...(await owners("Pennant"))]).toEqual([]);
});
