"use server";

import { confirmAddressChange } from "@/lib/accounts/commands/change-address";
import { emailLinkInput } from "@/lib/accounts/input";
import { publicAction } from "@/lib/action";
import { signIn } from "@/lib/auth";
import { system } from "@/lib/viewer";
import { sendEmailsAfterResponse } from "../../_server/send-emails-after-response";

export const signInByLinkAction = publicAction(emailLinkInput, ({ token }, now) => signIn({ token }, now));

export const confirmAddressChangeAction = publicAction(emailLinkInput, async ({ token }, now) => {
  const { waitingFor } = await confirmAddressChange(system, { token }, now);
  if (waitingFor === null) sendEmailsAfterResponse();
  return { to: `/confirm/address?waiting=${waitingFor ?? "none"}` };
});
