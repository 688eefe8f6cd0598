import { and, eq } from "drizzle-orm";
import { interviewers, interviews } from "@/db/schema/interviews";
import { Refused } from "../../errors";
import { setRouteAndConsultant } from "../../interviews/commands/route-and-consultant";
import { liftSuppression } from "../../outbox/commands/lift-suppression";
import type { Candidate } from "../../viewer";
import type { MessageKey } from "../input";
import { otherPersonsAddressMessage } from "../rules/pasted-name";
import { isMessageFixed } from "../rules/state";
import { auditMessage, withMessage } from "./with-message";

/** An address, and the name that was pasted with it (lib/email-addresses/input `pastedName`). */
export type PastedRecipient = { email: string; pastedName?: string | undefined };

/**
 * The address of the message's recipient, where the record had none or mail to it was not delivered. It is kept on the record. The same
 * address given again is confirmed: then it is tried once more.
 */
export const saveRecipientAddress = (
  viewer: Candidate,
  input: MessageKey & PastedRecipient,
  now: Date,
): Promise<void> =>
  withMessage(viewer, input, now, async (locked) => {
    const { tx, held, found } = locked;
    const { recipient, state } = found;
    if (!recipient || isMessageFixed(state)) return;
    const anothers = otherPersonsAddressMessage(input.pastedName ?? "", recipient.to.name);
    if (anothers) throw new Refused(anothers, "email");
    await liftSuppression(tx, held.id, input.email);
    if (recipient.to.email === input.email) return;
    if (recipient.way === "consultant" || recipient.way === "through") {
      if (held.consultantUserId) throw new Refused("Your consultant keeps this address themselves.", "email");
      await setRouteAndConsultant(tx, held.id, { ...held, consultantEmail: input.email });
    } else {
      await tx
        .update(interviewers)
        .set({ email: input.email })
        .where(and(eq(interviewers.workspaceId, held.workspaceId), eq(interviewers.id, recipient.reader.id ?? "")));
    }
    // The interview's own form must not save over an address that it has not seen.
    await tx
      .update(interviews)
      .set({ version: held.version + 1 })
      .where(and(eq(interviews.workspaceId, held.workspaceId), eq(interviews.id, held.id)));
    await auditMessage(locked, viewer, now, "message-address-added", input, { toName: recipient.to.name });
  });
