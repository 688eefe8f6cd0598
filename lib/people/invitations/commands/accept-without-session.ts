import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { Refused } from "@/lib/errors";
import { addNewcomer } from "@/lib/people/accounts/commands/newcomers";
import type { System } from "@/lib/viewer";
import type { AcceptWithoutSessionInput } from "../input";
import { opensNewAccount } from "../rules";
import { acceptAs, type Joined, lockOpenInvitation } from "./answer";

/** A newcomer who has joined, or the address whose owner has to sign in first. */
export type AcceptedWithoutSession = (Joined & { userId: string }) | { signInFor: string };

/**
 * Accepts for somebody who has the link and is not signed in. If the address has no account, and the invitation was sent a short time ago, they
 * get an account and join, in one transaction. Otherwise nothing changes: the owner of the address signs in first, and then accepts.
 */
export const acceptWithoutSession = (
  viewer: System,
  { token, name: given, zone }: AcceptWithoutSessionInput,
  now: Date,
): Promise<AcceptedWithoutSession> =>
  transaction(viewer, async (tx) => {
    const row = await lockOpenInvitation(tx, token, now);
    const { email } = row;
    const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (known || !opensNewAccount(row, now)) return { signInFor: email };
    const name = row.name || given;
    if (!name) throw new Refused("Enter your name.", "name");
    const [inviter] = await tx.select({ zone: users.zone }).from(users).where(eq(users.id, row.invitedBy));
    const added = await addNewcomer(tx, { email, name, zone: zone || inviter?.zone || "UTC" }, now);
    if (!added) return { signInFor: email };
    return { ...(await acceptAs(tx, row, { ...added, name, email }, now)), ...added };
  });
