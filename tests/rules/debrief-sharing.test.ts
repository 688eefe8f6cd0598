import { expect, test } from "vitest";
import { addsGrades, debriefSharing, isReadHere, isSharedByCandidate } from "@/lib/record/debriefs/rules/sharing";

const [first, second] = [new Date("2026-11-19T18:00:00Z"), new Date("2026-11-19T19:00:00Z")];
const own = { sharedAt: first, takenDownAt: null };
const takenDown = { sharedAt: first, takenDownAt: first };
const sharedAfterwards = { sharedAt: second, takenDownAt: first };

test("A debrief that a consultant wrote down is not shared by the candidate until they share it themselves", () => {
  expect([null, { sharedAt: null, takenDownAt: null }, takenDown].map(isSharedByCandidate)).toEqual(
    Array(3).fill(false),
  );
  expect([own, sharedAfterwards].map(isSharedByCandidate)).toEqual([true, true]);
});

test("A plain save shares all that the candidate has shared, and keeps what was written down for them", () => {
  const readHere = isReadHere({ consultantUserId: "marta" }, null);
  expect([null, takenDown, own, sharedAfterwards].map((each) => debriefSharing(readHere, each, false))).toEqual([
    ...["none", "kept", "all", "all"],
  ]);
  expect([null, takenDown].map((each) => debriefSharing(readHere, each, true))).toEqual(["all", "all"]);
});

test("Where nobody reads it here, nothing is shared here", () => {
  expect(debriefSharing(isReadHere({ consultantUserId: null }, own), own, true)).toBe("none");
});

test("An agency that wrote it down reads it here, though nobody is in charge", () => {
  const readHere = isReadHere({ consultantUserId: null }, takenDown);
  expect([readHere, debriefSharing(readHere, takenDown, false), debriefSharing(readHere, takenDown, true)]).toEqual([
    ...[true, "kept", "all"],
  ]);
});

test("A rating that is new or changed is added, and one that is taken out is not", () => {
  expect(addsGrades({ role: 2 }, { role: 2 })).toBe(false);
  expect(addsGrades({ role: 2 }, {})).toBe(false);
  expect(addsGrades({ role: 2 }, { role: 3 })).toBe(true);
  expect(addsGrades({}, { role: 3 })).toBe(true);
});
