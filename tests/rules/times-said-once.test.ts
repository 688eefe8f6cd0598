import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MomentText } from "@/app/_ui/time-text";
import { dueChip } from "@/lib/planning/plan/rules/due-chip";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { formatReminderDue } from "@/lib/planning/reminders/rules/reminder-item";
import { answerExpectedFrom, todayLists } from "@/lib/planning/today/rules/today";
import { isAnswerAwaited } from "@/lib/planning/worklist/rules";
import { formatClockTime, formatClockTimeInSentence, timesZoneMessage } from "@/lib/platform/words/clock";
import { wasDueLabel } from "@/lib/platform/words/due";
import { throughMarta } from "./interview";

const now = Date.parse("2026-09-28T10:00:00Z");
const due = (at: string) =>
  ({ step: "answer-the-offer", whose: "candidate", status: "overdue", due: at, optional: false }) as Step;
const warsaw = { zone: "Europe/Warsaw", now };

test("A moment of an interview names the reader's city where the interview's clock shows another time", () => {
  const read = (interviewZone: string) =>
    MomentText({ at: "2026-09-25T09:00:00Z", zone: "Europe/Warsaw", today: "2026-09-28", interviewZone }).props
      .children;
  expect(read("Europe/Paris")).toBe("Fri 25 Sep at 11:00");
  expect(read("Europe/London")).toBe("Fri 25 Sep at 11:00 (Warsaw time)");
});

test.each([
  ["2026-09-28T09:00:00Z", "was due at 11:00"],
  // Midnight by the reader's clock begins another day.
  ["2026-09-27T21:59:00Z", "was due yesterday"],
  ["2026-09-27T22:00:00Z", "was due at 00:00"],
  ["2026-09-24T16:30:00Z", "was due on Thu 24 Sep"],
  ["2026-03-05T10:00:00Z", "was due on Thu 5 Mar"],
  ["2025-11-25T10:00:00Z", "was due on Tue 25 Nov 2025"],
])("A late step says the day on which it was due, and not how long ago that was: %s", (at, words) => {
  expect(wasDueLabel(Date.parse(at), "Europe/Warsaw", now)).toBe(words);
  expect(dueChip(due(at), "Europe/London", warsaw)).toEqual({ tone: "late", chip: words });
  if (!words.includes("at"))
    expect(formatReminderDue(Date.parse(at), "Europe/London", "Europe/Warsaw", now)).toBe(`W${words.slice(1)}.`);
});

test("No chip and no row counts the days of a delay", () => {
  const files = ["app", "lib", "emails"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  // How late a client is, over all its promises, is a number of the agency's (lib/people/clients/rules/response-times).
  const allowed = ["lib/people/clients/rules/response-times.ts"];
  const found = files.filter(
    (path) => !allowed.includes(path) && /\} (?:late|past|ago)\b[.`]/.test(readFileSync(path, "utf8")),
  );
  expect(found).toEqual([]);
});

/** An interview in London; the consultant is reading a note, and a date was promised. */
const facts: Facts = {
  ...throughMarta,
  promise: { day: "2026-09-29", loggedAt: "2026-09-18T10:00:00Z" },
  draftReviews: [{ step: "thank-you", forId: "p", askedAt: "2026-09-18T10:00:00Z", readAt: null }],
};
const textsOf = (steps: Step[]) =>
  JSON.stringify(steps.map(({ title, why, locked, because, otherSide: seen }) => [title, why, locked, because, seen]));

test("Where a list names its time zone once, no row of it does, in its words and in its steps", () => {
  const at = Date.parse("2026-09-25T10:00:00Z");
  expect(formatClockTime(at, "Europe/London", warsaw)).toBe("Fri 25 Sep at 12:00 (Warsaw time)");
  const withZoneShown = { ...warsaw, zoneIsShown: true };
  expect(formatClockTime(at, "Europe/London", withZoneShown)).toBe("Fri 25 Sep at 12:00");
  expect(formatClockTimeInSentence(now, "Europe/London", withZoneShown)).toBe("today at 12:00");
  expect(textsOf(candidatesPlan(facts, new Date(now), "Europe/Warsaw"))).toContain("(Warsaw time)");
  expect(textsOf(candidatesPlan(facts, new Date(now), withZoneShown))).not.toContain(" time)");
  expect(timesZoneMessage([{ at, zone: "Europe/London" }], warsaw)).toBe("All times are Warsaw time.");
});

test("Where every local time is the same, no zone is named, and one row that differs is enough to name it", () => {
  const at = Date.parse("2026-09-25T10:00:00Z");
  const of = (...zones: string[]) =>
    timesZoneMessage(
      zones.map((zone) => ({ at, zone })),
      warsaw,
    );
  expect(of()).toBe("");
  expect(of("Europe/Warsaw", "Europe/Berlin")).toBe("");
  expect(of("Europe/Warsaw", "Europe/London", "Europe/Berlin")).toBe("All times are Warsaw time.");
  // London and Lagos share their clock in summer and not in winter.
  const lagos = { zone: "Africa/Lagos" };
  expect(timesZoneMessage([{ at: "2026-07-01T10:00:00Z", zone: "Europe/London" }], lagos)).toBe("");
  expect(timesZoneMessage([{ at: "2026-12-01T10:00:00Z", zone: "Europe/London" }], lagos)).toBe(
    "All times are Lagos time.",
  );
});

test("Today’s rows name no city, in any of their words", () => {
  const steps = candidatesPlan(facts, new Date(now), { zone: "Europe/Warsaw", zoneIsShown: true });
  const work = {
    ...{
      id: "i",
      role: "Data analyst",
      company: "Northwind",
      round: "First stage",
      processId: "i",
      format: "phone" as const,
    },
    ...{
      zone: "Europe/London",
      startsAt: Date.parse(facts.starts),
      endsAt: Date.parse(facts.ends),
      isCancelled: false,
    },
    ...{
      consultantName: "Marta",
      agencyName: null,
      promiseDay: "2026-09-29",
      interviewerNames: [],
      isLive: true,
      steps,
    },
    ...{ isAnswerAwaited: isAnswerAwaited(facts), answerFrom: answerExpectedFrom(facts, now) },
  };
  const today = todayLists([work], { ...warsaw, zoneIsShown: true });
  const rows = [...today.todo, ...today.waiting].map(({ chip, why, step }) => [chip, why, step?.title]);
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(" time)");
});
