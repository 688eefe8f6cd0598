import { emptyFacts } from "@/lib/planning/plan/rules/empty-facts";
import type { Facts, Step, StepName } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";

/** Thursday 17 September 2026, 16:00 to 17:00 in London (summer time), with Priya Shah. */
export const thursday: Facts = {
  ...emptyFacts,
  starts: "2026-09-17T15:00:00Z",
  ends: "2026-09-17T16:00:00Z",
  zone: "Europe/London",
  country: "GB",
  region: "ENG",
  format: "in_person",
  route: "direct",
  contact: "direct",
  interviewers: [{ id: "p", name: "Priya Shah", topicNoted: false }],
};

/** The same through Marta, a consultant who passes things on. */
export const throughMarta: Facts = { ...thursday, route: "agency", contact: "through", consultantName: "Marta" };

export const priya = { id: "p", name: "Priya Shah", topicNoted: true };
export const tom = { id: "t", name: "Tom Ellery", topicNoted: false };

export const during = "2026-09-17T15:30:00Z";
export const thatEvening = "2026-09-17T17:00:00Z";

export const sent = (step: StepName, at: string, forId: string | null = "p") =>
  ({ step, forId, at, how: "done" }) as const;

export const step = (facts: Facts, now: string, name: StepName, person?: string): Step | undefined =>
  plan(facts, now).find((step) => step.step === name && (person === undefined || step.for === person));

/** [opens, aim, due] */
export const clock = (facts: Facts, now: string, name: StepName) => {
  const found = step(facts, now, name);
  return found ? [found.opens, found.aim, found.due] : null;
};

export const status = (facts: Facts, now: string, name: StepName) => step(facts, now, name)?.status ?? "not listed";

export const names = (facts: Facts, now: string) => plan(facts, now).map((step) => step.step);
