import { and, eq } from "drizzle-orm";
import { interviewers, interviews } from "@/db/schema/interviews";
import { Refused } from "@/lib/errors";
import { liftSuppression } from "@/lib/mail/outbox/commands/lift-suppression";
import { setRouteAndConsultant } from "@/lib/record/interviews/commands/route-and-consultant";
import type { Candidate } from "@/lib/viewer";
import type { MessageKey } from "../input";
import { anotherRecipientMessage, otherPersonsAddressMessage } from "../rules/pasted-name";
import { isForAnother } from "../rules/recipient";
import { isMessageFixed } from "../rules/state";
import { messageDone, withMessage } from "./with-message";

/** An address, and the name that was pasted with it (lib/people/email-addresses/input `pastedName`). */
export type PastedRecipient = {
  email: string;
  pastedName?: string | undefined;
  /** The recipient on the page: the typed address belongs to this person (rules/recipient). */
  shownRecipient?: string | undefined;
};

/**
 * The address of the message's recipient, where the record had none or mail to it was not delivered. It is kept on the record. The same
 * address given again is confirmed: then it is tried once more.
 */
export const saveRecipientAddress = (
  viewer: Candidate,
  input: MessageKey & PastedRecipient,
  now: Date,
): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { tx, interview } = locked;
    const { recipient, state } = found;
    if (!recipient || isMessageFixed(state)) return locked.unchanged();
    if (isForAnother(input.shownRecipient, recipient))
      throw new Refused(anotherRecipientMessage(input.email, input.shownRecipient ?? "", recipient), "email");
    const anothers = otherPersonsAddressMessage(input.pastedName ?? "", recipient.to.name);
    if (anothers) throw new Refused(anothers, "email");
    await liftSuppression(tx, interview.id, input.email);
    if (recipient.to.email === input.email) return locked.unrecorded();
    if (recipient.way === "consultant" || recipient.way === "through") {
      if (interview.consultantUserId) throw new Refused("Only your consultant can change this address.", "email");
      await setRouteAndConsultant(tx, interview.id, { ...interview, consultantEmail: input.email });
    } else {
      await tx
        .update(interviewers)
        .set({ email: input.email })
        .where(and(locked.rowsOf(interviewers), eq(interviewers.id, recipient.reader.id ?? "")));
    }
    // The interview's version goes up, so that its own form does not save over an address that it has not shown.
    await tx
      .update(interviews)
      .set({ version: interview.version + 1 })
      .where(and(eq(interviews.workspaceId, interview.workspaceId), eq(interviews.id, interview.id)));
    return messageDone(on, "message-address-added", input, { toName: recipient.to.name });
  });
