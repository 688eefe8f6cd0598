import { emptyFacts } from "@/lib/planning/plan/rules/empty-facts";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { timeline } from "@/lib/planning/timeline/rules/timeline";

const now = "2026-11-19T18:30:00Z";
const debriefedAt = "2026-11-19T18:05:00Z";

const facts: Facts = {
  ...emptyFacts,
  starts: "2026-11-19T16:30:00Z",
  ends: "2026-11-19T17:30:00Z",
  zone: "Europe/London",
  country: "GB",
  region: "ENG",
  format: "in_person",
  route: "agency",
  contact: "copy",
  consultantName: "Marta",
  interviewers: [
    { id: "priya", name: "Priya", topicNoted: true },
    { id: "tom", name: "Tom", topicNoted: false },
  ],
  promise: { day: "2026-11-27", loggedAt: null },
  debriefSavedAt: debriefedAt,
  debriefSharedAt: debriefedAt,
  wanted: "yes",
};

/** What the landing page shows: a real plan of an invented interview. */
export const exampleTimeline = timeline(facts, candidatesPlan(facts, now), now, "candidate", {
  candidate: "Amara",
  consultant: "Marta",
  client: "Northwind",
});
