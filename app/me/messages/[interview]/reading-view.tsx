"use client";

import { ChangedText } from "@/app/_ui/changed-text";
import type { MessageChanges } from "@/lib/mail/messages/rules/changes";

type ReadingViewProps = {
  from: string;
  to: string;
  subject: string;
  body: string;
  /** What changed since it was re-read last, or null. */
  changes: MessageChanges;
  isReread: boolean;
  /** Without script: the page came with the tick, which lapses if the text is changed. */
  wasReread: boolean;
  tick: (isReread: boolean) => void;
};

/** R40: the message as it will arrive, to be read through once, with what changed since the last reading. */
export function ReadingView({ from, to, subject, body, changes, isReread, wasReread, tick }: ReadingViewProps) {
  return (
    <details className="expandable">
      <summary className="button">Re-read this message</summary>
      {changes && (
        <p className="detail">
          Your changes since you last re-read it are marked: <ins>new words</ins> and <del>removed words</del>.
        </p>
      )}
      <dl className="letter-head">
        <dt>From</dt>
        <dd>{from}</dd>
        {to && (
          <>
            <dt>To</dt>
            <dd>{to}</dd>
          </>
        )}
        {subject && (
          <>
            <dt>Subject</dt>
            <dd>{changes ? <ChangedText parts={changes.subject} /> : subject}</dd>
          </>
        )}
      </dl>
      <p className="typed-text">{changes ? <ChangedText parts={changes.body} /> : body}</p>
      {wasReread && <input type="hidden" name="wasReread" value="yes" />}
      <label className="choice">
        <input
          type="checkbox"
          name="reread"
          value="yes"
          checked={isReread}
          onChange={(event) => tick(event.target.checked)}
        />
        <span>I have re-read this message</span>
      </label>
    </details>
  );
}
