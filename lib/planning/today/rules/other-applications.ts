import type { Step } from "@/lib/planning/plan/rules/facts";
import { isStepDoable } from "@/lib/planning/plan/rules/step-status";
import type { TodayInterview } from "./today";

/** Another application of somebody who has accepted an offer, and where they withdraw from it. */
export type OtherApplication = { id: string; title: string; to: "withdrawal" | "debrief" | "interview" };

type LiveApplication = Pick<
  TodayInterview,
  "id" | "processId" | "role" | "company" | "startsAt" | "endsAt" | "isLive" | "steps"
>;

/** R77: each other application that goes on, by its latest interview. Before an interview there is no debrief in which to withdraw. */
export function otherApplications(all: readonly LiveApplication[], processId: string, now: number): OtherApplication[] {
  const latest = new Map<string, LiveApplication>();
  for (const work of all) {
    if (!work.isLive || work.processId === processId) continue;
    const latestSoFar = latest.get(work.processId);
    if (!latestSoFar || latestSoFar.startsAt < work.startsAt) latest.set(work.processId, work);
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

/** R71: on the page about an outcome nothing is late: the steps that can still be done are shown without a deadline. */
export const withoutDeadlines = (steps: readonly Step[], outcome: string): Step[] =>
  outcome === "offer" || outcome === "next"
    ? [...steps]
    : steps.map((step) => (step.status === "overdue" ? { ...step, status: "open", due: null } : step));
