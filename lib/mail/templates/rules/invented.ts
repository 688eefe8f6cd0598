import { noAnswers } from "@/lib/mail/messages/rules/composer/answers";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";

/** An invented interview on which a template is shown while its writer has none on record. */
export const inventedFacts = (
  step: MessageStep,
  { by, signature }: Pick<MessageFacts, "by" | "signature">,
): MessageFacts => ({
  ...{ step, by, seed: "invented", interviewerId: messageKinds[step].each ? "priya" : null, recipientId: null },
  ...{ role: "Data analyst", company: "Northwind", format: "in_person", asksFor: "" },
  ...{ day: "2026-11-19", today: "2026-11-20", promise: "2026-11-27" },
  ...{ route: "agency", contact: "direct", isFeedbackShared: false, wanted: "yes", outcome: null },
  consultant: { name: "Marta Lindqvist", email: "marta@example.com" },
  panel: [{ id: "priya", name: "Priya Shah", title: "Head of Analytics", email: "priya@example.com" }],
  talkedAbout: { priya: "the new forecasting team" },
  caughtInterest: { priya: "my article on forecasting" },
  answers: { priya: { ...noAnswers, evidence: { did: "halved the delivery times", place: "Ashgrove", skills: [] } } },
  ...{ wishedSaid: "", fellShort: "", account: "", others: [] },
  ...(signature === undefined ? {} : { signature }),
});
