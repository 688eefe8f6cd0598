import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { readUnsubscribeToken } from "@/lib/email-tokens";
import { unsubscribeAction } from "./actions";

export const metadata: Metadata = { title: "Stop e-mails", robots: { index: false } };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const emailClassLabels: Record<string, { over: string; stays: string; stop: string; verb: string }> = {
  reminder: {
    over: "No more reminders",
    stays: "We have stopped them. You still see what is due when you open Followthrough.",
    stop: "You will get no more reminders of what is due after an interview.",
    verb: "Stop reminders",
  },
  news: {
    over: "No more notifications",
    stays: "We have stopped them. You still see what others did when you open Followthrough.",
    stop: "You will get no more notifications of what others did, such as a new consultant, or an answer to your invitation.",
    verb: "Stop notifications",
  },
};

/** Opening it changes nothing: scanners of mail open every link. */
export default async function Unsubscribe({ params, searchParams }: Props) {
  const { token } = await params;
  const unsubscribeToken = readUnsubscribeToken(token);
  if (!unsubscribeToken) notFound();
  const words = emailClassLabels[unsubscribeToken.class] ?? emailClassLabels.reminder!;
  const { done } = await searchParams;
  return done ? (
    <div className="narrow">
      <h1>{words.over}</h1>
      <p className="lead">{words.stays}</p>
      <p className="actions section">
        <Link className="button" href="/me/settings" prefetch={false}>
          Turn them on again in your settings
        </Link>
      </p>
    </div>
  ) : (
    <div className="narrow">
      <h1>Stop these e-mails?</h1>
      <p className="lead">{words.stop}</p>
      <div className="section">
        <Form action={unsubscribeAction}>
          <input name="token" type="hidden" value={token} />
          <p className="actions">
            <SubmitButton busy="Stopping">{words.verb}</SubmitButton>
            <Link className="button" href="/me" prefetch={false}>
              Keep them
            </Link>
          </p>
        </Form>
      </div>
    </div>
  );
}
