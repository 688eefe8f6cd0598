import { randomUUID } from "node:crypto";
import { interviewReaders } from "@/app/_interview/interview-readers";
import { sendAtLabel, senderLabel, withRuleLabels } from "@/app/_interview/message-labels";
import { dayOf, type Instant, toMs, wallTimeOf } from "@/lib/dates";
import { MINUTE } from "@/lib/durations";
import { draftReviewState, mayBeReviewed, passOnSenderName } from "@/lib/mail/draft-reviews/rules";
import type { MessageKey } from "@/lib/mail/messages/input";
import { messageChecksOf } from "@/lib/mail/messages/queries/checks";
import type { MessageView } from "@/lib/mail/messages/queries/message";
import { composedMessage, composeMessage, startingText } from "@/lib/mail/messages/rules/compose";
import { type CallLine, callScript } from "@/lib/mail/messages/rules/composer/call-script";
import type { OfferReply } from "@/lib/mail/messages/rules/composer/offers";
import { messageOptions } from "@/lib/mail/messages/rules/options";
import { mayWaitForOpening, offeredSendingMoment } from "@/lib/mail/messages/rules/sending-moment";
import { isEnquiry, messageKinds } from "@/lib/mail/messages/rules/steps";
import { senderName } from "@/lib/mail/outbox/rules";
import type { MessageTemplate } from "@/lib/mail/templates/queries";
import { shortName } from "@/lib/people/names/rules/short-name";
import { cityOf } from "@/lib/people/places/rules/cities";
import { chosenOfferAnswer } from "@/lib/planning/plan/rules/outcome-facts";
import type { ReadingClock } from "@/lib/platform/words/clock";
import { LockedNote, OfferAnswerChoice } from "./draft-choices";
import { DraftQuestions } from "./draft-questions";
import { MessageEditor } from "./message-editor";
import { TemplateChoice } from "./template-choice";

/** The text to continue from: the saved one, or else the starting draft, of which nothing is saved until it is changed. */
export async function MessageDraft({
  found,
  messageKey,
  reader,
  templates,
  answer,
  toReader,
}: {
  found: MessageView;
  messageKey: MessageKey;
  reader: ReadingClock;
  templates: readonly MessageTemplate[];
  answer: OfferReply;
  /** Notes to the same reader from other interviews. They are compared with here, and never shown. */
  toReader: readonly string[];
}) {
  const { writing, recipient, message, step, interview, me } = found;
  const composed = composeMessage(writing, { answer, attempt: message?.attempt ?? 0, toReader });
  const start = startingText(writing, composed);
  const { subject, body } = message ?? start;
  const isReread = message !== null && message.rereadVersion === message.version;
  const checks = withRuleLabels(await messageChecksOf(found, { subject, body, isReread }, reader.now));
  const notes = debriefNotes(found);
  const second = secondReader(found);
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
        reread={isReread}
        checks={checks}
        savedAt={message?.updatedAt.getTime() ?? null}
        options={messageOptions(writing)}
        templateChoice={
          <TemplateChoice
            // Their texts stay on the server.
            templates={templates.map(({ id, name, isHouse }) => ({ id, name, isHouse }))}
            agency={interview.agencyName ?? "the agency"}
          />
        }
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
        from={
          second?.through
            ? senderName(passOnSenderName(me.name, interview.consultantName ?? second.name), true)
            : senderName(me.name)
        }
        sender={senderLabel(recipient, me, interview.consultantUserId !== null)}
        second={second}
        eml={`/api/live/messages/eml?${query}`}
        today={dayOf(interview.zone, reader.now)}
        chosen={{
          zones: { mine: reader.zone, theirs: interview.zone, company: interview.company },
          earliest: wallTimeOf(reader.zone, earliestMoment(step.opens, reader.now)),
          city: cityOf(reader.zone),
        }}
        hasNotes={notes.length > 0}
        notes={<DebriefNotes notes={notes} />}
      />
      <CallScript lines={callScript(writing, answer)} />
    </>
  );
}

/** The minute after the present one, or the opening of a step that is locked. */
const earliestMoment = (opens: Instant | null, now: number) => Math.max(now + MINUTE, opens ? toMs(opens) : 0);

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

type DebriefNote = [heading: string, text: string];

/** What the debrief says of this person, to write from. */
function debriefNotes({ recipient, writing }: MessageView): DebriefNote[] {
  const id = recipient?.reader.id;
  if (!id) return [];
  const notes: DebriefNote[] = [
    ["You talked about", writing.talkedAbout[id] ?? ""],
    ["What caught their interest", writing.caughtInterest[id] ?? ""],
    ["The role asks for", writing.asksFor],
  ];
  return notes.filter(([, text]) => text);
}

function DebriefNotes({ notes }: { notes: DebriefNote[] }) {
  if (notes.length === 0) return null;
  return (
    <div className="card padded" id="write-from">
      <h2>Your notes</h2>
      {notes.map(([heading, text]) => (
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
        {lines.map(({ when, say, href }) => (
          <div key={when} className="mt-3">
            <dt className="detail">{when}</dt>
            <dd>{href ? <a href={href}>{say}</a> : say}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
