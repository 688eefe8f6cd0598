import { randomUUID } from "node:crypto";
import { interviewReaders } from "@/app/_interview/interview-readers";
import { ruleLabels, sendAtLabel, senderLabel } from "@/app/_interview/message-labels";
import { ConfirmButton } from "@/app/_ui/confirm";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { Icon } from "@/app/_ui/icon";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Tabs } from "@/app/_ui/tabs";
import { dayOf } from "@/lib/dates";
import { draftReviewState, mayBeReviewed } from "@/lib/mail/draft-reviews/rules";
import type { MessageKey } from "@/lib/mail/messages/input";
import type { MessageView } from "@/lib/mail/messages/queries/message";
import { rulesOfChecks } from "@/lib/mail/messages/rules/checks";
import { composedMessage, composeMessage, startingText } from "@/lib/mail/messages/rules/compose";
import { type CallLine, callScript } from "@/lib/mail/messages/rules/composer/call-script";
import type { OfferReply } from "@/lib/mail/messages/rules/composer/offers";
import { messageOptions } from "@/lib/mail/messages/rules/options";
import { mayWaitForOpening, offeredSendingMoment } from "@/lib/mail/messages/rules/sending-moment";
import { isEnquiry, messageHref, messageKinds } from "@/lib/mail/messages/rules/steps";
import { shortName } from "@/lib/people/names/rules/short-name";
import { chosenOfferAnswer } from "@/lib/planning/plan/rules/outcome-facts";
import type { ReadingClock } from "@/lib/platform/words/clock";
import { startMessageAgainAction, unlockMessageStepAction } from "./actions";
import { DraftQuestions } from "./draft-questions";
import { MessageEditor } from "./message-editor";
import { MessageKeyFields } from "./message-key-fields";

/** The text to continue from: the saved one, or else the starting draft, of which nothing is saved until it is changed. */
export function MessageDraft({
  found,
  messageKey,
  reader,
  answer,
  toReader,
}: {
  found: MessageView;
  messageKey: MessageKey;
  reader: ReadingClock;
  answer: OfferReply;
  /** Notes to the same reader from other interviews. They are compared with here, and never shown. */
  toReader: readonly string[];
}) {
  const { writing, recipient, message, step, interview, me } = found;
  const composed = composeMessage(writing, { answer, attempt: message?.attempt ?? 0, toReader });
  const start = startingText(writing, composed);
  const { subject, body } = message ?? start;
  const direct = isEnquiry(messageKey.step) && recipient?.reader.id;
  const upcoming = offeredSendingMoment(step, reader.now);
  const whenItOpens = mayWaitForOpening(step);
  const query = new URLSearchParams({
    interviewId: messageKey.interviewId,
    step: messageKey.step,
    interviewerId: messageKey.interviewerId ?? "",
  });
  return (
    <>
      {step.status === "locked" && (
        <LockedNote words={step.locked} messageKey={messageKey} readers={interviewReaders(interview)} />
      )}
      {messageKey.step === "answer-the-offer" && (
        <OfferAnswerChoice messageKey={messageKey} answer={answer} begun={message !== null} />
      )}
      <DraftQuestions composed={composed} messageKey={messageKey} isBegun={message !== null} />
      <MessageEditor
        key={`${messageKey.step}${messageKey.interviewerId}${answer}`}
        messageKey={messageKey}
        writing={writing}
        subject={subject}
        composed={message ? "" : JSON.stringify(composedMessage(start))}
        body={body}
        version={message?.version ?? 0}
        reread={message !== null && message.rereadVersion === message.version}
        approvedVersion={message?.approvedVersion ?? null}
        savedAt={message?.updatedAt.getTime() ?? null}
        step={{ status: step.status, locked: step.locked, because: step.because }}
        options={messageOptions(writing)}
        readers={direct ? writing.panel.map(({ id, name }) => ({ id, name })) : []}
        address={addressOf(found)}
        mayChange={mayChangeAddress(found)}
        press={randomUUID()}
        answer={
          messageKey.step === "answer-the-offer"
            ? (chosenOfferAnswer(interview.stepEvents) ??
              (message ? "" : answer === "accept" ? "accepted" : "declined"))
            : null
        }
        aim={upcoming ? sendAtLabel(upcoming, interview.zone, interview.company, reader, whenItOpens) : null}
        whenItOpens={whenItOpens}
        posted={messageKinds[messageKey.step].channels[0] === "post"}
        sender={senderLabel(recipient, me, interview.consultantUserId !== null)}
        second={secondReader(found)}
        eml={`/api/live/messages/eml?${query}`}
        today={dayOf(interview.zone, reader.now)}
        says={ruleLabels(rulesOfChecks)}
        notes={<DebriefNotes found={found} />}
      />
      <CallScript lines={callScript(writing, answer)} />
    </>
  );
}

