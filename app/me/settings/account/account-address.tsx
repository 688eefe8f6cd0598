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
      <h2 id="address">Your address</h2>
      <p>
        You sign in, and get your mail, at <b>{email}</b>.
      </p>
      {change && (
        <ButtonForm action={stopAddressChangeAction} className="callout wait mt-4">
          <p>
            It becomes <b>{change.newEmail}</b> once both addresses have confirmed.{" "}
            {change.oldAt ? "The present one has." : "We wrote to both."}
          </p>
          <p className="actions">
            <SubmitButton className="">Stop this change</SubmitButton>
          </p>
        </ButtonForm>
      )}
      <div className="mt-4">
        <Form action={askToChangeAddressAction} keeps={false}>
          <Field
            name="email"
            type="email"
            label="New address"
            autoComplete="email"
            inputMode="email"
            required
            help={`We write to both. Each has ${addressChangeLimits.hours} hours to confirm; then your other sessions end.`}
          />
          <p className="actions">
            <SubmitButton className="" busy="Sending">
              Change my address
            </SubmitButton>
          </p>
        </Form>
      </div>
    </section>
  );
}
