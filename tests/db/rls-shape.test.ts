import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { appUrl, superuserUrl } from "../setup/database";

const db = postgres(superuserUrl, { max: 1 });
const app = postgres(appUrl, { max: 1 });
afterAll(() => Promise.all([db.end(), app.end()]));

/** Tables of people and mail, which belong to no workspace; every other table must carry the tenant key. */
const withoutTenant = [
  "users",
  "sessions",
  "sign_ins",
  "sign_in_places",
  "email_changes",
  "limits",
  "mutes",
  "suppressions",
  "mail_pauses",
  "ticks",
  "known_recipients",
  "recipient_stops",
  "recipient_reports",
  "agency_limits",
  "sending_hours",
];

const tables = await db<{ name: string; enabled: boolean; forced: boolean; owner: string; tenant: boolean }[]>`
  select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced, relowner::regrole::text as owner,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id') or relname = 'workspaces' as tenant
  from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;

const policies = await db<
  {
    table: string;
    name: string;
    verb: string;
    permissive: boolean;
    roles: string[];
    using: string | null;
    check: string | null;
  }[]
>`
  select permissive = 'PERMISSIVE' as permissive, tablename as table, policyname as name, cmd as verb, roles::text[] as roles, qual as using, with_check as check
  from pg_policies where schemaname = 'public'`;

test("Every table has row-level security, enabled and forced", () => {
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter(({ enabled, forced }) => !enabled || !forced).map(({ name }) => name)).toEqual([]);
});

test("Every table outside accounts and mail carries the tenant key", () => {
  const lacking = tables.filter(({ tenant, name }) => !tenant && !withoutTenant.includes(name));
  expect(lacking.map(({ name }) => name)).toEqual([]);
});

const equality =
  /^\(\w+ = \( SELECT \(NULLIF\(current_setting\('app\.(user_id|workspace_id|owned_id|link_id)'::text, true\), ''::text\)\)::uuid AS "?\w+"?\)\)/;

test("Every policy is one equality with the viewer's context, read once a query; inserts may have further conditions", () => {
  const odd = policies
    .filter(({ roles }) => roles.join() !== "ft_system")
    .flatMap(({ table, name, verb, using, check }) =>
      [using, check]
        .filter((rule) => {
          const rest = rule?.replace(/^\((?=\()/, verb === "INSERT" ? "" : "$&").replace(equality, "");
          return rest !== undefined && rest !== "" && !(verb === "INSERT" && rest.startsWith(" AND "));
        })
        .map((rule) => `${table}.${name}: ${rule}`),
    );
  expect(odd).toEqual([]);
});

test("The holder of a link is restricted to the link's workspace in every table that links reach", () => {
  const reached = new Set(policies.filter(({ roles }) => roles.join() === "ft_client").map(({ table }) => table));
  const kept = policies.filter(({ name, verb, permissive }) => name === "client_here" && verb === "ALL" && !permissive);
  expect([...reached].sort()).toEqual(kept.map(({ table }) => table).sort());
  for (const { table, using, check } of kept)
    for (const rule of [using, check]) expect(rule, table).toMatch(/^\(workspace_id = .*app\.workspace_id/);
});

test("Policies exist for the four capacities only, and only the system's allows everything", () => {
  const capacities = ["ft_candidate", "ft_consultant", "ft_client", "ft_system"];
  expect(policies.filter(({ roles }) => !roles.every((role) => capacities.includes(role)))).toEqual([]);
  const open = policies.filter(({ using, check }) => using === "true" || check === "true");
  expect(open.filter(({ roles }) => roles.join() !== "ft_system")).toEqual([]);
});

test("The application's role owns nothing, bypasses no policy, and only switches to capacities", async () => {
  const owned = await db`select from pg_shdepend where refobjid = 'followthrough_app'::regrole and deptype = 'o'`;
  expect(owned.count).toBe(0);
  const [role] =
    await db`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit from pg_roles where rolname = 'followthrough_app'`;
  expect(Object.values(role!)).toEqual([false, false, false, false, false]);
  const inherited =
    await db`select from pg_auth_members where member = 'followthrough_app'::regrole and (inherit_option or admin_option)`;
  expect(inherited.count).toBe(0);
  const capacities =
    await db`select from pg_roles where rolname like 'ft\\_%' and (rolcanlogin or rolsuper or rolbypassrls)`;
  expect(capacities.count).toBe(0);
});

test("Outside a transaction of asViewer the application can read and write no table at all", async () => {
  const open: string[] = [];
  for (const { name } of tables) {
    const answer = await app`select from ${app(name)} limit 1`.catch((fault: { code: string }) => fault.code);
    if (answer !== "42501") open.push(name);
  }
  expect(open).toEqual([]);
});

test("A viewer of one capacity cannot reach another capacity's rows by leaving ids out", async () => {
  const seen: string[] = [];
  for (const role of ["ft_candidate", "ft_consultant", "ft_client"])
    for (const { name } of tables) {
      const rows = await app
        .begin(async (sql) => {
          await sql.unsafe(`set local role ${role}`);
          return sql`select from ${sql(name)} limit 1`;
        })
        .catch(() => []);
      if (rows.length) seen.push(`${role} ${name}`);
    }
  expect(seen).toEqual([]);
});

test("History is added to and read, never changed, not even by the system", async () => {
  await expect(
    transaction({ as: "system" }, (tx) => tx.update(auditEvents).set({ byName: "x" })),
  ).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  await expect(transaction({ as: "system" }, (tx) => tx.delete(auditEvents))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  const grants = await db`
    select from information_schema.role_table_grants
    where table_name = 'audit_events' and grantee like 'ft\\_%' and privilege_type not in ('SELECT', 'INSERT')`;
  expect(grants.count).toBe(0);
  const filledIn = await db`
    select grantee, column_name from information_schema.column_privileges
    where table_name = 'audit_events' and grantee like 'ft\\_%' and privilege_type = 'UPDATE'`;
  expect([...filledIn]).toEqual([{ grantee: "ft_system", column_name: "candidate_user_id" }]);
});

test("Functions with more rights than their caller fix their search path and refuse strangers", async () => {
  const loose = await db`
    select proname from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef
      and (not coalesce(array_to_string(proconfig, ','), '') like '%search_path=public, pg_temp%' or has_function_privilege('public', oid, 'execute'))`;
  expect([...loose]).toEqual([]);
});

test("An index that descends has the order of `order by … desc`: with any other, a list is sorted anew for every page", async () => {
  const wrong =
    await db`select indexname from pg_indexes where schemaname = 'public' and indexdef like '%DESC NULLS LAST%'`;
  expect(wrong.map(({ indexname }) => indexname)).toEqual([]);
});
