import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { shared, tables } from "../rights/tables";
import { appUrl } from "../setup/database";
import { agency, db, row } from "./rights-setup";

const app = postgres(appUrl, { max: 1 });
afterAll(() => app.end());

const one = await agency();
const other = await agency();
const now = "2026-11-19T18:00:00Z";
for (const { workspace, interview, link } of [one, other]) {
  const here = { workspace_id: workspace, interview_id: interview };
  await db.unsafe(row("client_feedback", { ...here, link_id: link, given_at: now, logged_at: now }));
}
const aloneInTheirs = [
  row("sign_ins", {
    email: "a@example.com",
    token_hash: "\\x01",
    code_hash: "\\x02",
    browser_hash: "\\x03",
    expires_at: now,
  }),
  row("sign_in_places", { user_id: one.user, kind: "browser", key_hash: "\\x01", first_at: now, last_at: now }),
  row("security_events", { at: now, event: "exported", user_id: one.consultant, workspace_id: one.workspace }),
  row("security_events", { at: now, event: "invitation accepted", user_id: one.user, workspace_id: one.workspace }),
  row("limits", { key_hash: "\\x01", window_start: now }),
  row("suppressions", { address: "a@example.com", since: now }),
  row("mail_pauses", { host: "mail.example.com", reason: "asked to wait" }),
  row("ticks", { name: "tick", at: now }),
  row("agency_limits", { agency_id: one.workspace, a_day: 100, since: now }),
  row("recipient_stops", { recipient_key: "\\x01", sender_id: one.user, at: now }),
  row("recipient_reports", { outbox_id: one.user, sender_user_id: one.user, recipient_key: "\\x01", at: now }),
  row("sending_hours", { hour: now, sent_count: 1 }),
];
for (const text of aloneInTheirs) await db.unsafe(text);

type Context = { user?: string; workspace?: string; link?: string };
type Capacity = { role: string; context: Context };
const own: Record<string, Capacity> = {
  candidate: { role: "candidate", context: { user: one.user } },
  consultant: { role: "consultant", context: { user: one.consultant, workspace: one.workspace } },
  link: { role: "client", context: { link: one.link, workspace: one.workspace } },
  friend: { role: "client", context: { link: one.reading, workspace: one.workspace } },
  system: { role: "system", context: {} },
};
/** Everybody who must find nothing of the first agency's, in any table. */
const strangers: Record<string, Capacity> = {
  "other candidate": { role: "candidate", context: { user: other.user } },
  "consultant of another agency": {
    role: "consultant",
    context: { user: other.consultant, workspace: other.workspace },
  },
  "consultant who names no agency": { role: "consultant", context: { user: randomUUID() } },
  "member as a candidate": { role: "candidate", context: { user: randomUUID(), workspace: one.workspace } },
  "another link": { role: "client", context: { link: other.link, workspace: other.workspace } },
  "another agency’s link of the same id": { role: "client", context: { link: one.link, workspace: other.workspace } },
  "a link that names no workspace": { role: "client", context: { link: one.link } },
  "candidate of nobody": { role: "candidate", context: {} },
  "consultant of nobody": { role: "consultant", context: {} },
  "link of nothing": { role: "client", context: {} },
};

const names = (
  await db`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`
).map(({ name }) => name as string);
const columns = await db<{ table: string; name: string; generated: string }[]>`
  select table_name as table, column_name as name, is_generated as generated from information_schema.columns
  where table_schema = 'public' order by ordinal_position`;
const granted = await db<{ table: string; role: string; column: string; verb: string }[]>`
  select table_name as table, grantee as role, column_name as column, privilege_type as verb
  from information_schema.column_privileges where table_schema = 'public' and grantee like 'ft\\_%'`;

/** The rows of a table that are of the first agency and its people, or, where a table is nobody's, all. */
async function rowsOf(table: string): Promise<{ ctid: string; row: object }[]> {
  const has = (name: string) => columns.some((one) => one.table === table && one.name === name);
  const where = has("workspace_id")
    ? `where workspace_id = '${one.workspace}'`
    : table === "workspaces" || table === "users"
      ? `where id in ('${one.workspace}', '${one.user}', '${one.consultant}')`
      : has("user_id")
        ? `where user_id in ('${one.user}', '${one.consultant}')`
        : "";
  return [...(await db.unsafe(`select ctid::text as ctid, to_jsonb(t) as row from ${table} t ${where}`))] as never;
}

/** What came of a statement in this capacity, undone again: how many rows, or the fault's code. */
async function tried({ role, context }: Capacity, text: string): Promise<number | string> {
  const undo = new Error("undo");
  let count: number | string = 0;
  await app
    .begin(async (sql) => {
      await sql.unsafe(`set local role ft_${role}`);
      for (const [name, id] of Object.entries(context))
        await sql`select set_config(${name === "link" ? "app.link_id" : `app.${name}_id`}, ${id}, true)`;
      count = (await sql.unsafe(text)).count;
      throw undo;
    })
    .catch((fault: { code?: string }) => {
      if (fault !== undo) count = fault.code ?? String(fault);
    });
  return count;
}

