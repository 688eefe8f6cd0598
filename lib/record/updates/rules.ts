import type { Day } from "@/lib/dates";
import { planClock } from "@/lib/planning/plan/rules/clock";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import type { LogAnswerInput } from "@/lib/record/answers/input";
import { formatAnswerDelay } from "@/lib/record/answers/rules";

/** What the form of an update asks first. Each has fields of its own. */
export const updateKinds = ["waiting", "date", "said"] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** The first choice that a link has made already. Null if it has made none. */
export const parseUpdateKind = (text: unknown): UpdateKind | null => updateKinds.find((kind) => kind === text) ?? null;

type AnswerWords = Pick<LogAnswerInput, "outcome" | "note" | "promiseDay" | "updateDay" | "delay" | "delayWords">;

/**
 * The outcome and the note that the record keeps. Whoever gave a reason for the delay and no date, or only said something, has answered and
 * has not decided.
 */
export function answerOfUpdate(form: AnswerWords): Pick<LogAnswerInput, "outcome" | "note"> {
  const hasDay = form.promiseDay !== "" || form.updateDay !== "";
  const reason = hasDay ? "" : formatAnswerDelay(form.delay ?? "", form.delayWords ?? "");
  const note = [form.note, reason].filter(Boolean).join("\n");
  return { outcome: form.outcome || (note ? "undecided" : ""), note };
}

/** The date that the form proposes where a new one is added: after as many working days as the plan waits where it knows none. */
export function proposedAnswerDay(facts: Facts, now: Date): { day: Day; workingDays: number } {
  const { businessDay, dayOf, settings } = planClock(facts, now.getTime());
  const workingDays = settings.checkInOpensDays;
  return { day: businessDay(dayOf(now.getTime()), workingDays), workingDays };
}
