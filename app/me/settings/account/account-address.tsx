import { ButtonForm } from "@/app/_ui/button-form";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { addressChangeLimits } from "@/lib/people/accounts/rules";
import { askToChangeAddressAction, stopAddressChangeAction } from "./actions";

type Change = { newEmail: string; oldAt: Date | null };

export function AccountAddress({ email, change }: { email: string; change: Change | null }) {
  return (
    <section aria-labelledby="address">
      <h2 id="address">Your e-mail address</h2>
      <p>
        You sign in with <b>{email}</b>, and our e-mails go there.
      </p>
      {change && (
        <ButtonForm action={stopAddressChangeAction} className="callout wait mt-4">
          <p>
            It changes to <b>{change.newEmail}</b> when both addresses are confirmed.{" "}
            {change.oldAt ? "Your present address is confirmed." : "We sent an e-mail to both."}
          </p>
          <p className="actions">
            <SubmitButton className="">Cancel this change</SubmitButton>
          </p>
        </ButtonForm>
      )}
      <div className="mt-4">
        <Form action={askToChangeAddressAction} keeps={false}>
          <Field
            name="email"
            type="email"
            label="New e-mail address"
            autoComplete="email"
            inputMode="email"
            required
            help={`We send an e-mail to both addresses. Confirm both within ${addressChangeLimits.hours} hours. You are then signed out everywhere else.`}
          />
          <p className="actions">
            <SubmitButton className="" busy="Sending">
              Change e-mail address
            </SubmitButton>
          </p>
        </Form>
      </div>
    </section>
  );
}
