import { and, eq } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { NotFound, theRow } from "../../errors";
import { record } from "../../history/commands";
import { may } from "../../permissions";
import type { Viewer } from "../../viewer";
import { lockInterview } from "../queries";

type Input = { interviewId: string; interviewerId: string; agreed: "yes" | "no" };

/** R75: somebody who was met agreed to stay in touch, or no longer does. */
export async function keepInTouch(viewer: Viewer, input: Input, now: Date) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, input.interviewId);
    if (!may.editInterview(viewer, held)) throw new NotFound();
    const itself = and(
      ...[eq(interviewers.workspaceId, held.workspaceId), eq(interviewers.interviewId, held.id)],
      eq(interviewers.id, input.interviewerId),
    );
    const { inTouchAt } = theRow(
      await tx.select({ inTouchAt: interviewers.inTouchAt }).from(interviewers).where(itself),
    );
    const agreed = input.agreed === "yes";
    if (agreed === (inTouchAt !== null)) return;
    await tx
      .update(interviewers)
      .set({ inTouchAt: agreed ? now : null })
      .where(itself);
    await record(tx, viewer, now, {
      workspaceId: held.workspaceId,
      interviewId: held.id,
      candidateUserId: held.candidateUserId,
      consultants: true,
      verb: agreed ? "staying in touch" : "no longer in touch",
      detail: { interviewerId: input.interviewerId },
    });
  });
}
