import type { Metadata } from "next";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { newId } from "@/lib/ids";
import { ownPath } from "@/lib/people/accounts/rules";
import { requireUser } from "@/lib/viewer";
import { createAgencyAction } from "./actions";

export const metadata: Metadata = { title: "Create an agency" };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewAgency({ searchParams }: Search) {
  const { next } = await searchParams;
  const to = ownPath(next, "");
  await requireUser(to ? `/agencies/new?next=${encodeURIComponent(to)}` : "/agencies/new");
  return (
    <div className="narrow">
      <h1>Create an agency</h1>
      <p className="lead">
        For recruitment consultants: you and your colleagues follow up your candidates’ interviews together with them.
      </p>
      <div className="section">
        <Form action={createAgencyAction}>
          <input type="hidden" name="id" value={newId(new Date())} />
          {to && <input type="hidden" name="next" value={to} />}
          <Field
            name="name"
            label="Name of the agency"
            autoComplete="organization"
            limit="agency"
            required
            help="Your candidates see this name. You will be the first owner, and you can change the name later."
          />
          <p className="actions">
            <SubmitButton busy="Creating">Create the agency</SubmitButton>
            <a className="button" href={to || "/me/settings"}>
              Cancel
            </a>
          </p>
        </Form>
      </div>
    </div>
  );
}
