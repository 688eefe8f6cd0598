import { and, eq, inArray } from "drizzle-orm";
import { transaction } from "@/db/client";
import { mutes, users } from "@/db/schema/accounts";
import { candidates, workspaces } from "@/db/schema/workspaces";
import { type Candidate, system } from "@/lib/viewer";
import { type OptionalEmail, optionalEmailLabels } from "../rules";
import { updateConsultantName } from "./consultant-name";

export type SaveProfileInput = { name: string; zone: string; quietFrom: string; quietTo: string };

/**
 * The name is also changed in the person's own workspace and, for a consultant, on the interviews of which they are in charge. Those belong
 * to the agency, so the system writes it. The agency's name for its candidate stays the agency's.
 */
export const saveProfile = (viewer: Candidate, input: SaveProfileInput, now: Date) =>
  transaction(system, async (tx) => {
    await tx.update(users).set(input).where(eq(users.id, viewer.userId));
    await updateConsultantName(tx, viewer.userId, now);
    const own = tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.ownerUserId, viewer.userId));
    await tx
      .update(candidates)
      .set({ name: input.name })
      .where(and(eq(candidates.userId, viewer.userId), inArray(candidates.workspaceId, own)));
    await tx.update(workspaces).set({ name: input.name }).where(eq(workspaces.ownerUserId, viewer.userId));
  });

/** Which classes of e-mail the person wants; the rest are muted from now on. */
export const saveEmailPreferences = (viewer: Candidate, { wanted }: { wanted: OptionalEmail[] }, now: Date) =>
  transaction(viewer, async (tx) => {
    const unwanted = (Object.keys(optionalEmailLabels) as OptionalEmail[]).filter(
      (emailClass) => !wanted.includes(emailClass),
    );
    if (wanted.length > 0)
      await tx.delete(mutes).where(and(eq(mutes.userId, viewer.userId), inArray(mutes.class, wanted)));
    if (unwanted.length > 0)
      await tx
        .insert(mutes)
        .values(unwanted.map((emailClass) => ({ userId: viewer.userId, class: emailClass, mutedAt: now })))
        .onConflictDoNothing();
  });
