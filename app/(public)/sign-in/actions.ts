"use server";

import { sendEmailsAfterResponse } from "@/app/_server/send-emails-after-response";
import { publicAction } from "@/lib/action";
import {
  currentSignInPlace,
  currentSignInRequest,
  rememberSignInRequest,
  signIn,
  signOut,
  startAtProvider,
} from "@/lib/auth";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import {
  askToSignInInput,
  noInput,
  signInAsAnotherInput,
  signInAtProviderInput,
  signInCodeInput,
} from "@/lib/people/accounts/input";
import { findSignInRequest } from "@/lib/people/accounts/queries";
import { signedOutPath } from "@/lib/platform/notices/rules/address";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { system } from "@/lib/viewer";

export const askToSignInAction = publicAction(askToSignInInput, async (input, now) => {
  const here = await currentSignInPlace();
  const request = await askToSignIn(system, { ...input, ...here }, now);
  await rememberSignInRequest(request.asked, here);
  sendEmailsAfterResponse();
  return { to: "/sign-in/check" };
});

export const askToSignInAgainAction = publicAction(noInput, async (_input, now) => {
  const before = await findSignInRequest(system, await currentSignInRequest(), now);
  if (!before) return { to: "/sign-in" };
  const here = await currentSignInPlace();
  const sent = await askToSignIn(system, { email: before.email, next: before.next ?? "", ...here }, now);
  await rememberSignInRequest(sent.asked, here);
  sendEmailsAfterResponse();
  return { to: noticePath("/sign-in/check", {}, "again") };
});

export const signInByCodeAction = publicAction(signInCodeInput, async ({ code }, now) =>
  signIn({ requestToken: await currentSignInRequest(), code }, now),
);

export const signInAtProviderAction = publicAction(signInAtProviderInput, ({ next }, now) =>
  startAtProvider(next, now),
);

/** Signs out, so that the person to whom an e-mail was sent can sign in and return. */
export const signInAsAnotherAction = publicAction(signInAsAnotherInput, async ({ next }, now) => {
  await signOut(now);
  return { to: `/sign-in?next=${encodeURIComponent(next)}` };
});

export const signOutAction = publicAction(noInput, async (_input, now) => {
  await signOut(now);
  return { to: signedOutPath };
});
