import { sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { addDays, dayOf, msAt } from "@/lib/dates";
import { NotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { offerAnswerColumn, outcomeColumn } from "@/lib/planning/outcomes/queries";
import { isNameInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { GetInsightsInput } from "../input";
import { maxInsightsInterviews } from "../queries";
import { askedRange, type CountedRow, type DateRange, figuresByConsultant } from "../rules/consultants";
import { askedFigures } from "../rules/stored";
import { findStoredFigures, storedConsultants } from "./stored";

/**
 * What each consultant's interviews came to that were held between two days of the reader's zone: how many there were, how long feedback took from
 * the client to the candidate, offers, and offers that were accepted. `counted` is the same without names, and `countedAt` as in `getInsights`.
 */
export async function getConsultantFigures(
  viewer: Consultant,
  { who, ...asked }: GetInsightsInput,
  zone: string,
  now: Date,
) {
  if (!may.readInsights(viewer, viewer)) throw new NotFound();
  const range = askedRange(asked, dayOf(zone, now.getTime()));
  const { stored, members } = await findStoredFigures(viewer, storedConsultants, askedFigures(who, zone, range), now);
  const counted = stored?.figures ?? (await countByConsultant(viewer, who, range, zone, now));
  return { lines: figuresByConsultant(counted, members, who), range, counted, countedAt: stored?.countedAt ?? null };
}

async function countByConsultant(
  viewer: Consultant,
  who: GetInsightsInput["who"],
  range: DateRange,
  zone: string,
  now: Date,
): Promise<CountedRow[]> {
  const begin = new Date(msAt(zone, range.from, "00:00")).toISOString();
  const end = new Date(Math.min(msAt(zone, addDays(range.to, 1), "00:00"), now.getTime())).toISOString();
  const [rows] = await readBatch(viewer, (tx) => [
    tx.execute<CountedRow>(sql`
      with held as materialized (select i.id, i.consultant_user_id from interviews i
          where ${isNameInWorkspace(viewer, "i")} and i.starts_at >= ${begin}::timestamptz and i.starts_at < ${end}::timestamptz
            and i.ends_at <= ${now.toISOString()}::timestamptz and i.cancelled_at is null
            ${who === "all" ? sql`` : sql`and i.consultant_user_id = ${who}::uuid`}
          order by i.starts_at desc, i.id desc limit ${sql.raw(`${maxInsightsInterviews}`)}),
        received as (select c.interview_id, min(c.submitted_at) as at from client_feedback c
          where ${isNameInWorkspace(viewer, "c")} and c.submitted_at >= ${begin}::timestamptz group by c.interview_id),
        shared as (select f.interview_id, min(f.shared_at) as at from feedback f
          where ${isNameInWorkspace(viewer, "f")} and f.source = 'consultant' and f.undone_at is null
            and f.shared_at >= ${begin}::timestamptz group by f.interview_id),
        offered as (select held.id, ${offerAnswerColumn("held")} as answer from held
          where held.id in (select a.interview_id from answers a where ${isNameInWorkspace(viewer, "a")} and a.outcome = 'offer' and a.undone_at is null)
            and ${outcomeColumn("held")} = 'offer')
      select held.consultant_user_id as consultant, grouping(held.consultant_user_id) = 1 as "isTotal",
        count(*)::int as interviews, count(offered.id)::int as offers,
        (count(*) filter (where offered.answer = 'accepted'))::int as placements,
        percentile_cont(0.5) within group (order by greatest(0, extract(epoch from shared.at - received.at)::float8 * 1000))
          filter (where shared.at is not null and received.at is not null) as "sharedAfterMs"
      from held left join offered on offered.id = held.id
        left join received on received.interview_id = held.id left join shared on shared.interview_id = held.id
      group by grouping sets ((held.consultant_user_id), ())`),
  ]);
  return [...rows];
}
