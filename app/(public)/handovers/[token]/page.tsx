import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { shortDay } from "@/lib/platform/words/dates";
import { findHandoverByLink, listClientChoices } from "@/lib/record/handovers/queries";
import { currentSession, type Session, system } from "@/lib/viewer";
import { ClosedLink, LinkForOtherAddress } from "../../one-time-link";
import { AcceptHandoverForm } from "./accept-handover-form";
import { declineHandoverAction } from "./actions";

export const metadata: Metadata = { title: "Invitation from a candidate", robots: { index: false } };

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ token: string }>; searchParams: Promise<Search> };

/** A candidate invites a consultant to follow up an interview with them. Opening the page changes nothing. */
export default async function Handover({ params, searchParams }: Props) {
  const [{ token }, { said, agency }, user] = await Promise.all([params, searchParams, currentSession()]);
  const now = await currentTime();
  const { status, row, rounds } = await findHandoverByLink(system, token.slice(0, 200), now);
  if (!row || status !== "open")
    return (
      <ClosedLink status={status} declined={readNotice("/handovers/[token]", said)?.text}>
        <a className="button" href={user ? "/me" : "/"}>
          {user ? "Go to Today" : "Go to the home page"}
        </a>
      </ClosedLink>
    );
  const here = `/handovers/${token}`;
  if (user && !user.name) redirect(`/welcome?next=${encodeURIComponent(here)}`);
  if (user && user.email !== row.email)
    return <LinkForOtherAddress address={row.email} email={user.email} next={here} />;
  const today = dayOf(row.zone, now.getTime());
  const day = shortDay(dayOf(row.zone, row.startsAt.getTime()), today);
  const memberships = user?.memberships ?? [];
  const chosen =
    memberships.find((membership) => membership.workspaceId === agency) ??
    (memberships.length === 1 ? memberships[0] : undefined);
  return (
    <div className="narrow">
      <h1>{row.candidate} asks you to work on this interview together</h1>
      <p className="lead">
        {row.role}, {row.company}, {day}. You both see the updates, the answer dates, and whose turn it is.
      </p>
      {rounds.length > 0 && (
        <p className="section">
          The invitation includes {rounds.length === 1 ? "another round" : "the other rounds"}:{" "}
          {rounds
            .map((round) => `${round.round}, ${shortDay(dayOf(round.zone, round.startsAt.getTime()), today)}`)
            .join(" · ")}
          .
        </p>
      )}
      <p className="muted section">
        If you accept, the interview is added to your agency. You see the parts of the debrief that {row.candidate}{" "}
        shares.
      </p>
      <div className="section">
        {!user && (
          <p className="actions">
            <a className="button primary" href={`/sign-in?next=${encodeURIComponent(here)}`}>
              Sign in to continue
            </a>
          </p>
        )}
        {user && !chosen && <AgencyChoice work={memberships} here={here} />}
        {user && chosen && (
          <AcceptHandoverForm
            {...{ token, agency: chosen, company: row.company }}
            clients={await listClientChoices({ as: "consultant", userId: user.userId, ...chosen })}
            others={memberships.length > 1 ? here : null}
          />
        )}
        <Form action={declineHandoverAction} className="mt-3" label="Decline">
          <input type="hidden" name="token" value={token} />
          <SubmitButton className="">Decline</SubmitButton>
        </Form>
      </div>
      <p className="small-print section">
        {!user && "Sign in with the address that got this e-mail. If it has no account yet, we create one. "}
        The link works once, until {shortDay(dayOf("UTC", row.expiresAt.getTime()), dayOf("UTC", now.getTime()))}, for
        that address.
      </p>
    </div>
  );
}

function AgencyChoice({ work: memberships, here }: { work: Session["memberships"]; here: string }) {
  return (
    <>
      <h2>{memberships.length > 0 ? "Which agency is it for?" : "First, create your agency"}</h2>
      {memberships.length === 0 && (
        <p className="detail">
          You are not a member of an agency here yet. It takes a minute to create one. Then you come back to this page.
        </p>
      )}
      <p className="actions mt-3">
        {memberships.map(({ workspaceId, name }) => (
          <a key={workspaceId} className="button" href={`${here}?agency=${workspaceId}`}>
            {name}
          </a>
        ))}
        <a
          className={memberships.length > 0 ? "button" : "button primary"}
          href={`/agencies/new?next=${encodeURIComponent(here)}`}
        >
          {memberships.length > 0 ? "Create another agency" : "Create your agency"}
        </a>
      </p>
    </>
  );
}
