"use server";

import { sendEmailsAfterResponse } from "@/app/_server/send-emails-after-response";
import { publicAction } from "@/lib/action";
import { signIn } from "@/lib/auth";
import { confirmAddressChange } from "@/lib/people/accounts/commands/change-address";
import { emailLinkInput } from "@/lib/people/accounts/input";
import { system } from "@/lib/viewer";

export const signInByLinkAction = publicAction(emailLinkInput, ({ token }, now) => signIn({ token }, now));

export const confirmAddressChangeAction = publicAction(emailLinkInput, async ({ token }, now) => {
  const { waitingFor } = await confirmAddressChange(system, { token }, now);
  if (waitingFor === null) sendEmailsAfterResponse();
  return { to: `/confirm/address?waiting=${waitingFor ?? "none"}` };
});
