"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { welcomeNewcomer } from "@/lib/people/accounts/commands/newcomers";
import { welcomeNewcomerInput } from "@/lib/people/accounts/input";
import { firstPath } from "@/lib/people/accounts/rules";
import { currentSession } from "@/lib/viewer";

export const welcomeNewcomerAction = publicAction(welcomeNewcomerInput, async ({ next, kind, ...input }, now) => {
  const user = await currentSession();
  if (!user) redirect("/sign-in");
  await welcomeNewcomer({ as: "candidate", userId: user.userId }, input, now);
  return { to: kind ? firstPath(kind, next) : next };
});
