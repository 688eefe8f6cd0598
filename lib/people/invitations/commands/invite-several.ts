import { NotFound, Refused } from "@/lib/errors";
import { logger } from "@/lib/logger";
import { may } from "@/lib/permissions";
import { importRowId } from "@/lib/platform/csv/input";
import type { Consultant } from "@/lib/viewer";
import { type InviteSeveralInput, invitedLines, invitedPerson, sendInvitationInput } from "../input";
import { maxInvitedAtOnce, type SeveralInvited } from "../rules";
import { sendInvitation } from "./invite";

const failedMessage = "Something went wrong. Look whether it was sent, and try again.";
const notTriedMessage = "This was not tried.";
const notAllowedMessage = "You can’t invite them.";

/**
 * The single command for each person of a list, one after another, each in a transaction of its own: what one of them refuses stops none of the
 * others. Where one fails in another way, such as without a database, the rest is not tried, and what was sent before is still said.
 */
export async function inviteSeveral(
  viewer: Consultant,
  { press, as, people }: InviteSeveralInput,
  now: Date,
): Promise<SeveralInvited> {
  if (!may.sendInvitation(viewer, viewer, as)) throw new NotFound();
  const lines = [...new Set(invitedLines(people))];
  if (lines.length > maxInvitedAtOnce)
    throw new Refused(`Invite at most ${maxInvitedAtOnce} people at once.`, "people");
  const refused: SeveralInvited["refused"] = [];
  let [sent, missing] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const person = invitedPerson(line);
    const parsed = sendInvitationInput.safeParse({ id: press, as, ...person });
    if (!parsed.success) {
      refused.push({ line, why: parsed.error.issues[0]!.message });
      continue;
    }
    try {
      // The same at a second press, so that nobody gets two e-mails for it.
      const id = importRowId(viewer.workspaceId, press, parsed.data.email);
      await sendInvitation(viewer, { ...parsed.data, id }, now);
      sent += 1;
    } catch (fault) {
      if (!(fault instanceof Refused || fault instanceof NotFound)) {
        if (sent === 0) throw fault;
        logger.error({ err: fault }, "Something failed halfway through several invitations");
        const rest = lines.slice(index + 1).map((untried) => ({ line: untried, why: notTriedMessage }));
        return { sent, refused: [...refused, { line, why: failedMessage }, ...rest] };
      }
      if (fault instanceof NotFound) missing += 1;
      refused.push({ line, why: fault instanceof Refused ? fault.message : notAllowedMessage });
    }
  }
  if (sent === 0 && missing > 0 && missing === refused.length) throw new NotFound();
  return { sent, refused };
}
