import { and, eq, inArray } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { candidates, workspaces } from "@/db/schema/workspaces";
import type { Candidate } from "../../viewer";

export type Profile = { name: string; zone: string; quietFrom: string; quietTo: string };

/** The name goes along to the person's own workspace; what an agency calls its candidate is the agency's. */
export const saveProfile = (viewer: Candidate, input: Profile) =>
  asViewer(viewer, async (tx) => {
    await tx.update(users).set(input).where(eq(users.id, viewer.userId));
    const own = tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.ownerUserId, viewer.userId));
    await tx
      .update(candidates)
      .set({ name: input.name })
      .where(and(eq(candidates.userId, viewer.userId), inArray(candidates.workspaceId, own)));
    await tx.update(workspaces).set({ name: input.name }).where(eq(workspaces.ownerUserId, viewer.userId));
  });
