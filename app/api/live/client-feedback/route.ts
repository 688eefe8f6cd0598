import { NotFound, Refused } from "@/lib/errors";
import { publicJsonRoute } from "@/lib/json-routes";
import { saveFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { saveFeedbackByLinkInput } from "@/lib/record/client-feedback/input";
import { findLinkHolder } from "@/lib/viewer";

/** What is being typed on a client's page. */
export const PUT = publicJsonRoute(saveFeedbackByLinkInput, async (input, now) => {
  const found = await findLinkHolder("feedback", input.token, now);
  if (!("endedReason" in found)) return { version: await saveFeedbackByLink(found.viewer, input, now) };
  if (found.endedReason === "unknown") throw new NotFound();
  throw new Refused("This page has been closed meanwhile. Nothing more can be saved here.");
});
