import { expect, test } from "vitest";
import { type Writes, writes } from "../rights/columns";
import { agency, as, changed, db, row } from "./rights-setup";

const columns = await db<{ table: string; name: string; generated: boolean }[]>`
  select table_name as table, column_name as name, is_generated = 'ALWAYS' as generated from information_schema.columns
  where table_schema = 'public' order by 1, 2`;
const granted = await db<{ role: string; table: string; verb: string; column: string }[]>`
  select substr(grantee, 4) as role, table_name as table, privilege_type as verb, column_name as column
  from information_schema.column_privileges
  where table_schema = 'public' and grantee in ('ft_candidate', 'ft_consultant', 'ft_client')`;
const onTables = await db<{ role: string; table: string; verb: string }[]>`
  select substr(grantee, 4) as role, table_name as table, privilege_type as verb from information_schema.role_table_grants
  where table_schema = 'public' and grantee in ('ft_candidate', 'ft_consultant', 'ft_client')`;

const tables = [...new Set(columns.map(({ table }) => table))];
const people = Object.entries(writes) as ["candidate" | "consultant" | "client", Writes][];
const named = (text = "") => text.split(" ").filter(Boolean).sort();

test("Each role may write the columns in the table, and no other: a new column is nobody's until it is named", () => {
  const [came, wanted]: [string[], string[]] = [[], []];
  for (const [role, its] of people)
    for (const table of tables) {
      const may = (verb: string) =>
        granted
          .filter((one) => one.role === role && one.table === table && one.verb === verb)
          .map(({ column }) => column)
          .sort();
      came.push(`${role} ${table} adds ${may("INSERT")}, changes ${may("UPDATE")}`);
      wanted.push(`${role} ${table} adds ${named(its[table]?.adds)}, changes ${named(its[table]?.changes)}`);
    }
  expect(came).toEqual(wanted);
  const known = new Set(columns.map(({ table, name }) => `${table}.${name}`));
  const strange = people.flatMap(([, its]) =>
    Object.entries(its).flatMap(([table, { adds, changes }]) =>
      [...named(adds), ...named(changes)].map((name) => `${table}.${name}`).filter((name) => !known.has(name)),
    ),
  );
  expect(strange).toEqual([]);
});

test("No write permission covers a whole table, so that a column can be protected; rows can be removed where the table says so", () => {
  expect(onTables.filter(({ verb }) => !["SELECT", "DELETE"].includes(verb))).toEqual([]);
  for (const [role, its] of people) {
    const removes = onTables.filter((one) => one.role === role && one.verb === "DELETE").map(({ table }) => table);
    expect(removes.sort(), role).toEqual(
      Object.entries(its)
        .filter(([, { removes: may }]) => may)
        .map(([table]) => table)
        .sort(),
    );
  }
});

const one = await agency();
const contexts = {
  candidate: { user: one.user },
  consultant: { user: one.consultant, workspace: one.workspace },
  client: { link: one.link, workspace: one.workspace },
};

test("Every column that is not named is refused in SQL, for every row: to change it and to fill it", async () => {
  const open: string[] = [];
  let tries = 0;
  for (const [role, its] of people)
    for (const { table, name } of columns.filter(({ generated }) => !generated)) {
      const { adds, changes } = its[table] ?? {};
      const attempts = [
        ...(named(changes).includes(name) ? [] : [`update ${table} set "${name}" = "${name}"`]),
        ...(named(adds).includes(name) ? [] : [`insert into ${table} ("${name}") values (default)`]),
      ];
      for (const text of attempts) {
        tries += 1;
        const answer = await as(role, contexts[role], text);
        if (answer !== "42501") open.push(`${role}: ${text}: ${JSON.stringify(answer)}`);
      }
    }
  expect(open).toEqual([]);
  expect(tries).toBeGreaterThan(1_000);
}, 120_000);

