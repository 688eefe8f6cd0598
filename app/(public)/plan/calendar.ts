import { createHash } from "node:crypto";
import ical, { ICalAlarmType, ICalEventTransparency } from "ical-generator";
import { type Instant, toMs } from "@/lib/dates";
import { HOUR, MINUTE } from "@/lib/durations";
import { cityOf } from "@/lib/people/places/rules/cities";
import { articleDisagreements } from "@/lib/planning/plan/rules/disagreements";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { articles, playbookRules, type RuleNumber } from "@/lib/planning/plan/rules/sources";
import { ownDefaultMessage } from "@/lib/planning/plan/rules/step-rule-numbers";
import { isStepEnded } from "@/lib/planning/plan/rules/step-status";
import { stepDefinition } from "@/lib/planning/plan/rules/steps";
import { formatMoment } from "@/lib/platform/words/dates";

const LENGTH = 15 * MINUTE;

type CalendarFacts = Pick<Facts, "starts" | "ends" | "zone" | "country" | "region" | "route" | "interviewers">;

/**
 * The steps that are still to be done, one event for each. Its time is the step's aim or, without an aim, when it is due. If the aim has
 * passed, the event is at the due moment, or else in the next hour. Null where no step is left.
 */
export function planCalendarFile(steps: Step[], facts: CalendarFacts, now: Instant): string | null {
  const left = steps.filter(isLeft);
  if (left.length === 0) return null;
  const calendar = ical({ name: "After the interview", prodId: "//Followthrough//Planner//EN" });
  const plan = planKey(facts);
  for (const step of left) {
    const at = eventTime(step, toMs(now));
    const event = calendar.createEvent({
      id: `${plan}-${step.step}-${step.forId ?? "all"}@followthrough.invalid`,
      // A later file of the same plan moves its events instead of adding to them.
      sequence: Math.floor(toMs(now) / MINUTE),
      start: new Date(at),
      end: new Date(at + LENGTH),
      stamp: new Date(now),
      summary: eventTitle(step),
      description: eventDescription(step, facts.zone),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    // R23: nobody is reminded of a step that was due before the plan was asked for.
    if (step.whose === "candidate" && !step.unhurried)
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 0 });
  }
  return calendar.toString();
}

/** A step that a consultant may do on any day is no appointment. */
const isLeft = (step: Step) => !isStepEnded(step) && !(step.whose === "consultant" && step.unhurried);

/** Identifies one interview's plan, and stays the same while the plan moves on. Nobody can decode it. */
function planKey({ starts, ends, zone, country, region, route, interviewers }: CalendarFacts): string {
  const names = interviewers.map((interviewer) => interviewer.name);
  const which = JSON.stringify([starts, ends, zone, country, region, route, names]);
  return createHash("sha256").update(which).digest("hex").slice(0, 32);
}

function eventTime({ aim, due, opens }: Step, now: number): number {
  const ahead = [aim, due, opens].find((moment) => moment !== null && toMs(moment) >= now);
  return ahead ? toMs(ahead) : (Math.floor(now / HOUR) + 1) * HOUR;
}

function eventTitle({ step, title, status, optional }: Step): string {
  const { titleIfNothingCame } = stepDefinition(step);
  const words = (status === "locked" && titleIfNothingCame?.replace("…", () => title)) || title;
  return optional ? `${words} (optional)` : words;
}

function eventDescription(step: Step, zone: string): string {
  const formatTime = (instant: Instant) => `${formatMoment(toMs(instant), zone)} (${cityOf(zone)} time)`;
  const lines = [
    step.why,
    step.locked,
    // A step without a deadline has no time to mention.
    ...(step.unhurried
      ? []
      : [["Opens", step.opens] as const, ["Best time", step.aim] as const, ["Due", step.due] as const]
    ).map(([what, instant]) => instant && `${what}: ${formatTime(instant)}`),
    ownDefaultMessage(step),
    `Advice from: ${sourceTitles(step.rules).join("; ")}.`,
  ];
  return lines.filter(Boolean).join("\n");
}

/** Names the articles by their titles, because the numbers of our rules mean nothing to a reader. */
const sourceTitles = (numbers: readonly RuleNumber[]) => [
  ...new Set(
    numbers
      .flatMap((number) => {
        if (number in articleDisagreements)
          return articleDisagreements[number as keyof typeof articleDisagreements].sources;
        return playbookRules[number as keyof typeof playbookRules].sources;
      })
      .map((source) => `“${articles[source].title}”, ${articles[source].by}`),
  ),
];
