import { addDays, at, dayOf, HOUR } from "../dates";
import type { StepName } from "../followups/rules/facts";

/** Steps whose fact is a record of its own: ticking them would say something that did not happen. */
export const settledElsewhere: Partial<Record<StepName, string>> = {
  debrief: "Write the debrief and save it; that settles this.",
  learn: "Write down what you learned; that settles this.",
  "let-it-go": "Close the interview; that settles this.",
  "gather-feedback": "Log what the client said; that settles this.",
  "share-feedback": "Release the feedback, or keep it back with a reason; that settles this.",
};

export type Snooze = "3 hours" | "tomorrow" | "3 days" | "a week";

/** When a snoozed step comes back: in three hours, or at 08:00 of a later day in the interview's zone. */
export function snoozeUntil(choice: Snooze, zone: string, now: Date): Date {
  if (choice === "3 hours") return new Date(now.getTime() + 3 * HOUR);
  const days = { tomorrow: 1, "3 days": 3, "a week": 7 }[choice];
  return new Date(at(zone, addDays(dayOf(zone, now.getTime()), days), "08:00"));
}
