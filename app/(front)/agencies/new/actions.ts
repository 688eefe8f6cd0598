"use server";

import { z } from "zod";
import { ownPath } from "@/lib/accounts/rules";
import { userAction } from "@/lib/action";
import { makeAgency } from "@/lib/workspaces/commands/agency";
import { makingAgency } from "@/lib/workspaces/input";

const making = makingAgency.extend({ next: z.string().max(500).optional() });

export const make = userAction(making, async ({ userId }, { next, ...input }, now) => {
  const { workspaceId } = await makeAgency(userId, input, now);
  return { to: ownPath(next, `/w/${workspaceId}/welcome`) };
});
