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
  open: ["wait", "waiting for them"],
  accepted: ["done", "accepted"],
  declined: ["neutral", "declined"],
  revoked: ["neutral", "taken back"],
  expired: ["due", "ran out"],
  unknown: ["neutral", ""],
};

export function Invitations({ list, viewer, zone, now }: Props) {
  if (list.length === 0)
    return (
      <EmptyState>Nobody has been invited yet. Whoever you invite gets a link that works once, for 14 days.</EmptyState>
    );
  const day = (at: Date) => shortDay(dayOf(zone, at.getTime()), dayOf(zone, now.getTime()));
  return (
    <div className="card rows">
      {list.map((one) => (
        <article key={one.id}>
          <div>
            <strong>{one.name || one.email}</strong>
            <span className="muted"> · as {invitedAsLabels[one.invitedAs]}</span>
            <div className="detail">
              {one.name && `${one.email} · `}
              {one.inviter ? `${one.inviter}, ` : ""}
              {day(one.createdAt)}
              {one.status === "open" && ` · until ${day(one.expiresAt)}`}
            </div>
            {one.status === "open" && <OutboxDelayNote delay={one.wait} reader={{ zone, now: now.getTime() }} />}
          </div>
          <Chip tone={chips[one.status][0]}>{chips[one.status][1]}</Chip>
          {may.handleInvitation(viewer, { ...one, workspaceId: viewer.workspaceId }) ? (
            <InvitationButtons one={one} viewer={viewer} now={now} />
          ) : (
            <span />
          )}
        </article>
      ))}
    </div>
  );
}

function InvitationButtons({ one, viewer, now }: { one: AgencyInvitation; viewer: Consultant; now: Date }) {
  if (one.status === "accepted" || one.status === "declined") return <span />;
  const hidden = (
    <>
      <input type="hidden" name="workspace" value={viewer.workspaceId} />
      <input type="hidden" name="id" value={one.id} />
    </>
  );
  const to = <span className="screen-reader-only"> to {one.name || one.email}</span>;
  return (
    <div className="actions">
      <Form action={resendInvitationAction} className="">
        {hidden}
        <input type="hidden" name="press" value={newId(now)} />
        <SubmitButton className="" busy="Sending">
          Send again{to}
        </SubmitButton>
      </Form>
      {one.status === "open" && (
        <ButtonForm action={revokeInvitationAction}>
          {hidden}
          <SubmitButton className="">Take back{to}</SubmitButton>
        </ButtonForm>
      )}
    </div>
  );
}
