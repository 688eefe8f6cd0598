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

export const metadata: Metadata = { title: "A candidate asks you", robots: { index: false } };

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ token: string }>; searchParams: Promise<Search> };

/** A consultant is asked by a candidate. Opening it changes nothing. */
export default async function Handover({ params, searchParams }: Props) {
  const [{ token }, { said, agency }, user] = await Promise.all([params, searchParams, currentSession()]);
  const now = await currentTime();
  const { status, row, rounds } = await findHandoverByLink(system, token.slice(0, 200), now);
  if (!row || status !== "open")
    return (
      <ClosedLink status={status} declined={readNotice("/handovers/[token]", said)?.text}>
        <a className="button" href={user ? "/me" : "/"}>
          {user ? "Go to Today" : "Go to the start"}
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
      <h1>{row.candidate} asks you to follow up together</h1>
      <p className="lead">
        {row.role}, {row.company}, {day}. You both see what was said, what was promised, and whose turn it is.
      </p>
      {rounds.length > 0 && (
        <p className="section">
          With it {rounds.length === 1 ? "comes another round" : "come the other rounds"}:{" "}
          {rounds
            .map((round) => `${round.round}, ${shortDay(dayOf(round.zone, round.startsAt.getTime()), today)}`)
            .join(" · ")}
          .
        </p>
      )}
      <p className="muted section">
        In your agency a new record goes on from {row.candidate}’s own. Of the debrief you see what they chose to share.
      </p>
      <div className="section">
        {!user && (
          <p className="actions">
            <a className="button primary" href={`/sign-in?next=${encodeURIComponent(here)}`}>
              Sign in to go on
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
        {!user && "Sign in with the address that it was sent to; a new address gets an account. "}
        It works once, until {shortDay(dayOf("UTC", row.expiresAt.getTime()), dayOf("UTC", now.getTime()))}, for that
        address.
      </p>
    </div>
  );
}

function AgencyChoice({ work: memberships, here }: { work: Session["memberships"]; here: string }) {
  return (
    <>
      <h2>{memberships.length > 0 ? "Which agency is it for?" : "First, your agency"}</h2>
      {memberships.length === 0 && (
        <p className="detail">You work in none here yet. Making one takes a minute, and brings you back.</p>
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
          {memberships.length > 0 ? "Another agency" : "Make your agency"}
        </a>
      </p>
    </>
  );
}
