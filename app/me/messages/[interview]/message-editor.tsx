"use client";

import { type ReactNode, useDeferredValue, useRef, useState } from "react";
import { NameQuestion } from "@/app/_interview/name-question";
import { Form, useForm } from "@/app/_ui/form";
import { QueryProvider } from "@/app/_ui/query-provider";
import type { Readers } from "@/app/_ui/readers";
import { SavingStatus } from "@/app/_ui/saving-status";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { OfferAnswer } from "@/lib/enums";
import type { MessageKey } from "@/lib/mail/messages/input";
import { nameQuestionIn } from "@/lib/mail/messages/rules/checks";
import type { CheckedMessage } from "@/lib/mail/messages/rules/finding";
import { greetingCheck } from "@/lib/mail/messages/rules/greeting-check";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import type { MessageOption } from "@/lib/mail/messages/rules/option";
import { type MessageRecipient, messageEnvelope, messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { writeMessageAction as action } from "./actions";
import { MessageChecks } from "./message-checks";
import {
  MessageBodyField,
  MessageConflictNote,
  OptionalLines,
  PostedFields,
  RecipientAddressChange,
  RecipientAddressField,
  RecipientField,
  SubjectField,
} from "./message-fields";
import { OfferAnswerField } from "./offer-answer-field";
import { SelfSendOptions } from "./self-send-options";
import { SendButtons, type SendButtonsProps } from "./send-buttons";
import { type EditorText, useMessageDraft } from "./use-message-draft";

export type MessageEditorProps = SendButtonsProps & {
  messageKey: MessageKey;
  writing: MessageFacts;
  subject: string;
  body: string;
  /** What was composed, to be kept with the first save; "" once there is one. */
  composed: string;
  version: number;
  reread: boolean;
  approvedVersion: number | null;
  savedAt: number | null;
  step: CheckedMessage["step"];
  options: MessageOption[];
  /** The interviewers among whom the writer chooses the recipient, if there is a choice. */
  readers: { id: string; name: string }[];
  /** The address can be given here, where the record has none (then "") or mail to it was not delivered. */
  address: string | null;
  mayChange: boolean;
  press: string;
  /** For an answer to an offer: which of the two it is, "" while none is chosen; null for any other message. */
  answer: OfferAnswer | "" | null;
  /** A note written by hand has no subject and is not sent from here. */
  posted: boolean;
  sender: string;
  eml: string;
  today: string;
  /** What each rule says, by number, for the checks. */
  says: Record<string, string>;
};

/** The page's one form. It works without script; with it, the text saves itself and is checked as it is written. */
export function MessageEditor(page: MessageEditorProps & { notes: ReactNode }) {
  return (
    <QueryProvider>
      <Form action={action} className="" mergesEdits>
        <EditorFields {...page} />
      </Form>
    </QueryProvider>
  );
}

function EditorFields({ notes, ...page }: MessageEditorProps & { notes: ReactNode }) {
  const { messageKey, writing, options, press, aim, posted } = page;
  const { submitted: typed } = useForm(); // Without script a refused text comes back with the page.
  const start: EditorText = {
    subject: `${typed?.subject ?? page.subject}`,
    body: `${typed?.body ?? page.body}`,
    recipientId: writing.recipientId ?? (page.readers.length > 1 ? (messageRecipient(writing)?.reader.id ?? "") : ""),
    reread: page.reread,
  };
  const draft = useMessageDraft({ ...messageKey, composed: page.composed }, start, {
    version: page.version,
    savedAt: page.savedAt,
  });
  const [email, setEmail] = useState(page.address ?? "");
  const [goesBy, setGoesBy] = useState(typed?.goesBy ?? null);
  const cameBack = Boolean(page.address);
  const ever = useRef(page.reread);
  const { text, version, theirs, saving, write } = draft;
  if (text.reread) ever.current = true;
  const chosen = messageRecipient({ ...writing, recipientId: text.recipientId || null });
  const recipient: MessageRecipient | null = chosen && {
    ...chosen,
    to: { ...chosen.to, email: email || chosen.to.email },
  };
  const checked: CheckedMessage = {
    writing,
    recipient,
    subject: text.subject,
    body: text.body,
    version,
    rereadVersion: text.reread ? version : ever.current ? -1 : null,
    approvedVersion: page.approvedVersion,
    step: page.step,
    whenItOpens: page.whenItOpens,
  };
  const asked = nameQuestionIn(greetingCheck.run(checked));
  if (asked && goesBy === asked.name) checked.goesBy = goesBy;
  const readBy = readersOfMessage(recipient, page);
  const sent = recipient ? messageEnvelope(recipient, text.subject, text.body, writing.company) : text;
  return (
    <>
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" name="intent" value="save" hidden>
        Save
      </button>
      <input type="hidden" name="interviewId" value={messageKey.interviewId} />
      <input type="hidden" name="step" value={messageKey.step} />
      <input type="hidden" name="interviewerId" value={messageKey.interviewerId ?? ""} />
      <input ref={draft.carrier} type="hidden" name="version" value={version} readOnly />
      <input type="hidden" name="composed" value={page.composed} />
      <input type="hidden" name="press" value={press} />
      <input type="hidden" name="at" value={aim?.at ?? ""} />
      <div className="two-columns">
        <section className="fields">
          {page.readers.length > 1 && (
            <RecipientField
              readers={page.readers}
              value={text.recipientId}
              base={start.recipientId}
              write={(change) => {
                // A typed address belongs to the recipient of that moment, and never to another.
                if (change.recipientId !== text.recipientId) setEmail("");
                write(change);
              }}
            />
          )}
          {posted ? null : page.mayChange && (cameBack || !chosen?.to.email) ? (
            <RecipientAddressField
              name={recipient?.to.name ?? ""}
              value={email}
              cameBack={cameBack}
              change={setEmail}
            />
          ) : (
            chosen?.to.email && (
              <RecipientAddressChange to={chosen.to} value={email} change={page.mayChange ? setEmail : null} />
            )
          )}
          {theirs && <MessageConflictNote theirs={theirs} readers={page.readers} settle={draft.settle} />}
          {!posted && <SubjectField value={text.subject} base={page.subject} write={write} readers={readBy} />}
          <MessageBodyField value={text.body} base={page.body} write={write} posted={posted} readers={readBy} />
          <NameQuestion
            asked={asked}
            recipient={recipient?.reader.name ?? ""}
            isKept={recipient?.reader.id !== null}
            onTick={setGoesBy}
          />
          {options.length > 0 && <OptionalLines options={options} body={text.body} write={write} />}
          <label className="choice">
            <input
              type="checkbox"
              name="reread"
              value="yes"
              checked={text.reread}
              onChange={(event) => write({ reread: event.target.checked })}
            />
            <span>I have re-read it as it stands</span>
          </label>
          {page.answer !== null && <OfferAnswerField value={page.answer} />}
          {posted ? (
            <PostedFields today={page.today} body={text.body} />
          ) : (
            <>
              <div className="actions main-actions">
                {page.second?.through ? (
                  <SubmitButton name="intent" value="ask" busy="Sending">
                    {page.second.asked ? `Send it to ${page.second.name} again` : `Send it to ${page.second.name}`}
                  </SubmitButton>
                ) : (
                  <SendButtons aim={aim} second={page.second} whenItOpens={page.whenItOpens} />
                )}
                <noscript>
                  <button type="submit" name="intent" value="save">
                    Save
                  </button>
                </noscript>
              </div>
              {aim?.there && !page.second?.through && <p className="small-print">{aim.there}</p>}
              {!page.second?.through && (
                <SelfSendOptions
                  letter={{
                    to: recipient?.to.email ?? "",
                    also: recipient?.also?.email ?? null,
                    subject: sent.subject,
                    body: sent.body,
                  }}
                  eml={page.eml}
                  today={page.today}
                  flush={draft.flush}
                />
              )}
              <p className="small-print">{page.sender}</p>
            </>
          )}
          <SavingStatus {...saving} />
        </section>
        <aside>
          <div className="card padded">
            <MessageChecks checked={useDeferredValue(checked)} says={page.says} />
          </div>
          {notes}
        </aside>
      </div>
    </>
  );
}

/** The recipient of an e-mail, and the consultant who is asked to read it here, or passes it on. A posted note has no reader here. */
function readersOfMessage(
  recipient: MessageRecipient | null,
  { posted, second }: Pick<MessageEditorProps, "posted" | "second">,
): Readers {
  if (posted || !recipient) return "only you";
  const { way, to, also, reader } = recipient;
  const here = second && (second.through || second.asked) ? second.name : undefined;
  const names = way === "through" ? [here ? "" : to.name, reader.name] : [to.name, also?.name];
  return { mailedTo: names.filter((name): name is string => Boolean(name)), here };
}
