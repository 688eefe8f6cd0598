import { dayOf, daysBetween, msAt as momentOf, toMs } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { dueChip } from "@/lib/planning/plan/rules/due-chip";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { isStepDoable, isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { deskCountedSteps } from "@/lib/planning/plan/rules/steps";
import { debriefReadAt, debriefReadingDue, unreadDebriefSince } from "@/lib/planning/plan/rules/unread-debrief";
import { consultantPages, interviewHref, type SidePages, stepLink } from "@/lib/planning/steps/rules";
import {
  type ContactLink,
  consultantStepContacts,
  contactsAtClient,
  type ReachablePeople,
} from "@/lib/planning/steps/rules/contacts";
import { waitingTimeLabel } from "@/lib/planning/waiting/rules";
import { awaitedAnswerDay, awaitedAs, isStepAwaited, type WorklistTask } from "@/lib/planning/worklist/rules";
import { formatPastMoment, type ReadingClock } from "@/lib/platform/words/clock";
import { relativeDay, shortDay } from "@/lib/platform/words/dates";
import { type DueTone, wasDueLabel } from "@/lib/platform/words/due";
import type { LinkAnswer } from "@/lib/record/client-feedback/rules";
import { formatLinkAnswer, formatLinkAnswerCount, formatLinkAnswerOfPerson } from "@/lib/record/client-feedback/rules";
import type { Consultant } from "@/lib/viewer";
import type { DeskState } from "./input";

/** One interview as the desk knows it. `row.stepEvents` and `row.debriefSharedAt` are of the agency's side. */
export type DeskInterview = {
  row: FactRow & { unshared: string | null; answered: LinkAnswer[]; reachable: ReachablePeople };
  candidate: string;
  candidateId: string;
  facts: Facts;
  steps: Step[];
};
export type DeskRow = {
  id: string;
  candidate: string;
  candidateId: string;
  /** How long the candidate has had no update. */
  waitingTime: string;
  role: string;
  /** "second stage, Mon 16 Nov" */
  round: string;
  next: string;
  why: string;
  tone: DueTone;
  chip: string;
  href: string;
  label: string;
  /** Who to call or write to. */
  contact?: ContactLink;
  /** The client's answer by link that one press adds to the record, at the version that is shown. The button then leads to sharing it. */
  adds?: { feedbackId: string; version: number };
};

type DeskViewer = { zone: string; now: Date; viewer: Consultant; state: DeskState };
type DeskTask = Pick<DeskRow, "next" | "why" | "tone" | "chip" | "href" | "label" | "contact" | "adds"> & {
  kind: WorklistTask;
  due: number;
};

/** The step that a filtered list is about. A row names it first, whatever else is due. */
const taskOfState: Partial<Record<DeskState, WorklistTask>> = { debriefs: "read-debrief", ...deskCountedSteps };

/** The due steps of one interview, the oldest first. Null if the plan has changed since the row was found. */
export function deskRow(
  deskInterview: DeskInterview,
  whose: "ours" | "theirs",
  { zone, now, viewer, state }: DeskViewer,
): DeskRow | null {
  const clock = { zone, now: now.getTime(), zoneIsShown: true };
  const side = consultantPages(viewer.workspaceId);
  const answer = whose === "ours" ? linkAnswerTask(deskInterview, side, clock, viewer) : null;
  const tasks =
    whose === "ours" ? consultantTasks(deskInterview, side, clock) : othersTasks(deskInterview, side, clock);
  tasks.sort((a, b) => Number(b.kind === taskOfState[state]) - Number(a.kind === taskOfState[state]) || a.due - b.due);
  // A row always names a client's answer, even before other steps. A filtered list names it second.
  if (answer) tasks.splice(tasks[0] && tasks[0].kind === taskOfState[state] ? 1 : 0, 0, answer);
  const [first, second] = tasks;
  if (!first) return null;
  const { row, candidate, candidateId, facts } = deskInterview;
  const { kind, due: _, ...words } = first;
  const after = kind === "read-debrief" && second !== answer ? second : undefined;
  const then = after ? `, then ${lower(after.next)}` : "";
  const answerNote = answer && first !== answer ? `${answer.next}.` : "";
  const moreTasks = tasks.length - (then || answerNote ? 2 : 1);
  return {
    ...{ id: row.id, candidate, candidateId },
    waitingTime: waitingTimeLabel(facts, row, clock),
    role: `${row.role}, ${row.company}`,
    round: `${row.round.toLowerCase()}, ${shortDay(dayOf(row.zone, row.startsAt.getTime()), dayOf(zone, clock.now))}`,
    ...words,
    // What is late in a row decides where it is in the list, so the chip says that.
    ...(after?.tone === "late" && { tone: after.tone, chip: after.chip }),
    next: words.next + then,
    why: [words.why, answerNote, moreTasks > 0 && whose === "ours" && moreTasksMessage(moreTasks)]
      .filter(Boolean)
      .join(" "),
  };
}

const moreTasksMessage = (count: number) => (count === 1 ? "1 more thing to do." : `${count} more things to do.`);

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The client's waiting answer by link. A consultant with the permission adds it with one press. */
function linkAnswerTask(
  { row, candidate }: DeskInterview,
  side: SidePages,
  clock: ReadingClock,
  viewer: Consultant,
): DeskTask | null {
  const [answered, ...others] = row.answered;
  if (!answered || row.cancelledAt) return null;
  if (others.length > 0) return linkAnswersTask({ row, candidate }, side, clock);
  const [at, today] = [toMs(answered.at), dayOf(clock.zone, clock.now)];
  const day = answered.day && shortDay(answered.day, today);
  const isAddable = (answered.decision !== null || day !== null) && may.logClientFeedback(viewer, row);
  return {
    kind: "client-answered",
    due: at,
    next: formatLinkAnswer(row.company, shortName(candidate), answered.decision, day),
    why: `${answered.by} answered by link ${formatPastMoment(at, clock)}.`,
    ...{ tone: "due", chip: sinceLabel(dayOf(clock.zone, at), today) },
    href: `${interviewHref(side, row.id)}/feedback/${answered.id}`,
    label: isAddable ? "Add and share" : "Read",
    ...(isAddable && { adds: { feedbackId: answered.id, version: answered.version } }),
  };
}

/** Several people at one client answered: all are named, and each is settled on the interview's page. */
function linkAnswersTask(
  { row, candidate }: Pick<DeskInterview, "row" | "candidate">,
  side: SidePages,
  clock: ReadingClock,
): DeskTask {
  const at = Math.min(...row.answered.map((answer) => toMs(answer.at)));
  const today = dayOf(clock.zone, clock.now);
  return {
    kind: "client-answered",
    due: at,
    next: formatLinkAnswerCount(row.company, row.answered.length),
    why: row.answered.map((answer) => formatLinkAnswerOfPerson(answer, shortName(candidate), today)).join(" "),
    ...{ tone: "due", chip: sinceLabel(dayOf(clock.zone, at), today) },
    href: `${interviewHref(side, row.id)}#answers`,
    label: row.answered.length === 2 ? "Read both" : "Read them",
  };
}

function consultantTasks({ row, facts, steps }: DeskInterview, side: SidePages, clock: ReadingClock): DeskTask[] {
  const tasks: DeskTask[] = steps
    .filter(
      (step) => step.whose === "consultant" && isStepOpen(step) && step.unhurried !== "courtesy" && !step.snoozedUntil,
    )
    // Sharing it is part of dealing with the answer.
    .filter((step) => step.step !== "share-feedback" || !row.answered.some(({ id }) => id === row.unshared))
    .map((step) => ({
      kind: step.step,
      due: step.due && !step.unhurried ? toMs(step.due) : Number.POSITIVE_INFINITY,
      next: step.title,
      why: step.why,
      ...dueChip(step, row.zone, clock),
      ...stepLink(side, row.id, step, row),
      ...contactOf(step, row),
    }));
  const shared = unreadDebriefSince(facts, debriefReadAt(row.stepEvents));
  if (shared === null) return tasks;
  return [
    ...tasks,
    {
      kind: "read-debrief",
      due: shared,
      next: "Read the debrief",
      why: `Shared ${formatPastMoment(shared, clock)}.`,
      tone: debriefReadingDue(facts, shared) < clock.now ? "late" : "due",
      chip: sinceLabel(dayOf(clock.zone, shared), dayOf(clock.zone, clock.now)),
      ...{ href: `${interviewHref(side, row.id)}/debrief`, label: "Read" },
    },
  ];
}

/** The first person to call or write to at the step, as a field of its row. */
function contactOf(step: Step, { reachable, promised }: DeskInterview["row"]): Pick<DeskTask, "contact"> {
  const [contact] = consultantStepContacts(step, reachable, promised);
  return contact ? { contact } : {};
}

const sinceLabel = (day: string, today: string) => (day === today ? "today" : `since ${relativeDay(day, today)}`);

function awaitedLabel({ step, title }: Step): string {
  const label = awaitedAs(step);
  return label === null || label === "title" ? lower(title) : label;
}

function othersTasks(
  { row, candidate, facts, steps }: DeskInterview,
  side: SidePages,
  clock: ReadingClock,
): DeskTask[] {
  const open = { href: interviewHref(side, row.id), label: "Open" };
  const name = shortName(candidate);
  const tasks: DeskTask[] = steps
    .filter((step) => isStepAwaited(step) && isStepDoable(step))
    .map((step) => ({
      kind: step.step,
      due: step.due ? toMs(step.due) : Number.POSITIVE_INFINITY,
      next: `Waiting for ${name} to ${awaitedLabel(step)}`,
      why: "",
      ...dueChip(step, row.zone, clock, "consultant"),
      ...open,
      ...contactOf(step, row),
    }));
  const { promise } = facts;
  if (!promise || awaitedAnswerDay(facts) === null || toMs(facts.ends) > clock.now) return tasks;
  const today = dayOf(row.zone, clock.now);
  const days = daysBetween(today, promise.day);
  const end = momentOf(row.zone, promise.day, "12:00");
  const [tone, chip]: [DueTone, string] =
    days < 0
      ? ["late", wasDueLabel(end, row.zone, clock.now)]
      : ["wait", days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`];
  const givenByNote = promise.givenBy ? `${promise.givenBy} gave this date.` : "";
  const next = `Waiting for ${row.company} to answer by ${shortDay(promise.day, today)}`;
  const due = toMs(facts.ends) + (daysBetween(dayOf(row.zone, toMs(facts.ends)), promise.day) + 1) * DAY;
  const [contact] = contactsAtClient(row.reachable.client, row.promised);
  return [...tasks, { kind: "client", due, next, why: givenByNote, tone, chip, ...open, ...(contact && { contact }) }];
}
