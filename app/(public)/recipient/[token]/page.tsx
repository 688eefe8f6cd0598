import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { RecipientDecision } from "@/lib/people/recipients/input";
import { findReceivedMessage } from "@/lib/people/recipients/queries";
import { system } from "@/lib/viewer";
import { decideAsRecipientAction } from "./actions";

export const metadata: Metadata = { title: "A message you received", robots: { index: false } };

type Props = { params: Promise<{ token: string }> };

/** For somebody without an account who got a message from a user. Opening the page changes nothing. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const found = await findReceivedMessage(system, token);
  if (!found) notFound();
  const name = found.sender ?? "this sender";
  const choose = (decision: RecipientDecision, words: string, className = "") => (
    <Form action={decideAsRecipientAction} className="" label={words}>
      <input name="token" type="hidden" value={token} />
      <input name="decision" type="hidden" value={decision} />
      <SubmitButton busy="Saving" className={className}>
        {words}
      </SubmitButton>
    </Form>
  );
  return (
    <div className="narrow">
      <h1>A message you received</h1>
      <p className="lead">
        {found.sender ?? "Somebody"} sent you this message with Followthrough, a service for following up job
        interviews.
      </p>
      <section className="section fields" aria-labelledby="stop">
        <h2 id="stop">Stop messages</h2>
        {found.stopsAll ? (
          <>
            <p className="callout done">
              You will get no more messages that people send with Followthrough on this site.
            </p>
            {choose("undo all", "Undo")}
          </>
        ) : found.stopsSender ? (
          <>
            <p className="callout done">You will get no more messages from {name}.</p>
            <div className="actions">
              {choose("undo sender", "Undo")}
              {choose("stop all", "Stop messages from everybody here")}
            </div>
          </>
        ) : (
          <>
            <p className="detail">
              If somebody writes to you later, we tell them only that this address does not want messages.
            </p>
            <div className="actions">
              {choose("stop sender", `Stop messages from ${name}`)}
              {choose("stop all", "Stop messages from everybody here")}
            </div>
          </>
        )}
      </section>
      <section className="section fields" aria-labelledby="report">
        <h2 id="report">Report this message</h2>
        {found.isReported ? (
          <>
            <p className="callout done">Thank you. The people who run this site can see your report.</p>
            {choose("undo report", "Undo")}
          </>
        ) : (
          <>
            <p className="detail">
              If the message is unwanted, fraudulent or abusive, tell the people who run this site. They see who sent
              it, and when.
            </p>
            {choose("report", "Report this message")}
          </>
        )}
      </section>
    </div>
  );
}
