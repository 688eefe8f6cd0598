import { expect, test } from "vitest";
import { askedFigures, endOfDay } from "@/lib/planning/insights/rules/stored";

test("A day ends at midnight in its reader's zone, also when it has 23 or 25 hours", () => {
  const end = (zone: string, moment: string) => endOfDay(zone, new Date(moment)).toISOString();
  expect(end("Europe/London", "2026-12-01T12:00:00Z")).toBe("2026-12-02T00:00:00.000Z");
  expect(end("Europe/London", "2026-12-02T00:00:00Z")).toBe("2026-12-03T00:00:00.000Z");
  expect(end("Pacific/Auckland", "2026-12-01T12:00:00Z")).toBe("2026-12-02T11:00:00.000Z");
  expect(end("America/Los_Angeles", "2026-12-01T07:59:00Z")).toBe("2026-12-01T08:00:00.000Z");
  expect(end("Europe/London", "2026-03-29T00:30:00Z")).toBe("2026-03-29T23:00:00.000Z");
  expect(end("Europe/London", "2026-10-24T23:30:00Z")).toBe("2026-10-26T00:00:00.000Z");
});

test("Each kind of figures, consultant, zone and pair of days has its own key, and no key is long", () => {
  const who = "01a2b3c4-0000-7000-8000-000000000001";
  const range = { from: "2026-01-01", to: "2026-11-30" };
  const keys = [
    askedFigures("all", "UTC"),
    askedFigures(who, "UTC"),
    askedFigures("all", "Europe/London"),
    askedFigures("all", "UTC", range),
    askedFigures("all", "UTC", { ...range, to: "2026-12-01" }),
    askedFigures(who, "America/Argentina/ComodRivadavia", range),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key.length).toBeLessThanOrEqual(200);
});
