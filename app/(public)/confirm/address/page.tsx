import type { Metadata } from "next";
import Link from "next/link";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { addressChangeMessages } from "@/lib/people/accounts/commands/change-address";
import { findAddressChangeByLink } from "@/lib/people/accounts/queries";
import { system } from "@/lib/viewer";
import { confirmAddressChangeAction } from "../actions";

export const metadata: Metadata = { title: "Change your address", robots: { index: false } };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ConfirmAddress({ searchParams }: Search) {
  const { token, waiting } = await searchParams;
  if (waiting) return <AddressChangeConfirmed waiting={waiting} />;
  const given = typeof token === "string" ? token : "";
  const change = await findAddressChangeByLink(system, given, await currentTime());
  if (change.status !== "open")
    return (
      <div className="narrow">
        <h1>This link can’t be used</h1>
        <p className="lead">{addressChangeMessages[change.status]}</p>
        <p className="actions section">
          <Link className="button primary" href="/me/settings" prefetch={false}>
            Go to your settings
          </Link>
        </p>
      </div>
    );
  return (
    <div className="narrow">
      <h1>{change.end === "old" ? "Change your address" : "Use this address"}</h1>
      <p className="lead">
        {change.end === "old" ? "You will sign in and get our e-mails at " : "A Followthrough account will use "}
        <b>{change.newEmail}</b>. This happens when both addresses are confirmed. After that, you stay signed in only in
        the browser in which you asked for the change.
      </p>
      <div className="section">
        {change.saidYes ? (
          <p className="callout done">
            This address is confirmed. Please confirm the {change.end === "old" ? "new" : "old"} address too.
          </p>
        ) : (
          <Form action={confirmAddressChangeAction}>
            <input type="hidden" name="token" value={given} />
            <p className="actions">
              <SubmitButton busy="Confirming">Confirm</SubmitButton>
            </p>
          </Form>
        )}
      </div>
    </div>
  );
}

function AddressChangeConfirmed({ waiting }: { waiting: string | string[] }) {
  return (
    <div className="narrow">
      <h1>{waiting === "none" ? "Your address has changed" : "Thank you"}</h1>
      <p className="lead">
        {waiting === "none"
          ? "Sign in with the new address from now on. You stay signed in only in the browser in which you asked for the change."
          : `Please confirm the ${waiting === "old" ? "old" : "new"} address too: open the e-mail that we sent there.`}
      </p>
      <p className="actions section">
        <Link className="button" href="/me" prefetch={false}>
          Go to Today
        </Link>
      </p>
    </div>
  );
}
