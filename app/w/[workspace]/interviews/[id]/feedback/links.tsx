import { Waits } from "@/app/_records/waits";
import { Chip, type Tone } from "@/app/_ui/chip";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { Submit } from "@/app/_ui/submit";
import type { SaidOf } from "@/lib/client-feedback/queries/said";
import { linkDays, linkIs } from "@/lib/client-feedback/rules";
import { dayOf, shortDay } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { Reader } from "@/lib/today/rules";
import { ask, askAgain, revoke } from "./actions";

type Props = { found: SaidOf; workspace: string; reader: Reader; may: boolean };

const tones: Record<ReturnType<typeof linkIs>, Tone> = { open: "wait", expired: "lock", revoked: "lock" };

/** A page for somebody at the client: who has one, until when, and whom else to ask. */
export function Links({ found: { interview, links, people, entries }, workspace, reader, may }: Props) {
  const now = new Date(reader.now);
  const asked = new Set(links.map((one) => one.email));
  const others = people.filter((one) => one.email && !asked.has(one.email));
  const day = (at: Date) => shortDay(dayOf(reader.zone, at.getTime()), dayOf(reader.zone, reader.now));
  const hidden = (
    <>
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="interviewId" value={interview.id} />
    </>
  );
  return (
    <section className="sec" id="ask">
      <h2>Ask the client by link</h2>
      <p className="why">
        They get a page for this one interview, without an account: two minutes on a phone, for {linkDays} days. What
        they write comes here, to you alone.
      </p>
      {links.length > 0 && (
        <ol className="plan">
          {links.map((link) => {
            const is = linkIs(link, now);
            const answered = entries.some((one) => one.linkId === link.id);
            return (
              <li key={link.id} className={answered ? "done" : is === "open" ? "wait" : undefined}>
                <div>
                  {link.name} <span className="quiet">{link.email}</span>
                  <div className="why">
                    {is === "revoked" && link.revokedAt
                      ? `Revoked on ${day(link.revokedAt)}. It opens nothing any more.`
                      : `${is === "open" ? "Open until" : "Ended on"} ${day(link.expiresAt)}.`}
                  </div>
                  {is === "open" && <Waits of={link.wait} reader={reader} />}
                  {may && (
                    <div className="acts mt-3">
                      <Form action={askAgain} className="" label={`Send ${link.name} a new link`}>
                        {hidden}
                        <input type="hidden" name="linkId" value={link.id} />
                        <input type="hidden" name="press" value={newId(now)} />
                        <Submit className="" busy="Sending">
                          Send a new link
                        </Submit>
                      </Form>
                      {is === "open" && (
                        <Form action={revoke} className="" label={`Revoke the link of ${link.name}`}>
                          {hidden}
                          <input type="hidden" name="linkId" value={link.id} />
                          <Submit className="grave">Revoke</Submit>
                        </Form>
                      )}
                    </div>
                  )}
                </div>
                <Chip is={answered ? "done" : tones[is]}>{answered ? "answered" : is}</Chip>
              </li>
            );
          })}
        </ol>
      )}
      {may && (
        <div className="options mt-3">
          {others.map(({ name, email }) => (
            <Form key={email} action={ask} className="" label={`Ask ${name}`}>
              {hidden}
              <input type="hidden" name="id" value={newId(now)} />
              <input type="hidden" name="name" value={name} />
              <input type="hidden" name="email" value={email} />
              <Submit className="" busy="Sending">{`Ask ${name}`}</Submit>
            </Form>
          ))}
          <details className="more">
            <summary className="btn">Ask somebody else</summary>
            <Form action={ask} className="fields ask" label="Ask somebody else">
              {hidden}
              <input type="hidden" name="id" value={newId(now)} />
              <div className="pair">
                <Field name="name" label="Name" limit="name" autoComplete="off" />
                <Field name="email" label="E-mail" type="email" autoComplete="off" />
              </div>
              <Submit className="" busy="Sending">
                Send the link
              </Submit>
            </Form>
          </details>
        </div>
      )}
    </section>
  );
}
