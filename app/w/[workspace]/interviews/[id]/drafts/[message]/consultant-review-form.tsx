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
import { shownRecipient } from "@/lib/mail/messages/rules/recipient";
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
                help="One sentence. It is shown above the draft."
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
                help={`${readers.agencyAnd} sees your changes and can use them or not.`}
                required
              />
              <TextArea name="body" label="About your change" optional readers={readers} rows={2} limit="comment" />
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
              label="Words from the draft"
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
          Approve this text
        </SubmitButton>
      </div>
    );
  const passedTo = passOnRecipient(recipient, writing, "");
  const asked = nameQuestionIn(messageFindings({ writing, recipient: passedTo, ...message, step }));
  const upcoming = step.aim && Date.parse(step.aim) > reader.now;
  const aim = step.aim && upcoming ? sendAtLabel(step.aim, interview.zone, interview.company, reader) : null;
  return (
    <>
      <input type="hidden" name="at" value={aim?.at ?? ""} />
      <input type="hidden" name="shownRecipient" value={shownRecipient(passedTo)} />
      <Field
        name="email"
        label={`${recipient.reader.name}’s e-mail address`}
        type="email"
        value={passedTo.to.email}
        help="If you change it, we save it to the record."
        autoComplete="off"
      />
      <NameQuestion asked={asked} recipient={recipient.reader.name} />
      <div className="actions main-actions">
        {aim && (
          <SubmitButton name="intent" value="aim" busy="Sending">
            {aim.words.replace(/^Send/, "Approve and send")}
          </SubmitButton>
        )}
        <SubmitButton className={aim ? "" : "primary"} name="intent" value="now" busy="Sending">
          {aim ? "Approve and send now" : "Approve and send"}
        </SubmitButton>
      </div>
      {aim?.there && <p className="small-print">{aim.there}</p>}
      <div className="actions">
        <SubmitButton className="" name="intent" value="approve">
          Approve only
        </SubmitButton>
        <SubmitButton className="" name="intent" value="myself">
          I sent it myself
        </SubmitButton>
      </div>
      <p className="small-print">
        We send this exact text as “{senderName(passOnSenderName(writing.by, name), true)}”. Replies go to you. A small
        line at the end lets the reader report it or stop more messages.
      </p>
    </>
  );
}
