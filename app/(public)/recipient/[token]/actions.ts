"use server";

import { publicAction } from "@/lib/action";
import { NotFound } from "@/lib/errors";
import { decideAsRecipient as decideNow } from "@/lib/people/recipients/commands/decide";
import { decideAsRecipientInput } from "@/lib/people/recipients/input";
import { system } from "@/lib/viewer";

export const decideAsRecipientAction = publicAction(decideAsRecipientInput, async ({ token, decision }, now) => {
  if (!(await decideNow(system, token, decision, now))) throw new NotFound();
  return { to: `/recipient/${token}` };
});
