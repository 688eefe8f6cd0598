import type { SeveralResult } from "@/lib/each-in-turn";
import { declinedMessage } from "@/lib/people/invitations/rules";
import type { InterviewParties } from "@/lib/permissions";
import { may } from "@/lib/permissions";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { nameKey } from "@/lib/platform/text/rules";
import type { Consultant } from "@/lib/viewer";

/** The steps that are snoozed when a consultant snoozes an interview on the Desk: all of their own open steps. */
export const snoozableSteps = (steps: readonly Step[]): Step[] =>
  steps.filter(
    (step) => step.whose === "consultant" && isStepOpen(step) && step.unhurried !== "courtesy" && !isInReview(step),
  );

export const nothingToSnoozeMessage = "There is no open step to snooze.";
const notOverMessage = "The interview is not over yet.";
const cancelledMessage = "This interview was cancelled.";

type SelectedInterview = InterviewParties & { consultantName: string | null; cancelledAt: Date | null; endsAt: Date };

/** Why a consultant can do nothing with a selected interview, before the press. Null if they can. */
export function selectedInterviewFault(viewer: Consultant, interview: SelectedInterview, now: Date): string | null {
  if (!may.settleStep(viewer, interview, "consultant"))
    return `${interview.consultantName ?? "A colleague"} is the consultant for this interview.`;
  if (interview.cancelledAt) return cancelledMessage;
  return interview.endsAt > now ? notOverMessage : null;
}

/** The same for a selected candidate. */
export const selectedCandidateFault = (
  viewer: Consultant,
  candidate: { workspaceId: string; consultantUserId: string | null },
  consultant: string | null,
): string | null =>
  may.handOverCandidate(viewer, candidate)
    ? null
    : `${consultant ?? "A colleague"} is the consultant of this candidate.`;

type Invitee = { hasAccount: boolean; email: string | null; hasDeclined: boolean; openUntil: string | null };

/** Why a selected candidate is not invited. */
export function selectedInvitationFault({ hasAccount, email, hasDeclined }: Invitee): string | null {
  if (hasAccount) return "They have an account already.";
  if (hasDeclined) return declinedMessage;
  return email ? null : "There is no e-mail address on record.";
}

export const noAccountMessage = "They have no account, so they can’t read it here. Invite them, or call them.";

type UpdateReader = Invitee & { hasLeft: boolean };

/** Why a selected candidate can't read an update here. We do not write to candidates who declined, have left, or have no account yet. */
export function selectedUpdateFault(
  { hasAccount, hasLeft, hasDeclined, openUntil }: UpdateReader,
  now: Date,
): string | null {
  if (hasAccount) return null;
  if (hasLeft) return "They have left your agency, so they no longer read what you write here.";
  if (hasDeclined) return "They declined your invitation, so they can’t read it here. Call them.";
  if (openUntil && new Date(openUntil) > now)
    return "They have not accepted your invitation yet, so they can’t read it here. Call them.";
  return noAccountMessage;
}

/** Said before somebody is invited whose last invitation is still open. Otherwise empty. */
export const replacedInvitationNote = ({ openUntil }: Invitee, now: Date): string =>
  openUntil && new Date(openUntil) > now
    ? "They were invited already. A new e-mail replaces it, and the link in the old one stops working."
    : "";

type Promised = readonly Pick<FactRow["promised"][number], "kind" | "by">[];

/**
 * Who is chosen at first to be asked for feedback: the person who gave the latest answer date, or else an interviewer. We never choose anybody
 * else. Empty: nobody.
 */
export function preselectedAddress(
  recipients: readonly { name: string; email: string }[],
  interviewers: readonly string[],
  promised: Promised,
): string {
  const promisedBy = promised.findLast(({ kind }) => kind === "answer")?.by;
  const involved = [...(promisedBy ? [promisedBy] : []), ...interviewers].map(nameKey);
  for (const key of involved) {
    const found = recipients.find(({ name }) => nameKey(name) === key);
    if (found) return found.email;
  }
  return "";
}

/** "4 done. 1 could not be done." The reasons follow in a list. */
export function formatSelectionResult({ done, refused }: SeveralResult, deed: "done" | "sent" = "done"): string {
  const parts = [done > 0 || refused.length === 0 ? `${done} ${deed}.` : ""];
  if (refused.length > 0) parts.push(`${refused.length} could not be ${deed}:`);
  return [parts.filter(Boolean).join(" "), ...refused.map(({ name, why }) => `${name}: ${why}`)].join(" ");
}
