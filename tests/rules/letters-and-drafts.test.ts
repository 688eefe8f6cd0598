import { expect, test } from "vitest";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { clock, during, names, sent, status, thatEvening, throughMarta, thursday } from "./interview";

test("R26 A handwritten note is due by the close of the second business day after.", () => {
  const chosen = { ...thursday, handwritten: true };
  expect(clock(chosen, during, "handwritten-note")).toEqual(["2026-09-17T16:00:00Z", null, "2026-09-21T16:30:00Z"]);
  const friday = { ...chosen, starts: "2026-09-18T15:00:00Z", ends: "2026-09-18T16:00:00Z" };
  expect(clock(friday, during, "handwritten-note")?.[2]).toBe("2026-09-22T16:30:00Z");
  expect(clock(friday, during, "thank-you")?.[2]).toBe("2026-09-21T08:00:00Z");
});

test("R27 It is offered only after meeting in person, and only if chosen.", () => {
  expect(names(thursday, during)).not.toContain("handwritten-note");
  for (const format of ["video", "phone"] as const)
    expect(names({ ...thursday, handwritten: true, format }, during)).not.toContain("handwritten-note");
});

test("R41 A draft given to the consultant is to be read by its aim, and within four hours at most.", () => {
  const asked = (askedAt: string): Facts => ({
    ...throughMarta,
    draftReviews: [{ step: "thank-you", forId: null, askedAt, readAt: null }],
  });
  expect(clock(asked("2026-09-17T17:00:00Z"), thatEvening, "read-a-draft")).toEqual([
    "2026-09-17T17:00:00Z",
    null,
    "2026-09-17T19:00:00Z",
  ]);
  const friday = { starts: "2026-09-18T15:00:00Z", ends: "2026-09-18T16:00:00Z" };
  expect(clock({ ...asked("2026-09-18T17:00:00Z"), ...friday }, "2026-09-18T17:00:00Z", "read-a-draft")?.[2]).toBe(
    "2026-09-18T21:00:00Z",
  );
  expect(names({ ...asked("2026-09-17T17:00:00Z"), route: "direct" }, thatEvening)).not.toContain("read-a-draft");
});

test("A draft that is given after its aim has four hours, and none once the note was sent.", () => {
  const late: Facts = {
    ...throughMarta,
    draftReviews: [{ step: "thank-you", forId: "p", askedAt: "2026-09-17T20:00:00Z", readAt: null }],
  };
  expect(clock(late, "2026-09-17T20:00:00Z", "read-a-draft")?.[2]).toBe("2026-09-18T00:00:00Z");
  const gone = { ...late, settled: [sent("thank-you", "2026-09-17T20:30:00Z")] };
  expect(status(gone, "2026-09-17T21:00:00Z", "read-a-draft")).toBe("obsolete");
  const read = { ...late, draftReviews: [{ ...late.draftReviews[0]!, readAt: "2026-09-17T20:10:00Z" }] };
  expect(status(read, "2026-09-17T21:00:00Z", "read-a-draft")).toBe("done");
});
