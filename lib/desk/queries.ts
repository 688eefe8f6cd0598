import { and, type Placeholder, type SQL, sql } from "drizzle-orm";
import { readAs, type Tx } from "@/db/client";
import { kept } from "@/db/kept";
import { waitingLinkAnswersColumn } from "../client-feedback/queries/answered";
import { dayOf } from "../dates";
import { factsFromRow, planSettingsAmong, selectFactRowsWith } from "../followups/queries";
import { plan } from "../followups/rules/plan";
import { timesZoneMessage } from "../today/rules";
import type { Consultant } from "../viewer";
import type { DeskState, GetDeskInput } from "./input";
import { type DeskInterview, deskRow } from "./rules";

const ourSize = 10;
const theirSize = 5;
/** A figure is counted as far as this; beyond, it says "25+". */
export const maxDeskFigure = 25;

const names = ["here", "who", "client", "now", "today", "oursDue", "oursId", "theirsDue", "theirsId"] as const;
type Values = Record<(typeof names)[number], Placeholder>;

/** The queries that differ in their SQL. There are some dozens, and each is built once a process. */
type Shape = { who: boolean; client: boolean; state: DeskState; ours: boolean; theirs: boolean };

/** Interviews of this agency that the filters let through. */
const among = ({ who, client }: Shape, v: Values): SQL[] => [
  sql`interviews.workspace_id = ${v.here}::uuid`,
  ...(who ? [sql`interviews.consultant_user_id = ${v.who}::uuid`] : []),
  ...(client
    ? [
        sql`interviews.client_id = any (array(select c.id from clients c
          where c.workspace_id = ${v.here}::uuid and starts_with(lower(c.name), lower(${v.client}::text)) limit 50))`,
      ]
    : []),
];

const isOurs = (v: Values) => sql`interviews.ours_due is not null and interviews.ours_from <= ${v.now}::timestamptz`;
const owes = (step: string) => sql`interviews.ours_steps @> ${sql.raw(`'{${step}}'::text[]`)}`;

/** What each state means. The derived columns say from when a side has anything to do; of which of its things it is, the plan does. */
const inState: Record<Exclude<DeskState, "all">, (v: Values) => SQL> = {
  debriefs: (v) => sql`${isOurs(v)} and ${owes("read-debrief")}`,
  drafts: (v) => sql`${isOurs(v)} and ${owes("read-a-draft")}`,
  clients: (v) => sql`${isOurs(v)} and ${owes("gather-feedback")} and interviews.ends_at <= ${v.now}::timestamptz`,
  updates: (v) => sql`${isOurs(v)} and ${owes("update-the-candidate")}`,
  passed: (v) => sql`interviews.owed_day < ${v.today}::date`,
};

const more = {
  candidate: sql<string>`(select c.name from candidates c
    where c.workspace_id = interviews.workspace_id and c.id = interviews.candidate_id)`,
  /** The client's latest feedback that is neither shared nor kept private. */
  unshared: sql<string | null>`(select s.id from client_feedback s
    where s.interview_id = interviews.id and s.submitted_at is not null and s.kept_back_at is null and not exists (select from feedback f
      where f.workspace_id = s.workspace_id and f.client_feedback_id = s.id and f.undone_at is null)
    order by s.logged_at desc limit 1)`,
  answered: waitingLinkAnswersColumn,
  whose: sql<"ours" | "theirs">`turn.whose`,
  key: sql<string>`case when isfinite(turn.due) then extract(epoch from turn.due)::bigint::text else 'infinity' end`,
};

function oursOf(shape: Shape, v: Values): SQL {
  const after = sql`(interviews.ours_due, interviews.id) > (${v.oursDue}::timestamptz, ${v.oursId}::uuid)`;
  const state = shape.state === "all" ? undefined : inState[shape.state](v);
  return sql`select interviews.id, 'ours' as whose, interviews.ours_due as due from interviews
    where ${and(...among(shape, v), isOurs(v), state, shape.ours ? after : undefined)}
    order by interviews.ours_due, interviews.id limit ${sql.raw(String(ourSize + 1))}`;
}

function theirsOf(shape: Shape, v: Values): SQL {
  const after = sql`(interviews.theirs_due, interviews.id) > (${v.theirsDue}::timestamptz, ${v.theirsId}::uuid)`;
  const state = shape.state === "all" ? undefined : shape.state === "passed" ? inState.passed(v) : sql`false`;
  const theirs = sql`interviews.theirs_due is not null and interviews.theirs_from <= ${v.now}::timestamptz`;
  return sql`select interviews.id, 'theirs' as whose, interviews.theirs_due as due from interviews
    where ${and(...among(shape, v), theirs, state, shape.theirs ? after : undefined)}
    order by interviews.theirs_due, interviews.id limit ${sql.raw(String(theirSize + 1))}`;
}

