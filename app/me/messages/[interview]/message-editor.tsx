"use client";

import { type ReactNode, useState } from "react";
import type { LabelledChecks } from "@/app/_interview/message-labels";
import { NameQuestion } from "@/app/_interview/name-question";
import { Form, useForm } from "@/app/_ui/form";
import { QueryProvider } from "@/app/_ui/query-provider";
import { SavingStatus } from "@/app/_ui/saving-status";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useIsInBrowser } from "@/app/_ui/use-is-in-browser";
import type { OfferAnswer } from "@/lib/enums";
import type { MessageKey } from "@/lib/mail/messages/input";
import { nameQuestionIn } from "@/lib/mail/messages/rules/finding";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import type { MessageOption } from "@/lib/mail/messages/rules/option";
import { type MessageRecipient, messageRecipient, shownRecipient } from "@/lib/mail/messages/rules/recipient";
import { writeMessageAction as action } from "./actions";
import { checksSummary } from "./checks-summary";
import { MessageBar } from "./message-bar";
import { MessageChecks } from "./message-checks";
import { MessageBodyField, MessageConflictNote, OptionalLines, PostedFields, SubjectField } from "./message-fields";
import { MessageKeyFields } from "./message-key-fields";
import { arrivingMessage, readersOfMessage } from "./message-readers";
import { OfferAnswerField } from "./offer-answer-field";
import { ReadingView } from "./reading-view";
import { RecipientAddressChange, RecipientAddressField, RecipientField } from "./recipient-fields";
import { SelfSendOptions } from "./self-send-options";
import { ChosenSendingTime, type ChosenSendingTimeProps, SendButtons, type SendButtonsProps } from "./send-buttons";
import { applyFix, saveOwnWord, wordOf } from "./text-fixes";
import { useMessageChecks } from "./use-message-checks";
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
  savedAt: number | null;
  checks: LabelledChecks;
  options: MessageOption[];
  templateChoice: ReactNode;
  /** The interviewers from which the writer chooses the recipient, if there are several. */
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
  /** The sender as a mail program shows it. */
  from: string;
  /** Whether the debrief has something to write from. */
  hasNotes: boolean;
  eml: string;
  today: string;
  chosen: ChosenSendingTimeProps;
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
  const draft = useMessageDraft({ ...messageKey, composed: page.composed }, start, page);
  const shown = messageRecipient(writing);
  const isSamePerson = shown !== null && typed?.shownRecipient === shownRecipient(shown);
  const [email, setEmail] = useState(`${(isSamePerson ? typed?.email : null) ?? page.address ?? ""}`);
  const [goesBy, setGoesBy] = useState(isSamePerson ? (typed?.goesBy ?? null) : null);
  const cameBack = Boolean(page.address);
  const { text, version, theirs, saving, write } = draft;
  const chosen = messageRecipient({ ...writing, recipientId: text.recipientId || null });
  const recipient: MessageRecipient | null = chosen && {
    ...chosen,
    to: { ...chosen.to, email: email || chosen.to.email },
  };
  const isLive = useIsInBrowser(); // with script the tick lapses by itself when the text is changed
  const { subject, body, recipientId, reread } = text;
  const [sendOn, setSendOn] = useState("");
  const checks = useMessageChecks(
    messageKey,
    { subject, body, recipientId, email, goesBy: `${goesBy ?? ""}`, reread, sendOn, sendZone: page.chosen.zones.mine },
    page.checks,
  );
  const { lines, changes } = checks.answer;
  const asked = nameQuestionIn(
    lines.flatMap(({ words, level, asks }) => (level === "ask" ? [{ level, asks, found: words }] : [])),
  );
  const marks = checks.isCurrent ? lines : [];
  const readBy = readersOfMessage(recipient, page);
  const sent = arrivingMessage(recipient, page.second, writing, text);
  return (
    <>
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" name="intent" value="save" hidden>
        Save
      </button>
      <MessageKeyFields messageKey={messageKey} />
      <input ref={draft.carrier} type="hidden" name="version" value={version} readOnly />
      <input type="hidden" name="composed" value={page.composed} />
      <input type="hidden" name="press" value={press} />
      {recipient && <input type="hidden" name="shownRecipient" value={shownRecipient(recipient)} />}
      <input type="hidden" name="at" value={aim?.at ?? ""} />
      <div className="message-page">
        <section className="fields message-text">
          {page.readers.length > 1 && (
            <RecipientField
              readers={page.readers}
              value={text.recipientId}
              base={start.recipientId}
              write={(change) => {
                // A typed address and a ticked name belong to the recipient of that moment, and never to another.
                if (change.recipientId !== text.recipientId) {
                  setEmail("");
                  setGoesBy(null);
                }
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
          {!posted && (
            <SubjectField value={subject} base={page.subject} {...{ write, lines: marks }} readers={readBy} />
          )}
          <MessageBodyField value={body} base={page.body} {...{ write, posted, lines: marks }} readers={readBy} />
          <NameQuestion
            key={recipient?.reader.id}
            asked={asked}
            recipient={recipient?.reader.name ?? ""}
            isKept={recipient?.reader.id !== null}
            isTicked={goesBy !== null && goesBy === asked?.name}
            onTick={setGoesBy}
          />
          {page.templateChoice}
          {options.length > 0 && <OptionalLines options={options} body={text.body} write={write} />}
        </section>
        <aside className="message-aside">
          <div className="card padded">
            <MessageChecks
              {...{ lines, says: checks.answer.says, applyFix }}
              addWord={(line) => void saveOwnWord(wordOf(line, checks.answer)).then(checks.checkAgain)}
              isCurrent={checks.isCurrent}
              fault={checks.fault}
              checkAgain={checks.checkAgain}
            />
          </div>
          {notes}
        </aside>
        <section className="fields message-send">
          <ReadingView
            from={page.from}
            to={sent.to}
            subject={posted ? "" : sent.subject}
            body={sent.body}
            changes={checks.isCurrent ? changes : null}
            isReread={reread}
            wasReread={page.reread && !isLive}
            tick={(isReread) => write({ reread: isReread })}
          />
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
              {!page.second?.through && <ChosenSendingTime {...page.chosen} choose={setSendOn} />}
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
          {/* While two versions are there, the note above says what is not saved. */}
          {!theirs && <SavingStatus {...saving} />}
        </section>
      </div>
      <MessageBar
        hasOtherVersion={theirs !== null}
        isUnsaved={Boolean(saving.fault)}
        checks={checksSummary(lines, checks.fault)}
        hasNotes={page.hasNotes}
      />
    </>
  );
}
