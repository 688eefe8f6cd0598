import type { Metadata } from "next";
import { TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { newId } from "@/lib/ids";
import { listUninvitedCandidates } from "@/lib/people/invitations/queries";
import { invitationDays, maxInvitedAtOnce } from "@/lib/people/invitations/rules";
import { requireConsultant } from "@/lib/viewer";
import { inviteSeveralAction } from "../actions";
import { InvitedAsField } from "../invitation-form";

export const metadata: Metadata = { title: "Invite several people" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A pasted list of people. `as`: what is chosen at first. `fill`: the list begins with the viewer's own candidates who were never invited. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, { as, fill }] = await Promise.all([params, searchParams]);
  const people = `/w/${workspace}/settings/people`;
  const here = `${people}/several`;
  const { viewer } = await requireConsultant(workspace, here);
  const isFilled = fill === "mine";
  const { candidates: uninvited, hasMore } = await listUninvitedCandidates(viewer);
  return (
    <div className="narrow">
      <p className="small-print">
        <a href={people}>People</a>
      </p>
      <h1>Invite several people</h1>
      <p className="lead">
        Each person gets an e-mail with a link of their own. It works once, within {invitationDays} days, and only for
        their address.
      </p>
      {uninvited.length > 0 && !isFilled && (
        <p className="section">
          {uninvited.length === 1
            ? "1 of your candidates has an e-mail address and was never invited."
            : `${hasMore ? "More than " : ""}${uninvited.length} of your candidates have an e-mail address and were never invited.`}{" "}
          <a href={`${here}?as=candidate&fill=mine`}>
            {hasMore ? `Put the latest ${uninvited.length} in the list` : "Put them in the list"}
          </a>
        </p>
      )}
      <div className="section">
        <Form action={inviteSeveralAction} label="Invite several people">
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="press" value={newId(new Date())} />
          <InvitedAsField viewer={viewer} asked={as} />
          <TextArea
            name="people"
            label="People, one on each line"
            value={isFilled ? uninvited.map(({ name, email }) => `${name} <${email}>`).join("\n") : ""}
            rows={8}
            required
            limit="message"
            readers="only your agency"
            help={`Such as Nadia Rahimi <nadia@example.com>, or an address alone. A candidate needs a name. At most ${maxInvitedAtOnce}.`}
          />
          <p className="actions">
            <SubmitButton busy="Sending">Send the invitations</SubmitButton>
            <a className="button" href={people}>
              Cancel
            </a>
          </p>
        </Form>
      </div>
    </div>
  );
}
