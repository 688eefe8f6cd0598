import { addDays } from "../../dates";
import { few } from "./clock";
import { alike, over } from "./gone";
import type { Situation } from "./situation";
import type { Draft } from "./step";

export function prepare(situation: Situation): Draft {
  const { clock } = situation;
  const { settings } = clock;
  const opens = clock.at(addDays(clock.startDay, -settings.prepareCalendarDaysBefore), settings.prepareOpensAt);
  return {
    step: "prepare",
    title: "Prepare for the interview",
    why: "Have your questions ready, among them what happens next and when. Get everybody’s name.",
    rules: ["R1", "R2", "R3", "R8", "R9"],
    opens,
    due: clock.starts,
    gone: clock.now >= clock.starts ? alike("The interview has begun.", clock.starts) : over(situation),
    lock: () => `Opens ${clock.say(opens)}, ${few(settings.prepareCalendarDaysBefore, "day")} before the interview.`,
  };
}