/** Whether the writer may change the recipient's address. A consultant who has an account changes their own. */
function mayChangeAddress({ recipient, interview, writing }: MessageView): boolean {
  if (!recipient || messageKinds[writing.step].channels[0] !== "email") return false;
  const isConsultants = recipient.way === "consultant" || recipient.way === "through";
  return !(interview.consultantUserId && isConsultants);
}

/** What the field for the address begins with, or null where the record has one that works. */
function addressOf(found: MessageView): string | null {
  const { recipient, state } = found;
  if (!recipient || !mayChangeAddress(found)) return null;
  return !recipient.to.email || state.kind === "not delivered" ? recipient.to.email : null;
}

/** The consultant who can be asked to read it: a member of the agency, and not its recipient. */
function secondReader({ interview, recipient, writing, message }: MessageView) {
  if (!interview.consultantUserId || !mayBeReviewed(writing.step, recipient?.way)) return null;
  const { kind } = draftReviewState(message);
  return {
    name: shortName(interview.consultantName) || "your consultant",
    through: recipient?.way === "through",
    asked: kind !== "not asked",
  };
}

/** R5, R57: a locked step can be opened early, for a reason that is kept. It can be written in the meantime, and wait for its opening. */
function LockedNote({
  words,
  messageKey,
  readers,
}: {
  words: string | null;
  messageKey: MessageKey;
  readers: Readers;
}) {
  return (
    <div className="callout section">
      <p>
        <Icon name="lock" /> {words}
      </p>
      <details className="expandable">
        <summary>Open it early</summary>
        <Form action={unlockMessageStepAction} className="fields">
          <MessageKeyFields messageKey={messageKey} />
          <Field name="reason" label="Why it can’t wait" readers={readers} limit="reason" required />
          <SubmitButton className="">Open it early</SubmitButton>
        </Form>
      </details>
    </div>
  );
}

/** R77: accepted or declined, with thanks either way. */
function OfferAnswerChoice({
  messageKey,
  answer,
  begun,
}: {
  messageKey: MessageKey;
  answer: OfferReply;
  begun: boolean;
}) {
  const here = messageHref(messageKey.interviewId, messageKey.step);
  if (!begun)
    return (
      <div className="section">
        <Tabs
          label="Your answer"
          current={answer === "accept" ? here : `${here}?answer=decline`}
          items={[
            [here, "I accept"],
            [`${here}?answer=decline`, "I decline"],
          ]}
        />
      </div>
    );
  return (
    <div className="actions section">
      {(["accept", "decline"] as const).map((reply) => (
        <ConfirmButton
          key={reply}
          label={reply === "accept" ? "Begin again with a yes" : "Begin again with a no"}
          ask="What you have written here is replaced by a new starting draft."
          action={startMessageAgainAction}
          className="button"
        >
          <MessageKeyFields messageKey={messageKey} />
          <input type="hidden" name="answer" value={reply} />
        </ConfirmButton>
      ))}
    </div>
  );
}

/** What the debrief says of this person, to write from. */
function DebriefNotes({ found: { recipient, writing } }: { found: MessageView }) {
  const id = recipient?.reader.id;
  const noted = [
    ["You talked about", id && writing.talkedAbout[id]],
    ["What caught their interest", id && writing.caughtInterest[id]],
    ["The role asks for", writing.asksFor],
  ].filter(([, text]) => text);
  if (!id || noted.length === 0) return null;
  return (
    <div className="card padded">
      <h3>To write from</h3>
      {noted.map(([heading, text]) => (
        <div key={heading} className="mt-3">
          <p className="detail">{heading}</p>
          <p className="typed-text">{text}</p>
        </div>
      ))}
    </div>
  );
}

/** C9: what to say, where the step may be done by phone. */
function CallScript({ lines }: { lines: CallLine[] | null }) {
  if (!lines) return null;
  return (
    <details className="expandable section">
      <summary>Call instead: what to say</summary>
      <dl>
        {lines.map(({ when, say }) => (
          <div key={when} className="mt-3">
            <dt className="detail">{when}</dt>
            <dd>{say}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
