import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { isNameInWorkspace } from "@/lib/scope";
import type { LinkHolder } from "@/lib/viewer";
import type { SaveFeedbackByLinkInput } from "../input";
import { feedbackOfLinkSql } from "../queries/link";
import { type ClientFeedbackFields, clientFeedbackDifferences } from "../rules";

/** `at`: the database's time of what was sent now. Left out if nothing was changed. */
type SavedVersion = { version: number; at?: string };
type SavedLinkFeedback = ClientFeedbackFields & { version: number; submittedAt: string | null };

/**
 * Saves what is typed on a client's page before it is sent, for the holder of its link. Returns the version on which the next save is based. It is
 * refused once the form was sent: later changes are sent by the button, so that nobody reads a change that is not finished.
 */
export const saveFeedbackByLink = (viewer: LinkHolder, input: SaveFeedbackByLinkInput, now: Date) =>
  transaction(viewer, async (tx) => (await saveOrSend(tx, viewer, input, false, now)).version);

/**
 * The button of that page. From now on the consultant can read it, and the record, the Desk and an e-mail say that it came. Pressed again, it
 * sends the changes. If the decision or the day is different then, the consultant gets an e-mail again.
 */
export const sendFeedbackByLink = (viewer: LinkHolder, input: SaveFeedbackByLinkInput, now: Date) =>
  transaction(viewer, async (tx) => {
    const { version, at } = await saveOrSend(tx, viewer, input, true, now);
    if (at) await recordClientAnswer(tx, at);
    return version;
  });

const recordClientAnswer = (tx: Tx, at: string) => tx.execute(sql`select client_answered(${at}::timestamptz)`);

/**
 * One statement, so that two windows cannot both save over the same version. It names each column, because the link's role may write no others.
 * The workspace and the interview come from the link's own row. The time of what is sent is later than everything on the interview's record
 * (`comes_after_the_record()` in the database), so nothing that was added before can settle it.
 */
async function saveOrSend(
  tx: Tx,
  viewer: LinkHolder,
  input: SaveFeedbackByLinkInput,
  send: boolean,
  now: Date,
): Promise<SavedVersion> {
  const { decision, strengths, shortfalls, nextStage, promiseDay, grades, givenBy } = input;
  const at = sql`${now}::timestamptz`;
  const sent = send ? at : sql`null::timestamptz`;
  const [saved] = await tx.execute<SavedVersion>(sql`
    insert into client_feedback as f (workspace_id, interview_id, link_id, decision, strengths, shortfalls, next_stage, promise_day, grades,
      given_by, how, given_at, logged_at, updated_at, submitted_at, answered_at, version)
    select l.workspace_id, l.interview_id, l.id, ${decision || null}::text, ${strengths}::text, ${shortfalls}::text, ${nextStage}::text,
      ${promiseDay || null}::date, ${sql.param(grades)}::jsonb, ${givenBy}::text, 'link', ${at}, ${at}, ${at}, ${sent}, ${sent}, 1
    from feedback_links l
    where ${isNameInWorkspace(viewer, "l")} and l.id = ${viewer.linkId}::uuid and l.revoked_at is null and l.expires_at > ${at}
    on conflict (link_id) where link_id is not null do update set decision = excluded.decision, strengths = excluded.strengths,
      shortfalls = excluded.shortfalls, next_stage = excluded.next_stage, promise_day = excluded.promise_day, grades = excluded.grades,
      given_by = excluded.given_by, given_at = excluded.given_at, updated_at = excluded.updated_at,
      submitted_at = coalesce(f.submitted_at, excluded.submitted_at), version = f.version + 1,
      answered_at = case when f.submitted_at is null then excluded.answered_at
        when (f.decision, f.promise_day) is distinct from (excluded.decision, excluded.promise_day) then excluded.answered_at
        else f.answered_at end
    where f.version = ${input.version}::int and (${send}::boolean or f.submitted_at is null)
    returning version, to_json(updated_at) #>> '{}' as at`);
  if (saved) return saved;
  const [existing] = await tx.execute<SavedLinkFeedback>(feedbackOfLinkSql(viewer));
  if (!existing) throw await closedLinkError(tx, viewer);
  if (existing.submittedAt && !send)
    throw new Refused("You have already sent this. To save your changes, send it again.");
  const differences = clientFeedbackDifferences(existing, {
    ...input,
    decision: decision || null,
    promiseDay: promiseDay || null,
  });
  if (Object.keys(differences).length > 0) throw new Stale(differences, existing.version);
  if (!send || existing.submittedAt) return { version: existing.version };
  return saveOrSend(tx, viewer, { ...input, version: existing.version }, send, now);
}

async function closedLinkError(tx: Tx, viewer: LinkHolder) {
  const [link] = await tx.execute(
    sql`select 1 from feedback_links where workspace_id = ${viewer.workspaceId}::uuid and id = ${viewer.linkId}::uuid`,
  );
  return link ? new Refused("This page has been closed. Nothing more can be saved here.") : new NotFound();
}
