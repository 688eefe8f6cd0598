"use server";

import { agreeToChange } from "@/lib/accounts/commands/address";
import { withLink } from "@/lib/accounts/input";
import { publicAction } from "@/lib/action";
import { signIn } from "@/lib/auth";
import { system } from "@/lib/viewer";
import { mailAtOnce } from "../sign-in/at-once";

export const enter = publicAction(withLink, ({ token }, now) => signIn({ token }, now));

export const agree = publicAction(withLink, async ({ token }, now) => {
  const { waitingFor } = await agreeToChange(system, { token }, now);
  if (waitingFor === null) mailAtOnce();
  return { to: `/confirm/address?waiting=${waitingFor ?? "none"}` };
});
