import { and, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { prepared, readBatch, type Tx } from "@/db/client";
import { promises } from "@/db/schema/answers";
import { interviewers, interviews } from "@/db/schema/interviews";
import { questions } from "@/db/schema/tasks";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { formatCursor, type ListName, likePattern, pageOf, parseCursor } from "@/lib/pages";
import { interviewerPhone } from "@/lib/people/phone-numbers/queries";
import { knownPersonRows } from "@/lib/record/interviewers/queries";
import { distinctKnownPeople } from "@/lib/record/interviewers/rules";
import { inScope, isNameInScope } from "@/lib/scope";
import type { Candidate, Consultant, Viewer } from "@/lib/viewer";
import type { InterviewListState } from "./input";
import { type ProcessPageShape, processPageParameters, processPageQuery } from "./queries/process-page";
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

/** Where each company interviewed this candidate last, the latest first. */
const companyPlaceRows = (tx: Tx, viewer: Candidate) =>
  tx.execute<PlaceOfCompany>(sql`
    select x.company, x.zone, x.country, x.region from (
      select distinct on (lower(i.company)) i.company, i.zone, i.country, coalesce(i.region, '') as region, i.starts_at
      from interviews i where ${isNameInScope(viewer, "i")} order by lower(i.company), i.starts_at desc) x
    order by x.starts_at desc limit 100`);

/** For the form of a candidate's new interview: everybody that they met at any company, and where each company interviewed them. */
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

const preparedByShape = new Map<string, ReturnType<typeof prepareProcessPage>>();

const prepareProcessPage = (shape: ProcessPageShape) =>
  prepared(processPageParameters, (tx, v) => [processPageQuery(tx, shape, v)]);

function preparedProcessPage(shape: ProcessPageShape) {
  const key = Object.values(shape).join();
  const found = preparedByShape.get(key) ?? prepareProcessPage(shape);
  preparedByShape.set(key, found);
  return found;
}

type ListInput = { q: string; state: InterviewListState; whose?: "all" | "mine"; before: string };

/**
 * One page of interviews, with the rounds of a process together. The processes are sorted by their latest round, the latest first. The page
 * begins after the process that `before` names ("<epoch ms>_<id>" of its latest round). One query.
 */
async function listProcesses(viewer: Candidate | Consultant, { q, state, whose, before }: ListInput, now: Date) {
  const cursor = parseCursor(before);
  const shape = {
    ...{ as: viewer.as, state, isSearch: q !== "", isMine: whose === "mine", isAfter: cursor !== null },
  };
  const values = {
    ...{ me: viewer.userId, here: viewer.as === "consultant" ? viewer.workspaceId : null, like: likePattern(q) },
    ...{ now: now.toISOString(), at: cursor?.at, id: cursor?.id },
  };
  const [found] = await readBatch(viewer, (tx) => preparedProcessPage(shape)(tx, values));
  const heads = found.filter((row) => row.id === row.headId);
  const { rows, older } = pageByStart("interviews", heads);
  const shown = new Set(rows.map((row) => row.id));
  return { rows: found.filter((row) => shown.has(row.headId)), older };
}

/** A candidate's own interviews. */
export const listInterviews = (viewer: Candidate, asked: Omit<ListInput, "whose">, now: Date) =>
  listProcesses(viewer, asked, now);

/** The agency's interviews, with the candidate of each. */
export const listAgencyInterviews = (viewer: Consultant, asked: Required<ListInput>, now: Date) =>
  listProcesses(viewer, asked, now);

export type InterviewListRow = Awaited<ReturnType<typeof listProcesses>>["rows"][number];

function pageByStart<Row extends { startsAt: Date; id: string }>(list: ListName, found: Row[]) {
  const { rows, next } = pageOf(list, found, (last) => formatCursor(last.startsAt, last.id));
  return { rows, older: next };
}
