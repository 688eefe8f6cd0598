import { and, eq } from "drizzle-orm";
import { interviewers, interviews } from "@/db/schema/interviews";
import { rowOrNotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import { isInWorkspace } from "@/lib/scope";
import type { Candidate } from "@/lib/viewer";
import type { SaveLinkedinInput } from "../input";

/** R46: saves the address of a person's profile on the interview's record, or removes it. */
export async function saveLinkedin(viewer: Candidate, input: SaveLinkedinInput, now: Date) {
  await withInterview(viewer, input.interviewId, may.editInterview, now, async (locked) => {
    const { tx, interview } = locked;
    const { interviewerId, linkedin } = input;
    const isInterviewer = and(locked.rowsOf(interviewers), eq(interviewers.id, interviewerId));
    const saved = rowOrNotFound(
      await tx.select({ linkedin: interviewers.linkedin }).from(interviewers).where(isInterviewer),
    );
    if (saved.linkedin === linkedin) return locked.unchanged();
    await tx.update(interviewers).set({ linkedin }).where(isInterviewer);
    // The interview's version is increased, so that its own form does not overwrite an address that it has not shown.
    await tx
      .update(interviews)
      .set({ version: interview.version + 1 })
      .where(and(isInWorkspace(interview, interviews), eq(interviews.id, interview.id)));
    return locked.done("linkedin-saved", { detail: { interviewerId } });
  });
}
