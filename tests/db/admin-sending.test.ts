import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recipientKey, recipientToken } from "@/lib/email-tokens";
import { decideAsRecipient } from "@/lib/people/recipients/commands/decide";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { system } from "@/lib/viewer";
import { person } from "../factories";
import { onlyWith } from "../setup/only-with";
import { evening } from "./messages-setup";

const folder = mkdtempSync(join(tmpdir(), "followthrough admin "));

/** As an operator types it, on the database of these tests. */
async function admin(...args: string[]) {
  const { DATABASE_URL, AUTH_SECRET } = process.env;
  const env = onlyWith({ DATABASE_URL, AUTH_SECRET, DATA_DIR: folder, APP_URL: "https://app.example.com" });
  const child = spawn(process.execPath, ["bin/admin.mjs", ...args], { env });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const code = await new Promise((done) => child.on("exit", done));
  return { code, said: said.trim() };
}

test("An operator raises an agency's sending limit by its name or id, sees it, and resets it", async () => {
  const name = `Harbour Search ${randomUUID()}`;
  const { workspaceId } = await createAgency((await person()).userId, { name }, evening);
  expect((await admin("limit", name)).said).toContain(`${name} (${workspaceId}) may write to the usual number`);
  expect(await admin("limit", name, "900")).toEqual({
    code: 0,
    said: `${name} (${workspaceId}) may write to 900 new people a day.`,
  });
  expect((await admin("limit", workspaceId)).said).toContain("900 new people a day");
  expect((await admin("limit", workspaceId, "usual")).said).toContain("the usual number");
}, 60_000);

test("A limit that is not a number, an unknown agency and a name that several agencies have get one sentence each", async () => {
  const name = `Twins ${randomUUID()}`;
  for (const _ of [1, 2]) await createAgency((await person()).userId, { name }, evening);
  for (const [args, sentence] of [
    [["limit", name, "0"], /^A number a day is a whole number/],
    [["limit", name, "-5"], /^A number a day is a whole number/],
    [["limit", "Nobody & Co", "5"], /^There is no agency with the name or id "Nobody & Co"/],
    [["limit", name, "5"], /^Several agencies are called Twins .* Name one by its id: /],
    [["limit"], /^Write it like this: npm run admin -- limit/],
    [["reports", "looked-at", "x"], /^There is no open report x/],
    [["reports", "delete"], /^Write it like this: npm run admin -- reports/],
  ] as const) {
    const { code, said } = await admin(...args);
    expect([code, said.split("\n").length]).toEqual([1, 1]);
    expect(said).toMatch(sentence);
  }
}, 60_000);

test("An operator reads reports by their sender and never by their recipient's address, and sets them aside", async () => {
  const sender = await person("Amara Okafor");
  const [outboxId, address] = [randomUUID(), "dana@northwind.example"];
  const message = { outboxId, recipientKey: recipientKey(address), senderUserId: sender.userId, agencyId: null };
  await decideAsRecipient(system, recipientToken(message), "report", evening);
  const { said } = await admin("reports");
  expect(said).toContain(`${outboxId}  2026-11-19 18:00  Amara Okafor <${sender.email}>`);
  expect(said).not.toContain(address);
  expect((await admin("reports", "looked-at", outboxId)).code).toBe(0);
  expect((await admin("reports")).said).not.toContain(outboxId);
}, 60_000);
