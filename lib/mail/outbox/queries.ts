import { type SQL, sql } from "drizzle-orm";
import { json, jsonColumn } from "@/db/json";
import type { OutboxDelayReason } from "@/lib/enums";

/** An e-mail that waits for a day with room, until `at`; or that was stopped, because its recipient asked for no more. */
export const readOutboxDelay = json.orNull(
  json.object({ why: json.orNull(json.word<OutboxDelayReason>()), at: json.instant, stopped: json.flag }),
);
export type OutboxDelay = NonNullable<ReturnType<typeof readOutboxDelay>>;

/** The same for the latest e-mail that `which` picks (its row is "o"), as a column of a page's query; null for any other e-mail. */
export const latestOutboxDelay = (which: SQL) =>
  jsonColumn(
    readOutboxDelay,
    sql`(
  select case when w.ended_reason = 'asked not to' or w.delay_reason is not null and w.ended_at is null and w.sent_at is null
    then json_build_object('why', w.delay_reason, 'at', w.due_at, 'stopped', w.ended_at is not null) end
  from (select o.* from outbox o where ${which} order by o.created_at desc, o.id desc limit 1) w)`,
  );
