import { type Choice, Radios } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { InvitedAs } from "@/lib/enums";
import { newId } from "@/lib/ids";
import { invitationDays } from "@/lib/people/invitations/rules";
import { may } from "@/lib/permissions";
import type { Consultant } from "@/lib/viewer";
import { sendInvitationAction } from "./actions";

const accessChoices: Record<InvitedAs, [string, string]> = {
  candidate: ["A candidate", "They see their own interviews with you, and choose what you see of their debriefs."],
  consultant: ["A colleague", "They see the agency’s records, and can edit those of their own candidates."],
  owner: ["An owner", "They can also invite and remove colleagues, and change the agency’s settings."],
};

/** Invites a person whom the agency does not know yet, or knows by this address. */
export function InvitationForm({ viewer }: { viewer: Consultant }) {
  const allowed = (["candidate", "consultant", "owner"] as const).filter((as) =>
    may.sendInvitation(viewer, viewer, as),
  );
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      <div className="narrow">
        <Form action={sendInvitationAction}>
          <input type="hidden" name="workspace" value={viewer.workspaceId} />
          <input type="hidden" name="id" value={newId(new Date())} />
          {allowed.length > 1 ? (
            <Radios
              name="as"
              label="Invite as"
              options={allowed.map((as): Choice => [as, ...accessChoices[as]])}
              value="candidate"
            />
          ) : (
            <input type="hidden" name="as" value="candidate" />
          )}
          <Field
            name="name"
            label={allowed.length > 1 ? "Their name" : "The candidate’s name"}
            limit="name"
            autoComplete="off"
          />
          <Field
            name="email"
            type="email"
            label="Their e-mail address"
            autoComplete="off"
            inputMode="email"
            required
            help={`The link in the e-mail works once, within ${invitationDays} days, and only for this address.`}
          />
          <p className="actions">
            <SubmitButton busy="Sending">Send the invitation</SubmitButton>
          </p>
        </Form>
      </div>
    </section>
  );
}

type Known = { id: string; name: string; email: string };

/** On a candidate's page: invites this one. */
export function CandidateInvitationForm({ viewer, candidate }: { viewer: Consultant; candidate: Known }) {
  return (
    <Form action={sendInvitationAction} label={`Invite ${candidate.name}`}>
      <input type="hidden" name="workspace" value={viewer.workspaceId} />
      <input type="hidden" name="id" value={newId(new Date())} />
      <input type="hidden" name="as" value="candidate" />
      <input type="hidden" name="candidateId" value={candidate.id} />
      <Field
        name="email"
        type="email"
        label="Their e-mail address"
        value={candidate.email}
        autoComplete="off"
        inputMode="email"
        required
        help={`The link in the e-mail works once, within ${invitationDays} days, and only for this address.`}
      />
      <p className="actions">
        <SubmitButton className="" busy="Sending">
          Invite {candidate.name}
        </SubmitButton>
      </p>
    </Form>
  );
}
