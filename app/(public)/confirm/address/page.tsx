import type { Metadata } from "next";
import Link from "next/link";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { addressChangeMessages } from "@/lib/people/accounts/commands/change-address";
import { findAddressChangeByLink } from "@/lib/people/accounts/queries";
import { system } from "@/lib/viewer";
import { confirmAddressChangeAction } from "../actions";

export const metadata: Metadata = { title: "Change of address", robots: { index: false } };

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
        {change.end === "old" ? "From then on you sign in, and get your mail, at " : "An account is to move to "}
        <b>{change.newEmail}</b>. It happens once both addresses have confirmed; your other sessions end then.
      </p>
      <div className="section">
        {change.saidYes ? (
          <p className="callout done">
            This end has confirmed. The {change.end === "old" ? "new" : "old"} address has still to do so.
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
      <h1>{waiting === "none" ? "Your address is changed" : "Thank you"}</h1>
      <p className="lead">
        {waiting === "none"
          ? "Sign in with the new address from now on. Your other sessions have ended."
          : `The ${waiting === "old" ? "old" : "new"} address has still to confirm: open the e-mail that we sent there.`}
      </p>
      <p className="actions section">
        <Link className="button" href="/me" prefetch={false}>
          Go to Today
        </Link>
      </p>
    </div>
  );
}
