import type { Metadata } from "next";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { newId } from "@/lib/ids";
import { ownPath } from "@/lib/people/accounts/rules";
import { requireUser } from "@/lib/viewer";
import { createAgencyAction } from "./actions";

export const metadata: Metadata = { title: "Make an agency" };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewAgency({ searchParams }: Search) {
  const { next } = await searchParams;
  const to = ownPath(next, "");
  await requireUser(to ? `/agencies/new?next=${encodeURIComponent(to)}` : "/agencies/new");
  return (
    <div className="narrow">
      <h1>Make an agency</h1>
      <p className="lead">
        For recruitment consultants: you and your colleagues follow up your candidates’ interviews together with them.
      </p>
      <div className="section">
        <Form action={createAgencyAction}>
          <input type="hidden" name="id" value={newId(new Date())} />
          {to && <input type="hidden" name="next" value={to} />}
          <Field
            name="name"
            label="What the agency is called"
            autoComplete="organization"
            limit="agency"
            required
            help="Your candidates see this name. You become its first owner, and can change it."
          />
          <p className="actions">
            <SubmitButton busy="Making it">Make the agency</SubmitButton>
            <a className="button" href={to || "/me/settings"}>
              Not now
            </a>
          </p>
        </Form>
      </div>
    </div>
  );
}
