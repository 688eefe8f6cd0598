import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { ConfirmButton } from "@/app/_ui/confirm";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { newId } from "@/lib/ids";
import { getContactForm } from "@/lib/people/clients/queries/client-page";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import { uuid } from "@/lib/platform/text/input";
import { requireConsultant } from "@/lib/viewer";
import { endContactAction, saveContactAction } from "../../../actions";

export const metadata: Metadata = { title: "Contact" };

type Props = { params: Promise<{ workspace: string; id: string; contact: string }> };

/** A contact of the client; "new" for one that we do not know yet. */
export default async function Page({ params }: Props) {
  const { workspace, id, contact: which } = await params;
  const home = `/w/${workspace}/clients/${id}`;
  const { viewer } = await requireConsultant(workspace, `${home}/contacts/${which}`);
  const isNew = which === "new";
  if (!isNew && !uuid.safeParse(which).success) notFound();
  const contactId = isNew ? newId(new Date()) : which;
  const { client, contact } = await orNotFound(id, () => getContactForm(viewer, id, contactId));
  if (!isNew && !contact) notFound();
  const hidden = (
    <>
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="contactId" value={contactId} />
    </>
  );
  return (
    <div className="narrow">
      <h1>{contact ? contact.name : `Add a contact at ${client.name}`}</h1>
      <p className="lead">You can call them for feedback, and send them feedback links and briefs.</p>
      <div className="section">
        <Form action={saveContactAction} version={contact?.version ?? 0} className="fields">
          {hidden}
          <Field name="name" label="Name" value={contact?.name} limit="name" required autoComplete="off" />
          <Field name="title" label="Title" optional value={contact?.title} limit="title" autoComplete="off" />
          <Field name="email" label="E-mail" type="email" optional value={contact?.email} autoComplete="off" />
          <Field
            name="phone"
            label="Telephone"
            type="tel"
            optional
            value={formatPhone(contact?.phone ?? "")}
            limit="phone"
            autoComplete="off"
          />
          <div className="actions">
            <SubmitButton busy="Saving">{contact ? "Save" : "Add the contact"}</SubmitButton>
            <a className="button" href={home}>
              Cancel
            </a>
          </div>
        </Form>
      </div>
      {contact && (
        <section>
          <h2>Remove this contact</h2>
          <ConfirmButton
            label="Remove contact"
            ask={`You will no longer be able to choose ${contact.name}. Their feedback is kept.`}
            action={endContactAction}
          >
            {hidden}
          </ConfirmButton>
        </section>
      )}
    </div>
  );
}
