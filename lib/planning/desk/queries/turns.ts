import { and, type Placeholder, type SQL, sql } from "drizzle-orm";
import { pageLimit } from "@/lib/pages";
import { hasWordLike } from "@/lib/people/names/queries";
import { deskCountedSteps } from "@/lib/planning/plan/rules/steps";
import { totalLimit } from "@/lib/platform/words/totals";
import { isNameInWorkspace } from "@/lib/scope";
import type { DeskSort, DeskState } from "../input";

export const deskParameterNames = [
  ...(["here", "who", "candidate", "client", "now", "today"] as const),
  ...(["oursAt", "oursId", "theirsAt", "theirsId"] as const),
] as const;
export type DeskParameters = Record<(typeof deskParameterNames)[number], Placeholder>;

/** The queries that differ in their SQL. Each process builds each of them once, when it is first asked for. */
export type DeskQueryShape = {
  who: boolean;
  candidate: boolean;
  client: boolean;
  state: DeskState;
  sort: DeskSort;
  ours: boolean;
  theirs: boolean;
};

type Side = "ours" | "theirs";

const isConsultantsTurn = (v: DeskParameters) =>
  sql`interviews.consultant_due is not null and interviews.consultant_from <= ${v.now}::timestamptz`;
const isOthersTurn = (v: DeskParameters) =>
  sql`interviews.others_due is not null and interviews.others_from <= ${v.now}::timestamptz`;
const hasConsultantStep = (step: string) => sql`interviews.consultant_steps @> ${sql.raw(`'{${step}}'::text[]`)}`;

/** An answer of a client is due before everything else (lib/planning/worklist/rules), at a moment that no step of a plan can have. */
const isAnswered = sql`consultant_due < '2000-01-01T00:00:00Z'`;
const isOverdue = (v: DeskParameters) => sql`not ${isAnswered} and consultant_due < ${v.now}::timestamptz`;

/** The condition of each filter. The derived columns say since when a side has something to do. The plan says which step it is. */
const stateConditions: Record<Exclude<DeskState, "all">, (v: DeskParameters) => SQL> = {
  answered: (v) => sql`${isConsultantsTurn(v)} and ${isAnswered}`,
  overdue: (v) => sql`${isConsultantsTurn(v)} and ${isOverdue(v)}`,
  debriefs: (v) => sql`${isConsultantsTurn(v)} and ${hasConsultantStep("read-debrief")}`,
  drafts: (v) => sql`${isConsultantsTurn(v)} and ${hasConsultantStep(deskCountedSteps.drafts)}`,
  clients: (v) =>
    sql`${isConsultantsTurn(v)} and ${hasConsultantStep(deskCountedSteps.clients)} and interviews.ends_at <= ${v.now}::timestamptz`,
  updates: (v) => sql`${isConsultantsTurn(v)} and ${hasConsultantStep(deskCountedSteps.updates)}`,
  passed: (v) => sql`interviews.answer_day < ${v.today}::date`,
};

/** Interviews of this agency, and of this consultant. */
const ownConditions = ({ who }: DeskQueryShape, v: DeskParameters) =>
  and(
    isNameInWorkspace({ workspaceId: v.here }, "interviews"),
    who ? sql`interviews.consultant_user_id = ${v.who}::uuid` : undefined,
  );

const hasNames = ({ candidate, client }: DeskQueryShape) => candidate || client;

/**
 * An index has its rows in the order in which they are due. Names, and another order, need all turns of the consultant or the agency: they are
 * read once, and everything else is asked of these. Only what is shown needs another order; totals do not.
 */
function pool(shape: DeskQueryShape, v: DeskParameters): SQL {
  const clients = sql`interviews.client_id = any (array(select k.id from clients k
    where ${isNameInWorkspace({ workspaceId: v.here }, "k")} and ${hasWordLike(sql`k.name`, v.client)} limit 200))`;
  const candidate = sql`(select lower(c.name) from candidates c where c.workspace_id = interviews.workspace_id and c.id = interviews.candidate_id)`;
  const candidates = sql`exists (select from candidates c where c.workspace_id = interviews.workspace_id and c.id = interviews.candidate_id
    and ${hasWordLike(sql`c.name`, v.candidate)})`;
  return sql`with pool as materialized (select interviews.id, interviews.ends_at, interviews.answer_day,
      interviews.consultant_from, interviews.consultant_due, interviews.consultant_steps, interviews.others_from, interviews.others_due
      ${shape.sort === "client" ? sql`, lower(interviews.company) as company` : sql``}
      ${shape.sort === "candidate" ? sql`, ${candidate} as candidate` : sql``}
    from interviews where ${and(
      ownConditions(shape, v),
      sql`(interviews.consultant_due is not null or interviews.others_due is not null)`,
      shape.client ? clients : undefined,
      shape.candidate ? candidates : undefined,
    )})`;
}

/** Which interviews each list has, apart from whose they are. Only two filters let through what is others' turn. */
function turnConditions({ state }: DeskQueryShape, v: DeskParameters): Record<Side, SQL | undefined> {
  const inState = state === "all" ? undefined : stateConditions[state](v);
  const others = state === "all" || state === "passed" ? inState : sql`false`;
  return { ours: and(isConsultantsTurn(v), inState), theirs: and(isOthersTurn(v), others) };
}

/** What a list is sorted by, before the id. */
const sortColumns: Record<DeskSort, Record<Side, SQL>> = {
  due: { ours: sql`interviews.consultant_due`, theirs: sql`interviews.others_due` },
  waiting: {
    ours: sql`date_trunc('milliseconds', interviews.consultant_from)`,
    theirs: sql`date_trunc('milliseconds', interviews.others_from)`,
  },
  candidate: { ours: sql`interviews.candidate`, theirs: sql`interviews.candidate` },
  client: { ours: sql`interviews.company`, theirs: sql`interviews.company` },
};

