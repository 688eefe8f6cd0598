import { ButtonForm } from "@/app/_ui/button-form";
import { formatOutboxDelay } from "@/app/_ui/outbox-delay-note";
import { SendingSoon } from "@/app/_ui/sending-soon";
import { SubmitButton } from "@/app/_ui/submit-button";
import { toMs } from "@/lib/dates";
import type { MessageView } from "@/lib/mail/messages/queries/message";
import type { MessageState } from "@/lib/mail/messages/rules/state";
import { secondsToUndo } from "@/lib/mail/outbox/rules";
import { candidatePages, stepHref } from "@/lib/planning/steps/rules";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import {
  cancelMessageSendingAction,
  editScheduledMessageAction,
  markMessageArrivedAction,
  undoSentMyselfAction,
} from "./actions";
import { MessageKeyFields } from "./message-key-fields";

type Props = { found: MessageView; reader: ReadingClock };

/** A message that is scheduled, in flight, or sent: its text, and what can still be done. */
export function OutgoingMessage({ found, reader }: Props) {
  const { message, state, interview, step } = found;
  if (!message) return null;
  return (
    <div className="section fields">
      <MessageStatus found={found} reader={reader} />
      <article className="card padded" aria-label="The message">
        {message.subject && (
          <p>
            <b>{message.subject}</b>
          </p>
        )}
        <p className="typed-text">{message.body}</p>
      </article>
      {state.kind === "sent" && (
        <p className="actions">
          <a className="button primary" href={`/me/interviews/${interview.id}/update?kind=said`}>
            Add an update
          </a>
        </p>
      )}
      {state.kind === "sent" && state.how !== "by us" && state.how !== "passed on" && (
        <ButtonForm action={undoSentMyselfAction}>
          <MessageKeyFields messageKey={message} />
          <SubmitButton className="">I did not send it</SubmitButton>
        </ButtonForm>
      )}
      {state.kind === "sent" && step.step === "let-it-go" && !interview.closedAt && (
        <p className="actions">
          <a className="button primary" href={stepHref(candidatePages, interview.id, step)}>
            Close this interview
          </a>
        </p>
      )}
      <p>
        <a href={`/me/interviews/${interview.id}`}>Back to the plan</a>
      </p>
    </div>
  );
}

const sentWayLabels = {
  "by us": "by e-mail",
  "by email": "from your own mailbox",
  "by post": "by post",
  "by hand": "by hand",
  said: "in person",
  "passed on": "by your consultant",
} as const;

function MessageStatus({ found, reader }: Props) {
  const { state, message, interview } = found;
  const at = (instant: string) => formatClockTimeInSentence(toMs(instant), interview.zone, reader);
  const to = message?.toName ? `${message.toName}, ${message.toEmail}` : "";
  const { passedOn, alsoTo } = (found.outboxRow?.content.props ?? {}) as {
    passedOn?: { name: string };
    alsoTo?: { name: string };
  };
  const passing = passedOn?.name;
  // It names the copies that were sent. If we no longer know them, it says nothing.
  const copied = [found.outboxRow?.isCopied && "you", alsoTo?.name].filter(Boolean).map((who) => `to ${who}`);
  const copies = copied.length > 0 ? `, with a copy ${copied.join(" and ")}` : "";
  if (state.kind === "scheduled" || state.kind === "being sent") {
    const seconds = state.kind === "scheduled" ? secondsToUndo(toMs(state.at), state.delayReason, reader.now) : null;
    return (
      <div className="callout wait">
        {seconds !== null ? (
          <SendingSoon seconds={seconds} to={to} />
        ) : (
          <p>
            <b>
              {passing ? `${passing} sends this message.` : state.kind === "scheduled" ? "Scheduled." : "Being sent."}
            </b>{" "}
            {waitingMessage(state, to, at, reader)}
          </p>
        )}
        <CancelButtons found={found} isUndo={seconds !== null} />
      </div>
    );
  }
  if (state.kind !== "sent") return null;
  return (
    <p className="callout done">
      <b>Sent</b> {at(state.at)} {state.how === "passed on" && passing ? `by ${passing}` : sentWayLabels[state.how]}
      {state.how === "by us" ? ` to ${to}${copies}.` : ""}
      {state.how === "passed on" && message?.toName ? ` to ${message.toName}.` : state.how === "by us" ? "" : "."}
    </p>
  );
}

type Waiting = Extract<MessageState, { kind: "scheduled" | "being sent" }>;

function waitingMessage(state: Waiting, to: string, at: (instant: string) => string, reader: ReadingClock): string {
  if (state.kind === "scheduled")
    return `${
      state.delayReason
        ? formatOutboxDelay(state.delayReason, state.at, reader)
        : `To be sent: ${at(state.at)}, to ${to}.`
    } Until then you can edit it or cancel sending.`;
  return state.retrying
    ? `The mail server asked us to try again later. We keep trying to send it to ${to}.`
    : `It will be sent to ${to} in a minute or two.`;
}

/** Both cancel the sending: somebody who edits cancels it and then continues to write. */
function CancelButtons({ found: { message, state }, isUndo }: { found: MessageView; isUndo: boolean }) {
  if (!message || (state.kind === "being sent" && state.dispatching)) return null;
  return (
    <div className="actions">
      {!isUndo && (
        <ButtonForm action={editScheduledMessageAction}>
          <MessageKeyFields messageKey={message} />
          <SubmitButton className="" busy="Cancelling">
            Edit
          </SubmitButton>
        </ButtonForm>
      )}
      <ButtonForm action={cancelMessageSendingAction}>
        <MessageKeyFields messageKey={message} />
        <SubmitButton className={isUndo ? "primary" : ""} busy="Cancelling">
          {isUndo ? "Undo" : "Cancel sending"}
        </SubmitButton>
      </ButtonForm>
    </div>
  );
}

/** The result of a message that was not delivered, or was stopped, above the form that sends it again. */
export function UndeliveredNote({ found }: { found: MessageView }) {
  const { state, message } = found;
  if (state.kind === "writing") return state.reason ? <p className="callout wait">Not sent. {state.reason}</p> : null;
  if (state.kind === "not delivered")
    return (
      <div className="callout late" role="status">
        <p>
          <b>Not delivered.</b> {state.reason}
        </p>
        {state.reply && <p className="typed-text">The mail server answered: {state.reply}</p>}
      </div>
    );
  if (state.kind !== "unclear" || !message) return null;
  return (
    <div className="callout due" role="status">
      <p>
        <b>It may have arrived.</b> {state.reason} If it arrived, press “It arrived”. If not, send it again.
      </p>
      <ButtonForm action={markMessageArrivedAction}>
        <MessageKeyFields messageKey={message} />
        <SubmitButton className="">It arrived</SubmitButton>
      </ButtonForm>
    </div>
  );
}
