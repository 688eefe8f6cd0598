import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { PositionFields } from "@/app/w/[workspace]/clients/[id]/roles/position-fields";
import { newId } from "@/lib/ids";
import { getClientForm } from "@/lib/people/clients/queries/client-page";
import { requireConsultant } from "@/lib/viewer";
import { addPositionAction } from "../actions";

export const metadata: Metadata = { title: "Add a role" };

export default async function Page({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/clients/${id}/roles/new`);
  const client = await orNotFound(id, () => getClientForm(viewer, id));
  return (
    <div className="narrow">
      <h1>Add a role at {client.name}</h1>
      <div className="section">
        <Form action={addPositionAction} className="fields">
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="clientId" value={id} />
          <input type="hidden" name="id" value={newId(new Date())} />
          <PositionFields />
          <div className="actions">
            <SubmitButton busy="Saving">Add the role</SubmitButton>
          </div>
        </Form>
      </div>
    </div>
  );
}
