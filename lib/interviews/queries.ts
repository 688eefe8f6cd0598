import { and, desc, eq, ilike, isNull, or, type SQL, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { interviewers, interviews, promises } from "@/db/schema/interviews";
import { questions } from "@/db/schema/tasks";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "../errors";
import { endingColumns, isLive } from "../outcomes/queries";
import type { InterviewEnding } from "../outcomes/rules";
import type { Consultant, Viewer } from "../viewer";

export type Interview = typeof interviews.$inferSelect;

/** The viewer's own rows, whatever the input says. */
export function inScope(viewer: Viewer): SQL {
  if (viewer.as === "candidate") return eq(interviews.candidateUserId, viewer.userId);
  if (viewer.as === "consultant") return eq(interviews.workspaceId, viewer.workspaceId);
  return viewer.as === "system" ? sql`true` : sql`false`;
}

/** One interview, locked until the transaction ends, so that the next writer sees what this one wrote. */
export async function lockInterview(tx: Tx, viewer: Viewer, id: string): Promise<Interview> {
  const [interview] = await tx
    .select()
    .from(interviews)
    .where(and(inScope(viewer), eq(interviews.id, id)))
    .for("update");
  if (!interview) throw new NotFound();
  return interview;
}

/** What the form of an interview shows. */
export async function getInterviewForm(viewer: Viewer, id: string) {
  const [rows, people, questionRows, promiseRows] = await readBatch(viewer, (tx) => [
    tx
      .select()
      .from(interviews)
      .where(and(inScope(viewer), eq(interviews.id, id))),
    tx
      .select()
      .from(interviewers)
      .where(eq(interviewers.interviewId, id))
      .orderBy(interviewers.position, interviewers.id),
    tx.select().from(questions).where(eq(questions.interviewId, id)).orderBy(questions.position, questions.id),
    tx
      .select()
      .from(promises)
      .where(and(eq(promises.interviewId, id), isNull(promises.undoneAt)))
      .orderBy(desc(promises.loggedAt)),
  ]);
  const interview = rows[0];
  if (!interview) throw new NotFound();
  return { interview, interviewers: people, questions: questionRows, promises: promiseRows };
}

/** Whose interview it is, by name: a query to be asked beside others. */
export const candidateNameRows = (tx: Tx, viewer: Viewer, id: string) =>
  tx
    .select({ name: candidates.name })
    .from(candidates)
    .innerJoin(
      interviews,
      and(eq(interviews.workspaceId, candidates.workspaceId), eq(interviews.candidateId, candidates.id)),
    )
    .where(and(inScope(viewer), eq(interviews.id, id)));

export const pageSize = 25;
export type InterviewListRow = Pick<
  Interview,
  | "id"
  | "role"
  | "company"
  | "round"
  | "agencyName"
  | "zone"
  | "startsAt"
  | "endsAt"
  | "format"
  | "cancelledAt"
  | "closedAt"
> &
  InterviewEnding;

/** Each interview is in one of these states at a time. */
const isInState = (now: Date) => ({
  all: undefined,
  live: sql`${isLive()} and ${interviews.startsAt} <= ${now.toISOString()}`,
  coming: sql`${isLive()} and ${interviews.startsAt} > ${now.toISOString()}`,
  over: sql`not ${isLive()}`,
});

const isBefore = ({ at, id }: { at: string; id: string }) =>
  sql`(${interviews.startsAt}, ${interviews.id}) < (${at}::timestamptz, ${id}::uuid)`;

/** One page of interviews, latest first, after the row that `pastAgencyStories` names ("<epoch ms>_<id>"). */
export async function listInterviews(
  viewer: Viewer,
  { q, state, before }: { q: string; state: "all" | "live" | "coming" | "over"; before: string },
  now: Date,
): Promise<{ rows: InterviewListRow[]; older: string | null }> {
  const cursor = cursorOf(before);
  const like = likeOf(q);
  const [rows] = await readBatch(viewer, (tx) => [
    tx
      .select({
        id: interviews.id,
        role: interviews.role,
        company: interviews.company,
        round: interviews.round,
        agencyName: interviews.agencyName,
        zone: interviews.zone,
        startsAt: interviews.startsAt,
        endsAt: interviews.endsAt,
        format: interviews.format,
        cancelledAt: interviews.cancelledAt,
        closedAt: interviews.closedAt,
        ...endingColumns,
      })
      .from(interviews)
      .where(
        and(
          inScope(viewer),
          isInState(now)[state],
          q ? or(ilike(interviews.role, like), ilike(interviews.company, like)) : undefined,
          cursor ? isBefore(cursor) : undefined,
        ),
      )
      .orderBy(desc(interviews.startsAt), desc(interviews.id))
      .limit(pageSize + 1),
  ]);
  return paged(rows);
}

type ListAgencyInterviewsInput = {
  q: string;
  state: "all" | "live" | "coming" | "over";
  whose: "all" | "mine";
  before: string;
};

/** One page of the agency's interviews with whose they are, latest first, after the row that `pastAgencyStories` names. */
export async function listAgencyInterviews(
  viewer: Consultant,
  { q, state, whose, before }: ListAgencyInterviewsInput,
  now: Date,
) {
  const cursor = cursorOf(before);
  const like = likeOf(q);
  const [rows] = await readBatch(viewer, (tx) => [
    tx
      .select({
        ...{ id: interviews.id, role: interviews.role, company: interviews.company, round: interviews.round },
        ...{ zone: interviews.zone, startsAt: interviews.startsAt, endsAt: interviews.endsAt },
        ...{ cancelledAt: interviews.cancelledAt, closedAt: interviews.closedAt, ...endingColumns },
        ...{ consultantName: interviews.consultantName, candidate: candidates.name },
      })
      .from(interviews)
      .innerJoin(
        candidates,
        and(eq(candidates.workspaceId, interviews.workspaceId), eq(candidates.id, interviews.candidateId)),
      )
      .where(
        and(
          inScope(viewer),
          isInState(now)[state],
          whose === "mine" ? eq(interviews.consultantUserId, viewer.userId) : undefined,
          q
            ? or(ilike(candidates.name, like), ilike(interviews.role, like), ilike(interviews.company, like))
            : undefined,
          cursor ? isBefore(cursor) : undefined,
        ),
      )
      .orderBy(desc(interviews.startsAt), desc(interviews.id))
      .limit(pageSize + 1),
  ]);
  return paged(rows);
}

export type AgencyInterviewListRow = Awaited<ReturnType<typeof listAgencyInterviews>>["rows"][number];

/** R47: everyone this candidate met, latest first; the people outlive the interviews. */
export async function listMetInterviewers(viewer: Viewer, { q, before }: { q: string; before: string }, now: Date) {
  const cursor = cursorOf(before);
  const like = likeOf(q);
  const rows = await readBatch(viewer, (tx) =>
    tx
      .select({
        id: interviewers.id,
        interviewId: interviewers.interviewId,
        name: interviewers.name,
        title: interviewers.title,
        email: interviewers.email,
        linkedin: interviewers.linkedin,
        inTouchAt: interviewers.inTouchAt,
        company: interviews.company,
        role: interviews.role,
        zone: interviews.zone,
        startsAt: interviews.startsAt,
      })
      .from(interviewers)
      .innerJoin(
        interviews,
        and(eq(interviews.workspaceId, interviewers.workspaceId), eq(interviews.id, interviewers.interviewId)),
      )
      .where(
        and(
          inScope(viewer),
          sql`${interviews.startsAt} <= ${now.toISOString()}::timestamptz`,
          q ? or(ilike(interviewers.name, like), ilike(interviews.company, like)) : undefined,
          cursor
            ? sql`(${interviews.startsAt}, ${interviewers.id}) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(interviews.startsAt), desc(interviewers.id))
      .limit(pageSize + 1),
  );
  return paged(rows);
}

/** "<epoch ms>_<id>" of the last row of the page before, or null. */
function cursorOf(before: string): { at: string; id: string } | null {
  const parts = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(before);
  const ms = Number(parts?.[1]);
  return parts?.[2] ? { at: new Date(ms).toISOString(), id: parts[2] } : null;
}

const likeOf = (q: string) => `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function paged<T extends { startsAt: Date; id: string }>(found: T[]): { rows: T[]; older: string | null } {
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return { rows, older: found.length > pageSize && last ? `${last.startsAt.getTime()}_${last.id}` : null };
}
