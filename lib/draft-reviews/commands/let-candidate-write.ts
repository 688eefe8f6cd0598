import { and, eq, isNull } from "drizzle-orm";
import { transaction } from "@/db/client";
import { stepEvents } from "@/db/schema/interviews";
import { audit } from "../../audit/commands";
import { NotFound, Refused } from "../../errors";
import { lockInterview } from "../../interviews/queries";
import { messageOwner } from "../../messages/commands/with-message";
import { cancelInterviewMessages } from "../../outbox/commands/cancel";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Consultant } from "../../viewer";
import type { LetCandidateWriteInput } from "../input";

/**
 * C7: with an agency a question goes to the consultant. For one step they may allow the candidate to ask the client themselves, with the
 * consultant in copy; it opens at once. Undoing it cancels the scheduled message.
 */
export const letCandidateWrite = (viewer: Consultant, input: LetCandidateWriteInput, now: Date): Promise<void> =>
  transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.interviewId);
    if (!may.reviewDraft(viewer, interview)) throw new NotFound();
    if (interview.contactRule === "direct") throw new Refused("Candidates write to this client directly anyway.");
    const { step } = input;
    const fact = { ...messageOwner(interview), step, kind: "unlocked" as const };
    const itself = and(
      ...[eq(stepEvents.workspaceId, interview.workspaceId), eq(stepEvents.interviewId, interview.id)],
      ...[eq(stepEvents.step, step), eq(stepEvents.kind, "unlocked"), isNull(stepEvents.interviewerId)],
    );
    const [open] = await tx.select({ by: stepEvents.by, reason: stepEvents.reason }).from(stepEvents).where(itself);
    // A candidate who opened it for themselves has no permission yet.
    const alreadyAllowed = open !== undefined && open.by !== interview.candidateUserId && open.reason === input.reason;
    if (input.may === "yes" ? alreadyAllowed : !open) return;
    if (input.may === "yes") {
      const fresh = { at: now, by: viewer.userId, reason: input.reason };
      await tx
        .insert(stepEvents)
        .values({ ...fact, ...fresh })
        .onConflictDoUpdate({
          target: [
            ...[stepEvents.workspaceId, stepEvents.interviewId, stepEvents.step, stepEvents.interviewerId],
            stepEvents.kind,
          ],
          set: fresh,
        });
    } else {
      await tx.delete(stepEvents).where(itself);
      await cancelInterviewMessages(
        tx,
        { interviewId: interview.id, steps: [step] },
        "Your consultant asks them for you.",
        now,
      );
    }
    const verb = input.may === "yes" ? "client-writing-allowed" : "client-writing-disallowed";
    await audit(tx, viewer, now, { ...messageOwner(interview), consultants: true, verb, detail: { step } });
    await reschedule(tx, interview.id, now);
  });
