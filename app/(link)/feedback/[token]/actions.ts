"use server";

import { publicAction } from "@/lib/action";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { saveFeedbackByLink, sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { sendFeedbackByLinkInput } from "@/lib/record/client-feedback/input";
import { findLinkHolder } from "@/lib/viewer";

export const sendFeedbackByLinkAction = publicAction(sendFeedbackByLinkInput, async (input, now) => {
  const found = await findLinkHolder("feedback", input.token, now);
  if ("endedReason" in found) return { to: `/feedback/${encodeURIComponent(input.token)}` };
  if (input.keep) await saveFeedbackByLink(found.viewer, input, now);
  else await sendFeedbackByLink(found.viewer, input, now);
  return { to: noticePath("/feedback/[token]", { token: input.token }, input.keep ? "kept" : "sent") };
});
