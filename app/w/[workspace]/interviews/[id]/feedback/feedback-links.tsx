import { Chip, type ChipTone } from "@/app/_ui/chip";
import { Form } from "@/app/_ui/form";
import { OutboxDelayNote } from "@/app/_ui/outbox-delay-note";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf } from "@/lib/dates";
import type { ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import type { ClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { feedbackLinkDays, feedbackLinkStatus } from "@/lib/record/client-feedback/rules";
import { revokeLinkAction } from "./actions";

type Props = { found: ClientFeedbackView; workspace: string; base: string; reader: ReadingClock; may: boolean };

const chips: Record<ReturnType<typeof feedbackLinkStatus>, [ChipTone, string]> = {
  open: ["wait", "open"],
  expired: ["neutral", "expired"],
  revoked: ["neutral", "cancelled"],
};

/** A page for somebody at the client: who has one, until when, and who else can be asked. */
export function FeedbackLinks({ found: { interview, links, people, entries }, workspace, base, reader, may }: Props) {
  const now = new Date(reader.now);
  const asked = new Set(links.flatMap((link) => [link.email, ...(link.email ? [] : [link.name])]));
  const others = people.filter((person) => !asked.has(person.email || person.name));
  const day = (at: Date) => shortDay(dayOf(reader.zone, at.getTime()), dayOf(reader.zone, reader.now));
  return (
    <section className="section" id="ask">
      <h2>Ask the client by link</h2>
      <p className="detail">
        The client gets a link to a short form about this interview. They need no account, and the link works for{" "}
        {feedbackLinkDays} days. Only your agency reads what they write. You see the e-mail before it is sent, or you
        can copy the link instead.
      </p>
      {links.length > 0 && (
        <ol className="plan">
          {links.map((link) => {
            const is = feedbackLinkStatus(link, now);
            const answered = entries.some((entry) => entry.linkId === link.id);
            const [tone, status]: [ChipTone, string] = answered ? ["done", "answered"] : chips[is];
            const until = `${is === "open" ? "Open until" : "Ended on"} ${day(link.expiresAt)}.`;
            return (
              <li key={link.id} className={answered ? "done" : is === "open" ? "wait" : undefined}>
                <div>
                  {link.name} <span className="muted">{link.email}</span>
                  <div className="detail">
                    {is === "revoked" && link.revokedAt
                      ? `Cancelled on ${day(link.revokedAt)}. The link no longer works.`
                      : link.copiedAt
                        ? `Link created on ${day(link.copiedAt)}. We sent no e-mail. ${until}`
                        : until}
                  </div>
                  {is === "open" && !link.copiedAt && <OutboxDelayNote delay={link.wait} reader={reader} />}
                  {may && (
                    <div className="actions mt-3">
                      <a
                        className="button"
                        href={`${base}/ask?link=${link.id}`}
                        aria-label={`Ask ${link.name} again with a new link`}
                      >
                        Ask again with a new link
                      </a>
                      {is === "open" && (
                        <Form action={revokeLinkAction} className="" label={`Cancel the link for ${link.name}`}>
                          <input type="hidden" name="workspace" value={workspace} />
                          <input type="hidden" name="interviewId" value={interview.id} />
                          <input type="hidden" name="linkId" value={link.id} />
                          <SubmitButton className="danger">Cancel the link</SubmitButton>
                        </Form>
                      )}
                    </div>
                  )}
                </div>
                <Chip tone={tone}>{status}</Chip>
              </li>
            );
          })}
        </ol>
      )}
      {may && (
        <div className="options mt-3">
          {others.map(({ key, name }) => (
            <a key={key} className="button" href={`${base}/ask?to=${key}`}>{`Ask ${name}`}</a>
          ))}
          <a className="button" href={`${base}/ask`}>
            Ask somebody else
          </a>
        </div>
      )}
    </section>
  );
}
