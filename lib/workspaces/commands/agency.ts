import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { memberships, workspaces } from "@/db/schema/workspaces";
import { tooManyToday, untilTomorrow } from "../../accounts/commands/limits";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { may } from "../../permissions";
import { type Consultant, system } from "../../viewer";
import { holdAgency } from "../queries";
import { agenciesADay } from "../rules";

/**
 * Makes an agency; who makes it is its first owner. The form's id becomes the agency's, so that a form sent twice makes one. So many a
 * person a day: each lets its owner write to strangers.
 */
export const makeAgency = (
  userId: string,
  { id, name }: { id?: string; name: string },
  now: Date,
): Promise<Consultant> =>
  asViewer(system, async (tx) => {
    const [made] = await tx
      .insert(workspaces)
      .values({ ...(id && { id }), kind: "agency", name, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: workspaces.id });
    const workspaceId = made?.id ?? id ?? "";
    const viewer: Consultant = { as: "consultant", userId, workspaceId, role: "owner", edits: "assigned" };
    if (!made) return (await holdAgency(tx, viewer)).me;
    if (await tooManyToday(tx, "agencies by", userId, agenciesADay, now))
      throw new Refused(
        `You have made ${agenciesADay} agencies today, which is as many as one person can. ${untilTomorrow(now)} To work in one that is there already, ask an owner of it to invite you.`,
        "name",
      );
    await tx.insert(memberships).values({ workspaceId, userId, role: "owner", createdAt: now });
    await record(tx, viewer, now, { workspaceId, candidateUserId: null, consultants: true, verb: "agency made" });
    return viewer;
  });

type Changed = { name: string; edits: "assigned" | "all" };

/** Its name, which stands on its interviews too, and who may edit. */
export const changeAgency = (viewer: Consultant, { name, edits }: Changed, now: Date) =>
  asViewer(system, async (tx) => {
    const { workspaceId } = viewer;
    const held = await holdAgency(tx, viewer);
    if (!may.changeAgency(held.me, { workspaceId })) throw new NotFound();
    if (held.name === name && held.me.edits === edits) return;
    await tx.update(workspaces).set({ name, edits }).where(eq(workspaces.id, workspaceId));
    const otherwise = or(isNull(interviews.agencyName), ne(interviews.agencyName, name));
    if (held.name !== name)
      await tx.execute(
        sql`update interviews set agency_name = ${name} where ${and(eq(interviews.workspaceId, workspaceId), otherwise)}`,
      );
    await record(tx, held.me, now, {
      ...{ workspaceId, candidateUserId: null, consultants: true, verb: "agency changed", byName: held.myName },
      detail: { name, edits },
    });
  });
