import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { readAs } from "@/db/client";
import { clientFeedback, feedback, situations } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "../../errors";
import { ending, isLive } from "../../outcomes/queries";
import type { Consultant } from "../../viewer";
import { membersHere } from "../../workspaces/queries";

/** As many of each as a candidate's page shows. */
const most = 30;

/** One candidate for a form: who they are, and who could be in charge. */
export async function getCandidateForm(viewer: Consultant, id: string) {
  const [found, members] = await readAs(viewer, (tx) => [
    tx
      .select()
      .from(candidates)
      .where(and(eq(candidates.workspaceId, viewer.workspaceId), eq(candidates.id, id))),
    membersHere(tx),
  ]);
  if (!found[0]) throw new NotFound();
  return { candidate: found[0], members };
}

const answer = sql<{ day: string; by: string } | null>`(select json_build_object('day', p.day::text, 'by', p.given_by)
  from promises p where p.interview_id = interviews.id and p.kind = 'answer' and p.undone_at is null
  order by p.logged_at desc, p.id desc limit 1)`;
const update = sql<{ day: string } | null>`(select json_build_object('day', p.day::text) from promises p
  where p.interview_id = interviews.id and p.kind = 'update' and p.undone_at is null and p.kept_at is null
  order by p.logged_at desc, p.id desc limit 1)`;

/** What the agency knows of one of its candidates. Their private notes are not read. One round trip. */
export async function getCandidatePage(viewer: Consultant, id: string) {
  const here = viewer.workspaceId;
  const theirs = and(eq(interviews.workspaceId, here), eq(interviews.candidateId, id));
  const of = { interviewId: interviews.id, role: interviews.role, company: interviews.company };
  const [found, members, had, said, released, situation] = await readAs(viewer, (tx) => [
    tx
      .select()
      .from(candidates)
      .where(and(eq(candidates.workspaceId, here), eq(candidates.id, id))),
    membersHere(tx),
    tx
      .select({
        ...{ id: interviews.id, role: interviews.role, company: interviews.company, round: interviews.round },
        ...{ zone: interviews.zone, startsAt: interviews.startsAt },
        ...{ cancelledAt: interviews.cancelledAt, closedAt: interviews.closedAt, clientId: interviews.clientId },
        ...{ owedDay: interviews.owedDay, answer, update, ...ending },
      })
      .from(interviews)
      .where(theirs)
      .orderBy(sql`${isLive()} desc`, desc(interviews.startsAt), desc(interviews.id))
      .limit(most),
    tx
      .select({
        ...{ id: clientFeedback.id, ...of, decision: clientFeedback.decision, saidBy: clientFeedback.saidBy },
        ...{ strengths: clientFeedback.strengths, shortfalls: clientFeedback.shortfalls, at: clientFeedback.saidAt },
        ...{ keptBackAt: clientFeedback.keptBackAt, keptBackBecause: clientFeedback.keptBackBecause },
      })
      .from(clientFeedback)
      .innerJoin(interviews, and(eq(interviews.workspaceId, here), eq(interviews.id, clientFeedback.interviewId)))
      .where(and(eq(clientFeedback.workspaceId, here), theirs, isNotNull(clientFeedback.submittedAt)))
      .orderBy(desc(clientFeedback.saidAt))
      .limit(most),
    tx
      .select({
        ...{ id: feedback.id, clientFeedbackId: feedback.clientFeedbackId, ...of, source: feedback.source },
        ...{ strengths: feedback.strengths, shortfalls: feedback.shortfalls, tips: feedback.tips },
        ...{ saidBy: feedback.saidBy, at: feedback.saidAt, releasedAt: feedback.releasedAt, readAt: feedback.readAt },
      })
      .from(feedback)
      .innerJoin(interviews, and(eq(interviews.workspaceId, here), eq(interviews.id, feedback.interviewId)))
      .where(and(eq(feedback.workspaceId, here), theirs, isNull(feedback.undoneAt)))
      .orderBy(desc(feedback.saidAt))
      .limit(most),
    tx
      .select({ id: situations.id, ...of, changed: situations.changed, saidAt: situations.saidAt })
      .from(situations)
      .innerJoin(interviews, and(eq(interviews.workspaceId, here), eq(interviews.id, situations.interviewId)))
      .where(and(eq(situations.workspaceId, here), theirs))
      .orderBy(desc(situations.saidAt))
      .limit(most),
  ]);
  if (!found[0]) throw new NotFound();
  return { candidate: found[0], members, interviews: had, said, released, situations: situation };
}

export type CandidatePage = Awaited<ReturnType<typeof getCandidatePage>>;
