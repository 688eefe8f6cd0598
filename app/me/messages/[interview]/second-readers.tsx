import { DraftComments } from "@/app/_interview/draft-comments";
import { ButtonForm } from "@/app/_ui/button-form";
import { ConfirmButton } from "@/app/_ui/confirm";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { OutboxDelayNote } from "@/app/_ui/outbox-delay-note";
import { SubmitButton } from "@/app/_ui/submit-button";
import { toMs } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { MessageReviews } from "@/lib/mail/draft-reviews/queries";
import { draftReviewState, friendLinkDays, friendReviewState, proposalChanges } from "@/lib/mail/draft-reviews/rules";
import type { MessageKey } from "@/lib/mail/messages/input";
import type { MessageView } from "@/lib/mail/messages/queries/message";
import { isMessageFixed } from "@/lib/mail/messages/rules/state";
import { isStepEnded } from "@/lib/planning/plan/rules/step-status";
import { whoDid } from "@/lib/planning/plan/rules/who-did";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import {
  askFriendAction,
  cancelDraftReviewAction,
  revokeFriendReviewAction,
  takeProposalAction,
  tickCommentAction,
} from "./actions";
import { MessageKeyFields } from "./message-key-fields";
import { SaveFirstNote } from "./save-first-note";

type Props = { found: MessageView; reader: ReadingClock };

/** R41: the state of the draft with the consultant who was asked to read it, above the form that continues it. */
export function ConsultantReviewNote({ found: { message, interview, recipient, state }, reader }: Props) {
  const reading = draftReviewState(message);
  if (!message || reading.kind === "not asked") return null;
  const present = interview.consultantName ?? "Your consultant";
  // The present consultant has it to read. A verdict is shown with the name of the consultant who gave it.
  const by = interview.drafts.find((draft) => draft.id === message.id)?.readBy;
  const name = reading.kind === "asked" ? present : (whoDid(interview, { at: reading.at, by }) ?? present);
  const at = formatClockTimeInSentence(toMs(reading.at), interview.zone, reader);
  const tone = { asked: "wait", approved: "done", returned: "due" }[reading.kind];
  const isFixed = isMessageFixed(state);
  const isVoid = reading.kind === "approved" && !reading.holds;
  return (
    <div className={`callout section ${isVoid ? "due" : tone}`} role="status">
      <p>
        {reading.kind === "asked" && (
          <>
            <b>Waiting for {name} to review this</b>, since {at}.{" "}
            {reading.changed ? "You have changed it since then. They see the latest text." : ""}
          </>
        )}
        {reading.kind === "approved" && reading.holds && (
          <>
            <b>{name} approved this text</b>, {at}.{" "}
            {recipient?.way === "through" && !isFixed
              ? `${name === present ? "They" : present} can now send it. If you change it, ${name === present ? "they have" : `${present} has`} to read it again.`
              : ""}
          </>
        )}
        {isVoid && (
          <>
            <b>You changed the text after {name} approved it</b>, {at}. The approval no longer counts. Ask again if they
            should read the new text.
          </>
        )}
        {reading.kind === "returned" && (
          <>
            <b>{name} returned it</b>, {at}: {reading.reason}
          </>
        )}
      </p>
      {!isFixed && (
        <ButtonForm action={cancelDraftReviewAction}>
          <MessageKeyFields messageKey={message} />
          <SubmitButton className="link">Cancel this review</SubmitButton>
        </ButtonForm>
      )}
    </div>
  );
}

