"use server";

import { publicAction } from "@/lib/action";
import { saveFeedbackByLink, sendFeedbackByLink } from "@/lib/client-feedback/commands/by-link";
import { sendFeedbackByLinkInput } from "@/lib/client-feedback/input";
import { findLinkHolder } from "@/lib/viewer";

export const sendFeedbackByLinkAction = publicAction(sendFeedbackByLinkInput, async (input, now) => {
  const page = `/feedback/${encodeURIComponent(input.token)}`;
  const found = await findLinkHolder("feedback", input.token, now);
  if ("endedBecause" in found) return { to: page };
  if (input.keep) await saveFeedbackByLink(found.viewer, input, now);
  else await sendFeedbackByLink(found.viewer, input, now);
  return { to: `${page}?said=${input.keep ? "kept" : "sent"}` };
});
