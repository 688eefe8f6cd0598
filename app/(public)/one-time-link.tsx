import type { ReactNode } from "react";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { closedLinkMessages, type OneTimeLinkStatus, otherAddressMessage } from "@/lib/people/invitations/rules";
import { signInAsAnotherAction } from "./sign-in/actions";

/** A one-time link that no longer works, and why. */
export function ClosedLink({
  status,
  declined,
  children,
}: {
  status: OneTimeLinkStatus;
  /** What to say to somebody who has just declined. */
  declined: string | undefined;
  children: ReactNode;
}) {
  const isDeclined = declined !== undefined && status === "declined";
  return (
    <div className="narrow">
      <h1>{isDeclined ? "Declined" : "This link can’t be used"}</h1>
      <p className="lead">{isDeclined ? declined : closedLinkMessages[status === "open" ? "unknown" : status]}</p>
      <p className="actions section">{children}</p>
    </div>
  );
}

/** The person who is signed in is not the one who got the e-mail. The page shows neither of them who the other is. */
export function LinkForOtherAddress({ address, email, next }: { address: string; email: string; next: string }) {
  return (
    <div className="narrow">
      <h1>This is for somebody else</h1>
      <p className="lead">{otherAddressMessage(address)}</p>
      <p className="muted section">
        You are signed in as {email}. If the other address is yours too, sign out and sign in with it.
      </p>
      <div className="section">
        <Form action={signInAsAnotherAction}>
          <input type="hidden" name="next" value={next} />
          <p className="actions">
            <SubmitButton>Sign out and use the other address</SubmitButton>
            <a className="button" href="/me">
              Stay signed in
            </a>
          </p>
        </Form>
      </div>
    </div>
  );
}
