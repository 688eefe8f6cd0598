import ical, { ICalEventTransparency } from "ical-generator";
import { type Instant, moment, toMs } from "@/lib/dates";
import type { Facts, Step } from "@/lib/followups/rules/facts";

const MINUTES = 15;

/** What is still to be done, each step once at the next moment that matters: its aim, its opening, or else by when it is due. */
export function calendarOf(steps: Step[], facts: Pick<Facts, "starts" | "zone">, now: Instant): string {
  const calendar = ical({ name: "Interview follow-up", prodId: "//Followthrough//Planner//EN" });
  for (const step of steps) {
    if (step.standing === "settled" || step.standing === "gone") continue;
    const at = next(step, now);
    calendar.createEvent({
      id: `${facts.starts}-${step.step}-${step.forId ?? "all"}@followthrough.invalid`,
      start: new Date(at),
      end: new Date(at + MINUTES * 60_000),
      stamp: new Date(now),
      summary: step.whose === "consultant" ? `Consultant: ${step.title}` : step.title,
      description: inWords(step, facts.zone),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function next({ aim, opens, due }: Step, now: Instant): number {
  const ahead = [aim, opens, due].find((moment) => moment !== null && moment >= now);
  return toMs(ahead ?? due ?? aim ?? opens ?? now);
}

function inWords(step: Step, zone: string): string {
  const say = (instant: Instant) => `${moment(toMs(instant), zone)} (${zone})`;
  const lines = [
    step.why,
    step.locked,
    step.opens && `Opens ${say(step.opens)}`,
    step.aim && `Best ${say(step.aim)}`,
    step.due && `Due ${say(step.due)}`,
    `Rests on ${step.rules.join(", ")}`,
  ];
  return lines.filter(Boolean).join("\n");
}
