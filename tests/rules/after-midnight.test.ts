import { expect, test } from "vitest";
import { dayOf } from "@/lib/dates";
import { DAY, HOUR } from "@/lib/durations";
import { readPlanner } from "@/lib/planning/plan/input";
import { formatTimeRange, weekdayName } from "@/lib/platform/words/dates";
import { resolveInterviewTimes } from "@/lib/record/interviews/commands/times";
import {
  addInterviewForCandidateInput,
  editInterviewAsConsultantInput,
  interviewInput,
} from "@/lib/record/interviews/input";
import { form } from "../factories";

const clockTimes = Array.from({ length: 48 }, (_, n) => `${`${n >> 1}`.padStart(2, "0")}:${n % 2 ? "30" : "00"}`);

test.each(["Europe/London", "Asia/Kolkata", "America/New_York", "Pacific/Auckland"])(
  "In %s an end before the start is on the next day, within 24 hours, and is shown with its weekday.",
  (zone) => {
    for (const start of clockTimes)
      for (const end of clockTimes.filter((time) => time !== start)) {
        const { startsAt, endsAt, endsLocal } = resolveInterviewTimes({
          day: "2026-09-17",
          start,
          end,
          zone,
          fold: "",
        });
        const [from, until] = [startsAt.getTime(), endsAt.getTime()];
        const isNext = end < start;
        expect(endsLocal).toBe(`2026-09-${isNext ? 18 : 17}T${end}`);
        expect(until > from && until - from < DAY, `${start} to ${end}`).toBe(true);
        expect(formatTimeRange(zone, from, until)).toBe(`${start}–${end}${isNext ? " (Fri)" : ""}`);
        expect(weekdayName(dayOf(zone, until))).toBe(isNext ? "Friday" : "Thursday");
      }
  },
);

test("Over the night of a clock change an interview lasts an hour less, or more.", () => {
  const lasts = (day: string) => {
    const { startsAt, endsAt } = resolveInterviewTimes({
      day,
      start: "23:00",
      end: "03:00",
      zone: "Europe/London",
      fold: "",
    });
    return (endsAt.getTime() - startsAt.getTime()) / HOUR;
  };
  expect([lasts("2026-03-28"), lasts("2026-10-24"), lasts("2026-09-17")]).toEqual([3, 5, 4]);
});

test("In each form of an interview an end before the start is accepted, and one at the start is refused with the reason.", () => {
  const night = { start: "22:30", end: "00:15" };
  const known = { candidateId: form().id, clientId: form().id };
  for (const schema of [interviewInput, addInterviewForCandidateInput, editInterviewAsConsultantInput]) {
    expect(schema.safeParse({ ...form(night), ...known }).success).toBe(true);
    const same = schema.safeParse({ ...form({ start: "22:30", end: "10:30 pm" }), ...known });
    expect(same.error?.issues).toMatchObject([
      { path: ["end"], message: "The start and the end are the same. Change one of them." },
    ]);
  }
});

test("The planner accepts an end on the next day, and says so where it is left on the same one.", () => {
  const read = (ends: string) =>
    readPlanner(
      new URLSearchParams({ starts: "2026-09-17T22:30", ends, zone: "Asia/Tokyo", country: "JP" }),
      new Date(0),
    );
  const night = read("2026-09-18T00:15");
  expect(night.errors ?? [night.facts.starts, night.facts.ends]).toEqual([
    "2026-09-17T13:30:00Z",
    "2026-09-17T15:15:00Z",
  ]);
  expect(read("2026-09-17T00:15").errors).toEqual({
    ends: "The end is before the start. If it ended after midnight, write the next day.",
  });
  expect(read("2026-09-18 12:15 am").errors).toBeNull();
});
