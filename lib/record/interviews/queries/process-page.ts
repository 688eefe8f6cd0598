import { and, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pageLimit } from "@/lib/pages";
import { endingColumns, isLive } from "@/lib/planning/outcomes/queries";
import { planSettingsAmong, planSettingsOfCandidate, selectFactRowsWith } from "@/lib/planning/plan/queries";
import { isNameInScope } from "@/lib/scope";
import type { InterviewListState } from "../input";

/** The kinds of query, which differ in their SQL. Each server builds each kind once, when it is first needed. */
export type ProcessPageShape = {
  as: "candidate" | "consultant";
  state: InterviewListState;
  isSearch: boolean;
  isMine: boolean;
  isAfter: boolean;
};

export const processPageParameters = ["me", "here", "like", "now", "at", "id"] as const;
type Parameters = Record<(typeof processPageParameters)[number], Placeholder>;

const column = (name: string, of: string) => sql.raw(`${name}.${of}`);

/** Each interview is in exactly one of these states. */
const stateConditions: Record<InterviewListState, (name: string, v: Parameters) => SQL | undefined> = {
  all: () => undefined,
  live: (name, v) => sql`${isLive(name)} and ${column(name, "starts_at")} <= ${v.now}::timestamptz`,
  coming: (name, v) => sql`${isLive(name)} and ${column(name, "starts_at")} > ${v.now}::timestamptz`,
  over: (name) => sql`not ${isLive(name)}`,
};

/** Whether an interview matches the filters. `candidate`: the column with the candidate's name, which an agency searches too. */
const isAskedFor = (shape: ProcessPageShape, v: Parameters, name: string, candidate: string): SQL | undefined =>
  and(
    isNameInScope(
      shape.as === "candidate" ? { as: "candidate", userId: v.me } : { as: "consultant", workspaceId: v.here },
      name,
    ),
    shape.isMine ? sql`${column(name, "consultant_user_id")} = ${v.me}::uuid` : undefined,
    shape.isSearch
      ? sql`(${column(name, "role")} ilike ${v.like} or ${column(name, "company")} ilike ${v.like} or ${sql.raw(candidate)} ilike ${v.like})`
      : undefined,
    stateConditions[shape.state](name, v),
  );

const isSameProcess = (name: string, other: string) =>
  sql.raw(
    ["process_id", "workspace_id", "candidate_id"].map((key) => `${name}.${key} = ${other}.${key}`).join(" and "),
  );

/**
 * One page of processes: of each process the latest round that matches, found by the index that sorts interviews. A process is in the list once,
 * at the place of that round. To know whether a round is the latest, the query reads only its own process. So a page costs the same for any
 * number of interviews.
 */
function headsQuery(shape: ProcessPageShape, v: Parameters): SQL {
  // A candidate does not search for their own name.
  const [name, joined] =
    shape.as === "consultant"
      ? ["c.name", sql`join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id`]
      : ["''", sql``];
  const latest = sql`(select o.id from interviews o where ${isSameProcess("o", "i")} and ${isAskedFor(shape, v, "o", name)}
    order by o.starts_at desc, o.id desc limit 1)`;
  return sql`(select i.id, i.process_id, i.workspace_id, i.candidate_id, i.starts_at, ${sql.raw(name)} as candidate
    from interviews i ${joined}
    where ${and(
      isAskedFor(shape, v, "i", name),
      shape.isAfter ? sql`(i.starts_at, i.id) < (${v.at}::timestamptz, ${v.id}::uuid)` : undefined,
      sql`i.id = ${latest}`,
    )}
    order by i.starts_at desc, i.id desc limit ${sql.raw(String(pageLimit("interviews")))}) head`;
}

/** The matching rounds of these processes, with the facts of their plans. The rounds of a process are together, the latest first. */
export const processPageQuery = (tx: Tx, shape: ProcessPageShape, v: Parameters) =>
  selectFactRowsWith(
    tx,
    {
      ...endingColumns,
      /** The latest matching round: its place in the list is that of its process. */
      headId: sql<string>`head.id`,
      candidate: sql<string>`head.candidate`,
      settings:
        shape.as === "candidate" ? planSettingsOfCandidate(v.me) : planSettingsAmong(sql`select ${v.here}::uuid`),
    },
    undefined,
  )
    .innerJoin(
      headsQuery(shape, v),
      and(isSameProcess("interviews", "head"), isAskedFor(shape, v, "interviews", "head.candidate")),
    )
    .orderBy(sql`head.starts_at desc, head.id desc, interviews.starts_at desc, interviews.id desc`);
