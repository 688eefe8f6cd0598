import { asViewer } from "@/db/client";
import { memberships, workspaces } from "@/db/schema/workspaces";
import { record } from "../../history/commands";
import { type Consultant, system } from "../../viewer";

/** Makes an agency; who makes it is its first owner. */
export const makeAgency = (userId: string, { name }: { name: string }, now: Date): Promise<Consultant> =>
  asViewer(system, async (tx) => {
    const [made] = await tx
      .insert(workspaces)
      .values({ kind: "agency", name, createdAt: now })
      .returning({ id: workspaces.id });
    const workspaceId = made!.id;
    await tx.insert(memberships).values({ workspaceId, userId, role: "owner", createdAt: now });
    const viewer: Consultant = { as: "consultant", userId, workspaceId, role: "owner", edits: "assigned" };
    await record(tx, viewer, now, { workspaceId, candidateUserId: null, consultants: true, verb: "agency made" });
    return viewer;
  });
