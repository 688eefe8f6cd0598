import { withRuleLabels } from "@/app/_interview/message-labels";
import { candidateJsonRoute } from "@/lib/json-routes";
import { checkMessageInput } from "@/lib/mail/messages/input";
import { checkMessage } from "@/lib/mail/messages/queries/checks";

/** Checks a text while it is typed. It saves nothing. */
export const POST = candidateJsonRoute(checkMessageInput, async (viewer, input, now) =>
  withRuleLabels(await checkMessage(viewer, input, now)),
);