/** Keys and checks are asked after the locks: whoever gets as far as those was let through. */
const letThrough = (came: number | string) => (typeof came === "number" ? came > 0 : /^23/.test(came));

/** The verbs that this capacity has over these rows, as the table writes them. */
async function verbsOf(capacity: Capacity, table: string, rows: { ctid: string; row: object }[]): Promise<string> {
  const which = `where ctid = any (array[${rows.map(({ ctid }) => `'${ctid}'`)}]::tid[])`;
  const may = (verb: string) =>
    granted
      .filter((one) => one.table === table && one.role === `ft_${capacity.role}` && one.verb === verb)
      .map(({ column }) => column)
      .filter((name) => columns.some((one) => one.table === table && one.name === name && one.generated === "NEVER"));
  const [updatable, insertable] = [may("UPDATE"), may("INSERT")];
  const [any] = columns.filter((one) => one.table === table && one.generated === "NEVER");
  const column = updatable[0] ?? any!.name;
  const wanted = (insertable.length ? insertable : [any!.name]).map((name) => `"${name}"`).join(", ");
  const copies = await Promise.all(
    rows.map(({ row: copied }) => {
      const json = JSON.stringify("id" in copied && table !== "interviews" ? { ...copied, id: randomUUID() } : copied);
      return `insert into ${table} (${wanted}) select ${wanted} from jsonb_populate_record(null::${table}, '${json.replaceAll("'", "''")}')`;
    }),
  );
  const adds: boolean[] = [];
  for (const copy of copies) adds.push(letThrough(await tried(capacity, copy)));
  return [
    ["r", letThrough(await tried(capacity, `select from ${table} ${which}`))],
    ["a", adds.some(Boolean)],
    ["c", letThrough(await tried(capacity, `update ${table} set "${column}" = "${column}" ${which}`))],
    ["d", letThrough(await tried(capacity, `delete from ${table} ${which}`))],
  ]
    .filter(([, may]) => may)
    .map(([verb]) => verb)
    .join("");
}

const line = (name: string, verbs: string[]) => `${name}: ${verbs.map((one) => one || "-").join("  ")}`;
let cells = 0;

async function compare(expected: Record<string, string>) {
  const [came, wanted]: [string[], string[]] = [[], []];
  for (const [table, verbs] of Object.entries(expected)) {
    const rows = await rowsOf(table);
    expect(rows.length, `there are rows of ${table}`).toBeGreaterThan(0);
    const found: string[] = [];
    for (const capacity of Object.values(own)) found.push(await verbsOf(capacity, table, rows));
    cells += 4 * found.length;
    came.push(line(table, found));
    wanted.push(line(table, verbs.trim().split(/\s+/)));
  }
  expect(came).toEqual(wanted);
}

test("Every table of the database is listed, and nothing else is", () => {
  expect(Object.keys(tables).sort()).toEqual([...names].sort());
});

test(
  "While nothing is shared, each role can do with its own rows what the table says, and no more",
  () => compare(tables),
  120_000,
);

test("Nobody else can read, add, change or remove anything of it, in any table", async () => {
  const open: string[] = [];
  for (const table of names) {
    const rows = await rowsOf(table);
    for (const [who, capacity] of Object.entries(strangers)) {
      const verbs = await verbsOf(capacity, table, rows);
      cells += 4;
      if (verbs) open.push(`${who} ${table}: ${verbs}`);
    }
  }
  expect(open).toEqual([]);
}, 240_000);

test("The agency's consultants may read what its writer has shared, and no more than the table says", async () => {
  await db.unsafe("update debriefs set shared_at = now()");
  await db.unsafe("update debrief_entries set audience = 'consultant', shared_at = now() where field <> 'private'");
  await db.unsafe("update lessons set shared_at = now()");
  await db.unsafe("update messages set shared_at = now()");
  await db.unsafe(`update briefs set candidate_user_id = '${one.user}' where workspace_id = '${one.workspace}'`);
  const here = { workspace_id: one.workspace, interview_id: one.interview, consultant_workspace_id: one.workspace };
  await db.unsafe(
    row("audit_events", { ...here, at: now, by: one.consultant, actor_kind: "consultant", verb: "interview-edited" }),
  );
  const letter = {
    class: "message",
    sender_user_id: one.consultant,
    recipient_key: "\\x01",
    to_address: "p@example.com",
    due_at: now,
    next_attempt_at: now,
    content: { email: "message", props: { messageId: one.message } },
    occasion: "ours",
  };
  await db.unsafe(row("outbox", { ...here, ...letter }));
  await compare(shared);
  console.log(`rights: ${cells} cells of database tables`);
}, 120_000);