test("A candidate cannot set the contact rule or the consultant of an agency's interview, add one there, or approve their own draft", async () => {
  const me = ["candidate", contexts.candidate] as const;
  const itself = `where id = '${one.interview}'`;
  for (const set of [
    ...["contact_rule = 'direct'", "route = 'direct'", `consultant_user_id = '${one.user}'`, "consultant_email = 'x'"],
    ...["company = 'x'", "client_id = null", `candidate_id = '${one.candidate}'`],
  ])
    expect(await changed(...me, `update interviews set ${set} ${itself}`), set).toBe("42501");
  expect(await changed(...me, `update messages set approved_version = version where id = '${one.message}'`)).toBe(
    "42501",
  );
  expect(await changed(...me, "update sessions set expires_at = '2040-01-01'")).toBe("42501");
  const [kept] = await db`select contact_rule, company from interviews where id = ${one.interview!}`;
  await as(...me, `select set_contact_route('${one.interview}', 'X', 'direct', 'direct', null, null, null)`);
  expect(await db`select contact_rule, company from interviews where id = ${one.interview!}`).toEqual([kept]);
  const time = { starts_local: "2026-11-19T16:30", ends_local: "2026-11-19T17:30", zone: "UTC", country: "GB" };
  const round = {
    ...{ workspace_id: one.workspace, candidate_id: one.candidate, candidate_user_id: one.user, ...time },
    ...{ process_id: one.interview, role: "X", company: "X", route: "direct", contact_rule: "direct" },
    ...{ starts_at: "2026-11-19", ends_at: "2026-11-19", format: "video" },
  };
  expect(await changed(...me, row("interviews", round))).toBe("42501");
  const said = { given_at: "2026-11-19", shared_at: "2026-11-19" };
  expect(await changed(...me, row("feedback", { ...one.of, ...said, source: "consultant" }))).toBe("42501");
  expect(await changed(...me, row("feedback", { ...one.of, ...said, source: "candidate" }))).toBe(1);
});

test("A consultant cannot change what a candidate shared, nor its owner; only its writer can clear an approval", async () => {
  const me = ["consultant", contexts.consultant] as const;
  await db`update messages set shared_at = now(), approved_version = 1, approved_at = now() where id = ${one.message!}`;
  for (const text of [
    "update messages set body = 'x'",
    "update messages set subject = 'x'",
    `update interviews set candidate_user_id = '${one.consultant}'`,
    `update feedback set candidate_user_id = null`,
    `update candidates set user_id = '${one.consultant}'`,
    "update tasks set body = 'x'",
    "update promises set day = '2030-01-01'",
  ])
    expect(await changed(...me, text), text).toBe("42501");
  expect(await as(...me, `select clear_draft_review('${one.message}')`)).toBe("42501");
  const stranger = await agency();
  await as("candidate", { user: stranger.user }, `select clear_draft_review('${one.message}')`);
  const approved = () => db`select approved_version from messages where id = ${one.message!}`;
  expect(await approved()).toMatchObject([{ approved_version: 1 }]);
  await as("candidate", contexts.candidate, `select clear_draft_review('${one.message}')`);
  expect(await approved()).toMatchObject([{ approved_version: null }]);
});

test("Shared feedback that was not read is hidden only once it was undone, and only by its own agency", async () => {
  const [shared] = await db`insert into client_feedback (workspace_id, interview_id, given_at, logged_at)
    values (${one.workspace!}, ${one.interview!}, now(), now()) returning id`;
  await db`insert into feedback (workspace_id, interview_id, candidate_user_id, client_feedback_id, source, given_at, shared_at)
    values (${one.workspace!}, ${one.interview!}, ${one.user!}, ${shared!.id}, 'consultant', now(), now())`;
  const whose = async () =>
    (await db`select candidate_user_id from feedback where client_feedback_id = ${shared!.id}`)[0];
  const hide = `select hide_unread_feedback('${one.interview}', '${shared!.id}')`;
  await as("consultant", contexts.consultant, hide);
  expect(await whose()).toEqual({ candidate_user_id: one.user });
  await db`update feedback set undone_at = now() where client_feedback_id = ${shared!.id}`;
  const other = await agency();
  await as("consultant", { user: other.consultant, workspace: other.workspace }, hide);
  expect(await whose()).toEqual({ candidate_user_id: one.user });
  expect(await as("candidate", contexts.candidate, hide)).toBe("42501");
  await as("consultant", contexts.consultant, hide);
  expect(await whose()).toEqual({ candidate_user_id: null });
});
