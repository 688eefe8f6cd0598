import { ConfirmButton } from "@/app/_ui/confirm";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { Icon } from "@/app/_ui/icon";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Tabs } from "@/app/_ui/tabs";
import type { MessageKey } from "@/lib/mail/messages/input";
import type { OfferReply } from "@/lib/mail/messages/rules/composer/offers";
import { messageHref } from "@/lib/mail/messages/rules/steps";
import { startMessageAgainAction, unlockMessageStepAction } from "./actions";
import { MessageKeyFields } from "./message-key-fields";

/** R5, R57: a locked step can be opened early, for a reason that is kept. It can be written in the meantime, and wait for its opening. */
export function LockedNote({
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
export function OfferAnswerChoice({
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
          label={reply === "accept" ? "Start again: I accept" : "Start again: I decline"}
          ask="A new draft replaces what you have written here."
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
