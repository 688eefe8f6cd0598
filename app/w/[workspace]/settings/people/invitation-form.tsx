import { Checkbox, type Choice, Radios } from "@/app/_ui/choices";
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

const kindsFor = (viewer: Consultant) =>
  (["candidate", "consultant", "owner"] as const).filter((as) => may.sendInvitation(viewer, viewer, as));

/** What somebody is invited as. `asked`: the choice that the address names. Members who may only invite candidates have nothing to choose. */
export function InvitedAsField({ viewer, asked }: { viewer: Consultant; asked: unknown }) {
  const allowed = kindsFor(viewer);
  if (allowed.length === 1) return <input type="hidden" name="as" value="candidate" />;
  return (
    <Radios
      name="as"
      label="Invite as"
      options={allowed.map((as): Choice => [as, ...accessChoices[as]])}
      value={allowed.find((as) => as === asked) ?? "consultant"}
    />
  );
}

/** Invites one person by their e-mail address. The agency need not know them yet. */
export function InvitationForm({ viewer, asked }: { viewer: Consultant; asked: unknown }) {
  const isOwner = kindsFor(viewer).length > 1;
  return (
    <section aria-labelledby="invite">
      <div className="heading-row">
        <h2 id="invite">Invite somebody</h2>
        <div className="actions">
          <a className="button" href={`/w/${viewer.workspaceId}/settings/people/several`}>
            Invite several at once
          </a>
        </div>
      </div>
      <div className="narrow">
        <Form action={sendInvitationAction}>
          <input type="hidden" name="workspace" value={viewer.workspaceId} />
          <input type="hidden" name="id" value={newId(new Date())} />
          <InvitedAsField viewer={viewer} asked={asked} />
          <Field name="name" label={isOwner ? "Their name" : "The candidate’s name"} limit="name" autoComplete="off" />
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

type Known = { id: string; name: string; email: string; hasDeclined: boolean };

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
      {candidate.hasDeclined && (
        <Checkbox
          name="again"
          label="I have spoken to them, and they want another invitation"
          help="They declined the last one, and were told that they get no more e-mails about it."
        />
      )}
      <p className="actions">
        <SubmitButton className="" busy="Sending">
          Invite {candidate.name}
        </SubmitButton>
      </p>
    </Form>
  );
}
