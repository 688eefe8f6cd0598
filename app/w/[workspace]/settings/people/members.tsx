import { Chip } from "@/app/_ui/chip";
import { Select } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { AgencyMember } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import type { Consultant } from "@/lib/viewer";
import { changeAccessAction, removeMemberAction } from "./actions";

type Props = { members: AgencyMember[]; viewer: Consultant };

export function Members({ members, viewer }: Props) {
  const owners = members.filter((member) => member.access === "owner").length;
  return (
    <section aria-labelledby="members">
      <h2 id="members">Members</h2>
      <div className="card rows">
        {members.map((member) => (
          <article key={member.userId}>
            <div>
              <strong>{member.name}</strong>
              {member.userId === viewer.userId && <span className="muted"> · you</span>}
              <div className="detail">{member.email}</div>
            </div>
            <Chip tone={member.access === "owner" ? "done" : "neutral"}>{member.access}</Chip>
            {may.changeAccess(viewer, viewer) ? (
              <div className="actions">
                <AccessButton member={member} viewer={viewer} isLastOwner={member.access === "owner" && owners === 1} />
              </div>
            ) : (
              <span />
            )}
            {may.removeMember(viewer, viewer) && member.userId !== viewer.userId && (
              <RemoveMemberForm
                member={member}
                heirs={members.filter((other) => other.userId !== member.userId)}
                viewer={viewer}
              />
            )}
          </article>
        ))}
      </div>
      {!may.changeAccess(viewer, viewer) && (
        <p className="small-print">Only owners can change access and remove members.</p>
      )}
    </section>
  );
}

function AccessButton({
  member,
  viewer,
  isLastOwner,
}: {
  member: AgencyMember;
  viewer: Consultant;
  isLastOwner: boolean;
}) {
  if (isLastOwner) return <span className="small-print">An agency needs at least one owner.</span>;
  const to = member.access === "owner" ? "consultant" : "owner";
  return (
    <Form action={changeAccessAction} className="">
      <input type="hidden" name="workspace" value={viewer.workspaceId} />
      <input type="hidden" name="userId" value={member.userId} />
      <input type="hidden" name="access" value={to} />
      <SubmitButton className="">
        Make {to === "owner" ? "an owner" : "a consultant"}
        <span className="screen-reader-only">: {member.name}</span>
      </SubmitButton>
    </Form>
  );
}

function RemoveMemberForm({
  member,
  heirs,
  viewer,
}: {
  member: AgencyMember;
  heirs: AgencyMember[];
  viewer: Consultant;
}) {
  const first = heirs.find((heir) => heir.userId === viewer.userId) ?? heirs[0];
  return (
    <details className="expandable">
      <summary>
        Remove<span className="screen-reader-only"> {member.name}</span> from the agency
      </summary>
      <div className="panel">
        <Form action={removeMemberAction}>
          <input type="hidden" name="workspace" value={viewer.workspaceId} />
          <input type="hidden" name="userId" value={member.userId} />
          <p>
            {member.name} will be signed out everywhere and will no longer see the agency’s records. The history still
            shows what they did. To bring them back, send them a new invitation.
          </p>
          <Select
            name="heir"
            label="Who takes over their candidates and interviews"
            options={heirs.map((heir) => [heir.userId, heir.name] as const)}
            value={first?.userId}
          />
          <p className="actions">
            <SubmitButton className="danger" busy="Removing">
              Remove {member.name}
            </SubmitButton>
          </p>
        </Form>
      </div>
    </details>
  );
}
