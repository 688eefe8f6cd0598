import type { Metadata } from "next";
import { Field, Select } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { memberOptions } from "@/app/w/[workspace]/member-names";
import { newId } from "@/lib/ids";
import { listColleagues } from "@/lib/people/candidates/queries/list";
import { requireConsultant } from "@/lib/viewer";
import { addCandidateAction } from "../actions";

export const metadata: Metadata = { title: "Add a candidate" };

export default async function Page({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/candidates/new`);
  const members = await listColleagues(viewer);
  return (
    <div className="narrow">
      <h1>Add a candidate</h1>
      <p className="lead">They are not notified. You can invite them later, from their page.</p>
      <div className="section">
        <Form action={addCandidateAction} className="fields">
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="id" value={newId(new Date())} />
          <Field name="name" label="Name" limit="name" required autoComplete="off" />
          <Field
            name="email"
            label="E-mail"
            type="email"
            optional
            help="We send the invitation there. An import finds the candidate by this address."
            autoComplete="off"
          />
          <Field name="phone" label="Telephone" type="tel" optional limit="phone" autoComplete="off" />
          <Select
            name="consultantUserId"
            label="Consultant"
            value={viewer.userId}
            options={memberOptions(members)}
            help="Their interviews appear on this consultant’s Desk."
          />
          <div className="actions">
            <SubmitButton busy="Saving">Add the candidate</SubmitButton>
          </div>
        </Form>
      </div>
    </div>
  );
}