/** The same of the last row of the page before. A name is read again, because an address is no place for it. */
const lastSortValues: Record<DeskSort, (v: DeskParameters, at: Placeholder, id: Placeholder) => SQL> = {
  due: (_, at) => sql`${at}::timestamptz`,
  waiting: (_, at) => sql`${at}::timestamptz`,
  candidate: (
    v,
    _,
    id,
  ) => sql`(select lower(x.name) from interviews i join candidates x on x.workspace_id = i.workspace_id and x.id = i.candidate_id
    where ${isNameInWorkspace({ workspaceId: v.here }, "i")} and i.id = ${id}::uuid)`,
  client: (v, _, id) => sql`(select lower(i.company) from interviews i
    where ${isNameInWorkspace({ workspaceId: v.here }, "i")} and i.id = ${id}::uuid)`,
};

/** In an address: "<moment>_<id>" of the last row, or its id alone where its name is read again. */
export const turnKeys: Record<DeskSort, SQL<string>> = {
  due: sql<string>`(case when isfinite(turn.place) then extract(epoch from turn.place)::bigint::text else 'infinity' end) || '_' || turn.id`,
  waiting: sql<string>`(extract(epoch from turn.place) * 1000)::bigint || '_' || turn.id`,
  candidate: sql<string>`turn.id::text`,
  client: sql<string>`turn.id::text`,
};

function turnQuery(shape: DeskQueryShape, v: DeskParameters, side: Side, { table, own }: Source): SQL {
  const place = sortColumns[shape.sort][side];
  const [at, id] = side === "ours" ? [v.oursAt, v.oursId] : [v.theirsAt, v.theirsId];
  const after = sql`(${place}, interviews.id) > (${lastSortValues[shape.sort](v, at, id)}, ${id}::uuid)`;
  const limit = pageLimit(side === "ours" ? "consultantTurns" : "othersTurns");
  return sql`select interviews.id, ${sql.raw(`'${side}'`)} as whose, ${place} as place from ${table}
    where ${and(own, turnConditions(shape, v)[side], shape[side] ? after : undefined)}
    order by ${place}, interviews.id limit ${sql.raw(String(limit))}`;
}

/** Where rows come from: what is written before the query, the table, and whose they are if that was not asked before. */
type Source = { before: SQL; table: SQL; own: SQL | undefined };

const sourceOf = (shape: DeskQueryShape, v: DeskParameters, isPooled: boolean): Source =>
  isPooled
    ? { before: pool(shape, v), table: sql`pool interviews`, own: undefined }
    : { before: sql``, table: sql`interviews`, own: ownConditions(shape, v) };

/** The ids of one page of both lists, in their order. */
export function turnsQuery(shape: DeskQueryShape, v: DeskParameters): SQL {
  const source = sourceOf(shape, v, hasNames(shape) || shape.sort !== "due");
  return sql`(${source.before} (${turnQuery(shape, v, "ours", source)}) union all (${turnQuery(shape, v, "theirs", source)})) turn`;
}

/** The totals, as one row. So many are counted, and one more. */
export const deskTotals = (shape: DeskQueryShape, v: DeskParameters): SQL =>
  hasNames(shape) ? totalsOfPool(shape, v) : totalsByIndex(shape, v);

function totalsOfPool(shape: DeskQueryShape, v: DeskParameters): SQL {
  const turns = turnConditions(shape, v);
  const count = (where: SQL | undefined, name: string) =>
    sql`least(count(*) filter (where ${where}), ${sql.raw(String(totalLimit))})::int as ${sql.raw(name)}`;
  const states = Object.entries(stateConditions).map(([state, condition]) => count(condition(v), state));
  return sql`(${pool(shape, v)} select ${count(isConsultantsTurn(v), "whole")}, ${sql.join(states, sql`, `)},
    ${count(turns.ours, "ours")}, ${count(turns.theirs, "theirs")} from pool interviews) totals`;
}

/**
 * Each count goes through an index in its order and ends there: without an order the database would read all rows, and of rows in another order
 * it would sort all to find the first thousand. What is overdue or answered comes first in that order, so one pass counts both and the whole turn.
 */
function totalsByIndex(shape: DeskQueryShape, v: DeskParameters): SQL {
  const own = ownConditions(shape, v);
  const turns = turnConditions(shape, v);
  const counted = (where: SQL | undefined, order: string, columns = "") =>
    sql`(select ${sql.raw(columns)} from interviews where ${and(own, where)} order by ${sql.raw(`${order}, id`)} limit ${sql.raw(`${totalLimit}`)}) x`;
  const count = (where: SQL | undefined, order = "consultant_due") =>
    sql`(select count(*)::int from ${counted(where, order)})`;
  const inState = (state: keyof typeof stateConditions) => count(stateConditions[state](v));
  const byDay = shape.state === "passed" ? "answer_day" : undefined;
  return sql`(select turn.*, ${inState("debriefs")} as debriefs, ${inState("drafts")} as drafts, ${inState("clients")} as clients,
      ${inState("updates")} as updates, ${count(stateConditions.passed(v), "answer_day")} as passed,
      ${shape.state === "all" ? sql`turn.whole` : count(turns.ours, byDay)} as ours, ${count(turns.theirs, byDay ?? "others_due")} as theirs
    from (select count(*)::int as whole, (count(*) filter (where ${isAnswered}))::int as answered,
      (count(*) filter (where ${isOverdue(v)}))::int as overdue
      from ${counted(isConsultantsTurn(v), "consultant_due", "consultant_due")}) turn) totals`;
}
