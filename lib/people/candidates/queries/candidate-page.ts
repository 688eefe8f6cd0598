import { and, desc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { json, jsonColumn } from "@/db/json";
import { clientFeedback, feedback, situations } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { memberRows } from "@/lib/people/workspaces/queries";
import { endingColumns, isLive } from "@/lib/planning/outcomes/queries";
import { latestNotes, notesColumn } from "@/lib/record/notes/queries";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";

/** As many of each as a candidate's page shows. */
const maxRows = 30;

/** One candidate for a form: who they are, and who could be in charge. */
export async function getCandidateForm(viewer: Consultant, id: string) {
  const [found, members] = await readBatch(viewer, (tx) => [
    tx
      .select()
      .from(candidates)
      .where(and(isInWorkspace(viewer, candidates), eq(candidates.id, id))),
    memberRows(tx),
  ]);
  if (!found[0]) throw new NotFound();
  return { candidate: found[0], members };
}

const answerDate = jsonColumn(
  json.orNull(json.object({ day: json.day, by: json.text })),
  sql`(select json_build_object('day', p.day::text, 'by', p.given_by)
  from promises p where p.interview_id = interviews.id and p.kind = 'answer' and p.undone_at is null
  order by p.logged_at desc, p.id desc limit 1)`,
);
const updateDate = jsonColumn(
  json.orNull(json.object({ day: json.day })),
  sql`(select json_build_object('day', p.day::text) from promises p
  where p.interview_id = interviews.id and p.kind = 'update' and p.undone_at is null and p.fulfilled_at is null
  order by p.logged_at desc, p.id desc limit 1)`,
);

/** What the agency knows of one of its candidates. Their private notes are not read. One round trip. */
export async function getCandidatePage(viewer: Consultant, id: string) {
  const isOfCandidate = and(isInWorkspace(viewer, interviews), eq(interviews.candidateId, id));
  const interviewFields = { interviewId: interviews.id, role: interviews.role, company: interviews.company };
  const [found, members, interviewRows, clientFeedbackRows, sharedFeedback, situationRows] = await readBatch(
    viewer,
    (tx) => [
      tx
        .select({ ...getTableColumns(candidates), notes: notesColumn("candidate") })
        .from(candidates)
        .where(and(isInWorkspace(viewer, candidates), eq(candidates.id, id))),
      memberRows(tx),
      tx
        .select({
          ...{ id: interviews.id, role: interviews.role, company: interviews.company, round: interviews.round },
          ...{ zone: interviews.zone, startsAt: interviews.startsAt },
          ...{ cancelledAt: interviews.cancelledAt, closedAt: interviews.closedAt, clientId: interviews.clientId },
          ...{ answerDay: interviews.answerDay, answer: answerDate, update: updateDate, ...endingColumns },
        })
        .from(interviews)
        .where(isOfCandidate)
        .orderBy(sql`${isLive()} desc`, desc(interviews.startsAt), desc(interviews.id))
        .limit(maxRows),
      tx
        .select({
          ...{
            id: clientFeedback.id,
            ...interviewFields,
            decision: clientFeedback.decision,
            givenBy: clientFeedback.givenBy,
          },
          ...{ strengths: clientFeedback.strengths, shortfalls: clientFeedback.shortfalls, at: clientFeedback.givenAt },
          ...{ keptPrivateAt: clientFeedback.keptPrivateAt, keptPrivateReason: clientFeedback.keptPrivateReason },
        })
        .from(clientFeedback)
        .innerJoin(interviews, and(isInWorkspace(viewer, interviews), eq(interviews.id, clientFeedback.interviewId)))
        .where(and(isInWorkspace(viewer, clientFeedback), isOfCandidate, isNotNull(clientFeedback.submittedAt)))
        .orderBy(desc(clientFeedback.givenAt))
        .limit(maxRows),
      tx
        .select({
          ...{
            id: feedback.id,
            clientFeedbackId: feedback.clientFeedbackId,
            ...interviewFields,
            source: feedback.source,
          },
          ...{ strengths: feedback.strengths, shortfalls: feedback.shortfalls, tips: feedback.tips },
          ...{ givenBy: feedback.givenBy, at: feedback.givenAt, sharedAt: feedback.sharedAt, readAt: feedback.readAt },
        })
        .from(feedback)
        .innerJoin(interviews, and(isInWorkspace(viewer, interviews), eq(interviews.id, feedback.interviewId)))
        .where(and(isInWorkspace(viewer, feedback), isOfCandidate, isNull(feedback.undoneAt)))
        .orderBy(desc(feedback.givenAt))
        .limit(maxRows),
      tx
        .select({ id: situations.id, ...interviewFields, changed: situations.changed, statedAt: situations.statedAt })
        .from(situations)
        .innerJoin(interviews, and(isInWorkspace(viewer, interviews), eq(interviews.id, situations.interviewId)))
        .where(and(isInWorkspace(viewer, situations), isOfCandidate))
        .orderBy(desc(situations.statedAt))
        .limit(maxRows),
    ],
  );
  if (!found[0]) throw new NotFound();
  const { notes, ...candidate } = found[0];
  return {
    candidate,
    notes: latestNotes(notes),
    members,
    interviews: interviewRows,
    clientFeedback: clientFeedbackRows,
    sharedFeedback,
    situations: situationRows,
  };
}

export type CandidatePage = Awaited<ReturnType<typeof getCandidatePage>>;
