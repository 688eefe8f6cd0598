import { expect, test } from "vitest";
import { addDays, dayOf, msAt, toInstant, toMs, weekday } from "@/lib/dates";
import { allCountries } from "@/lib/people/places/rules/countries";
import { weekendLabel, weekendOfCountry, weekendOfLocale } from "@/lib/people/places/rules/weekends";
import { readPlanner } from "@/lib/planning/plan/input";
import {
  businessDay,
  businessDayCounter,
  hasHolidayCalendar,
  holidayOn,
  isBusinessDay,
} from "@/lib/planning/plan/rules/business-days";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan, plan } from "@/lib/planning/plan/rules/plan";
import { plannerStepJson } from "@/lib/planning/plan/rules/planner-json";
import { clock, thursday } from "./interview";

const friday = ["IR"];
const fromThursday = ["AF"];
const fromFriday = "BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE".split(" ");

test("The weekend of every country is Saturday and Sunday, except where CLDR's leaves Sunday out.", () => {
  for (const country of Object.keys(allCountries())) {
    const expected = friday.includes(country)
      ? [5]
      : fromThursday.includes(country)
        ? [4, 5]
        : fromFriday.includes(country)
          ? [5, 6]
          : [6, 7];
    expect(weekendOfCountry(country), country).toEqual(expected);
  }
});

test("In a later Node a country's week is a method, and the weekend is read all the same.", () => {
  for (const weekend of [[5, 6], [6, 7], [7], [5], [4, 5]])
    expect(weekendOfLocale({ getWeekInfo: () => ({ weekend }) })).toEqual(weekendOfLocale({ weekInfo: { weekend } }));
  expect(weekendOfLocale({})).toEqual([6, 7]);
});

test("A weekend is written by its days.", () => {
  expect([[5, 6], [5], [4, 5, 6], []].map(weekendLabel)).toEqual([
    "Friday and Saturday",
    "Friday",
    "Thursday, Friday and Saturday",
    "no day",
  ]);
});

/** All without a calendar, and some of the others: working out their holidays takes long. */
const several = Object.keys(allCountries()).filter(
  (code) => !hasHolidayCalendar(code) || ["AF", "GB", "IL", "IR", "SA", "US"].includes(code),
);

test("In every country working days are those outside its weekend and its public holidays, and they are counted forwards and backwards.", () => {
  for (const country of several) {
    const count = businessDayCounter(country, null);
    for (let day = "2026-09-01"; day < "2026-09-22"; day = addDays(day, 1)) {
      const works = !weekendOfCountry(country).includes(weekday(day)) && !holidayOn(day, country, null);
      expect(isBusinessDay(day, country, null), `${country} ${day}`).toBe(works);
      const next = count(day, 1);
      expect(isBusinessDay(next, country, null), `${country} ${next}`).toBe(true);
      if (works) expect(count(next, -1), `${country} before ${next}`).toBe(day);
    }
  }
});

test("Counts are cached for each weekend separately.", () => {
  const weekends = [undefined, [5, 6], [5], [1, 2, 3, 4, 5, 6], []];
  const nexts = () => weekends.map((weekend) => businessDay("2026-09-17", 1, "GB", null, weekend));
  expect(nexts()).toEqual(["2026-09-18", "2026-09-20", "2026-09-19", "2026-09-20", "2026-09-18"]);
  expect(nexts().reverse()).toEqual(nexts().reverse());
});

test("R25 C2 On the last working day before its weekend a thank-you aims, in every country, at the evening before work begins again.", () => {
  for (const country of several) {
    const last = businessDay(businessDay("2026-10-12", 10, country, null), 0, country, null);
    const eve = [0, 1, 2, 3, 4, 5, 6]
      .map((n) => addDays(last, n))
      .find((day) => !isBusinessDay(addDays(day, 1), country, null))!;
    const [starts, ends] = [toInstant(msAt("UTC", eve, "13:00")), toInstant(msAt("UTC", eve, "14:00"))];
    const facts: Facts = { ...thursday, zone: "UTC", country, region: null, starts, ends };
    const next = businessDay(eve, 1, country, null);
    const [, aim, due] = clock(facts, starts, "thank-you")!;
    expect([aim, due], country).toEqual([
      toInstant(msAt("UTC", addDays(next, -1), "18:00")),
      toInstant(msAt("UTC", next, "09:00")),
    ]);
  }
});

/** [opens, aim, due] of each step, in Riyadh and Doha, which are three hours ahead of UTC. */
function figures(country: string, starts: string, more: Record<string, string> = {}) {
  const zone = country === "SA" ? "Asia/Riyadh" : "Asia/Qatar";
  const ends = starts.replace("T16:00", "T17:00");
  const params = {
    starts,
    ends,
    zone,
    country,
    interviewer: "Noura",
    format: "in_person",
    handwritten: "yes",
    ...more,
  };
  const read = readPlanner(new URLSearchParams({ now: "2026-09-16T12:00:00Z", ...params }), new Date(0));
  if (read.errors) throw new Error(JSON.stringify(read.errors));
  const json = candidatesPlan(read.facts, read.now).map(plannerStepJson);
  return Object.fromEntries(json.map(({ step, opens, aim, due }) => [step, [opens, aim, due]]));
}

const promise = { promise: "2026-09-22" };

