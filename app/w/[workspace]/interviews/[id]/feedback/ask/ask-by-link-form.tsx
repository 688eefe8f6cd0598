"use client";

import { Field, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormAction, FormState } from "@/lib/form-state";
import { NewFeedbackLink } from "./new-feedback-link";

/** The answer for a link that was made to be copied. It is not stored, so this is the only time that it can be shown. */
export type AskByLinkState = FormState & { made?: { name: string; address: string; until: string } };

type Props = {
  action: FormAction;
  /** Hidden fields that say which interview and link the form is about. */
  hidden: Record<string, string>;
  /** Who it goes to, as far as that is known. */
  name: string;
  email: string;
  /** "Marta Lindqvist via Followthrough", and where answers to the e-mail go. */
  from: string;
  replyTo: string;
  words: { subject: string; body: string };
  /** The text of the e-mail around the changeable words, and the line at its foot. */
  frame: { greeting: string; ask: string; press: string; readers: string; lasts: string; foot: string; report: string };
  zone: string;
  /** The address of the page before. */
  back: string;
};

/** The e-mail as it will be read, with the changeable words in their places. It can also make the link alone, to be sent in another way. */
export function AskByLinkForm({ action, hidden, name, email, from, replyTo, words, frame, zone, back }: Props) {
  const readers = { mailedTo: [name || "The person you ask"] };
  return (
    <Form
      action={action}
      label={name ? `Ask ${name}` : "Ask somebody else"}
      instead={({ made }: AskByLinkState) => made && <NewFeedbackLink {...made} {...{ zone, back }} />}
    >
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {name && email && (
        <p>
          To <b>{name}</b>, {email}
        </p>
      )}
      {!(name && email) && (
        <div className="field-pair">
          {name ? (
            <p>
              To <b>{name}</b>
            </p>
          ) : (
            <Field name="name" label="Name" limit="name" autoComplete="off" />
          )}
          <Field
            name="email"
            label="E-mail"
            optional
            type="email"
            autoComplete="off"
            help="Not needed if you copy the link instead."
          />
        </div>
      )}
      <p className="muted">
        From “{from}”, with replies to {replyTo}
      </p>
      <Field
        name="subject"
        label="Subject"
        value={words.subject}
        help="This is also the heading of the e-mail."
        readers={readers}
        limit="subject"
      />
      <div className="card padded fields">
        <p>{frame.greeting}</p>
        <p>{frame.ask}</p>
        <TextArea
          name="body"
          label="Your words"
          value={words.body}
          rows={5}
          help="Web addresses that you write here are not links. The only link in the e-mail is the one to their page."
          readers={readers}
          limit="message"
        />
        <p>
          <span className="chip wait">{frame.press}</span> <span className="small-print">The link to their page.</span>
        </p>
        <p>{frame.readers}</p>
        <p>{frame.lasts}</p>
        <p className="small-print">
          {frame.foot} {frame.report}.
        </p>
      </div>
      <div className="actions">
        <SubmitButton name="intent" value="send" busy="Sending">
          {name ? `Send to ${name}` : "Send"}
        </SubmitButton>
        <SubmitButton className="" name="intent" value="copy" busy="Making the link">
          Copy the link instead
        </SubmitButton>
        <a className="button" href={back}>
          Cancel
        </a>
      </div>
      <p className="small-print">
        If you copy the link, we send no e-mail. You send the link yourself, and anybody who has it can answer.
      </p>
    </Form>
  );
}
