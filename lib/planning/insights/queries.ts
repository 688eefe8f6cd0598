import { and, desc, eq, gte, isNull, lte, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { json, jsonColumn } from "@/db/json";
import { interviews } from "@/db/schema/interviews";
import { dayOf } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import type { InterviewOutcome } from "@/lib/enums";
import { NotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { outcomeColumn } from "@/lib/planning/outcomes/queries";
import { howItWentSteps } from "@/lib/planning/plan/rules/steps";
import { inScope } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { GetInsightsInput } from "./input";
import { findStoredFigures, storedInsights } from "./queries/stored";
import { type InsightsFigures, type InsightsInterview, insightsFigures, twelveMonthsTo } from "./rules";
import { askedFigures } from "./rules/stored";

/** If a year has more interviews than this, only the latest are counted, and the page says so. */
export const maxInsightsInterviews = 20_000;

const earliestMs = (query: ReturnType<typeof sql>) =>
  sql<number | null>`(select (extract(epoch from min(x.at)) * 1000)::float8 from (${query}) x)`;
const interviewId = sql.raw("interviews.id");

/**
 * Figures of the agency's interviews of the last twelve months, and its members. `countedAt`: when they were counted, if they are stored; null if
 * they were counted now. One round trip if they are stored, two otherwise.
 */
export async function getInsights(viewer: Consultant, who: GetInsightsInput["who"], zone: string, now: Date) {
  if (!may.readInsights(viewer, viewer)) throw new NotFound();
  const { stored, members } = await findStoredFigures(viewer, storedInsights, askedFigures(who, zone), now);
  if (stored) return { ...stored, members };
  return { figures: await countYear(viewer, who, zone, now), countedAt: null, members };
}

async function countYear(viewer: Consultant, who: string, zone: string, now: Date): Promise<InsightsFigures> {
  const today = dayOf(zone, now.getTime());
  const months = twelveMonthsTo(today);
  // A day before the first month begins anywhere: an interview's own zone decides in which month it is.
  const from = new Date(Date.parse(`${months[0]}-01T00:00:00Z`) - DAY);
  const [rows] = await readBatch(viewer, (tx) => [
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
  ]);
  const within: InsightsInterview[] = rows.filter((row) => dayOf(row.zone, row.ended).slice(0, 7) >= months[0]!);
  return insightsFigures(within, months, now.getTime());
}
