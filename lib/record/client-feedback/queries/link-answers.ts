import { type SQL, sql } from "drizzle-orm";
import { json, jsonList } from "@/db/json";
import type { ClientDecision } from "@/lib/enums";
import { loggedAnewReason } from "../rules";

/** Whether row `r` of answers or promises was added from another person's answer by link than `s`. Then it settles only that one. */
const isOfOtherPersonSql = sql`exists (select from client_feedback o
  where o.workspace_id = s.workspace_id and o.interview_id = s.interview_id and o.id <> s.id and o.recorded_as = r.id)`;

/**
 * Waiting answers by link of one interview: a decision or a day that is not on the record, or words that are neither shared nor kept
 * private. Each is settled by itself; an entry that a consultant logs by hand settles all that came before it.
 */
export const waitingLinkAnswersSql = (interviewId: SQL) => sql`
  select s.id, s.version, s.decision, s.promise_day::text as day, to_json(s.answered_at) #>> '{}' as at,
    coalesce(nullif(s.given_by, ''), l.name) as by
  from client_feedback s join feedback_links l on l.workspace_id = s.workspace_id and l.id = s.link_id
  where s.interview_id = ${interviewId} and s.answered_at is not null
    and not (s.kept_private_reason = ${sql.raw(`'${loggedAnewReason}'`)} and s.kept_private_at >= s.answered_at)
    and (s.dismissed_at is null or s.dismissed_at < s.answered_at)
    and not exists (select from answers r where r.interview_id = s.interview_id and r.undone_at is null and r.logged_at >= s.answered_at
      and (s.decision is not null or s.promise_day is not null) and not ${isOfOtherPersonSql})
    and not (s.decision is null and s.promise_day is not null and exists (select from promises r
      where r.interview_id = s.interview_id and r.kind = 'answer' and r.undone_at is null and r.logged_at >= s.answered_at
        and not ${isOfOtherPersonSql}))
    and not (s.decision is null and s.promise_day is null and (s.kept_private_at is not null or exists (select from feedback f
      where f.workspace_id = s.workspace_id and f.client_feedback_id = s.id and f.undone_at is null)))
  order by s.answered_at, s.id`;

/** The same for the interview of a query, the oldest first. Only for consultants. The fact `client-answered` tells both sides that there is an answer. */
export const waitingLinkAnswersColumn = jsonList(
  {
    ...{ id: json.text, version: json.number, decision: json.orNull(json.word<ClientDecision>()) },
    ...{ day: json.orNull(json.day), by: json.text, at: json.instant },
  },
  waitingLinkAnswersSql(sql.raw("interviews.id")),
);
