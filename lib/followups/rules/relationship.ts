import { shortName } from "../../names/rules/short";
import { few } from "./clock";
import { alike, type Because, courtesyAfter, ended, offered, on, over, thanksNeedless } from "./gone";
import type { Situation } from "./situation";
import type { Draft } from "./step";
import { thankedAt, toThank } from "./thank-you";
import { checkInOpens } from "./waiting";

const CONNECT = ["R46", "C13"] as const;
const USEFUL = ["R43", "R44", "C14"] as const;

export function thankConsultant(situation: Situation): Draft | null {
  const { clock, agency, toldAt, consultant } = situation;
  if (!agency || toldAt === null) return null;
  return {
    step: "thank-consultant",
    title: `Thank ${consultant}`,
    why: "Your consultant helped you there: a word of thanks, written or said.",
    rules: ["R18"],
    opens: toldAt,
    due: clock.close(clock.businessDay(clock.dayOf(toldAt), clock.settings.thankConsultantDueDays)),
    // A withdrawal that goes through the consultant thanks them.
    gone:
      over(situation) ??
      (situation.facts.contact === "direct" ? null : thanksNeedless(situation)) ??
      helpedByAnother(situation),
    unhurried: courtesyAfter(situation),
    lock: () => `Opens once ${consultant} knows how it went.`,
  };
}

/** Nobody is thanked for another's work. It names the consultant who was told, from the moment at which they were. */
function helpedByAnother({ toldAnother, toldAt, inChargeSince, clock, candidate, facts }: Situation): Because | null {
  if (toldAnother === null) return null;
  const now = shortName(facts.consultantName) || "Another consultant";
  const since = inChargeSince === null ? "" : ` since ${on(clock, inChargeSince)}`;
  return {
    candidate: `You told ${toldAnother} how it went. ${now} looks after you${since}.`,
    consultant: `${candidate} told ${toldAnother} how it went. ${now} looks after them${since}.`,
    at: toldAt,
  };
}

/** LinkedIn is offered whatever the outcome (R46); to an agency's candidate only where they may write to the client (C13). */
export function connects(situation: Situation): Draft[] {
  const { clock, facts, agency } = situation;
  if (agency && facts.contact !== "direct") return [];
  const cancelled = clock.past(facts.cancelledAt) === null ? null : ended(situation);
  return toThank(facts).flatMap((interviewer) => {
    const thanked = thankedAt(situation, interviewer);
    if (thanked === null) return [];
    return {
      step: "connect",
      interviewer,
      title: `Connect with ${interviewer.name} on LinkedIn`,
      why: "Appropriate whatever the outcome, and worth having later.",
      rules: CONNECT,
      opens: thanked,
      due: clock.close(clock.businessDay(clock.dayOf(thanked), clock.settings.connectDueDays)),
      gone: cancelled,
      unhurried: courtesyAfter(situation),
      lock: () => `Opens once you have thanked ${interviewer.name}.`,
    } satisfies Draft;
  });
}

export function usefulMessages(situation: Situation): Draft[] {
  const { clock, facts, promise } = situation;
  const { settings } = clock;
  return toThank(facts).flatMap((interviewer) => {
    const thanked = interviewer.topicNoted ? thankedAt(situation, interviewer) : null;
    if (thanked === null) return [];
    const opens = clock.at(clock.businessDay(clock.dayOf(thanked), settings.usefulOpensDays), settings.usefulOpensAt);
    const due = promise ? clock.opening(promise.day) : checkInOpens(clock);
    const noRoom = opens > due ? alike(`There is no room for it before ${on(clock, due)}.`) : null;
    return {
      step: "give-something-useful",
      interviewer,
      title: `Send ${interviewer.name} something useful`,
      why: "One link to more about what caught their interest. Give, ask for nothing, and once only.",
      rules: USEFUL,
      opens,
      due,
      gone: offered(situation) ?? thanksNeedless(situation) ?? noRoom,
      lock: () => `Opens ${clock.say(opens)}, ${few(settings.usefulOpensDays, "working day")} after your thank-you.`,
      optional: true,
    } satisfies Draft;
  });
}