/** Both lists with the facts of their rows, in one statement: starting such a wide one costs more than its rows. */
const rowsOf = (tx: Tx, shape: Shape, v: Values) =>
  selectFactRowsWith(tx, { ...more, settings: planSettingsAmong(sql`select ${v.here}::uuid`) }, undefined)
    .innerJoin(sql`((${oursOf(shape, v)}) union all (${theirsOf(shape, v)})) turn`, sql`turn.id = interviews.id`)
    .orderBy(sql`turn.whose, turn.due, turn.id`);

/** Each is counted in the order of its index, or the database would look for the first few among all. */
function figuresOf(tx: Tx, shape: Shape, v: Values) {
  const figure = (state: Exclude<DeskState, "all">) =>
    sql<number>`(select count(*)::int from (select from interviews where ${and(...among(shape, v), inState[state](v))}
      order by ${sql.raw(state === "passed" ? "owed_day, id" : "ours_due, id")} limit ${sql.raw(`${maxDeskFigure + 1}`)}) x)`;
  return tx
    .select({
      debriefs: figure("debriefs"),
      drafts: figure("drafts"),
      clients: figure("clients"),
      passed: figure("passed"),
    })
    .from(sql`(select) one`);
}

const members = (tx: Tx) => tx.select({ id: sql<string>`user_id`, name: sql<string>`name` }).from(sql`members_here()`);

const worded = (shape: Shape) => kept(names, (tx, v) => [rowsOf(tx, shape, v), figuresOf(tx, shape, v), members(tx)]);

const known = new Map<string, ReturnType<typeof worded>>();

function questions(shape: Shape) {
  const key = Object.values(shape).join();
  const found = known.get(key) ?? worded(shape);
  known.set(key, found);
  return found;
}

/**
 * The desk: whose turn it is, the oldest due first, with the plans of only the rows that are shown, in words for the reader's zone. One
 * round trip, whatever the size of the agency: the derived columns of an interview find its row by an index.
 */
export async function getDesk(viewer: Consultant, asked: GetDeskInput, zone: string, now: Date) {
  const [ours, theirs] = [cursorOf(asked.ours), cursorOf(asked.theirs)];
  const shape: Shape = {
    who: asked.who !== "all",
    client: asked.client !== "",
    state: asked.state,
    ours: ours !== null,
    theirs: theirs !== null,
  };
  const values = {
    here: viewer.workspaceId,
    who: asked.who === "mine" ? viewer.userId : asked.who,
    client: asked.client,
    now,
    today: dayOf(zone, now.getTime()),
    ...{ oursDue: ours?.due, oursId: ours?.id, theirsDue: theirs?.due, theirsId: theirs?.id },
  };
  const [rows, [figures], team] = await readAs(viewer, (tx) => questions(shape)(tx, values), "once");
  const look = { zone, now, state: asked.state, viewer };
  return {
    ours: page(rows, "ours", ourSize, look),
    theirs: page(rows, "theirs", theirSize, look),
    figures: figures ?? { debriefs: 0, drafts: 0, clients: 0, passed: 0 },
    members: team,
    /** Said once of all times, where a row's interview is in a place whose clock shows another. */
    times: timesZoneMessage(
      rows.map((row) => ({ at: row.startsAt.getTime(), zone: row.zone })),
      { zone },
    ),
  };
}

type Found = Awaited<ReturnType<typeof rowsOf>>[number];
type Look = Parameters<typeof deskRow>[2];

function page(all: Found[], whose: "ours" | "theirs", size: number, look: Look) {
  const found = all.filter((row) => row.whose === whose);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows: rows.flatMap((row) => deskRow(looked(row, look), whose, look) ?? []),
    later: found.length > size && last ? `${last.key}_${last.id}` : null,
  };
}

function looked(row: Found, { zone, now }: Look): DeskInterview {
  const facts = factsFromRow(row);
  return { row, candidate: row.candidate, facts, steps: plan(facts, now, { zone, zoneIsSaid: true }) };
}

function cursorOf(text: string): { due: string; id: string } | null {
  const [due, id] = text.split("_");
  if (!due || !id) return null;
  return { due: due === "infinity" ? due : new Date(Number(due) * 1000).toISOString(), id };
}
