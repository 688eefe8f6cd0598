import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { audit } from "../../audit/commands";
import { NotFound, rowOrNotFound } from "../../errors";
import { may } from "../../permissions";
import type { Viewer } from "../../viewer";
import { lockInterview } from "../queries";

type KeepInTouchInput = { interviewId: string; interviewerId: string; agreed: "yes" | "no" };

/** R75: somebody who was met agreed to stay in touch, or no longer does. */
export async function keepInTouch(viewer: Viewer, input: KeepInTouchInput, now: Date) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.interviewId);
    if (!may.editInterview(viewer, interview)) throw new NotFound();
    const isInterviewer = and(
      ...[eq(interviewers.workspaceId, interview.workspaceId), eq(interviewers.interviewId, interview.id)],
      eq(interviewers.id, input.interviewerId),
    );
    const { inTouchAt } = rowOrNotFound(
      await tx.select({ inTouchAt: interviewers.inTouchAt }).from(interviewers).where(isInterviewer),
    );
    const agreed = input.agreed === "yes";
    if (agreed === (inTouchAt !== null)) return;
    await tx
      .update(interviewers)
      .set({ inTouchAt: agreed ? now : null })
      .where(isInterviewer);
    await audit(tx, viewer, now, {
      workspaceId: interview.workspaceId,
      interviewId: interview.id,
      candidateUserId: interview.candidateUserId,
      consultants: true,
      verb: agreed ? "in-touch-agreed" : "in-touch-ended",
      detail: { interviewerId: input.interviewerId },
    });
  });
}
