"use server";

import { agreeToChange } from "@/lib/accounts/commands/address";
import { withLink } from "@/lib/accounts/input";
import { publicAction } from "@/lib/action";
import { signIn } from "@/lib/auth";
import { system } from "@/lib/viewer";

export const enter = publicAction(withLink, ({ token }, now) => signIn({ token }, now));

export const agree = publicAction(withLink, async ({ token }, now) => {
  const { waitingFor } = await agreeToChange(system, { token }, now);
  return { to: `/confirm/address?waiting=${waitingFor ?? "none"}` };
});
