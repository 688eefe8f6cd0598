import type { Metadata } from "next";
import { Radios } from "@/app/_ui/choices";
import { TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { getFriendReview } from "@/lib/mail/draft-reviews/queries";
import { findLinkHolder } from "@/lib/viewer";
import { answerFriendReviewAction } from "./actions";

export const metadata: Metadata = { title: "A message to read", robots: { index: false } };

type Props = { params: Promise<{ token: string }> };

const closedMessages = {
  unknown: "This link does not work. Open it again from the e-mail.",
  revoked: "The person who sent this link has cancelled it. There is nothing to read any more.",
  expired: "This link worked for 14 days and has expired. The person who sent it can send a new one.",
};

/** R41: a friend reads a draft, without an account. Opening it changes nothing. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const found = await findLinkHolder("friend-review", token, await currentTime());
  if ("endedReason" in found)
    return (
      <div className="narrow">
        <h1>This link can’t be used</h1>
        <p className="lead">{closedMessages[found.endedReason]}</p>
      </div>
    );
  const { subject, body, from, answeredAt } = await getFriendReview(found.viewer);
  if (answeredAt)
    return (
      <div className="narrow">
        <h1>Thank you</h1>
        <p className="lead">{from} can see your answer. You can close this page.</p>
      </div>
    );
  return (
    <div className="narrow">
      <h1>A message to read</h1>
      <p className="lead">{from} asks you to read this message before it is sent.</p>
      <article className="card padded section" aria-label="The message">
        {subject && (
          <p>
            <b>{subject}</b>
          </p>
        )}
        <p className="typed-text mt-3">{body}</p>
      </article>
      <section className="section" data-drafts="link">
        <Form action={answerFriendReviewAction} label="Your answer">
          <input type="hidden" name="token" value={token} />
          <Radios
            name="verdict"
            label="Is it ready to send?"
            options={[
              ["good to go", "It is ready to send"],
              ["change something", "I would change something"],
            ]}
          />
          <TextArea
            name="comment"
            label="What you would change, or like"
            optional
            rows={4}
            limit="comment"
            readers={{ onlyThey: from }}
            help="You can answer once."
          />
          <div className="actions main-actions">
            <SubmitButton busy="Sending">Send your answer</SubmitButton>
          </div>
        </Form>
      </section>
    </div>
  );
}
