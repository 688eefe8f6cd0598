"use client";

import { Radios } from "@/app/_ui/choices";
import { CopyButton } from "@/app/_ui/copy-button";
import { Field } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { mailtoHref } from "@/lib/people/email-addresses/rules";

type MailtoMessage = { to: string; also: string | null; subject: string; body: string };

/** Mail programs accept links of about two thousand characters. A longer text has to be copied. */
function mailto({ to, also, subject, body }: MailtoMessage): string {
  const link = (text: string) => {
    const parts = { ...(also ? { cc: also } : {}), subject, ...(text ? { body: text.replaceAll("\n", "\r\n") } : {}) };
    const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${mailtoHref(to)}?${query.join("&")}`;
  };
  return link(body).length <= 2000 ? link(body) : link("");
}

/** The text can be copied, opened in a mail program, or saved as a file. Then the writer says that they sent it, and on which day. */
export function SelfSendOptions({
  letter,
  eml,
  today,
  flush,
}: {
  letter: MailtoMessage;
  eml: string;
  today: string;
  flush: () => Promise<unknown>;
}) {
  return (
    <details className="expandable">
      <summary className="button">I’ll send it myself</summary>
      <div className="panel fields">
        <div>
          <div className="actions">
            <CopyButton text={letter.body} label="Copy the text" />
            {letter.to && (
              <a className="button" href={mailto(letter)}>
                Open in my mail program
              </a>
            )}
            <a
              className="button"
              href={eml}
              onClick={(event) => {
                event.preventDefault();
                flush().finally(() => window.location.assign(eml));
              }}
            >
              Download as a file
            </a>
          </div>
          <p className="detail">Most mail programs can open this file (.eml), ready to send.</p>
        </div>
        <Radios
          name="how"
          label="How you sent it"
          value="by email"
          className="horizontal"
          options={[
            ["by email", "from my own mailbox"],
            ["by post", "by post"],
            ["by hand", "by hand"],
          ]}
        />
        <Field name="on" label="On which day" type="date" optional max={today} help="Today, if you leave it empty." />
        <SubmitButton className="" name="intent" value="myself" busy="Saving">
          I have sent it
        </SubmitButton>
      </div>
    </details>
  );
}
