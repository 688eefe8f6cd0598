"use server";

import { z } from "zod";
import { publicAction } from "@/lib/action";
import { NotFound } from "@/lib/errors";
import { unsubscribe } from "@/lib/mail/outbox/commands/unsubscribe";
import { system } from "@/lib/viewer";

const unsubscribeInput = z.object({ token: z.string().max(300) });

export const unsubscribeAction = publicAction(unsubscribeInput, async ({ token }, now) => {
  if (!(await unsubscribe(system, token, now))) throw new NotFound();
  return { to: `/unsubscribe/${token}?done=yes` };
});
