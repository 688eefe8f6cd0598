import { and, eq, isNotNull } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { workspaces } from "@/db/schema/workspaces";
import { NotFound } from "../../errors";
import { record } from "../../history/commands";
import { rewake } from "../../reminders/commands/rewake";
import type { Candidate } from "../../viewer";

/** Saves the numbers that differ from the playbook's, for the viewer's own workspace, and wakes every live interview by the new ones. */
export async function saveSettings(viewer: Candidate, changed: Record<string, unknown>, now: Date) {
  await asViewer(viewer, async (tx) => {
    const [saved] = await tx
      .update(workspaces)
      .set({ settings: changed })
      .where(and(eq(workspaces.ownerUserId, viewer.userId), eq(workspaces.kind, "personal")))
      .returning({ id: workspaces.id });
    if (!saved) throw new NotFound();
    await record(tx, viewer, now, {
      workspaceId: saved.id,
      candidateUserId: viewer.userId,
      consultants: false,
      verb: "plan settings changed",
      detail: changed,
    });
    const live = await tx
      .select({ id: interviews.id })
      .from(interviews)
      .where(and(eq(interviews.workspaceId, saved.id), isNotNull(interviews.wakeAt)));
    for (const { id } of live) await rewake(tx, id, now);
  });
}
