import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentSignInRequest } from "@/lib/auth";
import { currentTime } from "@/lib/current-time";
import { env } from "@/lib/env";
import { findSignInRequest, getLandingPath } from "@/lib/people/accounts/queries";
import { signInLimits } from "@/lib/people/accounts/rules";
import { displayedAddress, isInvitationPath } from "@/lib/people/invitations/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { currentSession, system } from "@/lib/viewer";
import { askToSignInAgainAction, signInByCodeAction } from "../actions";

export const metadata: Metadata = { title: "Check your e-mail" };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CheckEmailPage({ searchParams }: Search) {
  const [request, present, { said }] = await Promise.all([
    currentSignInRequest().then(async (token) => findSignInRequest(system, token, await currentTime())),
    currentSession(),
    searchParams,
  ]);
  if (present) redirect(request?.next || (await getLandingPath({ as: "candidate", userId: present.userId })));
  if (!request) redirect("/sign-in");
  const notice = readNotice("/sign-in/check", said);
  const isInvited = isInvitationPath(request.next);
  return (
    <>
      {notice && <Notice>{notice.text}</Notice>}
      <div className="narrow">
        <h1>Check your e-mail</h1>
        <p className="lead">
          {isInvited && "To accept the invitation, sign in with the address that it was sent to. "}
          Look for our e-mail at <b>{displayedAddress(request)}</b>. Open the link in it, on any device, or type its
          code here within {signInLimits.minutes} minutes.
        </p>
        {env().MAILBOX_URL && !env().SMTP_URL && (
          <p className="callout section">
            This is a test server. Its e-mails arrive in the built-in mailbox: <a href="/mailbox">open the mailbox</a>.
          </p>
        )}
        <section>
          {request.status === "used" ? (
            <p className="callout">
              The link or the code in this e-mail has already been used. To sign in here too, send another e-mail.
            </p>
          ) : (
            <Form action={signInByCodeAction}>
              <Field
                name="code"
                label="The eight-digit code"
                inputMode="numeric"
                autoComplete="one-time-code"
                limit="its own rule"
                required
              />
              <p className="actions">
                <SubmitButton busy="Signing in">Sign in</SubmitButton>
              </p>
            </Form>
          )}
        </section>
        <section>
          <h2>No e-mail yet?</h2>
          <p className="muted">It can take a minute. Check your spam folder, and that the address above is correct.</p>
          {env().SIGN_UP === "invited" && (
            <p className="muted">We only write to people who have an account or an invitation here.</p>
          )}
          <p className="muted">
            We limit how many e-mails are sent to one address. If nothing arrives, sign in with a browser or a network
            that you have used before, or try again later.
          </p>
          <Form action={askToSignInAgainAction} className="section" label="Send another e-mail">
            <p className="actions">
              <SubmitButton className="" busy="Sending">
                Send another e-mail
              </SubmitButton>
              {!isInvited && (
                <Link className="button" href="/sign-in" prefetch={false}>
                  Use another address
                </Link>
              )}
            </p>
          </Form>
        </section>
      </div>
    </>
  );
}
