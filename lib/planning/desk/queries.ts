import { and, type Placeholder, type SQL, sql } from "drizzle-orm";
import { prepared, readBatch, type Tx } from "@/db/client";
import { dayOf } from "@/lib/dates";
import { pageLimit, pageOf, parseDueCursor } from "@/lib/pages";
import { planSettingsAmong, selectFactRowsWith } from "@/lib/planning/plan/queries";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { deskCountedSteps } from "@/lib/planning/plan/rules/steps";
import { reachablePeopleColumn } from "@/lib/planning/steps/queries";
import { timesZoneMessage } from "@/lib/platform/words/clock";
import { waitingLinkAnswersColumn } from "@/lib/record/client-feedback/queries/link-answers";
import { isNameInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { DeskState, GetDeskInput } from "./input";
import { type DeskInterview, deskRow, maxDeskCount } from "./rules";

const parameterNames = [
  "here",
  "who",
  "client",
  "now",
  "today",
  "consultantDue",
  "oursId",
  "othersDue",
  "theirsId",
] as const;
type DeskParameters = Record<(typeof parameterNames)[number], Placeholder>;

/** The queries that differ in their SQL. There are a few dozen, and each process builds each of them once. */
type DeskQueryShape = { who: boolean; client: boolean; state: DeskState; ours: boolean; theirs: boolean };

/** Interviews of this agency that the filters let through. */
const filterConditions = ({ who, client }: DeskQueryShape, v: DeskParameters): SQL[] => [
  isNameInWorkspace({ workspaceId: v.here }, "interviews"),
  ...(who ? [sql`interviews.consultant_user_id = ${v.who}::uuid`] : []),
  ...(client
    ? [
        sql`interviews.client_id = any (array(select c.id from clients c
          where ${isNameInWorkspace({ workspaceId: v.here }, "c")} and starts_with(lower(c.name), lower(${v.client}::text)) limit 50))`,
      ]
    : []),
];

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

const deskColumns = {
  reachable: reachablePeopleColumn,
  candidateId: sql<string>`interviews.candidate_id`,
  /** The client's latest feedback that is neither shared nor kept private. */
  unshared: sql<string | null>`(select s.id from client_feedback s
    where s.interview_id = interviews.id and s.submitted_at is not null and s.kept_private_at is null and not exists (select from feedback f
      where f.workspace_id = s.workspace_id and f.client_feedback_id = s.id and f.undone_at is null)
    order by s.logged_at desc limit 1)`,
  answered: waitingLinkAnswersColumn,
  whose: sql<"ours" | "theirs">`turn.whose`,
  key: sql<string>`case when isfinite(turn.due) then extract(epoch from turn.due)::bigint::text else 'infinity' end`,
};

/** Which interviews each list has, before its cursor. Only two filters let through what is others' turn. */
function turnConditions(shape: DeskQueryShape, v: DeskParameters): Record<"ours" | "theirs", SQL | undefined> {
  const state = shape.state === "all" ? undefined : stateConditions[shape.state](v);
  const others = shape.state === "all" || shape.state === "passed" ? state : sql`false`;
  return {
    ours: and(...filterConditions(shape, v), isConsultantsTurn(v), state),
    theirs: and(...filterConditions(shape, v), isOthersTurn(v), others),
  };
}

function consultantTurnQuery(shape: DeskQueryShape, v: DeskParameters): SQL {
  const after = sql`(interviews.consultant_due, interviews.id) > (${v.consultantDue}::timestamptz, ${v.oursId}::uuid)`;
  return sql`select interviews.id, 'ours' as whose, interviews.consultant_due as due from interviews
    where ${and(turnConditions(shape, v).ours, shape.ours ? after : undefined)}
    order by interviews.consultant_due, interviews.id limit ${sql.raw(String(pageLimit("consultantTurns")))}`;
}

function othersTurnQuery(shape: DeskQueryShape, v: DeskParameters): SQL {
  const after = sql`(interviews.others_due, interviews.id) > (${v.othersDue}::timestamptz, ${v.theirsId}::uuid)`;
  return sql`select interviews.id, 'theirs' as whose, interviews.others_due as due from interviews
    where ${and(turnConditions(shape, v).theirs, shape.theirs ? after : undefined)}
    order by interviews.others_due, interviews.id limit ${sql.raw(String(pageLimit("othersTurns")))}`;
}

/** Both lists with the facts of their rows, in one statement: starting such a wide one costs more than its rows. */
const deskRowsQuery = (tx: Tx, shape: DeskQueryShape, v: DeskParameters) =>
  selectFactRowsWith(tx, { ...deskColumns, settings: planSettingsAmong(sql`select ${v.here}::uuid`) }, undefined)
    .innerJoin(
      sql`((${consultantTurnQuery(shape, v)}) union all (${othersTurnQuery(shape, v)})) turn`,
      sql`turn.id = interviews.id`,
    )
    .orderBy(sql`turn.whose, turn.due, turn.id`);

/**
 * So many are counted, and one more. Each count goes through an index in its order and ends there: without an order the database would read all
 * rows, and of rows in another order it would sort all to find the first thousand.
 */
const counted = (where: SQL | undefined, order: string, columns = "") =>
  sql`(select ${sql.raw(columns)} from interviews where ${where} order by ${sql.raw(`${order}, id`)} limit ${sql.raw(`${maxDeskCount + 1}`)})`;

const count = (where: SQL | undefined, order = "consultant_due") =>
  sql<number>`(select count(*)::int from ${counted(where, order)} x)`;

/** What is overdue or answered comes first in that order, so one pass counts both and the whole turn. */
function deskFiguresQuery(tx: Tx, shape: DeskQueryShape, v: DeskParameters) {
  const filters = filterConditions(shape, v);
  const inState = (state: Exclude<DeskState, "all">) => and(...filters, stateConditions[state](v));
  const turns = turnConditions(shape, v);
  return tx
    .select({
      ...{ all: sql<number>`turn.whole`, answered: sql<number>`turn.answered`, overdue: sql<number>`turn.overdue` },
      ...{ debriefs: count(inState("debriefs")), drafts: count(inState("drafts")) },
      ...{ clients: count(inState("clients")), updates: count(inState("updates")) },
      passed: count(inState("passed"), "answer_day"),
      ours: shape.state === "all" ? sql<number>`turn.whole` : count(turns.ours),
      theirs: count(turns.theirs, "others_due"),
    })
    .from(
      sql`(select count(*)::int as whole, (count(*) filter (where ${isAnswered}))::int as answered,
        (count(*) filter (where ${isOverdue(v)}))::int as overdue
        from ${counted(and(...filters, isConsultantsTurn(v)), "consultant_due", "consultant_due")} x) turn`,
    );
}

const members = (tx: Tx) => tx.select({ id: sql<string>`user_id`, name: sql<string>`name` }).from(sql`members_here()`);

const prepareDeskQuery = (shape: DeskQueryShape) =>
  prepared(parameterNames, (tx, v) => [deskRowsQuery(tx, shape, v), deskFiguresQuery(tx, shape, v), members(tx)]);

const preparedByShape = new Map<string, ReturnType<typeof prepareDeskQuery>>();

function preparedDeskQuery(shape: DeskQueryShape) {
  const key = Object.values(shape).join();
  const found = preparedByShape.get(key) ?? prepareDeskQuery(shape);
  preparedByShape.set(key, found);
  return found;
}

/**
 * The desk: whose turn it is, the oldest due first, with the plans of only the rows that are shown, in words for the reader's zone. One
 * round trip, whatever the size of the agency: the derived columns of an interview find its row by an index.
 */
export async function getDesk(viewer: Consultant, input: GetDeskInput, zone: string, now: Date) {
  const [ours, theirs] = [parseDueCursor(input.ours), parseDueCursor(input.theirs)];
  const shape: DeskQueryShape = {
    who: input.who !== "all",
    client: input.client !== "",
    state: input.state,
    ours: ours !== null,
    theirs: theirs !== null,
  };
  const values = {
    here: viewer.workspaceId,
    who: input.who === "mine" ? viewer.userId : input.who,
    client: input.client,
    now,
    today: dayOf(zone, now.getTime()),
    ...{ consultantDue: ours?.due, oursId: ours?.id, othersDue: theirs?.due, theirsId: theirs?.id },
  };
  const [rows, [figures], team] = await readBatch(viewer, (tx) => preparedDeskQuery(shape)(tx, values), "once");
  const view = { zone, now, state: input.state, viewer };
  if (!figures) throw new Error("The desk has no figures.");
  const { ours: consultantCount, theirs: othersCount, ...totals } = figures;
  return {
    ours: { ...turnsPage(rows, "ours", view), count: consultantCount },
    theirs: { ...turnsPage(rows, "theirs", view), count: othersCount },
    figures: totals,
    members: team,
    /** A sentence about the zone of all times, if an interview is in a place with another time. */
    times: timesZoneMessage(
      rows.map((row) => ({ at: row.startsAt.getTime(), zone: row.zone })),
      { zone },
    ),
  };
}

type DeskResultRow = Awaited<ReturnType<typeof deskRowsQuery>>[number];
type DeskViewer = Parameters<typeof deskRow>[2];

function turnsPage(all: DeskResultRow[], whose: "ours" | "theirs", view: DeskViewer) {
  const found = all.filter((row) => row.whose === whose);
  const list = whose === "ours" ? "consultantTurns" : "othersTurns";
  const { rows, next } = pageOf(list, found, (last) => `${last.key}_${last.id}`);
  return { rows: rows.flatMap((row) => deskRow(toDeskInterview(row, view), whose, view) ?? []), nextCursor: next };
}

function toDeskInterview(row: DeskResultRow, { zone, now }: DeskViewer): DeskInterview {
  const facts = factsFromRow(row);
  const { reachable, candidateId } = row;
  const steps = plan(facts, now, { zone, zoneIsShown: true });
  return { row, candidate: reachable.candidate.name, candidateId, facts, steps };
}
