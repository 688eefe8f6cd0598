"use server";

import { publicAction, userAction } from "@/lib/action";
import { signInByInvitation } from "@/lib/auth";
import { acceptInvitation, declineInvitation, type Joined } from "@/lib/people/invitations/commands/answer";
import { acceptWithoutSessionInput, oneTimeLinkInput } from "@/lib/people/invitations/input";
import { invitationPath } from "@/lib/people/invitations/rules";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { currentSession, system } from "@/lib/viewer";
import { sendSignInEmail } from "../../sign-in/send-sign-in-email";

export const acceptInvitationAction = userAction(oneTimeLinkInput, async ({ userId }, input, now) => {
  return landing(await acceptInvitation({ as: "candidate", userId }, input, now), "joined");
});

/** Accepts for somebody who is not signed in: a newcomer is signed in, and anybody else gets an e-mail to sign in with. */
export const acceptWithoutSessionAction = publicAction(acceptWithoutSessionInput, async (input, now) => {
  // Somebody has signed in meanwhile, in another window: the page says what they can do.
  if (await currentSession()) return { to: invitationPath(input.token) };
  const accepted = await signInByInvitation(input, now);
  if ("userId" in accepted) return landing(accepted, "newcomer");
  await sendSignInEmail({ email: accepted.signInFor, next: invitationPath(input.token) }, now);
  return { to: "/sign-in/check" };
});

/** A candidate begins on Today, a colleague at the agency's Desk. */
const landing = ({ as, workspaceId: workspace }: Joined, notice: "joined" | "newcomer") => ({
  to: as === "candidate" ? noticePath("/me", {}, notice) : noticePath("/w/[workspace]", { workspace }, notice),
});

/** The holder of the e-mail may decline without an account. */
export const declineInvitationAction = publicAction(oneTimeLinkInput, async (input, now) => {
  const who = await currentSession();
  await declineInvitation(who ? { as: "candidate", userId: who.userId } : system, input, now);
  return { to: noticePath("/invitations/[token]", { token: input.token }, "declined") };
});
