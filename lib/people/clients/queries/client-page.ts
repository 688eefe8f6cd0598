import { and, desc, eq, getTableColumns, isNotNull, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { instantColumn, json, jsonColumn, jsonList } from "@/db/json";
import { clientFeedback } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { candidates, clientContacts, clients, positions, workspaces } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { endingColumns, isLive } from "@/lib/planning/outcomes/queries";
import { latestNotes, notesColumn } from "@/lib/record/notes/queries";
import { isInWorkspace, isNameInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";

const maxRows = 30;
/** How many interviews a client's response times are measured by: enough to be fair, and few enough to describe the present. */
const maxMeasured = 200;

const clientRows = (tx: Tx, viewer: Consultant, id: string) =>
  tx
    .select()
    .from(clients)
    .where(and(isInWorkspace(viewer, clients), eq(clients.id, id)));

export async function getClientForm(viewer: Consultant, id: string) {
  const [rows] = await readBatch(viewer, (tx) => [clientRows(tx, viewer, id)]);
  if (!rows[0]) throw new NotFound();
  return rows[0];
}

/** What the agency knows of one of its clients. One round trip. */
export async function getClientPage(viewer: Consultant, id: string) {
  const isOfClient = and(isInWorkspace(viewer, interviews), eq(interviews.clientId, id));
  const ofCandidate = and(isInWorkspace(viewer, candidates), eq(candidates.id, interviews.candidateId));
  const [rows, contacts, open, live, feedbackRows, measured, agency] = await readBatch(viewer, (tx) => [
    tx
      .select({ ...getTableColumns(clients), notes: notesColumn("client") })
      .from(clients)
      .where(and(isInWorkspace(viewer, clients), eq(clients.id, id))),
    tx
      .select()
      .from(clientContacts)
      .where(and(isInWorkspace(viewer, clientContacts), eq(clientContacts.clientId, id)))
      .orderBy(sql`lower(${clientContacts.name})`, clientContacts.id),
    tx
      .select({
        id: positions.id,
        title: positions.title,
        filledAt: positions.filledAt,
        createdAt: positions.createdAt,
      })
      .from(positions)
      .where(and(isInWorkspace(viewer, positions), eq(positions.clientId, id)))
      .orderBy(sql`${positions.filledAt} is not null`, desc(positions.createdAt), desc(positions.id))
      .limit(100),
    tx
      .select({
        ...{ id: interviews.id, role: interviews.role, round: interviews.round, zone: interviews.zone },
        ...{ startsAt: interviews.startsAt, answerDay: interviews.answerDay, who: candidates.name },
        ...{ cancelledAt: interviews.cancelledAt, closedAt: interviews.closedAt, ...endingColumns },
        candidateId: interviews.candidateId,
      })
      .from(interviews)
      .innerJoin(candidates, ofCandidate)
      .where(and(isOfClient, isLive()))
      .orderBy(desc(interviews.startsAt), desc(interviews.id))
      .limit(maxRows),
    tx
      .select({
        ...{ id: clientFeedback.id, interviewId: interviews.id, role: interviews.role, who: candidates.name },
        ...{ decision: clientFeedback.decision, strengths: clientFeedback.strengths, at: clientFeedback.givenAt },
        ...{ shortfalls: clientFeedback.shortfalls, givenBy: clientFeedback.givenBy },
        keptPrivateAt: clientFeedback.keptPrivateAt,
        sharedAt: sql<string | null>`(select max(f.shared_at) from feedback f where ${isNameInWorkspace(viewer, "f")}
          and f.interview_id = interviews.id and f.client_feedback_id = client_feedback.id and f.undone_at is null)`,
      })
      .from(clientFeedback)
      .innerJoin(interviews, and(isInWorkspace(viewer, interviews), eq(interviews.id, clientFeedback.interviewId)))
      .innerJoin(candidates, ofCandidate)
      .where(and(isInWorkspace(viewer, clientFeedback), isOfClient, isNotNull(clientFeedback.submittedAt)))
      .orderBy(desc(clientFeedback.givenAt))
      .limit(maxRows),
    tx
      .select({
        ...{ id: interviews.id, who: candidates.name, zone: interviews.zone, country: interviews.country },
        ...{ region: interviews.region, ends: jsonColumn(json.instant, sql`to_json(${interviews.endsAt}) #>> '{}'`) },
        promises: jsonList(
          { day: json.day, logged: json.instant },
          sql`select p.day::text as day, p.logged_at as logged from promises p
          where p.interview_id = interviews.id and p.kind = 'answer' and p.undone_at is null order by p.logged_at, p.id`,
        ),
        answered: instantColumn(sql`(select min(a.received_at) from answers a
          where a.interview_id = interviews.id and a.undone_at is null)`),
      })
      .from(interviews)
      .innerJoin(candidates, ofCandidate)
      .where(and(isOfClient, sql`${interviews.cancelledAt} is null`))
      .orderBy(desc(interviews.startsAt))
      .limit(maxMeasured),
    tx.select({ settings: workspaces.settings }).from(workspaces).where(eq(workspaces.id, viewer.workspaceId)),
  ]);
  if (!rows[0]) throw new NotFound();
  const settings = agency[0]?.settings ?? {};
  const { notes, ...client } = rows[0];
  return {
    client,
    notes: latestNotes(notes),
    contacts,
    roles: open,
    live,
    feedback: feedbackRows,
    measured,
    settings,
  };
}

export type ClientPage = Awaited<ReturnType<typeof getClientPage>>;

/** A client's people, for a form that names one of them. */
export const getContactForm = async (viewer: Consultant, id: string, contactId: string) => {
  const [rows, contacts] = await readBatch(viewer, (tx) => [
    clientRows(tx, viewer, id),
    tx
      .select()
      .from(clientContacts)
      .where(
        and(isInWorkspace(viewer, clientContacts), eq(clientContacts.clientId, id), eq(clientContacts.id, contactId)),
      ),
  ]);
  if (!rows[0]) throw new NotFound();
  return { client: rows[0], contact: contacts[0] ?? null };
};
