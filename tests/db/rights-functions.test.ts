import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { suppressions } from "@/db/schema/mail";
import { system } from "@/lib/viewer";
import { agency, as, changed, db } from "./rights-setup";

const one = await agency();
const other = await agency();

test("Two interviews never share an id, whichever workspaces they are in", async () => {
  const copy = `insert into interviews select (jsonb_populate_record(i, '{"id":"${one.interview}"}')).* from interviews i`;
  expect(await changed("candidate", { user: other.user }, copy)).toBe("42501");
  const twin = `update interviews set id = '${one.interview}' where id = '${other.interview}'`;
  await expect(db.unsafe(twin)).rejects.toMatchObject({ code: "23505" });
});

test("Functions with more rights than their caller answer only for the caller's own rows", async () => {
  const because = "'because', now())";
  const stop = `select cancel_messages('${one.interview}', null, null, ${because}::int as n`;
  for (const [role, context] of [
    ["candidate", { user: other.user }],
    ["candidate", {}],
    ["consultant", { user: other.consultant, workspace: other.workspace }],
    ["consultant", { user: one.consultant }],
    ["consultant", {}],
  ] as const)
    expect(await as(role, context, stop), role).toEqual([{ n: 0 }]);
  expect(await as("client", { link: one.link }, stop)).toBe("42501");
  expect(await as("candidate", { user: one.user }, "select * from find_session('\\x00')")).toBe("42501");

  const forget = `select forget_draft_answers('${one.interview}', '{}')::text as n`;
  expect(await as("client", { link: one.link }, forget)).toBe("42501");

  await transaction(system, (tx) => tx.insert(suppressions).values({ address: "r@example.com", since: new Date() }));
  const lift = `select lift_suppression('${one.interview}', 'r@example.com') as lifted`;
  for (const [role, context] of [
    ["candidate", { user: other.user }],
    ["candidate", { user: one.user }],
    ["consultant", { user: other.consultant, workspace: other.workspace }],
    ["consultant", {}],
  ] as const)
    expect(await as(role, context, lift), role).toEqual([{ lifted: false }]);
  expect(await as("client", { link: one.link }, lift)).toBe("42501");

  const house = `select name from house_templates_of('${one.interview}')`;
  expect(await as("candidate", { user: one.user }, house)).toEqual([{ name: "House" }]);
  for (const user of [other.user, one.consultant, undefined])
    expect(await as("candidate", user ? { user } : {}, house)).toEqual([]);
  expect(await as("candidate", { user: other.user, workspace: one.workspace }, house)).toEqual([]);
  expect(await as("consultant", { user: one.user, workspace: one.workspace }, house)).toBe("42501");
  expect(await as("client", { link: one.link, workspace: one.workspace }, house)).toBe("42501");

  const numbers = `select settings_of('${one.workspace}') as settings`;
  expect(await as("candidate", { user: one.user }, numbers)).toEqual([{ settings: { secretNumber: 7 } }]);
  expect(await as("consultant", { user: one.consultant, workspace: one.workspace }, numbers)).toEqual([
    { settings: { secretNumber: 7 } },
  ]);
  expect(await as("candidate", { user: other.user }, numbers)).toEqual([{ settings: null }]);
  expect(await as("consultant", { user: other.consultant, workspace: other.workspace }, numbers)).toEqual([
    { settings: null },
  ]);
});

test("The search answers for whoever the transaction is, and nobody else writes or reads its entries", async () => {
  const search = (kind: string, word: string) =>
    `select record_id::text as id from search_records('${word}', '${kind}', null, 10)`;
  const draft = [{ id: one.message }];
  expect(await as("candidate", { user: one.user }, search("message", "draft"))).toEqual(draft);
  for (const context of [
    { user: other.user },
    { user: other.user, workspace: one.workspace },
    { user: one.consultant },
    {},
  ])
    expect(await as("candidate", context, search("message", "draft"))).not.toContainEqual(draft[0]);
  const member = { user: one.consultant, workspace: one.workspace };
  expect(await as("consultant", member, search("message", "draft"))).toEqual([]);
  expect(await as("consultant", member, search("interview", "northwind"))).toEqual([{ id: one.interview }]);
  for (const context of [{ user: one.consultant, workspace: other.workspace }, { user: one.consultant }, {}])
    expect(await as("consultant", context, search("interview", "northwind"))).not.toContainEqual({ id: one.interview });
  expect(await as("consultant", { user: one.consultant }, search("interview", "northwind"))).toEqual([]);

  expect(await as("consultant", member, search("note", "alone"))).toHaveLength(1);
  expect(await as("candidate", { user: one.user, workspace: one.workspace }, search("note", "alone"))).toEqual([]);
  expect(await as("consultant", { user: one.consultant }, search("note", "us"))).toEqual([]);

  const { workspace, message } = one;
  const inner = [
    `select * from search_entries_of('message', array['${message}'::uuid])`,
    `select keep_search_entries('${workspace}', 'message', array['${message}'::uuid])`,
    "select * from search_entries",
  ];
  for (const text of inner) {
    expect(await as("candidate", { user: one.user }, text)).toBe("42501");
    expect(await as("consultant", member, text)).toBe("42501");
  }
  expect(await as("client", { link: one.link, workspace }, search("message", "draft"))).toBe("42501");
});

test("A role that was taken for one transaction cannot reach another role's tables, functions or settings", async () => {
  const shady = [
    "create table public.x (a int)",
    "create function public.x() returns int language sql as 'select 1'",
    "create policy p on users using (true)",
    "alter table users disable row level security",
    "grant ft_system to ft_candidate",
    "alter role ft_candidate bypassrls",
    "set session authorization postgres",
    "copy users to program 'id'",
    "select pg_read_file('/etc/passwd')",
    "truncate users",
  ];
  for (const text of shady)
    expect(String(await as("candidate", { user: one.user }, text)), text).toMatch(/^(?:42501|0A000)$/);
});
