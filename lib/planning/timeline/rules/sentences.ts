import { dayOf, type Instant, toMs } from "@/lib/dates";
import type { PlanSide } from "@/lib/enums";
import { cityOf } from "@/lib/people/places/rules/cities";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { formatMoment, shortDay } from "@/lib/platform/words/dates";
import { unhurriedLabel } from "@/lib/platform/words/due";
import { shownSnoozeEnd } from "./marks";
import { outcomeLabels, promiseEnd, type TimelineFacts, waitingEndedAt } from "./timeline-facts";

/** A consultant's own steps have no name. A step of an earlier consultant has that consultant's name. */
const byEarlierConsultant = ({ formerly, whose, title }: Step) =>
  formerly && whose === "consultant" && !title.includes(formerly) ? ` by ${formerly}` : "";

/** The timeline in sentences, in order of time. The first sentence names the time zone. */
export function timelineSentences(
  facts: TimelineFacts,
  steps: readonly Step[],
  now: number,
  zone: string,
  reader: PlanSide,
): string[] {
  const today = dayOf(zone, now);
  const say = (instant: Instant) => formatMoment(toMs(instant), zone, today);
  const lines = steps.map((step): [number, string] => {
    if (step.settledAt)
      return [
        toMs(step.settledAt),
        `${step.title}: ${step.how === "waived" ? "skipped" : "done"}${byEarlierConsultant(step)} ${say(step.settledAt)}.`,
      ];
    const by = step.due ? `, ${step.status === "overdue" ? "was due" : "due"} ${say(step.due)}` : "";
    if (step.queuedFor) return [toMs(step.opens!), `${step.title}: scheduled for ${say(step.queuedFor)}.`];
    if (step.unhurried) return [toMs(step.opens!), `${step.title}: ${unhurriedLabel(step, reader)}.`];
    const later = shownSnoozeEnd(step);
    if (later) return [toMs(later), `${step.title}: snoozed until ${say(later)}${by}.`];
    if (step.status === "locked") return [toMs(step.opens!), `${step.title}: opens ${say(step.opens!)}${by}.`];
    return [toMs(step.opens!), `${step.title}: ${step.status === "overdue" ? "overdue" : "open"}${by}.`];
  });
  lines.push([toMs(facts.starts), `The interview: ${say(facts.starts)}.`]);
  const promised = promiseEnd(facts);
  if (facts.promise && promised !== null) {
    const isPast = waitingEndedAt(facts, now) !== null || facts.promise.day < dayOf(facts.zone, now);
    lines.push([promised, `The answer date ${isPast ? "was" : "is"} ${shortDay(facts.promise.day, today)}.`]);
  }
  // If an answer is the outcome, it is mentioned only once, as the outcome.
  if (facts.answeredAt && (!facts.outcome || toMs(facts.answeredAt) !== toMs(facts.outcome.at)))
    lines.push([toMs(facts.answeredAt), `Answer: ${say(facts.answeredAt)}.`]);
  if (facts.outcome)
    lines.push([toMs(facts.outcome.at), `${outcomeLabels[facts.outcome.kind]}: ${say(facts.outcome.at)}.`]);
  const inOrder = lines.sort((a, b) => a[0] - b[0]).map(([, line]) => line);
  return [`All times are ${cityOf(zone)} time.`, ...inOrder];
}
