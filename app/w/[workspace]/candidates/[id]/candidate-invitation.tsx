import { ButtonForm } from "@/app/_ui/button-form";
import { OutboxDelayNote } from "@/app/_ui/outbox-delay-note";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { findCandidateInvitation } from "@/lib/people/invitations/queries";
import { may } from "@/lib/permissions";
import { shortDay } from "@/lib/platform/words/dates";
import { requireConsultant } from "@/lib/viewer";
import { revokeInvitationAction } from "../../settings/people/actions";
import { CandidateInvitationForm } from "../../settings/people/invitation-form";

type Props = {
  workspace: string;
  candidate: { id: string; name: string; email: string | null; userId: string | null; leftAt: Date | null };
};

/** The state of the candidate's invitation, while they have no account here. */
export async function CandidateInvitation({ workspace, candidate }: Props) {
  if (candidate.userId) return null;
  const { viewer, user: reader } = await requireConsultant(workspace);
  const now = await currentTime();
  const found = await findCandidateInvitation(viewer, candidate.id, now);
  if (!found || !may.inviteCandidate(viewer, found.candidate)) return null;
  const { last } = found;
  const isOpen = last?.status === "open";
  const day = (at: Date) => shortDay(dayOf(reader.zone, at.getTime()), dayOf(reader.zone, now.getTime()));
  return (
    <>
      <p className="detail mt-3">
        {isOpen
          ? `Invited at ${last.email}. They have not answered yet. The invitation expires on ${day(last.expiresAt)}.`
          : last?.status === "declined"
            ? "They declined the last invitation."
            : last?.status === "expired"
              ? "The last invitation has expired."
              : "If you invite them, they see these interviews and can share their debriefs with you."}
      </p>
      {isOpen && <OutboxDelayNote delay={last.wait} reader={{ zone: reader.zone, now: now.getTime() }} />}
      {isOpen && (
        <ButtonForm action={revokeInvitationAction} className="mt-3">
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="id" value={last.id} />
          <SubmitButton className="">Cancel invitation</SubmitButton>
        </ButtonForm>
      )}
      <details className="expandable mt-3">
        <summary>{last ? "Invite them again" : "Invite them"}</summary>
        <CandidateInvitationForm
          viewer={viewer}
          candidate={{ ...candidate, email: candidate.email ?? "", hasDeclined: last?.status === "declined" }}
        />
      </details>
    </>
  );
}
