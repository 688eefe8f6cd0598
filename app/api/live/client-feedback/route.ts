import { saveFeedbackByLink } from "@/lib/client-feedback/commands/by-link";
import { saveFeedbackByLinkInput } from "@/lib/client-feedback/input";
import { NotFound, Refused } from "@/lib/errors";
import { publicJson } from "@/lib/live";
import { holder } from "@/lib/viewer";

/** What is being typed on a client's page. */
export const PUT = publicJson(saveFeedbackByLinkInput, async (input, now) => {
  const found = await holder("feedback", input.token, now);
  if (!("over" in found)) return { version: await saveFeedbackByLink(found.viewer, input, now) };
  if (found.over === "unknown") throw new NotFound();
  throw new Refused("This page has been closed meanwhile. Nothing more can be saved here.");
});
