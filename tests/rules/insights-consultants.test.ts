import { expect, test } from "vitest";
import { HOUR } from "@/lib/durations";
import { getInsightsInput } from "@/lib/planning/insights/input";
import {
  askedRange,
  type CountedRow,
  figuresByConsultant,
  rangePresets,
} from "@/lib/planning/insights/rules/consultants";

const today = "2026-01-25";

test("The ranges that the page offers end today or with the last month, also in January", () => {
  expect(rangePresets(today)).toEqual([
    ["Last month", { from: "2025-12-01", to: "2025-12-31" }],
    ["Last three months", { from: "2025-11-01", to: "2026-01-25" }],
    ["This year", { from: "2026-01-01", to: "2026-01-25" }],
    ["Last twelve months", { from: "2025-02-01", to: "2026-01-25" }],
  ]);
});

test.each([
  ["2026-01-25", "This month"],
  ["2026-03-02", "Last three months"],
  ["2026-12-01", "This year"],
])("On %s, “%s” is left out, because another name has the same range", (day, leftOut) => {
  const names = rangePresets(day).map(([name]) => name);
  expect(names).toHaveLength(4);
  expect(names).not.toContain(leftOut);
});

test("Days that are missing have their usual value, days in the wrong order are exchanged, and what is no day is ignored", () => {
  expect(askedRange({ from: "", to: "" }, today)).toEqual({ from: "2025-02-01", to: today });
  expect(askedRange({ from: "2025-12-24", to: "" }, today)).toEqual({ from: "2025-12-24", to: today });
  expect(askedRange({ from: "2026-03-01", to: "" }, today)).toEqual({ from: "2026-03-01", to: "2026-03-01" });
  expect(askedRange({ from: "", to: "2024-06-30" }, today)).toEqual({ from: "2023-07-01", to: "2024-06-30" });
  expect(askedRange({ from: "2025-05-02", to: "2025-05-01" }, today)).toEqual({ from: "2025-05-01", to: "2025-05-02" });
  const parsed = getInsightsInput.parse({ who: "x", from: "2026-02-31", to: ["2026-01-01"] });
  expect(parsed).toEqual({ who: "all", from: "", to: "" });
  expect(getInsightsInput.parse({ from: "0000-01-01" }).from).toBe("");
});

const members = [
  { userId: "m", name: "Marta Lindqvist" },
  { userId: "j", name: "Joel Brandt" },
];
const counted = (over: Partial<CountedRow>): CountedRow => ({
  consultant: null,
  isTotal: false,
  interviews: 1,
  offers: 0,
  placements: 0,
  sharedAfterMs: null,
  ...over,
});

test("Each member has a line, also without interviews; below are lines for members who have left, for interviews without a consultant, and for all", () => {
  const lines = figuresByConsultant(
    [
      counted({ consultant: "m", interviews: 3, offers: 2, placements: 1, sharedAfterMs: 4.25 * HOUR }),
      counted({ consultant: null }),
      counted({ consultant: "gone" }),
      counted({ consultant: null, isTotal: true, interviews: 5, offers: 2, placements: 1, sharedAfterMs: 4.25 * HOUR }),
    ],
    members,
    "all",
  );
  const none = { interviews: 0, offers: 0, placements: 0, hours: null };
  expect(lines).toEqual([
    { key: "j", name: "Joel Brandt", ...none },
    { key: "m", name: "Marta Lindqvist", interviews: 3, offers: 2, placements: 1, hours: 4.3 },
    { key: "nobody", name: "No consultant", ...none, interviews: 1 },
    { key: "gone", name: "Former colleague", ...none, interviews: 1 },
    { key: "all", name: "All", interviews: 5, offers: 2, placements: 1, hours: 4.3 },
  ]);
});

test("If one consultant is chosen, there is one line, and no line for all", () => {
  expect(figuresByConsultant([], members, "j").map((line) => line.name)).toEqual(["Joel Brandt"]);
});
