import { eq } from "drizzle-orm";
import { debriefDrafts, debriefs } from "@/db/schema/debriefs";
import { Refused, Stale } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Candidate } from "@/lib/viewer";
import type { SaveDebriefDraftInput } from "../input";
import { getLockedDebrief } from "../queries";
import { debriefDifferences, debriefFormValues } from "../rules/form-values";

/**
 * Saves what is being typed, even with faults. Only its writer sees it before the form is saved, the plan does not change, and history gets no
 * row. Returns the version on which the next save is based.
 */
export async function saveDebriefDraft(viewer: Candidate, input: SaveDebriefDraftInput, now: Date): Promise<number> {
  return withInterview(viewer, input.id, may.writeDebrief, now, async (locked) => {
    const { tx, interview, owner } = locked;
    if (interview.cancelledAt) throw new Refused("This interview was cancelled, so there is nothing to debrief.");
    const before = await getLockedDebrief(tx, viewer, interview.id);
    const version = before.debrief?.version ?? 0;
    if (version !== input.version) {
      const differences = debriefDifferences(
        before.draft?.formValues ?? debriefFormValues(interview, before),
        input.formValues,
      );
      if (Object.keys(differences).length > 0) throw new Stale(differences, version);
      return locked.unchanged(version);
    }
    await tx
      .insert(debriefs)
      .values({ ...owner, startedAt: now, version: version + 1 })
      .onConflictDoUpdate({
        target: [debriefs.workspaceId, debriefs.interviewId],
        set: { version: version + 1 },
      });
    await tx
      .insert(debriefDrafts)
      .values({ ...owner, formValues: input.formValues, updatedAt: now })
      .onConflictDoUpdate({
        target: [debriefDrafts.workspaceId, debriefDrafts.interviewId],
        set: { formValues: input.formValues, updatedAt: now },
      });
    return locked.unrecorded(version + 1);
  });
}

/** Goes back to the debrief as it was last saved. */
export async function discardDebriefDraft(viewer: Candidate, { id }: { id: string }, now: Date) {
  await withInterview(viewer, id, may.writeDebrief, now, async (locked) => {
    const { tx } = locked;
    const { debrief, draft } = await getLockedDebrief(tx, viewer, id);
    if (!draft) return locked.unchanged();
    await tx.delete(debriefDrafts).where(eq(debriefDrafts.interviewId, id));
    if (debrief)
      await tx
        .update(debriefs)
        .set({ version: debrief.version + 1 })
        .where(eq(debriefs.interviewId, id));
    return locked.unrecorded();
  });
}
