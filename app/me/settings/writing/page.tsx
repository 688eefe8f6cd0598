import type { Metadata } from "next";
import { ButtonForm } from "@/app/_ui/button-form";
import { Field, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { getWritingSettings } from "@/lib/mail/messages/queries/writing-settings";
import { maxOwnWords } from "@/lib/mail/messages/rules/own-words";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireCandidate } from "@/lib/viewer";
import { addOwnWordAction, removeOwnWordAction, saveSignatureAction } from "./actions";

export const metadata: Metadata = { title: "Writing" };

type Search = { searchParams: Promise<{ said?: string | string[] }> };

export default async function WritingSettings({ searchParams }: Search) {
  const { viewer } = await requireCandidate("/me/settings/writing");
  const [{ words, signature }, { said }] = await Promise.all([getWritingSettings(viewer), searchParams]);
  const notice = readNotice("/me/settings/writing", said);
  return (
    <>
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href="/me/settings">Settings</a>
      </p>
      <div className="narrow">
        <h1>Writing</h1>
        <section>
          <h2>Your signature</h2>
          <Form action={saveSignatureAction} className="fields" label="Your signature">
            <TextArea
              name="signature"
              label="Signature"
              value={signature}
              limit="signature"
              readers={{ mailedTo: ["The person you write to"] }}
              rows={3}
              optional
              help="We add it below your name in every new draft, but not in handwritten notes."
            />
            <p className="actions">
              <SubmitButton busy="Saving">Save the signature</SubmitButton>
            </p>
          </Form>
        </section>
        <section>
          <h2>Your own words</h2>
          <p className="detail">The spelling check accepts these words. Only you see this list.</p>
          <Form action={addOwnWordAction} className="fields compact" clear label="Add a word">
            <Field name="word" label="A word" limit="its own rule" autoComplete="off" required />
            <SubmitButton className="">Add</SubmitButton>
          </Form>
          {words.length === 0 ? (
            <p className="detail">
              Your list is empty. You can also add a word while you write a message, next to its spelling check.
            </p>
          ) : (
            <ul className="word-list" aria-label={`Your own words, ${words.length} of at most ${maxOwnWords}`}>
              {words.map((word) => (
                <li key={word}>
                  {word}
                  <ButtonForm action={removeOwnWordAction}>
                    <input type="hidden" name="word" value={word} />
                    <SubmitButton className="link">
                      Remove<span className="screen-reader-only"> “{word}”</span>
                    </SubmitButton>
                  </ButtonForm>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}
