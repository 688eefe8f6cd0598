import { type SQL, sql } from "drizzle-orm";
import { check, customType, pgPolicy, pgRole, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { PlanSide } from "@/lib/enums";

const roles = {
  candidate: pgRole("ft_candidate").existing(),
  consultant: pgRole("ft_consultant").existing(),
  client: pgRole("ft_client").existing(),
  system: pgRole("ft_system").existing(),
};

/** Who is asking, set for one transaction by db/client.ts. Wrapped in a select so that it is read once a query, not once a row. */
const contexts = {
  me: "app.user_id",
  here: "app.workspace_id",
  /** The same, and only while whoever asks is an owner there. */
  owned: "app.owned_id",
  link: "app.link_id",
};

const contextOf = (context: keyof typeof contexts) =>
  `(select nullif(current_setting('${contexts[context]}', true), '')::uuid)`;

type Verb = "all" | "select" | "insert" | "update" | "delete";

const policy = (role: keyof typeof roles, verb: Verb, rule: SQL, as: "permissive" | "restrictive" = "permissive") =>
  pgPolicy(`${role}_${as === "permissive" ? verb : "here"}`, {
    as,
    for: verb,
    to: roles[role],
    ...(verb === "insert" ? {} : { using: rule }),
    ...(verb === "select" || verb === "delete" ? {} : { withCheck: rule }),
  });

/** One equality between a column and the viewer's context: no OR, no subquery by row. */
export const policyFor = (
  role: "candidate" | "consultant" | "client",
  verb: Verb,
  column: string,
  context: keyof typeof contexts,
) => policy(role, verb, sql.raw(`${column} = ${contextOf(context)}`));

/**
 * The holder of a link may use the row that has the link's id in `column`, and only in the link's own workspace. Two policies, one equality
 * each: the second is restrictive, so both have to hold.
 */
export const linkHolders = (column: string, ...verbs: Verb[]) => [
  ...verbs.map((verb) => policyFor("client", verb, column, "link")),
  policy("client", "all", sql.raw(`workspace_id = ${contextOf("here")}`), "restrictive"),
];

/**
 * What a person may insert, where owning the row is not enough. It is checked once for each row that is written, so it may be a longer
 * condition than the one for every row that is read.
 */
export const mayInsert = (role: PlanSide, column: string, more: string) =>
  policy(role, "insert", sql.raw(`${column} = ${contextOf(role === "candidate" ? "me" : "here")} and ${more}`));

/**
 * A candidate inserts such a row in their own workspace only. Into an agency's the system inserts it, and looks up what the agency has set.
 */
export const candidateAddsOwn = (table: string) =>
  mayInsert(
    "candidate",
    "candidate_user_id",
    `exists (select from workspaces w where w.id = ${table}.workspace_id and w.owner_user_id = ${contextOf("me")})`,
  );

/** Whoever adds it signs as themselves, on their own side; what they are called is looked up. */
export const signsAsThemselves = (role: PlanSide) =>
  `by = ${contextOf("me")} and by_name = '' and actor_kind = '${role}'`;

export const forCandidates = (verb: Verb = "all") => policyFor("candidate", verb, "candidate_user_id", "me");
export const forConsultants = (verb: Verb = "all", column = "workspace_id") =>
  policyFor("consultant", verb, column, "here");
export const forSystem = () => policy("system", "all", sql`true`);

/** The system reads and adds, and removes what is older than this; it changes nothing. */
export const systemAppends = (keptDays: number) => [
  policy("system", "select", sql`true`),
  policy("system", "insert", sql`true`),
  policy("system", "delete", sql.raw(`at < now() - interval '${keptDays} days'`)),
];

/** UUIDv7 from the database (PostgreSQL 18), so that ids sort by age. */
export const id = () => uuid("id").notNull().default(sql`uuidv7()`);
/**
 * No two rows of a table share an id, in any workspace: forms bring ids along, and e-mails, links and sweeps find a row by its id alone.
 * Every table with an id has this beside its key.
 */
export const uniqueId = (name: string, columns: object) => uniqueIndex(`${name}_id`).on((columns as { id: never }).id);
export const tenant = () => uuid("workspace_id").notNull();
/** Null until the candidate has an account, and on rows that they may not see. */
export const candidateUser = () => uuid("candidate_user_id");
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => instant("created_at").notNull().defaultNow();
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The tenant key again, but only once shared: consultants see such a row by this column, so an unshared row is hidden from them. */
export const sharedWith = () =>
  uuid("consultant_workspace_id").generatedAlwaysAs(sql.raw("case when shared_at is not null then workspace_id end"));

/** Where consultants see a row by a column of its own, that column names the row's workspace or none. */
export const ownWorkspaceOnly = (table: string) =>
  check(
    `${table}_consultants`,
    sql`consultant_workspace_id is null or consultant_workspace_id is not distinct from workspace_id`,
  );
