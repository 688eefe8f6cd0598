import { and, desc, eq, getTableColumns, ilike, isNull, or, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { promises } from "@/db/schema/answers";
import { interviewers, interviews } from "@/db/schema/interviews";
import { questions } from "@/db/schema/tasks";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { formatCursor, isAfterCursor, type ListName, likePattern, pageLimit, pageOf, parseCursor } from "@/lib/pages";
import { interviewerPhone } from "@/lib/people/phone-numbers/queries";
import { endingColumns, isLive } from "@/lib/planning/outcomes/queries";
import type { InterviewEnding } from "@/lib/planning/outcomes/rules";
import { knownPersonRows } from "@/lib/record/interviewers/queries";
import { distinctKnownPeople } from "@/lib/record/interviewers/rules";
import { inScope, isNameInScope } from "@/lib/scope";
import type { Candidate, Consultant, Viewer } from "@/lib/viewer";
import type { PlaceOfCompany } from "./rules";

export type Interview = typeof interviews.$inferSelect;

/** The keys of every row that belongs to an interview: its workspace, its candidate and the interview. */
export const interviewOwner = ({ workspaceId, id, candidateUserId }: Interview) => ({
  workspaceId,
  interviewId: id,
  candidateUserId,
});

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
      .select({ ...getTableColumns(interviewers), phone: interviewerPhone(viewer, "interviewers") })
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

/** Where each company interviewed this candidate last, the last one first. */
const companyPlaceRows = (tx: Tx, viewer: Candidate) =>
  tx.execute<PlaceOfCompany>(sql`
    select x.company, x.zone, x.country, x.region from (
      select distinct on (lower(i.company)) i.company, i.zone, i.country, coalesce(i.region, '') as region, i.starts_at
      from interviews i where ${isNameInScope(viewer, "i")} order by lower(i.company), i.starts_at desc) x
    order by x.starts_at desc limit 100`);

/** For the form of a candidate's new interview: whom they met anywhere, and where. */
export async function getNewInterviewForm(viewer: Candidate, workspaceId: string) {
  const [people, places] = await readBatch(viewer, (tx) => [
    knownPersonRows(tx, viewer, { workspaceId }),
    companyPlaceRows(tx, viewer),
  ]);
  return { known: distinctKnownPeople(people), places };
}

/** The name of an interview's candidate. It is a query to be run together with others. */
export const candidateNameRows = (tx: Tx, viewer: Viewer, id: string) =>
  tx
    .select({ name: candidates.name })
    .from(candidates)
    .innerJoin(
      interviews,
      and(eq(interviews.workspaceId, candidates.workspaceId), eq(interviews.candidateId, candidates.id)),
    )
    .where(and(inScope(viewer), eq(interviews.id, id)));

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

/** One page of interviews, latest first, after the row that `before` names ("<epoch ms>_<id>"). */
export async function listInterviews(
  viewer: Viewer,
  { q, state, before }: { q: string; state: "all" | "live" | "coming" | "over"; before: string },
  now: Date,
): Promise<{ rows: InterviewListRow[]; older: string | null }> {
  const like = likePattern(q);
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
          isAfterCursor(parseCursor(before), interviews.startsAt, interviews.id),
        ),
      )
      .orderBy(desc(interviews.startsAt), desc(interviews.id))
      .limit(pageLimit("interviews")),
  ]);
  return pageByStart("interviews", rows);
}

type ListAgencyInterviewsInput = {
  q: string;
  state: "all" | "live" | "coming" | "over";
  whose: "all" | "mine";
  before: string;
};

/** One page of the agency's interviews with whose they are, latest first, after the row that `before` names. */
export async function listAgencyInterviews(
  viewer: Consultant,
  { q, state, whose, before }: ListAgencyInterviewsInput,
  now: Date,
) {
  const like = likePattern(q);
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
          isAfterCursor(parseCursor(before), interviews.startsAt, interviews.id),
        ),
      )
      .orderBy(desc(interviews.startsAt), desc(interviews.id))
      .limit(pageLimit("interviews")),
  ]);
  return pageByStart("interviews", rows);
}

export type AgencyInterviewListRow = Awaited<ReturnType<typeof listAgencyInterviews>>["rows"][number];

function pageByStart<Row extends { startsAt: Date; id: string }>(list: ListName, found: Row[]) {
  const { rows, next } = pageOf(list, found, (last) => formatCursor(last.startsAt, last.id));
  return { rows, older: next };
}
