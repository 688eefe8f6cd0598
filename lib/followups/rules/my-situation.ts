import { few } from "./clock";
import { offered, on } from "./gone";
import type { Situation } from "./situation";
import type { Draft } from "./step";

/** It recurs: the last answer only moves it, so that a `done` row never settles it for good. */
export function mySituation(situation: Situation): Draft | null {
  const { clock, facts, agency, consultant } = situation;
  const row = situation.settled("my-situation");
  const said = Math.max(clock.past(facts.situationSaidAt) ?? -1, row?.row.how === "done" ? row.at : -1);
  if (!agency || said < 0) return null;
  const days = clock.settings.situationEveryDays;
  const opens = clock.opening(clock.businessDay(clock.dayOf(said), days));
  return {
    step: "my-situation",
    title: `Tell ${consultant} how things stand with you`,
    why: "Salary, notice, other offers: say what changed, or that nothing did.",
    rules: ["R55"],
    opens,
    gone: offered(situation),
    since: said + 1,
    lock: () =>
      `You last updated them on ${on(clock, said)}. Opens ${clock.say(opens)}, ${few(days, "working day")} later.`,
  };
}
