"use server";

import { redirect } from "next/navigation";
import { welcome } from "@/lib/accounts/commands/newcomers";
import { welcoming } from "@/lib/accounts/input";
import { publicAction } from "@/lib/action";
import { currentSession } from "@/lib/viewer";

export const introduce = publicAction(welcoming, async ({ next, ...input }, now) => {
  const found = await currentSession();
  if (!found) redirect("/sign-in");
  await welcome({ as: "candidate", userId: found.userId }, input, now);
  return { to: next };
});
