import { expect, test } from "vitest";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { stepNames } from "@/lib/planning/plan/rules/steps";
import { clock, during, names, priya, sent, status, step, thatEvening, throughMarta, thursday, tom } from "./interview";

const promised: Facts = { ...thursday, promise: { day: "2026-09-25", loggedAt: null } };

test("Steps come in the order in which they should be done.", () => {
  const busy: Facts = {
    ...throughMarta,
    contact: "direct",
    handwritten: true,
    interestNote: true,
    interviewers: [priya, tom],
    promise: { day: "2026-09-25", loggedAt: null },
    debriefSavedAt: "2026-09-17T16:30:00Z",
    debriefSharedAt: "2026-09-17T16:30:00Z",
    settled: [sent("thank-you", thatEvening)],
  };
  expect(plan(busy, thatEvening).map((step) => (step.for ? `${step.step} ${step.for}` : step.step))).toEqual([
    "prepare",
    "tell-consultant",
    "debrief",
    "thank-you Priya Shah",
    "thank-you Tom Ellery",
    "handwritten-note Priya Shah",
    "handwritten-note Tom Ellery",
    "thank-consultant",
    "gather-feedback",
    "connect Priya Shah",
    "chase-the-debrief",
    "give-something-useful Priya Shah",
    "interest-note",
    "ask-the-client",
    "check-your-inbox",
    "chaser",
  ]);
});

test("A fact dated later than now has not happened yet.", () => {
  const tomorrow: Facts = {
    ...thursday,
    debriefSavedAt: "2026-09-18T10:00:00Z",
    answeredAt: "2026-09-18T10:00:00Z",
    outcome: { kind: "rejected", at: "2026-09-18T10:00:00Z" },
    promise: { day: "2026-09-25", loggedAt: "2026-09-18T10:00:00Z" },
    settled: [sent("thank-you", "2026-09-18T10:00:00Z")],
  };
  expect(status(tomorrow, thatEvening, "debrief")).toBe("open");
  expect(status(tomorrow, thatEvening, "thank-you")).toBe("open");
  expect(names(tomorrow, thatEvening)).toEqual(["prepare", "debrief", "thank-you", "check-in"]);
});

test("Instants are compared in any form: with an offset, with a fraction, or as a database writes them.", () => {
  const forms = ["2026-09-17T17:30:00+01:00", "2026-09-17T16:30:00.250Z", "2026-09-17 16:30:00+00"];
  for (const form of forms)
    expect(step({ ...thursday, debriefSavedAt: form }, thatEvening, "debrief")?.settledAt).toBe("2026-09-17T16:30:00Z");
});

test("A locked step opens early for a reason that is kept, and a message that was sent early counts.", () => {
  const unlocked: Facts = {
    ...promised,
    unlocked: [
      { step: "chaser", forId: null, at: "2026-09-22T09:00:00Z", reason: "They asked me to ring on Tuesday." },
    ],
  };
  expect(step(unlocked, "2026-09-22T09:00:00Z", "chaser")).toMatchObject({
    status: "open",
    locked: null,
    unlockedBecause: "They asked me to ring on Tuesday.",
    opens: "2026-09-28T08:00:00Z",
  });
  const early = { ...unlocked, chased: ["2026-09-22T10:00:00Z"] };
  expect(status(early, "2026-09-22T10:00:00Z", "chaser")).toBe("done");
  expect(clock(early, "2026-09-22T10:00:00Z", "second-chaser")?.[0]).toBe("2026-09-29T08:00:00Z");
});

test("A newer promise locks again what was unlocked before it.", () => {
  const moved: Facts = {
    ...thursday,
    promise: { day: "2026-10-02", loggedAt: "2026-09-25T10:00:00Z" },
    unlocked: [{ step: "chaser", forId: null, at: "2026-09-22T09:00:00Z", reason: "They asked me to." }],
  };
  expect(status(moved, "2026-09-25T11:00:00Z", "chaser")).toBe("locked");
});

test("A waived step is settled with its reason.", () => {
  const waived: Facts = {
    ...thursday,
    settled: [{ step: "thank-you", forId: "p", at: thatEvening, how: "waived", reason: "We had thanked each other." }],
  };
  expect(step(waived, thatEvening, "thank-you")).toMatchObject({
    status: "done",
    how: "waived",
    reason: "We had thanked each other.",
  });
});

test("A snoozed step stays open and says until when.", () => {
  const snoozed: Facts = {
    ...thursday,
    snoozed: [{ step: "debrief", forId: null, until: "2026-09-17T20:00:00Z" }],
  };
  expect(step(snoozed, thatEvening, "debrief")).toMatchObject({
    status: "open",
    snoozedUntil: "2026-09-17T20:00:00Z",
  });
  expect(step(snoozed, "2026-09-17T20:00:00Z", "debrief")?.snoozedUntil).toBeNull();
});

