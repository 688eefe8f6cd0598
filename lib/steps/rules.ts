import { addDays, dayOf, HOUR, msAt } from "../dates";
import type { PlanSide } from "../enums";
import { isMessageStep, messageHref, messageKinds } from "../messages/rules/steps";
import { isInReview } from "../plan/rules/draft-review";
import type { Step, StepName } from "../plan/rules/facts";
import { startedFromTodayReason } from "../plan/rules/unhurried";

/** Steps whose fact is a record of its own: ticking them would say something that did not happen. */
export const settledElsewhereMessages: Partial<Record<StepName, string>> = {
  debrief: "Write the debrief and save it; that settles this.",
  learn: "Write down what you learned; that settles this.",
  "let-it-go": "Close the interview; that settles this.",
  "arrange-next-round": "Add the next round; that settles this.",
  "gather-feedback": "Log what the client said; that settles this.",
  "share-feedback": "Release the feedback, or keep it back with a reason; that settles this.",
  "read-a-draft": "Approve the draft, or return it with a sentence; that settles this.",
};

/** The steps that may be skipped for a reason on their own page. The others are ended on the page that settles them, if at all. */
export const isStepWaivable = (step: StepName) => step === "arrange-next-round" || !settledElsewhereMessages[step];

export type SnoozeChoice = "3 hours" | "tomorrow" | "3 days" | "a week";

/** When a snoozed step returns: in three hours, or at 08:00 of a later day in the interview's zone. */
export function snoozeEnd(choice: SnoozeChoice, zone: string, now: Date): Date {
  if (choice === "3 hours") return new Date(now.getTime() + 3 * HOUR);
  const days = { tomorrow: 1, "3 days": 3, "a week": 7 }[choice];
  return new Date(msAt(zone, addDays(dayOf(zone, now.getTime()), days), "08:00"));
}

/** Whose pages a link leads to, and where they begin. */
export type SidePages = { whose: PlanSide; home: string };
export const candidatePages: SidePages = { whose: "candidate", home: "/me" };
export const consultantPages = (workspaceId: string): SidePages => ({ whose: "consultant", home: `/w/${workspaceId}` });

/** The action of every step that has a button (keep looking is a sentence): a button names its action. */
const actionLabels: Record<Exclude<StepName, "keep-looking">, string> = {
  prepare: "Prepare",
  debrief: "Write debrief",
  "tell-consultant": "Tell them",
  "thank-you": "Write note",
  "handwritten-note": "Write card",
  "thank-consultant": "Write note",
  "give-something-useful": "Write message",
  connect: "Connect",
  "interest-note": "Write note",
  "check-in": "Write check-in",
  chaser: "Write chaser",
  "second-chaser": "Write chaser",
  "check-your-inbox": "Check your inbox",
  "my-situation": "Tell them",
  "let-it-go": "Let it go",
  withdraw: "Write withdrawal",
  "ask-for-feedback": "Ask for feedback",
  "answer-the-offer": "Answer the offer",
  "arrange-next-round": "Add the next round",
  learn: "Write lessons",
  "chase-the-debrief": "Call",
  "agree-a-timescale": "Log the day",
  "gather-feedback": "Log feedback",
  "raise-a-concern": "Raise it",
  "ask-the-client": "Log the answer",
  "update-the-candidate": "Tell them",
  "share-feedback": "Share",
  "read-a-draft": "Read draft",
};

/** Pages of an interview on which a step is done, where it is not done on its own. */
const stepPages: Partial<Record<StepName, string>> = {
  debrief: "debrief",
  "tell-consultant": "debrief",
  learn: "lessons",
  "agree-a-timescale": "update#day",
  "gather-feedback": "feedback",
  "raise-a-concern": "debrief#concern",
  "ask-the-client": "update",
  "update-the-candidate": "update#word",
  "share-feedback": "feedback",
};

type StepIdentity = Pick<Step, "step" | "forId">;
/** Where known: the drafts that were given to the consultant, and what the client said that is not shared yet. Each has its own page. */
type StepLinkContext = {
  drafts?: readonly { id: string; forId: string | null; readAt: string | null; verdict?: string | null }[];
  unshared?: string | null;
};

export function stepLink(
  side: SidePages,
  interviewId: string,
  { step, forId }: StepIdentity,
  { drafts = [], unshared }: StepLinkContext = {},
): { href: string; label: string } {
  const verb = step === "keep-looking" ? "Open" : actionLabels[step];
  const page = interviewHref(side, interviewId);
  if (step === "arrange-next-round") return { href: nextRoundHref(side, interviewId), label: verb };
  if (step === "share-feedback" && unshared) return { href: `${page}/feedback/${unshared}`, label: verb };
  const place = stepPages[step];
  if (place) return { href: `${page}/${place}`, label: verb };
  if (step === "read-a-draft") {
    const reviews = drafts.filter((review) => review.forId === forId);
    const draft =
      reviews.find((review) => review.readAt === null) ?? reviews.find((review) => review.verdict === "approved");
    if (draft) return { href: `${page}/drafts/${draft.id}`, label: draft.readAt === null ? verb : "Pass it on" };
  }
  if (forId === null && isMessageStep(step) && messageKinds[step].each)
    return { href: `${page}/edit#people`, label: "Add their names" };
  if (step !== "let-it-go" && isMessageStep(step)) return { href: messageHref(interviewId, step, forId), label: verb };
  return { href: stepHref(side, interviewId, { step, forId }), label: verb };
}

export const interviewHref = ({ home }: SidePages, interviewId: string) => `${home}/interviews/${interviewId}`;

/** The form of a further round, filled with what is known from this one. */
export const nextRoundHref = ({ home }: SidePages, interviewId: string) =>
  `${home}/interviews/new?after=${interviewId}`;

/** The page of one step: its reasons and sources, and what can be done with it. */
export const stepHref = (side: SidePages, interviewId: string, { step, forId }: StepIdentity) =>
  `${interviewHref(side, interviewId)}/steps/${step}${forId ? `?for=${forId}` : ""}`;

const tickedSteps: readonly StepName[] = [
  "prepare",
  "tell-consultant",
  "connect",
  "check-your-inbox",
  "my-situation",
  "chase-the-debrief",
];

/** Steps that may be called done by hand: no record of their own says so. */
export const isStepTickable = (step: StepName) =>
  tickedSteps.includes(step) || (step !== "let-it-go" && isMessageStep(step));

/** What can be undone of a step: its last entry, where there are several. */
export function undoableStepEvent({ status: standing, how, snoozedUntil, unlockedBecause }: Step) {
  if (snoozedUntil) return "snoozed";
  if (standing === "done") return how === "waived" ? "waived" : "done";
  return unlockedBecause === null ? null : "unlocked";
}

/** The verb of a row of history: text that a consultant typed at a step and did not share with the candidate. */
export const agencyNoteVerb = "note for the agency only";

/** Open, and due before the interview was put on record. */
export const isStepLate = (step: Step) => step.status === "open" && step.unhurried === "late" && !isInReview(step);

/** How many steps of one side were due before the interview was put on record: open ones, and those set aside by one press. */
export type LateStepCounts = { open: number; setAside: number };

export function lateStepCounts(steps: readonly Step[], whose: PlanSide): LateStepCounts | null {
  const ownSteps = steps.filter((step) => step.whose === whose);
  const open = ownSteps.filter(isStepLate).length;
  const aside = ownSteps.filter((step) => step.how === "waived" && step.reason === startedFromTodayReason).length;
  return open > 0 || aside > 0 ? { open, setAside: aside } : null;
}
