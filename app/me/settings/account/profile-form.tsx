import { Checkboxes } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Zones } from "@/app/_ui/zones";
import { optionalEmailLabels } from "@/lib/people/accounts/rules";

import type { SignedInUser } from "@/lib/viewer";
import { saveEmailPreferencesAction, saveProfileAction } from "./actions";

export function ProfileForm({ reader }: { reader: SignedInUser }) {
  return (
    <section aria-labelledby="you">
      <h2 id="you">You</h2>
      <Form action={saveProfileAction}>
        <Field name="name" label="Your name" value={reader.name} autoComplete="name" limit="accountName" required />
        <Field
          name="zone"
          limit="its own rule"
          label="Your time zone"
          value={reader.zone}
          list="zones"
          autoComplete="off"
          required
          help="Write a city, such as London or Kolkata."
        />
        <Zones />
        <div className="field-pair">
          <Field name="quietFrom" label="Quiet from" type="time" value={reader.quietFrom} required />
          <Field
            name="quietTo"
            label="Quiet until"
            type="time"
            value={reader.quietTo}
            required
            help="We hold reminders and news between these times."
          />
        </div>
        <p className="actions">
          <SubmitButton busy="Saving">Save</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

export function EmailPreferences({ muted }: { muted: string[] }) {
  const classes = Object.entries(optionalEmailLabels);
  return (
    <section aria-labelledby="e-mails">
      <h2 id="e-mails">E-mails from us</h2>
      <Form action={saveEmailPreferencesAction}>
        <Checkboxes
          name="wanted"
          label="Send me"
          options={classes}
          values={classes.map(([key]) => key).filter((key) => !muted.includes(key))}
          help="Sign-in e-mails are always sent."
        />
        <p className="actions">
          <SubmitButton className="" busy="Saving">
            Save
          </SubmitButton>
        </p>
      </Form>
    </section>
  );
}
