import type { feedbackLinks } from "@/db/schema/debriefs";
import { Refused } from "@/lib/errors";
import { otherPersonsAddressMessage } from "@/lib/mail/messages/rules/pasted-name";
import type { AskByLinkInput, RenewLinkInput } from "../input";
import type { AskByLinkView } from "../queries/ask-by-link";
import { feedbackLinkStatus, maxFeedbackLinks } from "../rules";
import { askByLinkTextFault } from "../rules/ask-by-link";

/** The name that was pasted with the address (lib/people/email-addresses/input `pastedName`). */
export type PastedLinkRecipient = { pastedName?: string | undefined };

export function refuseOtherPersonsAddress({ pastedName = "" }: PastedLinkRecipient, name: string) {
  const message = otherPersonsAddressMessage(pastedName, name);
  if (message) throw new Refused(message, "email");
}

/** Refuses an e-mail without a recipient, or with words that may not be sent. The words are checked like those of every message. */
export function refuseAskByLinkText(
  { subject, body }: AskByLinkInput | RenewLinkInput,
  asking: AskByLinkView,
  name: string,
  email: string,
) {
  if (!email)
    throw new Refused("Enter one e-mail address, such as name@example.com. Or copy the link instead.", "email");
  const fault = askByLinkTextFault({ subject, body }, asking.known(name));
  if (fault) throw new Refused(fault.sentence, fault.field);
}

const hasLinkMessage = "This address already has a link. Go back and create a new link for it there.";

export function refuseTooManyLinks(links: (typeof feedbackLinks.$inferSelect)[], email: string, now: Date) {
  const live = links.filter((link) => feedbackLinkStatus(link, now) === "open");
  if (email && live.some((link) => link.email === email)) throw new Refused(hasLinkMessage, "email");
  if (live.length >= maxFeedbackLinks)
    throw new Refused(`${maxFeedbackLinks} links for this interview are open. Cancel one first.`);
}
