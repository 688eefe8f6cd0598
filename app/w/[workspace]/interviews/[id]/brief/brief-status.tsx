import { ButtonForm } from "@/app/_ui/button-form";
import { ConfirmButton } from "@/app/_ui/confirm";
import { formatOutboxDelay } from "@/app/_ui/outbox-delay-note";
import { SendingSoon } from "@/app/_ui/sending-soon";
import { SubmitButton } from "@/app/_ui/submit-button";
import { toMs } from "@/lib/dates";
import type { BriefView } from "@/lib/mail/briefs/queries";
import { outdatedBriefMessage } from "@/lib/mail/briefs/rules";
import { secondsToUndo } from "@/lib/mail/outbox/rules";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { cancelBriefSendingAction, settleBriefAction, startBriefAgainAction } from "./actions";

type Props = { found: BriefView; workspace: string };

const HiddenFields = ({ found, workspace }: Props) => (
  <>
    <input type="hidden" name="workspace" value={workspace} />
    <input type="hidden" name="interviewId" value={found.interview.id} />
  </>
);

const BriefText = ({ subject, body }: { subject: string; body: string }) => (
  <article className="card padded" aria-label="The brief">
    <p>
      <b>{subject}</b>
    </p>
    <p className="typed-text mt-3">{body}</p>
  </article>
);

/** Scheduled, as it will be read; its sending can be cancelled until the moment it is sent. */
export function OutgoingBrief({ found, workspace, reader }: Props & { reader: ReadingClock }) {
  const { draft } = found;
  if (!draft) return null;
  const { outboxRow: letter } = draft;
  const to = `${draft.brief.toName}, ${draft.brief.toEmail}`;
  const seconds = letter ? secondsToUndo(letter.dueAt.getTime(), letter.delayReason, reader.now) : null;
  return (
    <div className="section fields">
      <div className="callout wait">
        {seconds !== null && draft.state === "waiting" ? (
          <SendingSoon seconds={seconds} to={to} />
        ) : letter?.delayReason && draft.state === "waiting" ? (
          <p>
            <b>Scheduled</b> for {to}. {formatOutboxDelay(letter.delayReason, letter.dueAt.toISOString(), reader)}
          </p>
        ) : (
          <p>
            <b>Being sent</b> to {to}.
          </p>
        )}
      </div>
      <BriefText {...draft.brief} />
      {draft.state === "waiting" && (
        <ButtonForm action={cancelBriefSendingAction}>
          <HiddenFields {...{ found, workspace }} />
          <SubmitButton className="" busy="Cancelling">
            {seconds !== null ? "Undo" : "Cancel sending"}
          </SubmitButton>
        </ButtonForm>
      )}
    </div>
  );
}

/** Answers that were withdrawn or changed in the meantime, and why an earlier attempt was not sent. */
export function BriefWarnings({ found, workspace }: Props) {
  const { draft, lost, candidate, people } = found;
  if (!draft) return null;
  const sentence = outdatedBriefMessage(lost, candidate, people);
  const endedReason = draft.brief.endedReason || (draft.outboxRow?.endedAt ? draft.outboxRow.endedReason : "");
  return (
    <>
      {endedReason && <p className="callout wait section">Not sent. {endedReason}</p>}
      {sentence && (
        <div className="callout late section" role="status">
          <p>{sentence}</p>
          <div className="actions">
            <ButtonForm action={settleBriefAction}>
              <HiddenFields {...{ found, workspace }} />
              <SubmitButton className="">I have updated the text</SubmitButton>
            </ButtonForm>
          </div>
        </div>
      )}
    </>
  );
}

/** A fresh starting text, in place of what was written. */
export function BriefRestart({ found, workspace }: Props) {
  if (!found.draft || found.sharedAnswers.length === 0) return null;
  return (
    <ConfirmButton
      label="Start again from the answers that you may share"
      ask="A new draft replaces what you have written here."
      action={startBriefAgainAction}
      className="button"
    >
      <HiddenFields {...{ found, workspace }} />
    </ConfirmButton>
  );
}

/** What was written to the client before, as it is on the record. */
export function SentBriefs({ found, reader, another }: { found: BriefView; reader: ReadingClock; another: string }) {
  if (found.sent.length === 0) return null;
  return (
    <section className="section fields">
      <h2>Sent</h2>
      {found.sent.map((brief) => (
        <div key={brief.id}>
          <p className="detail">
            To {brief.toName}
            {brief.sentAt && `, ${formatClockTimeInSentence(toMs(brief.sentAt), found.interview.zone, reader)}`}.{" "}
            {found.candidate} sees it too.
          </p>
          <BriefText {...brief} />
        </div>
      ))}
      {another && (
        <a className="button" href={another}>
          Write another brief
        </a>
      )}
    </section>
  );
}
