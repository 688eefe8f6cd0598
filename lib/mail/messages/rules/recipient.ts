import type { ContactRule } from "@/lib/enums";
import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import type { MessageConsultant, MessageFacts, PanelInterviewer } from "./message-facts";
import { isEnquiry, messageKinds } from "./steps";

/** direct: to the interviewer; copy: and the consultant is copied; through: the consultant reads it and passes it on; consultant: it is for the consultant. */
type MessageWay = ContactRule | "consultant";

export type MessageRecipient = {
  way: MessageWay;
  /** The person that the text is written to, and that it greets. */
  reader: { id: string | null; name: string; title: string };
  /** Whose mailbox it goes to. */
  to: MessageConsultant;
  also: MessageConsultant | null;
  why: string;
  rules: RuleNumber[];
};

type RecipientFacts = Pick<
  MessageFacts,
  | "step"
  | "interviewerId"
  | "recipientId"
  | "route"
  | "contact"
  | "consultant"
  | "isFeedbackShared"
  | "panel"
  | "company"
>;

/** Who reads a message and to whose mailbox it is sent, or null where the record names nobody (C7, C12). */
export function messageRecipient(given: RecipientFacts): MessageRecipient | null {
  const { step, consultant, route, company, isFeedbackShared } = given;
  const toConsultant =
    messageKinds[step].to === "consultant" ||
    (isEnquiry(step) && route === "agency" && given.contact !== "direct" && !isFeedbackShared);
  if (toConsultant) return consultant ? { ...consultantAsRecipient(consultant, given) } : null;
  const person = chosenReader(given);
  if (!person) return null;
  const reader = { id: person.id, name: person.name, title: person.title };
  const straight = { reader, to: { name: person.name, email: person.email } };
  const name = consultant?.name ?? "your consultant";
  if (step === "handwritten-note")
    return {
      ...straight,
      way: "direct",
      also: null,
      why: `A handwritten note to ${person.name}, at the address where you met.`,
      rules: ["R26", "R28"],
    };
  if (isEnquiry(step) && isFeedbackShared)
    return {
      ...straight,
      way: "copy",
      also: consultant,
      why: `${name} lets you write to ${company} yourself this time.`,
      rules: ["C7"],
    };
  if (route === "agency" && given.contact === "copy")
    return {
      ...straight,
      way: "copy",
      also: consultant,
      why: `When you write to ${company}, ${name} gets a copy.`,
      rules: ["C12"],
    };
  if (route === "agency" && given.contact === "through")
    return {
      reader,
      way: "through",
      to: consultant ?? { name: "", email: "" },
      also: null,
      why: `${company} gets messages through ${name}, who reads this one and then sends it to ${person.name}.`,
      rules: ["R41", "C7"],
    };
  return {
    ...straight,
    way: "direct",
    also: null,
    why: "One message to one person.",
    rules: isEnquiry(step) ? ["C7", "R61"] : ["R28", "C12"],
  };
}

const consultantAsRecipient = (consultant: MessageConsultant, { step, company }: RecipientFacts): MessageRecipient => ({
  way: "consultant",
  reader: { id: null, name: consultant.name, title: "" },
  to: consultant,
  also: null,
  why:
    messageKinds[step].to === "consultant"
      ? "For your consultant."
      : `Your consultant asks ${company} for you, so this message goes to them. They can also let you write directly.`,
  rules: messageKinds[step].to === "consultant" ? ["R18"] : ["C7"],
});

function chosenReader({ step, panel, interviewerId, recipientId }: RecipientFacts): PanelInterviewer | undefined {
  if (messageKinds[step].each) return panel.find((person) => person.id === interviewerId);
  return panel.find((person) => person.id === recipientId) ?? panel.find((person) => person.email) ?? panel[0];
}

/** The sent text: the text alone or, for one that is passed on, under a line that says so to the consultant. */
export function messageEnvelope(recipient: MessageRecipient, subject: string, body: string, company: string) {
  if (recipient.way !== "through") return { subject, body };
  const { reader, to } = recipient;
  return {
    subject: `For ${reader.name}: ${subject}`,
    body: `Hello ${to.name},\n\nthis is my note to ${reader.name} at ${company}. Would you read it, please, and pass it on?\n\n---\n\n${body}`,
  };
}

/**
 * Names the person whose address or name a form asks for. What is typed there is used for that person only: until the form is sent, the
 * message may get another recipient, or somebody else may take their place on the record.
 */
export const shownRecipient = ({ reader, to }: Pick<MessageRecipient, "reader" | "to">): string =>
  [reader.id ?? "consultant", reader.name, to.name].join("|");

/** Whether a form was filled in for another person than the present recipient. */
export const isForAnother = (shown: string | undefined, recipient: Pick<MessageRecipient, "reader" | "to">): boolean =>
  shown !== undefined && shown !== shownRecipient(recipient);
