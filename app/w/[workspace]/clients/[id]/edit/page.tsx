import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ClientFields } from "@/app/w/[workspace]/clients/client-fields";
import { getClientForm } from "@/lib/people/clients/queries/client-page";
import { requireConsultant } from "@/lib/viewer";
import { editClientAction } from "../../actions";

export const metadata: Metadata = { title: "Edit the client" };

export default async function Page({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/clients/${id}/edit`);
  const client = await orNotFound(id, () => getClientForm(viewer, id));
  return (
    <div className="narrow">
      <h1>Edit {client.name}</h1>
      <p className="lead">If you change the name, it also changes on interviews that are not over yet.</p>
      <div className="section">
        <Form action={editClientAction} version={client.version} className="fields">
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="id" value={id} />
          <ClientFields name={client.name} country={client.country ?? ""} region={client.region ?? ""} />
          <div className="actions">
            <SubmitButton busy="Saving">Save</SubmitButton>
            <a className="button" href={`/w/${workspace}/clients/${id}`}>
              Cancel
            </a>
          </div>
        </Form>
      </div>
    </div>
  );
}
