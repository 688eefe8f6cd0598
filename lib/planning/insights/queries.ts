import { and, desc, eq, gte, isNull, lte, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { json, jsonColumn } from "@/db/json";
import { interviews } from "@/db/schema/interviews";
import { dayOf } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import type { InterviewOutcome } from "@/lib/enums";
import { NotFound } from "@/lib/errors";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { outcomeColumn } from "@/lib/planning/outcomes/queries";
import { howItWentSteps } from "@/lib/planning/plan/rules/steps";
import { inScope } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { type InsightsInterview, twelveMonthsTo } from "./rules";

/** If a year has more interviews than this, only the latest are counted, and the page says so. */
export const maxInsightsInterviews = 20_000;

const earliestMs = (query: ReturnType<typeof sql>) =>
  sql<number | null>`(select (extract(epoch from min(x.at)) * 1000)::float8 from (${query}) x)`;
const interviewId = sql.raw("interviews.id");

/** The agency's interviews of the last twelve months, as far as insights count them, and its members. One round trip. */
export async function getInsights(viewer: Consultant, who: string, zone: string, now: Date) {
  if (!may.readInsights(viewer, viewer)) throw new NotFound();
  const today = dayOf(zone, now.getTime());
  const months = twelveMonthsTo(today);
  // A day before the first month begins anywhere: an interview's own zone decides in which month it is.
  const from = new Date(Date.parse(`${months[0]}-01T00:00:00Z`) - DAY);
  const [rows, members] = await readBatch(viewer, (tx) => [
    tx
      .select({
        ended: sql<number>`(extract(epoch from ${interviews.endsAt}) * 1000)::float8`,
        ...{ zone: interviews.zone, round: interviews.round, client: interviews.company },
        outcome: outcomeColumn<InterviewOutcome>(),
        debriefed:
          earliestMs(sql`select s.at from step_events s where s.interview_id = ${interviewId} and s.kind = 'done'
          and s.step in ${[...howItWentSteps]}`),
        feedbackReceived: earliestMs(
          sql`select f.submitted_at as at from client_feedback f where f.interview_id = ${interviewId}`,
        ),
        feedbackShared: earliestMs(sql`select f.shared_at as at from feedback f where f.interview_id = ${interviewId}
          and f.source = 'consultant' and f.undone_at is null`),
        promises: jsonColumn(
          json.list(json.object({ day: json.day, logged: json.number })),
          sql`(select coalesce(json_agg(json_build_object('day', p.day,
          'logged', (extract(epoch from p.logged_at) * 1000)::float8) order by p.logged_at, p.id), '[]')
          from promises p where p.interview_id = ${interviewId} and p.kind = 'answer' and p.undone_at is null)`,
        ),
        answerMoments: jsonColumn(
          json.list(json.number),
          sql`(select coalesce(json_agg((extract(epoch from w.at) * 1000)::float8), '[]') from (
          select a.received_at as at from answers a where a.interview_id = ${interviewId} and a.undone_at is null
          union all select f.given_at from client_feedback f where f.interview_id = ${interviewId} and f.submitted_at is not null) w)`,
        ),
      })
      .from(interviews)
      .where(
        and(
          inScope(viewer),
          ...[isNull(interviews.cancelledAt), gte(interviews.startsAt, from), lte(interviews.endsAt, now)],
          who === "all" ? undefined : eq(interviews.consultantUserId, who),
        ),
      )
      .orderBy(desc(interviews.startsAt), desc(interviews.id))
      .limit(maxInsightsInterviews),
    memberRows(tx),
  ]);
  const within = rows.filter((row) => dayOf(row.zone, row.ended).slice(0, 7) >= months[0]!);
  return { rows: within satisfies InsightsInterview[], members, months };
}

export type Insights = Awaited<ReturnType<typeof getInsights>>;
