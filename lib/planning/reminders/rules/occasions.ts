import { type Instant, toInstant, toMs } from "@/lib/dates";
import { DAY, HOUR } from "@/lib/durations";
import type { PlanSide } from "@/lib/enums";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { hasWithdrawn } from "@/lib/planning/plan/rules/obsolete";
import { reminderMoments } from "@/lib/planning/plan/rules/reminder-moments";
import { completePlanSettings } from "@/lib/planning/plan/rules/settings";
import { isStepEnded } from "@/lib/planning/plan/rules/step-status";

/**
 * One moment of one step at which its owner is reminded of it. The key makes it happen only once: it holds the moment, so that a moved one
 * may remind again.
 */
export type ReminderOccasion = { key: string; at: number; step: Step };

/** In ms: if a moment was missed by more than this, nobody is reminded any more, because it would not help. */
const longestDelay = 7 * DAY;

/** Every moment at which this side's steps remind, as long as nothing changes: those to come, and those of the last days. */
export function reminderOccasions(steps: Step[], facts: Facts, whose: PlanSide, now: number): ReminderOccasion[] {
  const rest = whose === "candidate" ? quietPeriod(steps, facts) : null;
  return steps
    .filter((step) => step.whose === whose)
    .flatMap((step) =>
      momentsOf(step, facts).map((moment) => ({
        key: `${step.step}/${step.forId ?? ""}@${moment}`,
        // The writer of a draft waits for the verdict, so this reminder comes even in the quiet time of R22.
        at: rest && moment !== step.review?.at && isWithin(rest, toMs(moment), step, facts) ? rest.until : toMs(moment),
        step,
      })),
    )
    .filter(({ at }) => at >= now - longestDelay);
}

/** Whether a waiting reminder still has a reason to name this step: it is still due, or one of its moments was in the last days. */
export const isTimely = (step: Step, facts: Facts, now: number): boolean =>
  (step.due !== null && toMs(step.due) >= now) ||
  reminderOccasions([step], facts, step.whose, now).some(({ at }) => at <= now);

/** If a moment falls into a snooze, the end of the snooze replaces it: a person who snoozes a step until ten wants the reminder at ten. */
function momentsOf(step: Step, facts: Facts): Instant[] {
  const moments = reminderMoments(step, facts);
  const snoozed = facts.snoozed.find((snooze) => snooze.step === step.step && snooze.forId === step.forId);
  const until = snoozed && !step.snoozedUntil ? toInstant(toMs(snoozed.until)) : null;
  if (!until || !moments.some((moment) => moment <= until)) return moments;
  return [until, ...moments.filter((moment) => moment > until)];
}

type QuietPeriod = { from: number; until: number };

/** R22: nothing nags between the debrief and the thank-you window. */
function quietPeriod(steps: Step[], facts: Facts): QuietPeriod | null {
  const saved = facts.debriefSavedAt ?? steps.find((step) => step.step === "debrief")?.settledAt;
  const aims = steps.flatMap((step) => (step.step === "thank-you" && step.aim ? [toMs(step.aim)] : []));
  const until = Math.min(...aims);
  return saved && toMs(saved) < until && until < Number.POSITIVE_INFINITY ? { from: toMs(saved), until } : null;
}

/** A new step that is due before this quiet time is over, such as an offer to answer, reminds all the same. */
function isWithin(rest: QuietPeriod, moment: number, step: Step, facts: Facts): boolean {
  if (moment >= rest.until) return false;
  const { remindHoursBeforeDue } = completePlanSettings(facts.settings);
  const pressing = step.due !== null && toMs(step.due) - remindHoursBeforeDue * HOUR < rest.until;
  return !(pressing && step.opens !== null && toMs(step.opens) > rest.from);
}

/** A person who gets one side's reminders: those that they got already, and until when no e-mail may go to them. */
export type ReminderListener = { whose: PlanSide; reminded: ReadonlySet<string>; notBefore?: number };

/**
 * Nobody waits for any of these steps. A step that an outcome leaves as a courtesy keeps no plan open; an answer that is still to come
 * does, even where every step was skipped.
 */
export const isPlanOver = (steps: Step[], facts: Pick<Facts, "outcome" | "cancelledAt" | "settled">) =>
  (facts.outcome !== null || facts.cancelledAt !== null || hasWithdrawn(facts)) &&
  steps.every((step) => isStepEnded(step) || step.unhurried === "courtesy");

/**
 * The next instant at which anybody must be reminded: "infinity" while the plan is open but has no reminder left, null once it is over. Too
 * early costs one check; too late would lose a reminder. So a moment that has passed without its reminder counts as now.
 */
export function nextCheckAt(
  steps: Step[],
  facts: Facts,
  listeners: ReminderListener[],
  now: number,
): Instant | "infinity" | null {
  if (isPlanOver(steps, facts)) return null;
  let next = Number.POSITIVE_INFINITY;
  for (const { whose, reminded, notBefore = now } of listeners)
    for (const { key, at } of reminderOccasions(steps, facts, whose, now))
      if (!reminded.has(key)) next = Math.min(next, Math.max(at, notBefore));
  return next === Number.POSITIVE_INFINITY ? "infinity" : toInstant(next);
}
