import { ButtonForm } from "@/app/_ui/button-form";
import { Chip } from "@/app/_ui/chip";
import { ConfirmButton } from "@/app/_ui/confirm";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { signOutAction } from "@/app/(public)/sign-in/actions";
import { dayOf } from "@/lib/dates";
import { signInLimits } from "@/lib/people/accounts/rules";
import { formatMoment } from "@/lib/platform/words/dates";
import { endEverySessionAction, endOtherSessionsAction, endSessionAction } from "./actions";

type SignIn = { id: string; at: Date; device: string; sessionId: string | null };

/** The latest sign-ins, also those whose session has ended. */
export function SignIns({ list, here, zone, now }: { list: SignIn[]; here: string; zone: string; now: Date }) {
  if (list.length === 0) return null;
  const today = dayOf(zone, now.getTime());
  return (
    <section aria-labelledby="sign-ins">
      <h2 id="sign-ins">Recent sign-ins</h2>
      <p className="detail">If one of these was not you, sign out everywhere.</p>
      <ol className="card rows section" aria-label="Recent sign-ins, the latest first">
        {list.map((signIn) => (
          <li key={signIn.id}>
            <div>
              <strong>{signIn.device || "A browser"}</strong>
              <div className="detail">{formatMoment(signIn.at.getTime(), zone, today)}</div>
            </div>
            {signIn.sessionId === here ? <Chip tone="done">this browser</Chip> : <span />}
          </li>
        ))}
      </ol>
    </section>
  );
}

type SessionItem = { id: string; device: string; createdAt: Date; seenAt: Date };

export function Sessions({ list, here, zone, now }: { list: SessionItem[]; here: string; zone: string; now: Date }) {
  const when = (at: Date) => formatMoment(at.getTime(), zone, dayOf(zone, now.getTime()));
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <p className="detail">
        You are signed out after {signInLimits.idleDays} days without use, and {signInLimits.sessionDays} days after
        signing in.
      </p>
      <div className="card rows section">
        {list.map((session) => (
          <article key={session.id}>
            <div>
              <strong>{session.device || "A browser"}</strong>
              <div className="detail">
                Signed in {when(session.createdAt)}. {session.id === here ? "" : `Last seen ${when(session.seenAt)}.`}
              </div>
            </div>
            {session.id === here ? <Chip tone="done">this browser</Chip> : <span />}
            {session.id === here ? (
              <span />
            ) : (
              <ButtonForm action={endSessionAction}>
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton className="">
                  <span aria-hidden>Sign out</span>
                  <span className="screen-reader-only">Sign out {session.device || "a browser"}</span>
                </SubmitButton>
              </ButtonForm>
            )}
          </article>
        ))}
      </div>
      <div className="actions section">
        <Form action={signOutAction} className="">
          <SubmitButton className="">Sign out here</SubmitButton>
        </Form>
        {list.length > 1 && (
          <ButtonForm action={endOtherSessionsAction}>
            <SubmitButton className="">Sign out all others</SubmitButton>
          </ButtonForm>
        )}
        <ConfirmButton
          label="Sign out everywhere"
          ask="You will have to sign in again in every browser, this one too. Nothing that you wrote is lost."
          action={endEverySessionAction}
        />
      </div>
    </section>
  );
}
