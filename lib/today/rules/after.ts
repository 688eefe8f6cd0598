import type { Step } from "../../followups/rules/facts";
import { isStepDoable } from "../rules";
import type { TodayInterview } from "./today";

/** Another application of somebody who has accepted an offer, and where they withdraw from it. */
export type OtherApplication = { id: string; title: string; to: "withdrawal" | "debrief" | "interview" };

type Applied = Pick<TodayInterview, "id" | "processId" | "role" | "company" | "startsAt" | "endsAt" | "live" | "steps">;

/** R77: each other application that goes on, by its latest interview. Before that interview there is no debrief in which to say it. */
export function otherApplications(all: readonly Applied[], processId: string, now: number): OtherApplication[] {
  const latest = new Map<string, Applied>();
  for (const work of all) {
    if (!work.live || work.processId === processId) continue;
    const known = latest.get(work.processId);
    if (!known || known.startsAt < work.startsAt) latest.set(work.processId, work);
  }
  return [...latest.values()].map((work) => ({
    id: work.id,
    title: `${work.role}, ${work.company}`,
    to: work.steps.some((step) => step.step === "withdraw" && isStepDoable(step))
      ? "withdrawal"
      : work.endsAt <= now
        ? "debrief"
        : "interview",
  }));
}

/** R71: under the words about an ending nothing is late: what can still be done has no deadline. */
export const withoutDeadlines = (steps: readonly Step[], outcome: string): Step[] =>
  outcome === "offer" || outcome === "next"
    ? [...steps]
    : steps.map((step) => (step.standing === "overdue" ? { ...step, standing: "open", due: null } : step));
