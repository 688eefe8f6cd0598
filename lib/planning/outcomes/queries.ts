import { type SQL, sql } from "drizzle-orm";

/*
 * What every list asks about an interview, as columns and conditions of a query. `name` is the alias of the interview in that query. All lists
 * use these, so no two of them disagree.
 */

const tableName = (name: string) => sql.raw(name);

/** The outcome that counts: the latest that was not undone, or a withdrawal that was sent after it. Null if none is known. */
export const outcomeColumn = <Outcome extends string>(name = "interviews") =>
  sql<Outcome | null>`(select known.outcome from (
      select a.outcome, a.received_at as at, a.id from answers a
        where a.interview_id = ${tableName(name)}.id and a.outcome is not null and a.undone_at is null
      union all select 'withdrawn', s.at, null from step_events s
        where s.interview_id = ${tableName(name)}.id and s.step = 'withdraw' and s.kind = 'done') known
    order by known.at desc, known.id desc limit 1)`;

/** The answer to an offer: "accepted", "declined", "answered" where nobody noted which, or null while it is open. */
export const offerAnswerColumn = (name = "interviews") =>
  sql<string | null>`(select coalesce(max(s.how) filter (where s.kind = 'done' and s.how in ('accepted', 'declined')),
      max(s.how) filter (where s.kind = 'chosen' and s.how in ('accepted', 'declined')), 'answered')
    from step_events s where s.interview_id = ${tableName(name)}.id and s.step = 'answer-the-offer' having bool_or(s.kind = 'done'))`;

/**
 * Whether the application still goes on, as a number to sort by: 0 it is over, 1 it goes on, 2 it goes on and an offer waits for its
 * answer. It goes on while it is neither cancelled nor closed, and either nothing is decided, or an offer waits, or the next round was
 * asked for and is not on record yet. An application that is over may still have steps, such as asking for feedback. A list that selects
 * this and sorts by it computes it once a row.
 */
export const liveRank = (name = "interviews"): SQL<0 | 1 | 2> =>
  sql<
    0 | 1 | 2
  >`(case when ${tableName(name)}.cancelled_at is not null or ${tableName(name)}.closed_at is not null then 0
    else case coalesce(${outcomeColumn(name)}, 'none')
    when 'none' then 1
    when 'offer' then case when ${offerAnswerColumn(name)} is null then 2 else 0 end
    when 'next' then case when exists (select from interviews later where later.process_id = ${tableName(name)}.process_id
      and later.workspace_id = ${tableName(name)}.workspace_id and later.candidate_id = ${tableName(name)}.candidate_id
      and later.cancelled_at is null and later.starts_at > ${tableName(name)}.starts_at) then 0 else 1 end
    else 0 end end)`;

/** Whether the application still goes on. */
export const isLive = (name = "interviews"): SQL<boolean> => sql<boolean>`(${liveRank(name)} > 0)`;

/** Whether its plan still has a step for anybody, even after its end. Such interviews are planned again when something changes. */
export const hasPlan = (name = "interviews"): SQL<boolean> =>
  sql<boolean>`${tableName(name)}.next_check_at is not null`;

/** Everything that `stateOf` (lib/planning/outcomes/rules) needs to describe an interview in one word, in addition to its own columns. */
export const endingColumns = { outcome: outcomeColumn(), offerAnswer: offerAnswerColumn(), live: isLive() };
