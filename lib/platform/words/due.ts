import { dayOf, timeOf } from "@/lib/dates";
import type { PlanSide } from "@/lib/enums";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { relativeDay } from "./dates";

export type DueTone = "due" | "late" | "wait" | "neutral" | "done";

/**
 * "was due on Tue 24 Nov", "was due yesterday", "was due at 10:00" where that is today, in the reader's zone. It gives the day and never
 * how long ago that was: that would be a reproach, and no help. `due` and `now` in ms.
 */
export function wasDueLabel(due: number, zone: string, now: number): string {
  const day = relativeDay(dayOf(zone, due), dayOf(zone, now));
  if (day === "today") return `was due at ${timeOf(zone, due)}`;
  return `was due ${day === "yesterday" ? day : `on ${day}`}`;
}

/** The words in place of a date for an open step without a deadline. `reader`: whose page it is. For their own step the words say "you". */
export function unhurriedLabel({ unhurried, whose }: Pick<Step, "unhurried" | "whose">, reader: PlanSide): string {
  const they = whose === reader ? "you" : "they";
  return unhurried === "late" ? `if ${they} still want to` : `if ${they} like`;
}
