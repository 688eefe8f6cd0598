import { and, eq, sql } from "drizzle-orm";
import { answers, promises } from "@/db/schema/answers";
import { stepEvents } from "@/db/schema/interviews";
import type { linkAnswerKinds } from "@/lib/planning/plan/rules/facts";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import { waitingLinkAnswersSql } from "../queries/link-answers";
import type { LinkAnswer } from "../rules";

/** The answers by link of a locked interview that wait, the oldest first. */
export const listWaitingLinkAnswers = async ({ tx, interview }: LockedInterview): Promise<LinkAnswer[]> =>
  tx.execute<LinkAnswer>(waitingLinkAnswersSql(sql`${interview.id}::uuid`));

/**
 * Records what both sides may know of the client's answers by link, after any change of one: that an answer waits, since when, and what it
 * contains (a decision, else a day, else words). `until`: an entry before this moment has settled the answers of other people.
 */
export async function updateLinkAnswerEvent(locked: LockedInterview) {
  const { tx, owner } = locked;
  const waiting = await listWaitingLinkAnswers(locked);
  const first = waiting.find((answer) => answer.decision) ?? waiting.find((answer) => answer.day) ?? waiting[0];
  const { interviewId } = owner;
  const lastAdded = sql`greatest(
    (select max(r.logged_at) from ${answers} r where r.interview_id = ${interviewId}::uuid and r.undone_at is null),
    (select max(r.logged_at) from ${promises} r where r.interview_id = ${interviewId}::uuid and r.undone_at is null and r.kind = 'answer'))`;
  if (!first) {
    // If an answer was added since, the plan knows it from that answer. If that is undone, the answer by link waits again.
    const isAdded = sql`(${stepEvents.how} <> 'words' and ${lastAdded} >= ${stepEvents.at}
      and ${lastAdded} > coalesce(${stepEvents.until}, '-infinity'))`;
    await tx
      .delete(stepEvents)
      .where(and(locked.rowsOf(stepEvents), eq(stepEvents.step, "client-answered"), sql`${isAdded} is not true`));
    return;
  }
  const how: (typeof linkAnswerKinds)[number] = first.decision ? "decision" : first.day ? "day" : "words";
  const fact = { at: new Date(first.at), how, until: lastAdded };
  await tx
    .insert(stepEvents)
    .values({ ...owner, step: "client-answered", kind: "done", ...fact })
    .onConflictDoUpdate({
      target: [
        stepEvents.workspaceId,
        stepEvents.interviewId,
        stepEvents.step,
        stepEvents.interviewerId,
        stepEvents.kind,
      ],
      set: fact,
    });
}
