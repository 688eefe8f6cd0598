import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { debriefDrafts, debriefs } from "@/db/schema/debriefs";
import { NotFound, Refused, Stale } from "../../errors";
import { lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import type { Candidate } from "../../viewer";
import type { SaveDebriefDraftInput } from "../input";
import { getLockedDebrief } from "../queries";
import { debriefDifferences, debriefFormValues } from "../rules/form-values";

/**
 * Saves what is being typed, faults included, for its writer alone. Nobody else sees it before it is saved, the plan does not change, and
 * nothing is added to the history. Returns the version to save over next.
 */
export async function saveDebriefDraft(viewer: Candidate, input: SaveDebriefDraftInput, now: Date): Promise<number> {
  return transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.id);
    if (!may.writeDebrief(viewer, interview)) throw new NotFound();
    if (interview.cancelledAt) throw new Refused("This interview was cancelled, so there is nothing to debrief.");
    const before = await getLockedDebrief(tx, viewer, interview.id);
    const version = before.debrief?.version ?? 0;
    if (version !== input.version) {
      const differences = debriefDifferences(
        before.draft?.formValues ?? debriefFormValues(interview, before),
        input.formValues,
      );
      if (Object.keys(differences).length > 0) throw new Stale(differences, version);
      return version;
    }
    const owner = {
      workspaceId: interview.workspaceId,
      interviewId: interview.id,
      candidateUserId: interview.candidateUserId,
    };
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
    return version + 1;
  });
}

/** Goes back to the debrief as it was last saved. */
export async function discardDebriefDraft(viewer: Candidate, { id }: { id: string }, _now: Date) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, id);
    if (!may.writeDebrief(viewer, interview)) throw new NotFound();
    const { debrief, draft } = await getLockedDebrief(tx, viewer, id);
    if (!draft) return;
    await tx.delete(debriefDrafts).where(eq(debriefDrafts.interviewId, id));
    if (debrief)
      await tx
        .update(debriefs)
        .set({ version: debrief.version + 1 })
        .where(eq(debriefs.interviewId, id));
  });
}
