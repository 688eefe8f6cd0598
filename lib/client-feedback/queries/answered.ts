import { sql } from "drizzle-orm";
import { type Decision, loggedAnew } from "../rules";

/** The latest answer by link that nobody has dealt with, as the agency reads it. Instants are text. */
export type ByLink = {
  id: string;
  version: number;
  decision: Decision | null;
  day: string | null;
  by: string;
  at: string;
};

/**
 * Of the interview that the query selects: a decision or a day that is not on the record, or words that are neither shared nor kept
 * private. It is put into queries of interviews, for consultants alone; the fact `client-answered` says as much to both sides.
 */
export const answeredByLink = sql<ByLink | null>`(
  select json_build_object('id', s.id, 'version', s.version, 'decision', s.decision, 'day', s.promise_day::text, 'at', s.answered_at,
    'by', coalesce(nullif(s.said_by, ''), l.name))
  from client_feedback s join feedback_links l on l.workspace_id = s.workspace_id and l.id = s.link_id
  where s.interview_id = interviews.id and s.answered_at is not null and s.kept_back_because <> ${sql.raw(`'${loggedAnew}'`)}
    and not exists (select from answers a where a.interview_id = s.interview_id and a.undone_at is null and a.logged_at >= s.answered_at
      and (s.decision is not null or s.promise_day is not null))
    and not (s.decision is null and s.promise_day is not null and exists (select from promises r
      where r.interview_id = s.interview_id and r.kind = 'answer' and r.undone_at is null and r.logged_at >= s.answered_at))
    and not (s.decision is null and s.promise_day is null and (s.kept_back_at is not null or exists (select from feedback f
      where f.workspace_id = s.workspace_id and f.client_feedback_id = s.id and f.undone_at is null)))
  order by s.answered_at desc limit 1)`;
