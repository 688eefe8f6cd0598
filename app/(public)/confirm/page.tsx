import type { Metadata } from "next";
import Link from "next/link";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { signInLinkMessages } from "@/lib/people/accounts/commands/proofs";
import { findSignInByLink } from "@/lib/people/accounts/queries";
import { currentSession, system } from "@/lib/viewer";
import { signInByLinkAction } from "./actions";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opening this page changes nothing: scanners of mail open every link. The button uses the link up: it works once. */
export default async function Confirm({ searchParams }: Search) {
  const { token } = await searchParams;
  const given = typeof token === "string" ? token : "";
  const [{ status, email }, present] = await Promise.all([
    findSignInByLink(system, given, await currentTime()),
    currentSession(),
  ]);
  if (status !== "open")
    return (
      <div className="narrow">
        <h1>This link can’t be used</h1>
        <p className="lead">{signInLinkMessages[status]}</p>
        <p className="actions section">
          {present ? (
            <Link className="button primary" href="/me" prefetch={false}>
              You are signed in: go to Today
            </Link>
          ) : (
            <Link className="button primary" href="/sign-in" prefetch={false}>
              Ask for a new link
            </Link>
          )}
        </p>
      </div>
    );
  return (
    <div className="narrow">
      <h1>Sign in</h1>
      <p className="lead">
        You sign in as <b>{email}</b> in this browser.
      </p>
      {present && present.email !== email && (
        <p className="callout section">
          You are signed in here as {present.email}. If you continue, you are signed out of that account.
        </p>
      )}
      <div className="section">
        <Form action={signInByLinkAction}>
          <input type="hidden" name="token" value={given} />
          <p className="actions">
            <SubmitButton busy="Signing in">Sign in</SubmitButton>
            <Link className="button" href="/" prefetch={false}>
              That is not me
            </Link>
          </p>
        </Form>
      </div>
    </div>
  );
}
