import { expect, test } from "vitest";
import {
  businessDay,
  findRegionCode,
  holidayOn,
  isBusinessDay,
  regionsOfCountry,
} from "@/lib/planning/plan/rules/business-days";

test.each([
  ["the first after a Thursday is Friday", "2026-09-17", 1, "GB", null, "2026-09-18"],
  ["the second after a Thursday is Monday", "2026-09-17", 2, "GB", null, "2026-09-21"],
  ["the first after a Saturday is Monday", "2026-09-19", 1, "GB", null, "2026-09-21"],
  ["the one before a Monday is Friday", "2026-09-21", -1, "GB", null, "2026-09-18"],
  ["the one before a Sunday is Friday", "2026-09-20", -1, "GB", null, "2026-09-18"],
  ["none counts for nothing", "2026-09-19", 0, "GB", null, "2026-09-19"],
  ["Easter in England", "2026-04-02", 1, "GB", "ENG", "2026-04-07"],
  ["Easter in Scotland", "2026-04-02", 1, "GB", "SCT", "2026-04-06"],
  ["Boxing Day's substitute", "2026-12-24", 1, "GB", "ENG", "2026-12-29"],
  ["over New Year", "2026-12-30", 3, "GB", "ENG", "2027-01-05"],
  ["New Year on a Saturday is observed on the Friday before", "2027-12-30", 1, "US", null, "2028-01-03"],
  ["Corpus Christi in Bavaria", "2026-06-03", 1, "DE", "BY", "2026-06-05"],
  ["no Corpus Christi in Berlin", "2026-06-03", 1, "DE", "BE", "2026-06-04"],
  ["Golden Week", "2026-05-01", 1, "JP", null, "2026-05-07"],
])("%s", (_, day, n, country, region, expected) => {
  expect(businessDay(day, n, country, region)).toBe(expected);
});

test("A holiday of several days counts on each of them, also into the next year.", () => {
  // Seollal 2027 lasts from 6 to 8 February; the 8th is a Monday.
  expect(isBusinessDay("2027-02-08", "KR", null)).toBe(false);
  // Eswatini's Incwala begins on 28 December and lasts six days.
  expect(["2026-12-28", "2026-12-31"].map((day) => holidayOn(day, "SZ", null) !== undefined)).toEqual([true, true]);
});

test("A holiday that begins at sunset counts on the day of its name, not on its eve.", () => {
  expect(isBusinessDay("2026-03-19", "EG", null)).toBe(true);
  expect(isBusinessDay("2026-03-20", "EG", null)).toBe(false);
});

test("A holiday that ends with a clock change does not extend into the next day.", () => {
  expect(holidayOn("2026-10-26", "AT", null)).toBeDefined();
  expect(isBusinessDay("2026-10-27", "AT", null)).toBe(true);
});

test("Only public holidays are days off: bank, school and other days are not.", () => {
  // 24 December is a bank holiday in Germany, and not a public one.
  expect(isBusinessDay("2026-12-24", "DE", "BE")).toBe(true);
});

test("A region is known by its code or its name.", () => {
  expect(regionsOfCountry("GB")).toMatchObject({ ENG: "England", SCT: "Scotland" });
  expect(["ENG", "eng", "England", "by", "", "__proto__"].map((text) => findRegionCode("GB", text))).toEqual([
    "ENG",
    "ENG",
    "ENG",
    null,
    null,
    null,
  ]);
  expect(["BY", "BY-A", "by.a", "BY-A-X", "BY-"].map((text) => findRegionCode("DE", text))).toEqual([
    "BY",
    "BY-A",
    "BY-A",
    null,
    null,
  ]);
});
