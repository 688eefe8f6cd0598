import { expect, test } from "vitest";
import { formatRoleCount, formatRoundsHeld, formatStageCounts } from "@/lib/people/positions/rules";

test("The candidates of a role are counted in one sentence", () => {
  expect(formatStageCounts([])).toBe("No candidates yet");
  expect(formatStageCounts([{ stage: "closed", count: 1 }])).toBe("1 candidate: 1 closed");
  expect(
    formatStageCounts([
      { stage: "rejected", count: 3 },
      { stage: "offer", count: 1 },
      { stage: "interviews", count: 2 },
      { stage: "accepted", count: 2 },
    ]),
  ).toBe("8 candidates: 2 in interviews, 1 offer, 2 offers accepted, 3 not selected");
});

test("With more than a thousand candidates, the sentence does not say how many are at each stage", () => {
  const counts = [
    { stage: "interviews", count: 900 },
    { stage: "rejected", count: 100 },
  ] as const;
  expect(formatStageCounts(counts)).toBe("1,000 candidates: 900 in interviews, 100 not selected");
  expect(formatStageCounts([...counts, { stage: "offer", count: 1 }])).toBe("1,000+ candidates");
});

test("Roles and rounds are counted in words", () => {
  expect([0, 1, 1_001].map(formatRoleCount)).toEqual(["0 roles", "1 role", "1,000+ roles"]);
  expect([0, 1, 2].map(formatRoundsHeld)).toEqual(["no round held yet", "1 round held", "2 rounds held"]);
});
