"use server";

import { z } from "zod";
import { ownPath } from "@/lib/accounts/rules";
import { userAction } from "@/lib/action";
import { createAgency } from "@/lib/workspaces/commands/agency";
import { createAgencyInput } from "@/lib/workspaces/input";

const createAgencyWithNextInput = createAgencyInput.extend({ next: z.string().max(500).optional() });

export const createAgencyAction = userAction(createAgencyWithNextInput, async ({ userId }, { next, ...input }, now) => {
  const { workspaceId } = await createAgency(userId, input, now);
  return { to: ownPath(next, `/w/${workspaceId}/welcome`) };
});
