import { type OneOfSeveral, runEach, type SeveralResult } from "@/lib/each-in-turn";
import { NotFound, Refused } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { importRowId } from "@/lib/platform/csv/input";
import type { Consultant } from "@/lib/viewer";
import { type InviteSeveralInput, invitedLines, invitedPerson, sendInvitationInput } from "../input";
import { maxInvitedAtOnce } from "../rules";
import { sendInvitation } from "./invite";

const notAllowedMessage = "You can’t invite them.";

/** Invites each person of a list. A person who is in it twice is invited and counted once. */
export async function inviteSeveral(
  viewer: Consultant,
  { press, as, people }: InviteSeveralInput,
  now: Date,
): Promise<SeveralResult> {
  if (!may.sendInvitation(viewer, viewer, as)) throw new NotFound();
  const lines = [...new Set(invitedLines(people))];
  if (lines.length === 0) throw new Refused("Enter at least one e-mail address.", "people");
  if (lines.length > maxInvitedAtOnce)
    throw new Refused(`Invite at most ${maxInvitedAtOnce} people at once.`, "people");
  const found = new Set<string>();
  const several = lines.flatMap((name): OneOfSeveral[] => {
    const { data, error } = sendInvitationInput.safeParse({ id: press, as, ...invitedPerson(name) });
    if (!data) return [{ name, run: () => Promise.reject(new Refused(error.issues[0]!.message)) }];
    if (found.has(data.email)) return [];
    found.add(data.email);
    // A second press makes the same id, so nobody gets two e-mails for it.
    const id = importRowId(viewer.workspaceId, press, data.email);
    return [{ name, run: () => sendInvitation(viewer, { ...data, id }, now) }];
  });
  return runEach(several, notAllowedMessage);
}
