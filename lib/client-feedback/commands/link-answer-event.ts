import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, promises } from "@/db/schema/answers";
import { stepEvents } from "@/db/schema/interviews";
import type { Interview } from "../../interviews/queries";
import type { linkAnswerKinds } from "../../plan/rules/facts";
import { waitingLinkAnswersSql } from "../queries/link-answers";
import type { LinkAnswer } from "../rules";

/** The answers by link of a held interview that wait, the oldest first. */
export const listWaitingLinkAnswers = async (tx: Tx, { id }: Interview): Promise<LinkAnswer[]> =>
  tx.execute<LinkAnswer>(waitingLinkAnswersSql(sql`${id}::uuid`));

/**
 * What both sides know of the client's answers by link, after any change to one: that one waits, since when, and what it holds, a decision
 * before a day before words. `until`: an entry up to this moment settled other people's answers.
 */
export async function updateLinkAnswerEvent(tx: Tx, interview: Interview) {
  const waiting = await listWaitingLinkAnswers(tx, interview);
  const first = waiting.find((answer) => answer.decision) ?? waiting.find((answer) => answer.day) ?? waiting[0];
  const { workspaceId, id: interviewId, candidateUserId } = interview;
  const lastAdded = sql`greatest(
    (select max(r.logged_at) from ${answers} r where r.interview_id = ${interviewId}::uuid and r.undone_at is null),
    (select max(r.logged_at) from ${promises} r where r.interview_id = ${interviewId}::uuid and r.undone_at is null and r.kind = 'answer'))`;
  if (!first) {
    const isOfInterview = and(eq(stepEvents.workspaceId, workspaceId), eq(stepEvents.interviewId, interviewId));
    // Where an answer was added since, the plan knows by that: undone, it waits again.
    const isAdded = sql`(${stepEvents.how} <> 'words' and ${lastAdded} >= ${stepEvents.at}
      and ${lastAdded} > coalesce(${stepEvents.until}, '-infinity'))`;
    await tx
      .delete(stepEvents)
      .where(and(isOfInterview, eq(stepEvents.step, "client-answered"), sql`${isAdded} is not true`));
    return;
  }
  const how: (typeof linkAnswerKinds)[number] = first.decision ? "decision" : first.day ? "day" : "words";
  const fact = { at: new Date(first.at), how, until: lastAdded };
  await tx
    .insert(stepEvents)
    .values({ workspaceId, interviewId, candidateUserId, step: "client-answered", kind: "done", ...fact })
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