test("Moving the interview moves every step.", () => {
  const moved = { ...thursday, starts: "2026-09-21T08:00:00Z", ends: "2026-09-21T09:00:00Z" };
  expect(plan(moved, during).map((step) => [step.step, step.opens, step.due])).toEqual([
    ["prepare", "2026-09-19T08:00:00Z", "2026-09-21T08:00:00Z"],
    ["debrief", "2026-09-21T09:00:00Z", "2026-09-21T22:59:00Z"],
    ["thank-you", "2026-09-21T09:00:00Z", "2026-09-22T09:00:00Z"],
    ["check-in", "2026-09-28T08:00:00Z", "2026-09-29T16:30:00Z"],
  ]);
});

test("Every number of hours and days is a setting of the workspace.", () => {
  const ours: Facts = {
    ...throughMarta,
    settings: {
      opening: "08:30",
      close: "16:00",
      prepareCalendarDaysBefore: 1,
      tellConsultantDueHours: 1,
      thankYouDueHours: 36,
      checkInOpensDays: 3,
      agreeTimescaleDueDays: 2,
    },
  };
  expect(clock(ours, during, "prepare")?.[0]).toBe("2026-09-16T08:00:00Z");
  expect(clock(ours, during, "tell-consultant")?.[2]).toBe("2026-09-17T17:00:00Z");
  expect(clock(ours, during, "thank-you")?.[2]).toBe("2026-09-19T04:00:00Z");
  expect(step(ours, during, "thank-you")?.why).toContain("within 36 hours");
  expect(clock(ours, during, "check-in")).toEqual(["2026-09-22T07:30:00Z", null, "2026-09-23T15:00:00Z"]);
  expect(clock(ours, during, "agree-a-timescale")?.[2]).toBe("2026-09-21T15:00:00Z");
});

test("One chaser or three may be allowed, and letting go comes after the last of them.", () => {
  const first = "2026-09-28T09:00:00Z";
  const once: Facts = { ...promised, settings: { chasersAllowed: 1 }, chased: [first] };
  expect(names(once, first).slice(-2)).toEqual(["chaser", "let-it-go"]);
  const three: Facts = { ...promised, settings: { chasersAllowed: 3 }, chased: [first, "2026-10-05T09:00:00Z"] };
  expect(clock(three, "2026-10-05T09:00:00Z", "second-chaser")?.[0]).toBe("2026-10-12T08:00:00Z");
  expect(names(three, "2026-10-05T09:00:00Z")).not.toContain("let-it-go");
});

test("A reader whose local time differs from the interview’s reads their own, by name.", () => {
  const locked = (reader?: string) =>
    plan(promised, thatEvening, reader).find((step) => step.step === "chaser")?.locked;
  expect(locked("Europe/Dublin")).toContain("You can ask from Mon 28 Sep at 09:00, if you have not heard.");
  expect(locked("Europe/Berlin")).toContain(
    "You can ask from Mon 28 Sep at 10:00 (Berlin time), if you have not heard.",
  );
});

test("Every step has a reason and names its rules.", () => {
  const all: Facts = {
    ...throughMarta,
    contact: "direct",
    handwritten: true,
    interestNote: true,
    interviewers: [priya],
    wanted: "no",
    debriefSavedAt: thatEvening,
    debriefSharedAt: thatEvening,
    concernAt: thatEvening,
    promise: { day: "2026-09-25", loggedAt: thatEvening },
    updateBy: "2026-09-24",
    situationSaidAt: thatEvening,
    draftReviews: [{ step: "thank-you", forId: "p", askedAt: thatEvening, readAt: null }],
    settled: [sent("thank-you", thatEvening)],
    chased: ["2026-09-28T09:00:00Z", "2026-10-05T09:00:00Z"],
    feedbackLoggedAt: "2026-10-06T09:00:00Z",
    feedbackSharedAt: "2026-10-06T10:00:00Z",
    outcome: { kind: "offer", at: "2026-10-07T10:00:00Z" },
  };
  const steps = plan(all, "2026-10-08T09:00:00Z");
  const listed = new Set(steps.map((step) => step.step));
  expect(stepNames.filter((name) => !listed.has(name))).toEqual(["check-in", "arrange-next-round", "keep-looking"]);
  for (const { title, why, rules } of steps) {
    expect(title).toMatch(/^[A-Z][^.!]+$/);
    expect(why).toMatch(/^[A-Z].+\.$/);
    expect(rules.length).toBeGreaterThan(0);
  }
});
