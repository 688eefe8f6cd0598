import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type Choice, Radios } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Zones } from "@/app/_ui/zones";
import { currentTime } from "@/lib/current-time";
import { likelyNewcomerKind, ownPath, saysWhyTheyCame } from "@/lib/people/accounts/rules";
import { findInvitedName } from "@/lib/people/invitations/queries";
import { guessPlace } from "@/lib/people/places/rules/guess";
import { currentSession, system } from "@/lib/viewer";
import { signOutAction } from "../sign-in/actions";
import { ZoneGuess } from "../zone-guess";
import { welcomeNewcomerAction } from "./actions";

export const metadata: Metadata = { title: "Welcome" };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const kinds: readonly Choice[] = [
  ["interviews", "I have interviews", "You see what to do after each of them, and when."],
  ["agency", "I run a recruitment agency", "Next, you create your agency and add your candidates and clients."],
];

export default async function Welcome({ searchParams }: Search) {
  const [{ next }, user, requestHeaders] = await Promise.all([searchParams, currentSession(), headers()]);
  const to = ownPath(next);
  if (!user) redirect("/sign-in");
  if (user.name) redirect(to);
  const invitedName = await findInvitedName(system, user.email, await currentTime());
  const asksKind = !saysWhyTheyCame(to);
  return (
    <div className="narrow">
      <h1>Welcome</h1>
      <p className="lead">
        {asksKind ? "Three" : "Two"} quick questions. You can change your name and time zone later.
      </p>
      <div className="section">
        <Form action={welcomeNewcomerAction}>
          <input type="hidden" name="next" value={to} />
          {asksKind && (
            <Radios name="kind" label="Which one describes you?" options={kinds} value={likelyNewcomerKind(to)} />
          )}
          <Field
            name="name"
            label="Your name"
            value={invitedName}
            autoComplete="name"
            limit="accountName"
            required
            help="The name you sign messages with, such as Amara Okafor."
          />
          <Field
            name="zone"
            limit="its own rule"
            label="Your time zone"
            value={guessPlace(requestHeaders.get("accept-language") ?? "")?.zone}
            list="zones"
            autoComplete="off"
            required
            help="Write a city, such as London or Kolkata. We use your time zone for reminders. Each interview can have its own."
          />
          <Zones />
          <ZoneGuess />
          <p className="actions">
            <SubmitButton busy="Saving">Continue</SubmitButton>
          </p>
        </Form>
      </div>
      <section>
        <Form action={signOutAction} className="muted">
          You are signed in as {user.email}. Not you? <SubmitButton className="link">Sign out</SubmitButton>
        </Form>
      </section>
    </div>
  );
}