/** The comments on a draft, and the friends who were asked by link. */
export function SecondReaders({
  found,
  messageKey,
  readers,
  reader,
}: Props & { messageKey: MessageKey; readers: MessageReviews }) {
  const { message, interview, state, step } = found;
  const asks = message !== null && !isMessageFixed(state) && !isStepEnded(step);
  if (readers.selectComments.length === 0 && readers.friends.length === 0 && !asks) return null;
  const at = (date: Date) => formatClockTimeInSentence(toMs(date), interview.zone, reader);
  return (
    <section className="section" id="readers">
      <h2>Reviews</h2>
      {asks && <SaveFirstNote />}
      <DraftComments
        comments={readers.selectComments.map((comment) => ({
          ...comment,
          at: at(comment.at),
          done: comment.resolvedAt !== null,
          proposal: proposalChanges(message?.body ?? "", comment),
        }))}
        version={message?.version ?? 0}
        tick={({ id, done, proposal, which }) => (
          <div className="actions">
            {proposal && !done && asks && (
              <ButtonForm action={takeProposalAction}>
                <MessageKeyFields messageKey={messageKey} />
                <input type="hidden" name="commentId" value={id} />
                <input type="hidden" name="version" value={message.version} />
                <SubmitButton busy="Saving">
                  Use this wording<span className="screen-reader-only"> ({which})</span>
                </SubmitButton>
              </ButtonForm>
            )}
            <ButtonForm action={tickCommentAction}>
              <MessageKeyFields messageKey={messageKey} />
              <input type="hidden" name="commentId" value={id} />
              <input type="hidden" name="done" value={done ? "no" : "yes"} />
              <SubmitButton className="">
                {done ? "Reopen" : proposal ? "Keep my wording" : "Mark as done"}
                <span className="screen-reader-only"> ({which})</span>
              </SubmitButton>
            </ButtonForm>
          </div>
        )}
      />
      <ol className="plan">
        {readers.friends.map((friend) => (
          <Friend key={friend.id} {...{ friend, messageKey, at, reader }} version={message?.version ?? 0} />
        ))}
      </ol>
      {asks && (
        <details className="expandable">
          <summary className="button">Ask a friend to read it</summary>
          <Form action={askFriendAction} className="panel fields" label="Ask a friend to read it">
            <MessageKeyFields messageKey={messageKey} />
            <input type="hidden" name="id" value={newId(new Date())} />
            <p className="detail">
              They get a link to the last saved text. It works for {friendLinkDays} days, without an account. They see
              your name, the subject and the text, and nothing else.
            </p>
            <div className="field-pair">
              <Field name="email" label="Your friend’s e-mail address" type="email" required autoComplete="off" />
              <Field name="name" label="Name" optional limit="name" help="For your own list." autoComplete="off" />
            </div>
            <SubmitButton className="" busy="Asking">
              Send the link
            </SubmitButton>
          </Form>
        </details>
      )}
    </section>
  );
}

type FriendProps = {
  friend: MessageReviews["friends"][number];
  messageKey: MessageKey;
  at: (date: Date) => string;
  reader: ReadingClock;
  version: number;
};

function Friend({ friend, messageKey, at, reader, version }: FriendProps) {
  const state = friendReviewState(friend, reader.now);
  const which = friend.snapshot.version === version ? "this text" : "an earlier version of it";
  return (
    <li className={{ answered: "done", waiting: "wait", expired: undefined, revoked: undefined }[state]}>
      <div>
        {friend.name || friend.email}
        {state === "answered" && friend.answeredAt && (
          <>
            : {friend.verdict === "good to go" ? "ready to send" : "would change something"}
            {friend.comment && <p className="typed-text">{friend.comment}</p>}
            <div className="detail">
              Answered {at(friend.answeredAt)}, about {which}
            </div>
          </>
        )}
        {state === "waiting" && (
          <div className="detail">
            Asked {at(friend.createdAt)} about {which}. The link works until {at(friend.expiresAt)}.
          </div>
        )}
        {state === "waiting" && <OutboxDelayNote delay={friend.wait} reader={reader} />}
        {state === "expired" && (
          <div className="detail">The link expired {at(friend.expiresAt)}, without an answer.</div>
        )}
        {state === "revoked" && <div className="detail">You cancelled the link.</div>}
      </div>
      {state === "waiting" && (
        <ConfirmButton
          label="Cancel the link"
          about={friend.name || friend.email}
          ask="The link will stop working, even if they have the page open now."
          action={revokeFriendReviewAction}
        >
          <MessageKeyFields messageKey={messageKey} />
          <input type="hidden" name="friendReviewId" value={friend.id} />
        </ConfirmButton>
      )}
    </li>
  );
}
