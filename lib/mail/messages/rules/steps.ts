import type { MessageStep } from "@/lib/planning/plan/rules/steps";

/** How a message may reach its reader; the first is the one that its page offers (C9). */
type MessageChannel = "email" | "post" | "call" | "in person";

type Kind = {
  /** "thank-you note" in "thank-you note 1 of 2" */
  noun: string;
  each: boolean;
  /** Who gets it: for an enquiry the agency's contact rule decides (C7), a note goes to the person that it thanks, others to the consultant. */
  to: "interviewer" | "whoever answers" | "consultant";
  channels: readonly [MessageChannel, ...MessageChannel[]];
};

const kind = (noun: string, to: Kind["to"], channels: Kind["channels"], each = false): Kind => ({
  noun,
  to,
  channels,
  each,
});

/** Who gets each message of the plan, and how. */
export const messageKinds: Record<MessageStep, Kind> = {
  "tell-consultant": kind("report to your consultant", "consultant", ["email", "call", "in person"]),
  "thank-you": kind("thank-you note", "interviewer", ["email", "in person"], true),
  "handwritten-note": kind("handwritten note", "interviewer", ["post", "in person"], true),
  "thank-consultant": kind("thank-you to your consultant", "consultant", ["email", "call", "in person"]),
  "give-something-useful": kind("useful message", "interviewer", ["email"], true),
  "interest-note": kind("note that you are interested", "whoever answers", ["email"]),
  "check-in": kind("check-in", "whoever answers", ["email", "call"]),
  chaser: kind("follow-up", "whoever answers", ["email", "call"]),
  "second-chaser": kind("second follow-up", "whoever answers", ["email", "call"]),
  "let-it-go": kind("goodbye message", "whoever answers", ["email"]),
  withdraw: kind("withdrawal", "whoever answers", ["email", "call"]),
  "ask-for-feedback": kind("request for feedback", "whoever answers", ["email", "call"]),
  "answer-the-offer": kind("answer to the offer", "whoever answers", ["email", "call"]),
};

export const isEnquiry = (step: MessageStep) => messageKinds[step].to === "whoever answers";

/** The address of the page on which a message is written and read. It exists even if no draft is saved yet. */
export const messageHref = (interviewId: string, step: MessageStep, interviewerId?: string | null): string =>
  `/me/messages/${interviewId}/${step}${interviewerId ? `/${interviewerId}` : ""}`;
