"use client";

import { NameQuestionInForm } from "@/app/_interview/name-question";
import { briefGreetingFinding, chosenBriefRecipient } from "@/lib/mail/briefs/rules";
import { nameQuestionIn } from "@/lib/mail/messages/rules/finding";

type BriefContext = Parameters<typeof briefGreetingFinding>[0];
type BriefFields = { to: string; toName: string; body: string };

/** R30: asks about a name in the greeting that the record does not have, while the brief is written. */
export function BriefGreetingCheck({ known, start }: { known: BriefContext; start: BriefFields }) {
  return (
    <NameQuestionInForm
      ask={(form) => {
        const text = (name: keyof BriefFields) => (form?.has(name) ? String(form.get(name)) : start[name]);
        const typed = { to: text("to"), toName: text("toName"), body: text("body") };
        const found = briefGreetingFinding(known, typed);
        const chosen = chosenBriefRecipient(known, typed.to);
        return {
          asked: found && nameQuestionIn([found]),
          recipient: chosen?.name ?? typed.toName,
          isKept: chosen !== null,
        };
      }}
    />
  );
}
