import type { Day } from "@/lib/dates";
import { planClock } from "@/lib/planning/plan/rules/clock";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import type { LogAnswerInput } from "@/lib/record/answers/input";
import { formatAnswerDelay } from "@/lib/record/answers/rules";

/** The first choice in the form of an update. Each has its own fields. */
export const updateKinds = ["waiting", "date", "said"] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** The first choice that the address has made. Null if it has made none. */
export const parseUpdateKind = (text: unknown): UpdateKind | null => updateKinds.find((kind) => kind === text) ?? null;

type AnswerWords = Pick<LogAnswerInput, "outcome" | "note" | "promiseDay" | "updateDay" | "delay" | "delayWords">;

/**
 * The outcome and the note that are saved. Somebody who gave a reason for the delay and no date, or only said something, has answered and has
 * not decided.
 */
export function answerOfUpdate(form: AnswerWords): Pick<LogAnswerInput, "outcome" | "note"> {
  const hasDay = form.promiseDay !== "" || form.updateDay !== "";
  const reason = hasDay ? "" : formatAnswerDelay(form.delay ?? "", form.delayWords ?? "");
  const note = [form.note, reason].filter(Boolean).join("\n");
  return { outcome: form.outcome || (note ? "undecided" : ""), note };
}

/** The date that the form proposes as a new one. It is as many working days away as the plan waits when no date is known. */
export function proposedAnswerDay(facts: Facts, now: Date): { day: Day; workingDays: number } {
  const { businessDay, dayOf, settings } = planClock(facts, now.getTime());
  const workingDays = settings.checkInOpensDays;
  return { day: businessDay(dayOf(now.getTime()), workingDays), workingDays };
}
