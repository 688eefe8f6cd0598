"use server";

import { z } from "zod";
import { userAction } from "@/lib/action";
import { ownPath } from "@/lib/people/accounts/rules";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { createAgencyInput } from "@/lib/people/workspaces/input";

const createAgencyWithNextInput = createAgencyInput.extend({ next: z.string().max(500).optional() });

export const createAgencyAction = userAction(createAgencyWithNextInput, async ({ userId }, { next, ...input }, now) => {
  const { workspaceId } = await createAgency(userId, input, now);
  return { to: ownPath(next, `/w/${workspaceId}/welcome`) };
});
