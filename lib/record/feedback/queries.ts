import { and, asc, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { json, jsonColumn } from "@/db/json";
import { answers } from "@/db/schema/answers";
import { debriefEntries, debriefs, feedback, lessons } from "@/db/schema/debriefs";
import { interviews, stepEvents } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { formatCursor, isAfterCursor, pageLimit, pageOf, parseCursor } from "@/lib/pages";
import { consultantChangesColumn } from "@/lib/record/audit/queries";
import { inScope, isInScope, isNameInScope, isNameSharedWith, isSharedWith } from "@/lib/scope";
import type { Candidate, Consultant, Viewer } from "@/lib/viewer";
import { currentDecisionLabel } from "./rules/decision";
import { parseGrades } from "./rules/grades";
import { findRecurringFeedback, type GradedInterview, type RecurringFeedback } from "./rules/recurring-feedback";
import { feedbackVersions } from "./rules/versions";

/** Feedback of one interview, as the candidate reads it. Withdrawn feedback is left out. */
export const feedbackRows = (tx: Tx, interviewId: string) =>
  tx
    .select()
    .from(feedback)
    .where(and(eq(feedback.interviewId, interviewId), isNull(feedback.undoneAt)))
    .orderBy(asc(feedback.givenAt), asc(feedback.id));

/** R20: what the candidate thought beside what was said, and the result. Withdrawn feedback is mentioned, without its content. */
export async function getFeedbackView(viewer: Candidate, id: string) {
  const [interviewRows, debrief, debriefEntryRows, versionRows, lessonRows, learnEvents, answerRows] = await readBatch(
    viewer,
    (tx) => [
      tx
        .select({ ...getTableColumns(interviews), handedOver: consultantChangesColumn })
        .from(interviews)
        .where(and(inScope(viewer), eq(interviews.id, id))),
      tx
        .select({ grades: debriefs.grades })
        .from(debriefs)
        .where(and(isSharedWith(viewer, debriefs), eq(debriefs.interviewId, id))),
      tx
        .select({ field: debriefEntries.field, body: debriefEntries.body })
        .from(debriefEntries)
        .where(and(isSharedWith(viewer, debriefEntries), eq(debriefEntries.interviewId, id))),
      tx
        .select()
        .from(feedback)
        .where(and(isInScope(viewer, feedback), eq(feedback.interviewId, id)))
        .orderBy(asc(feedback.givenAt), asc(feedback.id)),
      tx
        .select()
        .from(lessons)
        .where(and(isSharedWith(viewer, lessons), eq(lessons.interviewId, id)))
        .orderBy(asc(lessons.createdAt), asc(lessons.id)),
      tx
        .select({ at: stepEvents.at })
        .from(stepEvents)
        .where(and(eq(stepEvents.interviewId, id), eq(stepEvents.step, "learn"), eq(stepEvents.kind, "done"))),
      tx
        .select({
          outcome: answers.outcome,
          undoneAt: answers.undoneAt,
          receivedAt: answers.receivedAt,
          loggedAt: answers.loggedAt,
        })
        .from(answers)
        .where(and(isInScope(viewer, answers), eq(answers.interviewId, id))),
    ],
  );
  const interview = interviewRows[0];
  if (!interview) throw new NotFound();
  const entryText = (field: string) => debriefEntryRows.find((entry) => entry.field === field)?.body ?? "";
  const { current, takenBack } = feedbackVersions(versionRows);
  return {
    interview,
    ownShortfalls: {
      strengths: entryText("went_well"),
      shortfalls: entryText("fell_short"),
      grades: parseGrades(debrief[0]?.grades),
    },
    feedback: current,
    decision: currentDecisionLabel(answerRows),
    takenBack: takenBack.map(({ id, undoneAt, undoneReason }) => ({ id, undoneAt, undoneReason })),
    lessons: lessonRows,
    settledAt: learnEvents[0]?.at ?? null,
  };
}

export type FeedbackListRow = {
  id: string;
  role: string;
  company: string;
  round: string;
  zone: string;
  startsAt: Date;
  feedback: { strengths: string; shortfalls: string; tips: string; givenBy: string }[];
  /** What the candidate themselves thought was missing. */
  ownShortfalls: string | null;
  lessons: string[];
};

/** All feedback and lessons, by interview, latest first, after the row that `before` names ("<epoch ms>_<id>"). */
export async function listFeedback(
  viewer: Viewer,
  before: string,
): Promise<{ rows: FeedbackListRow[]; older: string | null }> {
  if (viewer.as !== "candidate") return { rows: [], older: null };
  const rows = await readBatch(viewer, (tx) =>
    tx
      .select({
        id: interviews.id,
        role: interviews.role,
        company: interviews.company,
        round: interviews.round,
        zone: interviews.zone,
        startsAt: interviews.startsAt,
        feedback: jsonColumn(
          json.list(json.object({ strengths: json.text, shortfalls: json.text, tips: json.text, givenBy: json.text })),
          sql`(select coalesce(jsonb_agg(jsonb_build_object('strengths', f.strengths,
          'shortfalls', f.shortfalls, 'tips', f.tips, 'givenBy', f.given_by) order by f.given_at), '[]')
          from feedback f where f.interview_id = interviews.id and f.undone_at is null)`,
        ),
        ownShortfalls: sql<string | null>`(select e.body from debrief_entries e
          where e.interview_id = interviews.id and e.field = 'fell_short' and e.interviewer_id is null limit 1)`,
        lessons: jsonColumn(
          json.list(json.text),
          sql`(select coalesce(jsonb_agg(l.body order by l.created_at), '[]')
          from lessons l where l.interview_id = interviews.id)`,
        ),
      })
      .from(interviews)
      .where(
        and(
          inScope(viewer),
          sql`interviews.id in (select interview_id from feedback where ${isNameInScope(viewer, "feedback")} and undone_at is null
            union select interview_id from lessons where ${isNameInScope(viewer, "lessons")})`,
          isAfterCursor(parseCursor(before), interviews.startsAt, interviews.id),
        ),
      )
      .orderBy(desc(interviews.startsAt), desc(interviews.id))
      .limit(pageLimit("feedback")),
  );
  const page = pageOf("feedback", rows, (last) => formatCursor(last.startsAt, last.id));
  return { rows: page.rows, older: page.next };
}

/** So many interviews are enough: more would not change the result. */
const maxInterviews = 40;

/**
 * R74: what recurs over many interviews: of one candidate in one workspace or, without a `candidateId`, of all that the viewer may read, which
 * for a candidate are their own from every workspace. A consultant reads what was shared with the candidate, and what the candidate shared.
 */
export async function getRecurringFeedback(
  viewer: Candidate | Consultant,
  candidateId: string | null,
): Promise<RecurringFeedback> {
  const rows = await readBatch(viewer, (tx) =>
    tx
      .select({
        id: interviews.id,
        role: interviews.role,
        company: interviews.company,
        startsAt: interviews.startsAt,
        feedback: jsonColumn(
          json.list(
            json.object({ shortfalls: json.text, grades: json.orNull(json.stored<Record<string, unknown>>()) }),
          ),
          sql`(select coalesce(jsonb_agg(
          jsonb_build_object('shortfalls', f.shortfalls, 'grades', f.grades)), '[]')
          from feedback f where f.interview_id = interviews.id and f.undone_at is null)`,
        ),
        ownShortfalls: jsonColumn(
          json.orNull(json.stored<Record<string, unknown>>()),
          sql`(select d.grades from debriefs d
          where d.interview_id = interviews.id and ${isNameSharedWith(viewer, "d")} limit 1)`,
        ),
        lessons: sql<number>`(select count(*)::int from lessons l where l.interview_id = interviews.id and ${isNameSharedWith(viewer, "l")})`,
      })
      .from(interviews)
      .where(
        and(
          inScope(viewer),
          candidateId === null ? undefined : eq(interviews.candidateId, candidateId),
          sql`exists (select from feedback f where f.interview_id = interviews.id and f.undone_at is null)`,
        ),
      )
      .orderBy(desc(interviews.startsAt), desc(interviews.id))
      .limit(maxInterviews),
  );
  return findRecurringFeedback(
    rows.map(
      ({
        id,
        role,
        company,
        startsAt,
        feedback: versionRows,
        ownShortfalls: debriefEntryRows,
        lessons: count,
      }): GradedInterview => ({
        ...{
          id,
          at: startsAt.getTime(),
          title: `${role}, ${company}`,
          lessons: count,
          ownGrades: parseGrades(debriefEntryRows),
        },
        feedback: versionRows.map(({ shortfalls, grades }) => ({ shortfalls, grades: parseGrades(grades) })),
      }),
    ),
  );
}
