import { ButtonForm } from "@/app/_ui/button-form";
import { Chip, type ChipTone } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { Form } from "@/app/_ui/form";
import { OutboxDelayNote } from "@/app/_ui/outbox-delay-note";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { AgencyInvitation } from "@/lib/people/invitations/queries";
import { invitedAsLabels, type OneTimeLinkStatus } from "@/lib/people/invitations/rules";
import { may } from "@/lib/permissions";
import { shortDay } from "@/lib/platform/words/dates";
import type { Consultant } from "@/lib/viewer";
import { resendInvitationAction, revokeInvitationAction } from "./actions";

type Props = { list: AgencyInvitation[]; viewer: Consultant; zone: string; now: Date };

const chips: Record<OneTimeLinkStatus, [ChipTone, string]> = {
  open: ["wait", "pending"],
  accepted: ["done", "accepted"],
  declined: ["neutral", "declined"],
  revoked: ["neutral", "cancelled"],
  expired: ["due", "expired"],
  unknown: ["neutral", ""],
};

export function Invitations({ list, viewer, zone, now }: Props) {
  if (list.length === 0)
    return (
      <EmptyState>No invitations yet. Each person you invite gets a link that works once, within 14 days.</EmptyState>
    );
  const day = (at: Date) => shortDay(dayOf(zone, at.getTime()), dayOf(zone, now.getTime()));
  return (
    <div className="card rows">
      {list.map((invitation) => (
        <article key={invitation.id}>
          <div>
            <strong>{invitation.name || invitation.email}</strong>
            <span className="muted"> · as {invitedAsLabels[invitation.invitedAs]}</span>
            <div className="detail">
              {invitation.name && `${invitation.email} · `}
              {invitation.inviter ? `${invitation.inviter}, ` : ""}
              {day(invitation.createdAt)}
              {invitation.status === "open" && ` · expires on ${day(invitation.expiresAt)}`}
            </div>
            {invitation.status === "open" && (
              <OutboxDelayNote delay={invitation.wait} reader={{ zone, now: now.getTime() }} />
            )}
          </div>
          <Chip tone={chips[invitation.status][0]}>{chips[invitation.status][1]}</Chip>
          {may.handleInvitation(viewer, { ...invitation, workspaceId: viewer.workspaceId }) ? (
            <InvitationButtons invitation={invitation} viewer={viewer} now={now} />
          ) : (
            <span />
          )}
        </article>
      ))}
    </div>
  );
}

function InvitationButtons({
  invitation,
  viewer,
  now,
}: {
  invitation: AgencyInvitation;
  viewer: Consultant;
  now: Date;
}) {
  if (invitation.status === "accepted" || invitation.status === "declined") return <span />;
  const hidden = (
    <>
      <input type="hidden" name="workspace" value={viewer.workspaceId} />
      <input type="hidden" name="id" value={invitation.id} />
    </>
  );
  const to = <span className="screen-reader-only"> to {invitation.name || invitation.email}</span>;
  return (
    <div className="actions">
      <Form action={resendInvitationAction} className="">
        {hidden}
        <input type="hidden" name="press" value={newId(now)} />
        <SubmitButton className="" busy="Sending">
          Send again{to}
        </SubmitButton>
      </Form>
      {invitation.status === "open" && (
        <ButtonForm action={revokeInvitationAction}>
          {hidden}
          <SubmitButton className="">Cancel invitation{to}</SubmitButton>
        </ButtonForm>
      )}
    </div>
  );
}
