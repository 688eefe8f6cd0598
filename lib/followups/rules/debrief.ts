import { few, hours } from "./clock";
import { courtesyAfter, over } from "./gone";
import type { Situation } from "./situation";
import type { Draft } from "./step";

export const afterTheInterview = ({ clock }: Situation) => `Opens when the interview ends, ${clock.say(clock.ends)}.`;

export function tellConsultant(situation: Situation): Draft | null {
  const { clock, consultant, agency } = situation;
  if (!agency) return null;
  return {
    step: "tell-consultant",
    title: `Tell ${consultant} how it went`,
    why: `Your consultant first, within ${few(clock.settings.tellConsultantDueHours, "hour")}: they can raise what you did not get to say before the client decides.`,
    rules: ["R12", "R13", "R14", "R15", "R16", "R17"],
    opens: clock.ends,
    aim: clock.ends,
    due: clock.ends + hours(clock.settings.tellConsultantDueHours),
    settledAt: situation.toldAt,
    gone: over(situation),
    unhurried: courtesyAfter(situation),
    lock: () => afterTheInterview(situation),
  };
}

export function debrief(situation: Situation): Draft {
  const { clock } = situation;
  const { settings } = clock;
  return {
    step: "debrief",
    title: "Debrief while it is fresh",
    why: "Names, titles and what you talked about get fuzzy by tomorrow.",
    rules: ["R10", "R11", "R15", "R16", "R19", "R20", "R43"],
    opens: clock.ends,
    aim: clock.ends + hours(settings.debriefAimHours),
    due: Math.max(clock.at(clock.endDay, settings.debriefDueAt), clock.ends + hours(settings.debriefDueHoursAtLeast)),
    settledAt: situation.debriefedAt,
    gone: over(situation),
    unhurried: courtesyAfter(situation),
    lock: () => afterTheInterview(situation),
  };
}
