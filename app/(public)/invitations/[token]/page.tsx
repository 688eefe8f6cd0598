import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { env } from "@/lib/env";
import { oidcSettings } from "@/lib/oidc";
import { findInvitationByLink } from "@/lib/people/invitations/queries";
import { invitationPath, maskedAddress, opensNewAccount } from "@/lib/people/invitations/rules";
import { guessPlace } from "@/lib/people/places/rules/guess";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { shortDay } from "@/lib/platform/words/dates";
import { currentSession, system } from "@/lib/viewer";
import { ClosedLink, LinkForOtherAddress } from "../../one-time-link";
import { ZoneGuess } from "../../zone-guess";
import { acceptInvitationAction, acceptWithoutSessionAction, declineInvitationAction } from "./actions";

export const metadata: Metadata = { title: "An invitation", robots: { index: false } };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitationByLink>>["row"]>;

/** Opening it changes nothing: scanners of mail open every link. */
export default async function Invitation({ params, searchParams }: Props) {
  const [{ token }, { said }, user, requestHeaders] = await Promise.all([
    params,
    searchParams,
    currentSession(),
    headers(),
  ]);
  const now = await currentTime();
  const { status, row } = await findInvitationByLink(system, token.slice(0, 200), now);
  if (!row || status !== "open") {
    const mine = user !== null && row?.acceptedBy === user.userId;
    return (
      <ClosedLink status={status} declined={readNotice("/invitations/[token]", said)?.text}>
        {mine ? (
          <a className="button primary" href={row.invitedAs === "candidate" ? "/me" : `/w/${row.workspaceId}`}>
            {row.invitedAs === "candidate" ? "Go to Today" : `Go to ${row.workspace}`}
          </a>
        ) : status === "accepted" && !user ? (
          <Link className="button primary" href="/sign-in" prefetch={false}>
            Sign in
          </Link>
        ) : (
          <a className="button" href={user ? "/me" : "/"}>
            {user ? "Go to Today" : "Go to the home page"}
          </a>
        )}
      </ClosedLink>
    );
  }
  const here = invitationPath(token);
  if (user && !user.name) redirect(`/welcome?next=${encodeURIComponent(here)}`);
  if (user && user.email !== row.email)
    return <LinkForOtherAddress address={row.email} email={user.email} next={here} />;
  const zone = user?.zone ?? "UTC";
  const until = shortDay(dayOf(zone, row.expiresAt.getTime()), dayOf(zone, now.getTime()));
  const isNew = opensNewAccount(row, now);
  return (
    <div className="narrow">
      <h1>{row.workspace} invites you</h1>
      <InvitationSummary row={row} />
      <div className="section">
        {user ? (
          <Form action={acceptInvitationAction} label="Accept">
            <input type="hidden" name="token" value={token} />
            <p className="actions">
              <SubmitButton busy="Accepting">Accept</SubmitButton>
            </p>
          </Form>
        ) : (
          <Form action={acceptWithoutSessionAction} label="Accept">
            <input type="hidden" name="token" value={token} />
            {isNew && !row.hasName && (
              <Field
                name="name"
                label="Your name"
                autoComplete="name"
                limit="accountName"
                required
                help="The name you sign messages with, such as Amara Okafor."
              />
            )}
            {isNew && (
              <>
                <input
                  type="hidden"
                  name="zone"
                  value={guessPlace(requestHeaders.get("accept-language") ?? "")?.zone ?? ""}
                />
                <ZoneGuess />
              </>
            )}
            <p className="actions">
              <SubmitButton busy="Accepting">{isNew ? "Accept" : "Sign in to accept"}</SubmitButton>
            </p>
          </Form>
        )}
        <Form action={declineInvitationAction} className="mt-3" label="Decline">
          <input type="hidden" name="token" value={token} />
          <SubmitButton className="">Decline</SubmitButton>
        </Form>
      </div>
      {!user && <SignedOutNotes address={row.email} isNew={isNew} next={here} />}
      <p className="small-print mt-3">The link works once, until {until}.</p>
    </div>
  );
}

/** Says what the button does, for somebody who is not signed in. It shows no account and no full address: the e-mail may have been forwarded. */
function SignedOutNotes({ address, isNew, next }: { address: string; isNew: boolean; next: string }) {
  const provider = oidcSettings(env());
  return (
    <p className="small-print section">
      This invitation is for {maskedAddress(address)}.{" "}
      {isNew
        ? "If that address has no account yet, Accept creates one and signs you in. If it has one, we send it an e-mail to sign in with."
        : "We send that address an e-mail to sign in with. If it has no account yet, signing in creates one."}
      {provider && (
        <>
          {" "}
          You can also{" "}
          <a href={`/sign-in?next=${encodeURIComponent(next)}`}>sign in with {new URL(provider.issuer).host}</a>.
        </>
      )}
    </p>
  );
}

function InvitationSummary({ row }: { row: InvitationRow }) {
  const inviter = row.inviter ?? "Somebody";
  if (row.invitedAs !== "candidate")
    return (
      <p className="lead">
        {inviter} invites you to join the agency as {row.invitedAs === "owner" ? "an owner" : "a consultant"}.
        {row.invitedAs === "owner" &&
          " Owners can also invite and remove colleagues, and change the agency’s settings."}
      </p>
    );
  return (
    <>
      <p className="lead">
        {inviter} of {row.workspace} would like to follow up your interviews together with you.
      </p>
      <div className="prose section">
        <ul>
          <li>You both see the interviews that {row.workspace} arranged, the answer dates, and whose turn it is.</li>
          <li>
            You write down how an interview went (your debrief), and choose for each answer whether they see it. They
            never see your private notes.
          </li>
          <li>They do not see your own interviews, or those with other agencies. You can leave at any time.</li>
        </ul>
      </div>
    </>
  );
}
