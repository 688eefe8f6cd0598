import type { Metadata } from "next";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ClientFields, ContactRuleField } from "@/app/w/[workspace]/clients/client-fields";
import { newId } from "@/lib/ids";
import { countryOfZone } from "@/lib/people/places/rules/zones";
import { requireConsultant } from "@/lib/viewer";
import { addClientAction } from "../actions";

export const metadata: Metadata = { title: "Add a client" };

export default async function Page({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { user: reader } = await requireConsultant(workspace, `/w/${workspace}/clients/new`);
  return (
    <div className="narrow">
      <h1>Add a client</h1>
      <p className="lead">A company that interviews your candidates. The client is not notified.</p>
      <div className="section">
        <Form action={addClientAction} className="fields">
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="id" value={newId(new Date())} />
          <ClientFields country={countryOfZone(reader.zone)} />
          <ContactRuleField />
          <div className="actions">
            <SubmitButton busy="Saving">Add the client</SubmitButton>
          </div>
        </Form>
      </div>
    </div>
  );
}
