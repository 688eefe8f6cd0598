import { type SQL, sql } from "drizzle-orm";
import { check, customType, pgPolicy, pgRole, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { PlanSide } from "@/lib/enums";

const roles = {
  candidate: pgRole("ft_candidate").existing(),
  consultant: pgRole("ft_consultant").existing(),
  client: pgRole("ft_client").existing(),
  system: pgRole("ft_system").existing(),
};

/** Who is asking, set for one transaction by db/client.ts. The select around it makes the database read it once for each query, not for each row. */
const contexts = {
  me: "app.user_id",
  here: "app.workspace_id",
  /** The same, if the viewer is an owner of the agency. */
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

/** One comparison of a column with the viewer's context. It has no OR, and no subquery for each row. */
export const policyFor = (
  role: "candidate" | "consultant" | "client",
  verb: Verb,
  column: string,
  context: keyof typeof contexts,
) => policy(role, verb, sql.raw(`${column} = ${contextOf(context)}`));

/**
 * The holder of a link may use the row that has the link's id in `column`, and only in the link's own workspace. There are two policies with one
 * comparison each. The second is restrictive, so both must be true.
 */
export const linkHolders = (column: string, ...verbs: Verb[]) => [
  ...verbs.map((verb) => policyFor("client", verb, column, "link")),
  policy("client", "all", sql.raw(`workspace_id = ${contextOf("here")}`), "restrictive"),
];

/**
 * A condition on rows that a person inserts, if it is not enough that the row is theirs. It is checked only for rows that are written, so it
 * may be longer than a condition for rows that are read.
 */
export const mayInsert = (role: PlanSide, column: string, more: string) =>
  policy(role, "insert", sql.raw(`${column} = ${contextOf(role === "candidate" ? "me" : "here")} and ${more}`));

/**
 * A candidate inserts such a row only in their own workspace. In an agency's workspace the system inserts it, with the agency's settings.
 */
export const candidateAddsOwn = (table: string, column = "candidate_user_id") =>
  mayInsert(
    "candidate",
    column,
    `exists (select from workspaces w where w.id = ${table}.workspace_id and w.owner_user_id = ${contextOf("me")})`,
  );

/** People add rows in their own name and for their own side. The name is looked up, not taken from the form. */
export const signsAsThemselves = (role: PlanSide) =>
  `by = ${contextOf("me")} and by_name = '' and actor_kind = '${role}'`;

/** The same for what one consultant writes for colleagues. */
export const isByWriter = `by = ${contextOf("me")}`;

/**
 * A consultant may change a row of their agency only if they wrote it. There are two policies, with one comparison each. The second is
 * restrictive, so both must be true.
 */
export const changedByWriter = () => [
  policyFor("consultant", "update", "by", "me"),
  policy("consultant", "all", sql.raw(`workspace_id = ${contextOf("here")}`), "restrictive"),
];

export const forCandidates = (verb: Verb = "all") => policyFor("candidate", verb, "candidate_user_id", "me");
export const forConsultants = (verb: Verb = "all", column = "workspace_id") =>
  policyFor("consultant", verb, column, "here");
export const forSystem = () => policy("system", "all", sql`true`);

/** The system may read and add rows, and remove those that are older than this. It may change none. */
export const systemAppends = (keptDays: number) => [
  policy("system", "select", sql`true`),
  policy("system", "insert", sql`true`),
  policy("system", "delete", sql.raw(`at < now() - interval '${keptDays} days'`)),
];

/** UUIDv7 from the database (PostgreSQL 18), so that ids sort by age. */
export const id = () => uuid("id").notNull().default(sql`uuidv7()`);
/**
 * An id is unique in its table, across all workspaces: forms send ids of new rows, and e-mails, links and sweeps find a row by its id alone.
 * Every table with an id has this constraint in addition to its key.
 */
export const uniqueId = (name: string, columns: object) => uniqueIndex(`${name}_id`).on((columns as { id: never }).id);
export const tenant = () => uuid("workspace_id").notNull();
/** Null if the candidate has no account yet, or may not see the row. */
export const candidateUser = () => uuid("candidate_user_id");
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => instant("created_at").notNull().defaultNow();
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The workspace again, set once the row is shared. Consultants find such rows by this column, so they do not see rows that are not shared. */
export const sharedWith = () =>
  uuid("consultant_workspace_id").generatedAlwaysAs(sql.raw("case when shared_at is not null then workspace_id end"));

/** If a table has a column of its own by which consultants see rows, that column holds the row's workspace or null. */
export const ownWorkspaceOnly = (table: string) =>
  check(
    `${table}_consultants`,
    sql`consultant_workspace_id is null or consultant_workspace_id is not distinct from workspace_id`,
  );
