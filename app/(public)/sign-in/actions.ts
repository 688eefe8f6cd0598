"use server";

import { publicAction } from "@/lib/action";
import { currentSignInRequest, signIn, signOut, startAtProvider } from "@/lib/auth";
import {
  askToSignInInput,
  noInput,
  signInAsAnotherInput,
  signInAtProviderInput,
  signInCodeInput,
} from "@/lib/people/accounts/input";
import { findSignInRequest } from "@/lib/people/accounts/queries";
import { isInvitationPath } from "@/lib/people/invitations/rules";
import { signedOutPath } from "@/lib/platform/notices/rules/address";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { system } from "@/lib/viewer";
import { sendSignInEmail } from "./send-sign-in-email";

export const askToSignInAction = publicAction(askToSignInInput, async (input, now) => {
  await sendSignInEmail(input, now);
  return { to: "/sign-in/check" };
});

export const askToSignInAgainAction = publicAction(noInput, async (_input, now) => {
  const before = await findSignInRequest(system, await currentSignInRequest(), now);
  if (!before) return { to: "/sign-in" };
  await sendSignInEmail({ email: before.email, next: before.next ?? "" }, now);
  return { to: noticePath("/sign-in/check", {}, "again") };
});

export const signInByCodeAction = publicAction(signInCodeInput, async ({ code }, now) =>
  signIn({ requestToken: await currentSignInRequest(), code }, now),
);

export const signInAtProviderAction = publicAction(signInAtProviderInput, ({ next }, now) =>
  startAtProvider(next, now),
);

/** Signs out, so that the person who got the e-mail can sign in. An invitation has their address, so its page does not ask for it. */
export const signInAsAnotherAction = publicAction(signInAsAnotherInput, async ({ next }, now) => {
  await signOut(now);
  return { to: isInvitationPath(next) ? next : `/sign-in?next=${encodeURIComponent(next)}` };
});

export const signOutAction = publicAction(noInput, async (_input, now) => {
  await signOut(now);
  return { to: signedOutPath };
});
