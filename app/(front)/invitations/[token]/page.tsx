import type { Metadata } from "next";
import { Form } from "@/app/_ui/form";
import { Submit } from "@/app/_ui/submit";
import { dayOf, shortDay } from "@/lib/dates";
import { invitationOf } from "@/lib/invitations/queries";
import { notForYou, overSentences } from "@/lib/invitations/rules";
import { session, system } from "@/lib/viewer";
import { accept, decline, useAnother } from "./actions";

export const metadata: Metadata = { title: "An invitation", robots: { index: false } };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Row = NonNullable<Awaited<ReturnType<typeof invitationOf>>["row"]>;

/** Opening it changes nothing: scanners of mail open every link. */
export default async function Invitation({ params, searchParams }: Props) {
  const [{ token }, { said }, reader] = await Promise.all([params, searchParams, session()]);
  const now = new Date();
  const { standing, row } = await invitationOf(system, token.slice(0, 200), now);
  if (!row || standing !== "open") {
    const mine = reader !== null && row?.acceptedBy === reader.userId && standing === "accepted";
    return (
      <div className="slim">
        <h1>{said === "declined" && standing === "declined" ? "Declined" : "This invitation can’t be used"}</h1>
        <p className="lead">
          {said === "declined" && standing === "declined"
            ? "Nothing was set up, and nobody writes to you again because of it."
            : mine
              ? "You have accepted it already. It works once."
              : overSentences[standing === "open" ? "unknown" : standing]}
        </p>
        <p className="acts sec">
          {mine ? (
            <a className="btn primary" href={row.as === "candidate" ? "/me" : `/w/${row.workspaceId}`}>
              {row.as === "candidate" ? "Go to Today" : `Go to ${row.workspace}`}
            </a>
          ) : (
            <a className="btn" href={reader ? "/me" : "/"}>
              {reader ? "Go to Today" : "Go to the start"}
            </a>
          )}
        </p>
      </div>
    );
  }
  if (reader && reader.email !== row.email)
    return (
      <div className="slim">
        <h1>This invitation is for somebody else</h1>
        <p className="lead">{notForYou(row.email)}</p>
        <p className="quiet sec">
          You are signed in as {reader.email}. If the other address is yours too, sign out and come back with it.
        </p>
        <div className="sec">
          <Form action={useAnother}>
            <input type="hidden" name="token" value={token} />
            <p className="acts">
              <Submit>Sign out and use the other address</Submit>
              <a className="btn" href="/me">
                Stay signed in
              </a>
            </p>
          </Form>
        </div>
      </div>
    );
  return <Offer row={row} token={token} isSignedIn={reader !== null} zone={reader?.zone ?? "UTC"} now={now} />;
}

function Offer({
  row,
  token,
  isSignedIn,
  zone,
  now,
}: {
  row: Row;
  token: string;
  isSignedIn: boolean;
  zone: string;
  now: Date;
}) {
  const inviter = row.inviter ?? "Somebody";
  const until = shortDay(dayOf(zone, row.expiresAt.getTime()), dayOf(zone, now.getTime()));
  return (
    <div className="slim">
      <h1>{row.workspace} invites you</h1>
      {row.as === "candidate" ? (
        <>
          <p className="lead">
            {inviter} of {row.workspace} would like to follow up your interviews together with you.
          </p>
          <ul className="text sec">
            <li>You both see the interviews that {row.workspace} arranged, what was promised, and whose turn it is.</li>
            <li>Your debrief is yours: you choose, answer by answer, what they see. Private notes they never see.</li>
            <li>Interviews of your own, or with other agencies, stay out of their sight. You can leave at any time.</li>
          </ul>
        </>
      ) : (
        <p className="lead">
          {inviter} invites you to work there as {row.as === "owner" ? "an owner" : "a consultant"}.{" "}
          {row.as === "owner" && "Owners also invite and remove colleagues, and set the agency’s numbers."}
        </p>
      )}
      <div className="sec">
        {isSignedIn ? (
          <Form action={accept}>
            <input type="hidden" name="token" value={token} />
            <p className="acts">
              <Submit busy="Accepting">Accept</Submit>
            </p>
          </Form>
        ) : (
          <p className="acts">
            <a className="btn primary" href={`/sign-in?next=${encodeURIComponent(`/invitations/${token}`)}`}>
              Sign in to accept
            </a>
          </p>
        )}
        <Form action={decline} className="sec">
          <input type="hidden" name="token" value={token} />
          <Submit className="">Decline</Submit>
        </Form>
      </div>
      <p className="faint sec">
        {isSignedIn
          ? `It works once, until ${until}, for the address that it was sent to.`
          : `Sign in with the address that it was sent to; a new address gets an account. It works once, until ${until}.`}
      </p>
    </div>
  );
}
