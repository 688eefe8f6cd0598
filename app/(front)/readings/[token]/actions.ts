"use server";

import { publicAction } from "@/lib/action";
import { answerReading } from "@/lib/drafts/commands/answer";
import { answering } from "@/lib/drafts/input";
import { holder } from "@/lib/viewer";

/** The link is checked again: it may have been revoked since the page was opened. */
export const answer = publicAction(answering, async ({ token, ...said }, now) => {
  const to = `/readings/${encodeURIComponent(token)}`;
  const found = await holder("reading", token, now);
  if ("over" in found) return { to };
  await answerReading(found.viewer, said, now);
  return { to };
});
