import { and, eq } from "drizzle-orm";
import { interviewers } from "@/db/schema/interviews";
import { rowOrNotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Viewer } from "@/lib/viewer";
import type { KeepInTouchInput } from "../input";

/** R75: somebody who was met agreed to stay in touch, or no longer does. */
export async function keepInTouch(viewer: Viewer, input: KeepInTouchInput, now: Date) {
  await withInterview(viewer, input.interviewId, may.editInterview, now, async (locked) => {
    const { tx } = locked;
    const isInterviewer = and(locked.rowsOf(interviewers), eq(interviewers.id, input.interviewerId));
    const { inTouchAt } = rowOrNotFound(
      await tx.select({ inTouchAt: interviewers.inTouchAt }).from(interviewers).where(isInterviewer),
    );
    const agreed = input.agreed === "yes";
    if (agreed === (inTouchAt !== null)) return locked.unchanged();
    await tx
      .update(interviewers)
      .set({ inTouchAt: agreed ? now : null })
      .where(isInterviewer);
    return locked.done(agreed ? "in-touch-agreed" : "in-touch-ended", {
      detail: { interviewerId: input.interviewerId },
    });
  });
}
