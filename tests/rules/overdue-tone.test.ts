import { expect, test } from "vitest";
import { dueChip } from "@/lib/planning/plan/rules/due-chip";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { overdueTone } from "@/lib/planning/plan/rules/overdue-tone";
import { stepNames, stepSide } from "@/lib/planning/plan/rules/steps";
import { timelineAxis } from "@/lib/planning/timeline/rules/axis";
import { timelineMarks } from "@/lib/planning/timeline/rules/marks";

const overdue = (name: (typeof stepNames)[number]) =>
  ({
    ...{ step: name, whose: stepSide(name, true), status: "overdue", optional: false, unhurried: null, for: null },
    ...{ forId: null, settledAt: null, snoozedUntil: null, queuedFor: null },
    ...{ opens: "2026-11-19T17:30:00Z", due: "2026-11-20T17:30:00Z" },
  }) as Step;
const redFor = (reader: "candidate" | "consultant") =>
  stepNames.filter((name) => overdueTone(overdue(name), reader) === "late");

test("Only urgent late steps are red: an offer, an answer, and news that a candidate waits for", () => {
  expect(redFor("candidate").toSorted()).toEqual([
    "answer-the-offer",
    "arrange-next-round",
    "ask-the-client",
    "read-a-draft",
    "share-feedback",
    "update-the-candidate",
  ]);
});

test("A late debrief or thank-you is amber for the person whose step it is, and blue for the other side", () => {
  for (const name of ["debrief", "tell-consultant", "thank-you", "thank-consultant", "connect", "chaser"] as const) {
    expect(overdueTone(overdue(name), "candidate")).toBe("due");
    expect(overdueTone(overdue(name), "consultant")).toBe("wait");
  }
});

test("A consultant's own late work is red for them, because somebody waits for all of it, and not for the candidate", () => {
  const own = stepNames.filter((name) => stepSide(name, true) === "consultant");
  expect(redFor("consultant")).toEqual(expect.arrayContaining(own));
  expect(overdueTone(overdue("chase-the-debrief"), "candidate")).toBe("wait");
});

test("Lists and the timeline use the same rule for the colour, and the chip still says that the step was due", () => {
  const axis = timelineAxis("Europe/London", "2026-11-19", "2026-12-01", () => false);
  const clock = { zone: "Europe/London", now: Date.parse("2026-11-24T12:00:00Z") };
  for (const reader of ["candidate", "consultant"] as const)
    for (const name of stepNames) {
      const step = overdue(name);
      const tone = overdueTone(step, reader);
      expect(dueChip(step, "Europe/London", clock, reader)).toEqual({ tone, chip: "was due on Fri 20 Nov" });
      expect(timelineMarks([step], axis, reader, null)).toMatchObject([{ tone }]);
    }
});
