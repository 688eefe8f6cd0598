import { sql } from "drizzle-orm";
import { prepared, readBatch, type Tx } from "@/db/client";
import { dayOf } from "@/lib/dates";
import { pageOf, parseCursor, parseDueCursor } from "@/lib/pages";
import { foldedWords } from "@/lib/people/names/rules/fold";
import { planSettingsAmong, selectFactRowsWith } from "@/lib/planning/plan/queries";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { reachablePeopleColumn } from "@/lib/planning/steps/queries";
import { timesZoneMessage } from "@/lib/platform/words/clock";
import { waitingLinkAnswersColumn } from "@/lib/record/client-feedback/queries/link-answers";
import type { Consultant } from "@/lib/viewer";
import type { DeskSort, GetDeskInput } from "./input";
import {
  type DeskParameters,
  type DeskQueryShape,
  deskParameterNames,
  deskTotals,
  turnKeys,
  turnsQuery,
} from "./queries/turns";
import { type DeskInterview, deskRow } from "./rules";

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
};

/** Both lists with the facts of their rows, in one statement: starting such a wide one costs more than its rows. */
const deskRowsQuery = (tx: Tx, shape: DeskQueryShape, v: DeskParameters) =>
  selectFactRowsWith(
    tx,
    { ...deskColumns, key: turnKeys[shape.sort], settings: planSettingsAmong(sql`select ${v.here}::uuid`) },
    undefined,
  )
    .innerJoin(turnsQuery(shape, v), sql`turn.id = interviews.id`)
    .orderBy(sql`turn.whose, turn.place, turn.id`);

const total = (name: string) => sql<number>`totals.${sql.raw(name)}`;

const deskTotalsQuery = (tx: Tx, shape: DeskQueryShape, v: DeskParameters) =>
  tx
    .select({
      ...{ all: total("whole"), answered: total("answered"), overdue: total("overdue"), debriefs: total("debriefs") },
      ...{ drafts: total("drafts"), clients: total("clients"), updates: total("updates"), passed: total("passed") },
      ...{ ours: total("ours"), theirs: total("theirs") },
    })
    .from(deskTotals(shape, v));

const members = (tx: Tx) => tx.select({ id: sql<string>`user_id`, name: sql<string>`name` }).from(sql`members_here()`);

const prepareDeskQuery = (shape: DeskQueryShape) =>
  prepared(deskParameterNames, (tx, v) => [deskRowsQuery(tx, shape, v), deskTotalsQuery(tx, shape, v), members(tx)]);

const preparedByShape = new Map<string, ReturnType<typeof prepareDeskQuery>>();

function preparedDeskQuery(shape: DeskQueryShape) {
  const key = Object.values(shape).join();
  const found = preparedByShape.get(key) ?? prepareDeskQuery(shape);
  preparedByShape.set(key, found);
  return found;
}

/** What an address says of the last row of the page before. Null if it says nothing, or something of another order. */
const cursorParsers: Record<DeskSort, (text: string) => { at?: string; id: string } | null> = {
  due: (text) => {
    const cursor = parseDueCursor(text);
    return cursor && { at: cursor.due, id: cursor.id };
  },
  waiting: parseCursor,
  candidate: (text) => (text.includes("_") || !text ? null : { id: text }),
  client: (text) => (text.includes("_") || !text ? null : { id: text }),
};

/**
 * The desk: whose turn it is, in the order that was asked for, with the plans of only the rows that are shown, in words for the reader's zone. One
 * round trip. In the order in which things are due it takes the same time whatever the size of the agency: the derived columns of an interview find
 * its row by an index. By name, and in other orders, it reads each turn of the agency or the consultant once.
 */
export async function getDesk(viewer: Consultant, input: GetDeskInput, zone: string, now: Date) {
  const { who, state, sort } = input;
  const parse = cursorParsers[sort];
  const [ours, theirs] = [parse(input.ours), parse(input.theirs)];
  const shape: DeskQueryShape = {
    ...{ who: who !== "all", candidate: input.candidate !== "", client: input.client !== "", state, sort },
    ...{ ours: ours !== null, theirs: theirs !== null },
  };
  const values = {
    ...{ here: viewer.workspaceId, who: who === "mine" ? viewer.userId : who },
    ...{ candidate: foldedWords(input.candidate), client: foldedWords(input.client) },
    ...{ now, today: dayOf(zone, now.getTime()) },
    ...{ oursAt: ours?.at, oursId: ours?.id, theirsAt: theirs?.at, theirsId: theirs?.id },
  };
  const [rows, [figures], team] = await readBatch(viewer, (tx) => preparedDeskQuery(shape)(tx, values), "once");
  if (!figures) throw new Error("The desk has no figures.");
  const view = { zone, now, state, viewer };
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
  const { rows, next } = pageOf(whose === "ours" ? "consultantTurns" : "othersTurns", found, (last) => last.key);
  return { rows: rows.flatMap((row) => deskRow(toDeskInterview(row, view), whose, view) ?? []), nextCursor: next };
}

function toDeskInterview(row: DeskResultRow, { zone, now }: DeskViewer): DeskInterview {
  const facts = factsFromRow(row);
  const { reachable, candidateId } = row;
  const steps = plan(facts, now, { zone, zoneIsShown: true });
  return { row, candidate: reachable.candidate.name, candidateId, facts, steps };
}
