import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { getCandidateForm } from "@/lib/people/candidates/queries/candidate-page";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import { may } from "@/lib/permissions";
import { requireConsultant } from "@/lib/viewer";
import { editCandidateAction } from "../../actions";

export const metadata: Metadata = { title: "Edit the candidate" };

export default async function Page({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/candidates/${id}/edit`);
  const { candidate } = await orNotFound(id, () => getCandidateForm(viewer, id));
  if (!may.editCandidate(viewer, candidate)) notFound();
  return (
    <div className="narrow">
      <h1>Edit {candidate.name}</h1>
      <div className="section">
        <Form action={editCandidateAction} version={candidate.version} className="fields">
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="id" value={id} />
          <Field name="name" label="Name" value={candidate.name} limit="name" required autoComplete="off" />
          <Field
            name="email"
            label="E-mail"
            type="email"
            optional
            value={candidate.email}
            help={
              candidate.userId
                ? "The address that your agency uses. Only they can change the address they sign in with."
                : "We send the invitation there. An import finds the candidate by this address."
            }
            autoComplete="off"
          />
          <Field
            name="phone"
            label="Telephone"
            type="tel"
            optional
            value={formatPhone(candidate.phone ?? "")}
            limit="phone"
            autoComplete="off"
          />
          <div className="actions">
            <SubmitButton busy="Saving">Save</SubmitButton>
            <a className="button" href={`/w/${workspace}/candidates/${id}`}>
              Cancel
            </a>
          </div>
        </Form>
      </div>
    </div>
  );
}
