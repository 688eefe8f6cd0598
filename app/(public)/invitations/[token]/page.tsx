import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { findInvitationByLink } from "@/lib/people/invitations/queries";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { shortDay } from "@/lib/platform/words/dates";
import { currentSession, system } from "@/lib/viewer";
import { ClosedLink, LinkForOtherAddress } from "../../one-time-link";
import { acceptInvitationAction, declineInvitationAction } from "./actions";

export const metadata: Metadata = { title: "An invitation", robots: { index: false } };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitationByLink>>["row"]>;

/** Opening it changes nothing: scanners of mail open every link. */
export default async function Invitation({ params, searchParams }: Props) {
  const [{ token }, { said }, user] = await Promise.all([params, searchParams, currentSession()]);
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
        ) : (
          <a className="button" href={user ? "/me" : "/"}>
            {user ? "Go to Today" : "Go to the home page"}
          </a>
        )}
      </ClosedLink>
    );
  }
  if (user && !user.name) redirect(`/welcome?next=${encodeURIComponent(`/invitations/${token}`)}`);
  if (user && user.email !== row.email)
    return <LinkForOtherAddress address={row.email} email={user.email} next={`/invitations/${token}`} />;
  const zone = user?.zone ?? "UTC";
  const until = shortDay(dayOf(zone, row.expiresAt.getTime()), dayOf(zone, now.getTime()));
  return (
    <div className="narrow">
      <h1>{row.workspace} invites you</h1>
      <InvitationSummary row={row} />
      <div className="section">
        {user ? (
          <Form action={acceptInvitationAction}>
            <input type="hidden" name="token" value={token} />
            <p className="actions">
              <SubmitButton busy="Accepting">Accept</SubmitButton>
            </p>
          </Form>
        ) : (
          <p className="actions">
            <a className="button primary" href={`/sign-in?next=${encodeURIComponent(`/invitations/${token}`)}`}>
              Sign in to accept
            </a>
          </p>
        )}
        <Form action={declineInvitationAction} className="mt-3" label="Decline">
          <input type="hidden" name="token" value={token} />
          <SubmitButton className="">Decline</SubmitButton>
        </Form>
      </div>
      <p className="small-print section">
        {!user && "Sign in with the address that got this e-mail. If it has no account yet, we create one. "}
        The link works once, until {until}, for that address.
      </p>
    </div>
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
