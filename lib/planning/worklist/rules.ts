import { type Day, type Instant, msAt, toInstant, toMs } from "@/lib/dates";
import { MINUTE } from "@/lib/durations";
import { hasAnswerInForce } from "@/lib/planning/plan/rules/answer-in-force";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import type { Facts, Step, StepDeed, StepName } from "@/lib/planning/plan/rules/facts";
import { hasWithdrawn } from "@/lib/planning/plan/rules/obsolete";
import { completePlanSettings } from "@/lib/planning/plan/rules/settings";
import { isStepEnded } from "@/lib/planning/plan/rules/step-status";
import { stepDefinition } from "@/lib/planning/plan/rules/steps";
import { debriefReadingDue, unreadDebriefSince } from "@/lib/planning/plan/rules/unread-debrief";

/** What a consultant has to do: a step of the plan that is theirs, an answer by link to add, or a shared debrief that was not read yet. */
type ConsultantTask = StepName | Extract<StepDeed, "read-debrief" | "client-answered">;
/** What others have to do: a step of the candidate, or the client's answer. */
type OthersTask = StepName | "client";
export type WorklistTask = ConsultantTask | OthersTask;

/** Whose turn it is, as far as it is known in advance: since when, the earliest due time ("infinity": none), and which step. */
export type WorklistColumns = {
  consultantFrom: Instant | null;
  consultantDue: Instant | "infinity" | null;
  consultantSteps: ConsultantTask[];
  othersFrom: Instant | null;
  othersDue: Instant | "infinity" | null;
  othersSteps: OthersTask[];
  /** The day for which the company promised its answer, as long as none has come. */
  answerDay: Day | null;
};

type DueTask<Kind> = { kind: Kind; from: number; due: number };

/**
 * Which of a candidate's steps the Desk shows: those about which the consultant would call them. A step that was due before the interview was
 * added here is not among them, because nobody calls about it.
 */
export const isStepAwaited = ({ step, unhurried }: Step) => awaitedAs(step) !== null && !unhurried;

/** What the candidate has to do, in words for a consultant, or "title" for the step's own title. Null for a step about which nobody calls them. */
export function awaitedAs(step: StepName): string | null {
  const { desk } = stepDefinition(step);
  return desk && "awaitedAs" in desk ? desk.awaitedAs : null;
}

const emptyWorklistColumns: WorklistColumns = {
  consultantFrom: null,
  consultantDue: null,
  consultantSteps: [],
  othersFrom: null,
  othersDue: null,
  othersSteps: [],
  answerDay: null,
};

/**
 * Derived from the same facts as the plan, and stored beside `next_check_at`, so that an index finds the interviews of a desk, the longest due
 * first. Overdue steps sort exactly, because they have opened. `debriefReadAt`: when the consultant last read the debrief.
 */
export function worklistColumns(facts: Facts, steps: readonly Step[], debriefReadAt: Instant | null): WorklistColumns {
  if (facts.route !== "agency") return emptyWorklistColumns;
  const pending = steps.filter((step) => !isStepEnded(step) && step.unhurried !== "courtesy" && !isInReview(step));
  const tasksOf = (whose: Step["whose"]) => pending.filter((step) => step.whose === whose).map(stepTask);
  const consultantTasks: DueTask<ConsultantTask>[] = tasksOf("consultant");
  const unread = unreadDebriefSince(facts, debriefReadAt);
  if (unread !== null)
    consultantTasks.push({ kind: "read-debrief", from: unread, due: debriefReadingDue(facts, unread) });
  const answer = facts.cancelledAt ? null : facts.clientAnswered;
  if (answer) consultantTasks.push({ kind: "client-answered", from: toMs(answer.at), due: beforeAllDue(answer.at) });
  const othersTasks: DueTask<OthersTask>[] = pending.filter(isStepAwaited).map(stepTask);
  const answerDay = awaitedAnswerDay(facts);
  if (answerDay)
    othersTasks.push({
      kind: "client",
      from: toMs(facts.ends),
      due: msAt(facts.zone, answerDay, completePlanSettings(facts.settings).close),
    });
  const consultantSummary = summarizeTasks(consultantTasks);
  const othersSummary = summarizeTasks(othersTasks);
  return {
    ...{
      consultantFrom: consultantSummary.from,
      consultantDue: consultantSummary.due,
      consultantSteps: consultantSummary.kinds,
    },
    ...{ othersFrom: othersSummary.from, othersDue: othersSummary.due, othersSteps: othersSummary.kinds },
    answerDay,
  };
}

/** Whether the company still has to answer. An answer that named a new day starts the waiting again. After a withdrawal nobody waits. */
export function isAnswerAwaited(facts: Facts): boolean {
  const { clientAnswered, outcome, cancelledAt } = facts;
  if (outcome || cancelledAt || hasWithdrawn(facts)) return false;
  if (clientAnswered && clientAnswered.what !== "words") return false;
  return !hasAnswerInForce(facts);
}

/** The day for which that answer is promised. */
export const awaitedAnswerDay = (facts: Facts): Day | null =>
  facts.promise && isAnswerAwaited(facts) ? facts.promise.day : null;

/**
 * A client's answer is first on the Desk, before everything that is due. So it sorts by a moment in 1970, in whole seconds, the same one
 * that `client_answered()` in db/migrations sets: one second for each minute, so that the oldest answer comes first.
 */
const beforeAllDue = (answered: Instant) => Math.floor(toMs(answered) / MINUTE) * 1000;

/** A snoozed step is not due before it returns. */
const stepTask = (step: Step): DueTask<StepName> => ({
  kind: step.step,
  from: toMs(step.snoozedUntil ?? step.opens ?? step.due ?? "1970-01-01T00:00:00Z"),
  due:
    step.due && !step.unhurried
      ? Math.max(toMs(step.due), toMs(step.snoozedUntil ?? step.due))
      : Number.POSITIVE_INFINITY,
});

function summarizeTasks<Kind>(tasksOf: DueTask<Kind>[]) {
  if (tasksOf.length === 0) return { from: null, due: null, kinds: [] };
  const due = Math.min(...tasksOf.map((debt) => debt.due));
  return {
    from: toInstant(Math.min(...tasksOf.map((debt) => debt.from))),
    due: due === Number.POSITIVE_INFINITY ? ("infinity" as const) : toInstant(due),
    kinds: [...new Set(tasksOf.map((debt) => debt.kind))],
  };
}
