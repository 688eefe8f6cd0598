import { type SQL, sql } from "drizzle-orm";
import { json } from "@/db/json";
import { offerAnswerColumn, outcomeColumn } from "@/lib/planning/outcomes/queries";
import { totalLimit } from "@/lib/platform/words/totals";
import { isNameInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { type PipelineStage, pipelineStages } from "../rules";

/** The stage of an interview `e`, from its outcome and the answer to its offer. */
const stageOf = sql`case when e.cancelled_at is not null then 'closed'
  when e.outcome in ('rejected', 'withdrawn', 'closed') then e.outcome
  when e.outcome = 'offer' and e.offer_answer in ('accepted', 'declined') then e.offer_answer
  when e.closed_at is not null and (e.offer_answer is null or e.outcome is distinct from 'offer') then 'closed'
  when e.outcome = 'offer' then 'offer' else 'interviews' end`;

const stageRank = sql.raw(`array_position(array['${pipelineStages.join("', '")}'], s.stage)`);

/**
 * Each candidate of a position with their latest interview for it (a cancelled one only if there is no other), as the tables of a `with`. It
 * finds one candidate more than we count. An index sorts the interviews of a position by candidate, so it reads only these.
 */
const staged = (viewer: Consultant, position: SQL) =>
  sql`latest as materialized (select distinct on (i.candidate_id) i.id, i.candidate_id, i.starts_at, i.cancelled_at, i.closed_at
      from interviews i where ${isNameInWorkspace(viewer, "i")} and i.position_id = ${position}
      order by i.candidate_id, i.cancelled_at is not null, i.starts_at desc, i.id desc limit ${sql.raw(`${totalLimit}`)}),
    ended as materialized (select latest.*, ${outcomeColumn("latest")} as outcome, ${offerAnswerColumn("latest")} as offer_answer from latest),
    staged as (select e.*, ${stageOf} as stage from ended e)`;

const counted = sql`(select coalesce(json_agg(x), '[]') from (select s.stage, count(*)::int as count from staged s group by s.stage) x)`;

export const readStageCounts = json.list(json.object({ stage: json.word<PipelineStage>(), count: json.number }));

/** How many candidates of a position are at each stage. */
export const stageCountsOf = (position: SQL, viewer: Consultant): SQL =>
  sql`(with ${staged(viewer, position)} select ${counted})`;

/** The candidates of a position in the order of its page, with how many are at each stage, and the place of the candidate `after`. */
export const pipelineOf = (position: string, after: string, viewer: Consultant): SQL =>
  sql`(with ${staged(viewer, sql`${position}::uuid`)},
    placed as (select s.*, row_number() over (order by ${stageRank}, s.starts_at desc, s.candidate_id)::int as place from staged s)
    select placed.*, ${counted} as counts,
      coalesce(max(placed.place) filter (where placed.candidate_id = ${after || null}::uuid) over (), 0) as begins_after
    from placed) pipeline`;
