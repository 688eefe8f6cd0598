import { and, eq, isNull } from "drizzle-orm";
import { stepEvents } from "@/db/schema/interviews";
import { Refused } from "@/lib/errors";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { may } from "@/lib/permissions";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Consultant } from "@/lib/viewer";
import type { LetCandidateWriteInput } from "../input";

/**
 * C7: with an agency a question goes to the consultant. For one step they may allow the candidate to ask the client themselves, with the
 * consultant in copy; it opens at once. Undoing it cancels the scheduled message.
 */
export const letCandidateWrite = (viewer: Consultant, input: LetCandidateWriteInput, now: Date): Promise<void> =>
  withInterview(viewer, input.interviewId, may.reviewDraft, now, async (locked) => {
    const { tx, interview } = locked;
    if (interview.contactRule === "direct") throw new Refused("Candidates already write to this client directly.");
    const { step } = input;
    const fact = { ...locked.owner, step, kind: "unlocked" as const };
    const itself = and(
      locked.rowsOf(stepEvents),
      ...[eq(stepEvents.step, step), eq(stepEvents.kind, "unlocked"), isNull(stepEvents.interviewerId)],
    );
    const [open] = await tx.select({ by: stepEvents.by, reason: stepEvents.reason }).from(stepEvents).where(itself);
    // If the candidate opened the step themselves, that is no permission to write to the client.
    const alreadyAllowed = open !== undefined && open.by !== interview.candidateUserId && open.reason === input.reason;
    if (input.may === "yes" ? alreadyAllowed : !open) return locked.unchanged();
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
    return locked.done(input.may === "yes" ? "client-writing-allowed" : "client-writing-disallowed", {
      detail: { step },
    });
  });
