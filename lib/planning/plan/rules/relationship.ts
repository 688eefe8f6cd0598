import { shortName } from "@/lib/people/names/rules/short-name";
import { formatCount } from "./clock";
import {
  courtesyAfterOutcome,
  endedReason,
  formatPlanDay,
  noThanksReason,
  type ObsoleteReason,
  offeredReason,
  overReason,
  sameReasonForBoth,
} from "./obsolete";
import type { PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";
import { interviewersToThank, thankedAt } from "./thank-you";
import { checkInOpensAt } from "./waiting";

export function thankConsultantStep(situation: PlanSituation): StepSpec<"thank-consultant"> | null {
  const { clock, agency, toldAt, consultant } = situation;
  if (!agency || toldAt === null) return null;
  return {
    step: "thank-consultant",
    why: "Your consultant helped you. Thank them in a message or in person.",
    opens: toldAt,
    due: clock.close(clock.businessDay(clock.dayOf(toldAt), clock.settings.thankConsultantDueDays)),
    // A withdrawal that goes through the consultant also thanks the consultant.
    obsolete:
      overReason(situation) ??
      (situation.facts.contact === "direct" ? null : noThanksReason(situation)) ??
      toldAnotherReason(situation),
    unhurried: courtesyAfterOutcome(situation),
    lock: () => `Opens when ${consultant} knows how it went.`,
  };
}

/** The reason why the present consultant is not thanked: the candidate told an earlier one how it went, and the reason names that one. */
function toldAnotherReason({
  toldAnother,
  toldAt,
  inChargeSince,
  clock,
  candidate,
  facts,
}: PlanSituation): ObsoleteReason | null {
  if (toldAnother === null) return null;
  const now = shortName(facts.consultantName) || "Another consultant";
  const looksAfter = (whom: string) =>
    inChargeSince === null
      ? `${now} looks after ${whom} now.`
      : `${now} has looked after ${whom} since ${formatPlanDay(clock, inChargeSince)}.`;
  return {
    candidate: `You told ${toldAnother} how it went. ${looksAfter("you")}`,
    consultant: `${candidate} told ${toldAnother} how it went. ${looksAfter("them")}`,
    at: toldAt,
  };
}

/** LinkedIn is offered whatever the outcome is (R46). A candidate of an agency must also be allowed to write to the client (C13). */
export function connectSteps(situation: PlanSituation): StepSpec<"connect">[] {
  const { clock, facts, agency } = situation;
  if (agency && facts.contact !== "direct") return [];
  const cancelled = clock.pastOrNull(facts.cancelledAt) === null ? null : endedReason(situation);
  return interviewersToThank(facts).flatMap((interviewer) => {
    const thanked = thankedAt(situation, interviewer);
    if (thanked === null) return [];
    return {
      step: "connect",
      interviewer,
      why: "You can do this whatever the outcome. The contact can help you later.",
      opens: thanked,
      due: clock.close(clock.businessDay(clock.dayOf(thanked), clock.settings.connectDueDays)),
      obsolete: cancelled,
      unhurried: courtesyAfterOutcome(situation),
      lock: () => `Opens when you have thanked ${interviewer.name}.`,
    } satisfies StepSpec<"connect">;
  });
}

export function usefulMessageSteps(situation: PlanSituation): StepSpec<"give-something-useful">[] {
  const { clock, facts, promise } = situation;
  const { settings } = clock;
  return interviewersToThank(facts).flatMap((interviewer) => {
    const thanked = interviewer.topicNoted ? thankedAt(situation, interviewer) : null;
    if (thanked === null) return [];
    const opens = clock.at(clock.businessDay(clock.dayOf(thanked), settings.usefulOpensDays), settings.usefulOpensAt);
    const due = promise ? clock.opening(promise.day) : checkInOpensAt(clock);
    const noRoom =
      opens > due ? sameReasonForBoth(`There is no time for it before ${formatPlanDay(clock, due)}.`) : null;
    return {
      step: "give-something-useful",
      interviewer,
      why: "Send one link about something that interested them. Ask for nothing, and do it only once.",
      opens,
      due,
      obsolete: offeredReason(situation) ?? noThanksReason(situation) ?? noRoom,
      lock: () =>
        `You can send this from ${clock.momentLabel(opens)}, ${formatCount(settings.usefulOpensDays, "working day")} after your thank-you.`,
      optional: true,
    } satisfies StepSpec<"give-something-useful">;
  });
}