test("R25 R52 R57 An interview in Riyadh on Wednesday 16 September 2026: Thursday is a working day; the 23rd is the National Day.", () => {
  expect(figures("SA", "2026-09-16T16:00", promise)).toEqual({
    prepare: ["2026-09-14T06:00:00Z", null, "2026-09-16T13:00:00Z"],
    debrief: ["2026-09-16T14:00:00Z", "2026-09-16T15:00:00Z", "2026-09-16T20:59:00Z"],
    "thank-you": ["2026-09-16T14:00:00Z", "2026-09-16T17:00:00Z", "2026-09-17T14:00:00Z"],
    "handwritten-note": ["2026-09-16T14:00:00Z", null, "2026-09-20T14:30:00Z"],
    "check-your-inbox": ["2026-09-22T06:00:00Z", null, "2026-09-22T14:30:00Z"],
    chaser: ["2026-09-24T06:00:00Z", null, "2026-09-27T14:30:00Z"],
  });
});

test("R25 R52 R57 An interview in Riyadh on a Thursday: the weekend follows, and Sunday is a working day.", () => {
  expect(figures("SA", "2026-09-17T16:00", promise)).toEqual({
    prepare: ["2026-09-15T06:00:00Z", null, "2026-09-17T13:00:00Z"],
    debrief: ["2026-09-17T14:00:00Z", "2026-09-17T15:00:00Z", "2026-09-17T20:59:00Z"],
    "thank-you": ["2026-09-17T14:00:00Z", "2026-09-19T15:00:00Z", "2026-09-20T06:00:00Z"],
    "handwritten-note": ["2026-09-17T14:00:00Z", null, "2026-09-21T14:30:00Z"],
    "check-your-inbox": ["2026-09-22T06:00:00Z", null, "2026-09-22T14:30:00Z"],
    chaser: ["2026-09-24T06:00:00Z", null, "2026-09-27T14:30:00Z"],
  });
});

test("R25 R52 R57 In Doha no holidays are known, so the 23rd is a working day; the weekend is Friday and Saturday.", () => {
  expect(figures("QA", "2026-09-16T16:00", promise)).toEqual({
    prepare: ["2026-09-14T06:00:00Z", null, "2026-09-16T13:00:00Z"],
    debrief: ["2026-09-16T14:00:00Z", "2026-09-16T15:00:00Z", "2026-09-16T20:59:00Z"],
    "thank-you": ["2026-09-16T14:00:00Z", "2026-09-16T17:00:00Z", "2026-09-17T14:00:00Z"],
    "handwritten-note": ["2026-09-16T14:00:00Z", null, "2026-09-20T14:30:00Z"],
    "check-your-inbox": ["2026-09-22T06:00:00Z", null, "2026-09-22T14:30:00Z"],
    chaser: ["2026-09-23T06:00:00Z", null, "2026-09-24T14:30:00Z"],
  });
  expect(figures("QA", "2026-09-17T16:00", promise)).toEqual({
    prepare: ["2026-09-15T06:00:00Z", null, "2026-09-17T13:00:00Z"],
    debrief: ["2026-09-17T14:00:00Z", "2026-09-17T15:00:00Z", "2026-09-17T20:59:00Z"],
    "thank-you": ["2026-09-17T14:00:00Z", "2026-09-19T15:00:00Z", "2026-09-20T06:00:00Z"],
    "handwritten-note": ["2026-09-17T14:00:00Z", null, "2026-09-21T14:30:00Z"],
    "check-your-inbox": ["2026-09-22T06:00:00Z", null, "2026-09-22T14:30:00Z"],
    chaser: ["2026-09-23T06:00:00Z", null, "2026-09-24T14:30:00Z"],
  });
});

test("R53 Without a date the check-in opens on the fifth working day: over the weekend and, in Riyadh, over the National Day.", () => {
  expect(figures("SA", "2026-09-16T16:00")["check-in"]).toEqual(["2026-09-24T06:00:00Z", null, "2026-09-27T14:30:00Z"]);
  expect(figures("QA", "2026-09-16T16:00")["check-in"]).toEqual(["2026-09-23T06:00:00Z", null, "2026-09-24T14:30:00Z"]);
});

test("R25 The planner's own weekend overrides the country's, and so does a workspace's.", () => {
  const lisbon = { starts: "2026-09-17T16:00", ends: "2026-09-17T17:00", zone: "Europe/Lisbon", country: "PT" };
  const params = new URLSearchParams({ ...lisbon, interviewer: "Ana", now: "2026-09-17T12:00:00Z" });
  for (const day of ["6", "5", "5"]) params.append("weekend", day);
  const read = readPlanner(params, new Date(0));
  if (read.errors) throw new Error(JSON.stringify(read.errors));
  expect(read.facts.settings).toEqual({ weekend: [5, 6] });
  const thanks = plan(read.facts, read.now).find((step) => step.step === "thank-you");
  expect([thanks?.aim, thanks?.due]).toEqual(["2026-09-19T17:00:00Z", "2026-09-20T08:00:00Z"]);
  expect(thanks?.why).toContain("on Sunday morning");
  expect(dayOf("Europe/Lisbon", toMs(thanks!.due!))).toBe("2026-09-20");
});

test.each([
  ["0", "Write each day of the weekend as a number from 1 (Monday) to 7."],
  ["8", "Write each day of the weekend as a number from 1 (Monday) to 7."],
  ["Friday", "Write each day of the weekend as a number from 1 (Monday) to 7."],
  ["1,2,3,4,5,6,7", "Leave at least one working day in the week."],
])("A weekend of %s is refused with the reason.", (days, sentence) => {
  const lisbon = { starts: "2026-09-17T16:00", ends: "2026-09-17T17:00", zone: "Europe/Lisbon", country: "PT" };
  const params = new URLSearchParams(lisbon);
  for (const day of days.split(",")) params.append("weekend", day);
  expect(readPlanner(params, new Date(0)).errors).toEqual({ weekend: sentence });
});
