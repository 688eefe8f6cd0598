import { randomUUID } from "node:crypto";
import { sendAtLabel } from "@/app/_interview/message-labels";
import { NameQuestion } from "@/app/_interview/name-question";
import { Field, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { DraftToReview } from "@/lib/mail/draft-reviews/queries";
import { passOnRecipient, passOnSenderName } from "@/lib/mail/draft-reviews/rules";
import { messageFindings } from "@/lib/mail/messages/rules/checks";
import { nameQuestionIn } from "@/lib/mail/messages/rules/finding";
import { isMessageFixed } from "@/lib/mail/messages/rules/state";
import { senderName } from "@/lib/mail/outbox/rules";
import { shortName } from "@/lib/people/names/rules/short-name";
import { isStepEnded } from "@/lib/planning/plan/rules/step-status";
import type { ReadingClock } from "@/lib/platform/words/clock";
import { approveDraftAction, commentOnDraftAction, proposeEditAction, returnDraftAction } from "./actions";
import { ChangedDraftNote } from "./changed-draft-note";

/** `name`: of the consultant who reads it, as the client sees it beside the writer's. */
type Props = { draft: DraftToReview; workspace: string; reader: ReadingClock; name: string };

/** R41: approve this text (and pass it on, where the client gets notes that way), return it with a sentence, or comment on it. */
export function ConsultantReviewForm({ draft, workspace, reader, name }: Props) {
  const { message, state, step, me } = draft;
  const which = (
    <>
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="interviewId" value={message.interviewId} />
      <input type="hidden" name="messageId" value={message.id} />
    </>
  );
  const readers = { agencyAnd: shortName(me.name) || "The candidate" };
  const open = !isMessageFixed(state) && !isStepEnded(step);
  return (
    <>
      {open && (
        <Form action={approveDraftAction} version={message.version} className="fields" label="Your verdict">
          {which}
          <input type="hidden" name="press" value={randomUUID()} />
          <ChangedDraftNote />
          <VerdictButtons draft={draft} reader={reader} name={name} />
        </Form>
      )}
      <div className="options">
        {open && (
          <details className="expandable">
            <summary className="button">Return it</summary>
            <Form action={returnDraftAction} version={message.version} className="panel fields" label="Return it">
              {which}
              <ChangedDraftNote />
              <Field
                name="reason"
                label="What should change"
                help="In one sentence, which stands above the draft."
                readers={readers}
                limit="reason"
                required
              />
              <SubmitButton className="">Return it</SubmitButton>
            </Form>
          </details>
        )}
        {open && (
          <details className="expandable">
            <summary className="button">Propose an edit</summary>
            <Form action={proposeEditAction} version={message.version} className="panel fields" label="Propose an edit">
              {which}
              <ChangedDraftNote />
              <TextArea
                name="proposedBody"
                label="Your wording"
                value={message.body}
                readers={readers}
                rows={10}
                limit="message"
                help={`${readers.agencyAnd} sees what you changed, and takes it or not.`}
                required
              />
              <TextArea name="body" label="What you say about it" optional readers={readers} rows={2} limit="comment" />
              <SubmitButton className="">Propose it</SubmitButton>
            </Form>
          </details>
        )}
        <details className="expandable">
          <summary className="button">Comment on it</summary>
          <Form action={commentOnDraftAction} version={message.version} className="panel fields" label="Comment on it">
            {which}
            <TextArea
              name="quote"
              label="Words that it is about"
              optional
              rows={2}
              readers={readers}
              limit="quote"
              help="Copied from the text."
            />
            <TextArea name="body" label="Your comment" readers={readers} rows={3} limit="comment" required />
            <SubmitButton className="">Add the comment</SubmitButton>
          </Form>
        </details>
      </div>
    </>
  );
}

function VerdictButtons({ draft, reader, name }: Omit<Props, "workspace">) {
  const { recipient, writing, step, interview, message } = draft;
  if (recipient?.way !== "through")
    return (
      <div className="actions main-actions">
        <SubmitButton name="intent" value="approve" busy="Approving">
          Approve it as it stands
        </SubmitButton>
      </div>
    );
  const { to } = passOnRecipient(recipient, writing, message.toEmail);
  const asked = nameQuestionIn(
    messageFindings({ writing, recipient: passOnRecipient(recipient, writing, ""), ...message, step }),
  );
  const upcoming = step.aim && Date.parse(step.aim) > reader.now;
  const aim = step.aim && upcoming ? sendAtLabel(step.aim, interview.zone, interview.company, reader) : null;
  return (
    <>
      <input type="hidden" name="at" value={aim?.at ?? ""} />
      <Field
        name="email"
        label={`${recipient.reader.name}’s e-mail address`}
        type="email"
        value={to.email}
        help="Who it goes to. Changed here, it stays on the record."
        autoComplete="off"
      />
      <NameQuestion asked={asked} recipient={recipient.reader.name} />
      <div className="actions main-actions">
        {aim && (
          <SubmitButton name="intent" value="aim" busy="Passing it on">
            {aim.words.replace(/^Send/, "Approve and pass it on")}
          </SubmitButton>
        )}
        <SubmitButton className={aim ? "" : "primary"} name="intent" value="now" busy="Passing it on">
          {aim ? "Pass it on now" : "Approve and pass it on"}
        </SubmitButton>
      </div>
      {aim?.there && <p className="small-print">{aim.there}</p>}
      <div className="actions">
        <SubmitButton className="" name="intent" value="approve">
          Only approve it
        </SubmitButton>
        <SubmitButton className="" name="intent" value="myself">
          I passed it on myself
        </SubmitButton>
      </div>
      <p className="small-print">
        Sent word for word as above, as “{senderName(passOnSenderName(writing.by, name), true)}”, with replies to you
        and a copy to {writing.by}. A small line at its foot lets its reader report it or get no more.
      </p>
    </>
  );
}
