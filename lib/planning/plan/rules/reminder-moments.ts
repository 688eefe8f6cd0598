import { dayOf, type Instant, msAt, timeOf, toInstant, toMs } from "@/lib/dates";
import { HOUR } from "@/lib/durations";
import { businessDay, isBusinessDay } from "./business-days";
import { isInReview } from "./draft-review";
import type { Facts, Step } from "./facts";
import { completePlanSettings } from "./settings";
import { isStepEnded } from "./step-status";
import { stepDefinition } from "./steps";

/**
 * When a step reminds its owner, as long as nothing changes: at its aim (or its opening, if it has no aim), and again two hours before it is due.
 * A step that means talking to the client reminds on each business day from its due moment on, ten times at most. A settled or obsolete step
 * does not remind, nor does a snoozed one during the snooze, nor a message while the consultant has its draft. Its writer learns at once when
 * it was returned.
 */
export function reminderMoments(step: Step, facts: Pick<Facts, "zone" | "country" | "region" | "settings">): Instant[] {
  if (isStepEnded(step) || step.unhurried || isInReview(step)) return [];
  const moments =
    step.whose === "consultant" && stepDefinition(step.step).asksClient
      ? momentsFromDue(step, facts)
      : momentsUntilDue(step, facts);
  if (step.review) moments.push(toMs(step.review.at));
  if (!step.snoozedUntil) return [...new Set(moments.map(toInstant))];
  const until = toMs(step.snoozedUntil);
  const later = moments.filter((moment) => moment > until);
  return [...new Set((later.length < moments.length ? [until, ...later] : later).map(toInstant))];
}

function momentsUntilDue(step: Step, { settings }: Pick<Facts, "settings">): number[] {
  const first = step.aim ?? step.opens;
  if (!first) return [];
  const moments = [toMs(first)];
  const last = step.due ? toMs(step.due) - completePlanSettings(settings).remindHoursBeforeDue * HOUR : 0;
  if (last > moments[0]!) moments.push(last);
  return moments;
}

function momentsFromDue(step: Step, facts: Parameters<typeof reminderMoments>[1]): number[] {
  if (!step.due) return [];
  const { zone, country, region } = facts;
  const due = toMs(step.due);
  const time = timeOf(zone, due);
  const moments: number[] = [];
  let day = dayOf(zone, due);
  const weekend = facts.settings?.weekend;
  if (!isBusinessDay(day, country, region, weekend)) day = businessDay(day, 1, country, region, weekend);
  for (let left = completePlanSettings(facts.settings).remindClientFacingTimes; left > 0; left -= 1) {
    moments.push(msAt(zone, day, time));
    day = businessDay(day, 1, country, region, weekend);
  }
  return moments;
}
