import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { workspaces } from "@/db/schema/workspaces";
import { rowOrNotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { hasPlan } from "@/lib/planning/outcomes/queries";
import { checkAtNextSweep, reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { audit } from "@/lib/record/audit/commands";
import type { Candidate, Consultant } from "@/lib/viewer";
import { isConsultantsSetting } from "../rules";
import { withAgency } from "./with-agency";

/** If a form does not show the numbers of the consultant's steps, the saved ones do not change. */
const withConsultantsSettings = (shown: Record<string, unknown>, saved: object) => ({
  ...Object.fromEntries(Object.entries(shown).filter(([name]) => !isConsultantsSetting(name))),
  ...Object.fromEntries(Object.entries(saved).filter(([name]) => isConsultantsSetting(name))),
});

/**
 * Saves the numbers that differ from the playbook's, for the viewer's own workspace, and reschedules every live interview by the new ones.
 */
export async function savePlanSettings(viewer: Candidate, shown: Record<string, unknown>, now: Date) {
  await transaction(viewer, async (tx) => {
    const own = and(eq(workspaces.ownerUserId, viewer.userId), eq(workspaces.kind, "personal"));
    const saved = rowOrNotFound(
      await tx.select({ id: workspaces.id, settings: workspaces.settings }).from(workspaces).where(own).for("update"),
    );
    const changed = withConsultantsSettings(shown, saved.settings ?? {});
    if (isDeepStrictEqual(saved.settings, changed)) return;
    await tx.update(workspaces).set({ settings: changed }).where(own);
    await audit(tx, viewer, now, {
      workspaceId: saved.id,
      candidateUserId: viewer.userId,
      consultants: false,
      verb: "plan-settings-changed",
      detail: changed,
    });
    for (const id of await plannedInterviewIds(tx, saved.id)) await reschedule(tx, id, now);
  });
}

/** The same for an agency. It may have thousands of live interviews: the next sweep plans them again. */
export async function saveAgencyPlanSettings(viewer: Consultant, changed: Record<string, unknown>, now: Date) {
  await withAgency(viewer, may.changeAgency, now, async (locked) => {
    const { tx, agency, workspaceId } = locked;
    if (isDeepStrictEqual(agency.settings, changed)) return locked.unchanged();
    await tx.update(workspaces).set({ settings: changed }).where(eq(workspaces.id, workspaceId));
    await locked.audit("plan-settings-changed", { detail: changed });
    await checkAtNextSweep(tx, await plannedInterviewIds(tx, workspaceId), now);
    return locked.audited();
  });
}

async function plannedInterviewIds(tx: Tx, workspaceId: string): Promise<string[]> {
  const planned = await tx
    .select({ id: interviews.id })
    .from(interviews)
    .where(and(eq(interviews.workspaceId, workspaceId), hasPlan()));
  return planned.map((interview) => interview.id);
}
