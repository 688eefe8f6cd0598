import { expect, test } from "vitest";
import { clock, during, names, sent, status, step, thatEvening, throughMarta, thursday } from "./interview";

const before = "2026-09-10T09:00:00Z";

test("R1 R2 R3 R8 R9 Preparing opens at 09:00 two calendar days before and is due when the interview starts.", () => {
  expect(clock(thursday, before, "prepare")).toEqual(["2026-09-15T08:00:00Z", null, "2026-09-17T15:00:00Z"]);
  expect(step(thursday, before, "prepare")).toMatchObject({
    status: "locked",
    locked: "Opens Tue 15 Sep at 09:00, two days before the interview.",
    rules: ["R1", "R2", "R3", "R8", "R9"],
    why: expect.stringContaining("what happens next, and when you will hear"),
  });
  expect(status(thursday, "2026-09-15T08:00:00Z", "prepare")).toBe("open");
});

test("Preparing counts calendar days: for a Monday interview it opens on Saturday.", () => {
  const monday = { ...thursday, starts: "2026-09-21T08:30:00Z", ends: "2026-09-21T09:30:00Z" };
  expect(clock(monday, before, "prepare")).toEqual(["2026-09-19T08:00:00Z", null, "2026-09-21T08:30:00Z"]);
});

test("Preparing no longer applies once the interview has begun, unless it was ticked.", () => {
  expect(step(thursday, during, "prepare")).toMatchObject({
    status: "obsolete",
    because: "The interview has started.",
  });
  const ticked = { step: "prepare", forId: null, at: "2026-09-16T09:00:00Z", how: "done" } as const;
  expect(status({ ...thursday, settled: [ticked] }, during, "prepare")).toBe("done");
});

test("R10 The debrief opens when the interview ends, aims at an hour later and is due at 23:59 that day.", () => {
  expect(clock(thursday, during, "debrief")).toEqual([
    "2026-09-17T16:00:00Z",
    "2026-09-17T17:00:00Z",
    "2026-09-17T22:59:00Z",
  ]);
  expect(status(thursday, during, "debrief")).toBe("locked");
  expect(status(thursday, "2026-09-17T16:00:00Z", "debrief")).toBe("open");
  expect(status(thursday, "2026-09-17T22:59:00Z", "debrief")).toBe("open");
  expect(status(thursday, "2026-09-17T22:59:01Z", "debrief")).toBe("overdue");
});

test("The debrief is never due less than three hours after the end.", () => {
  const late = { ...thursday, starts: "2026-09-17T20:30:00Z", ends: "2026-09-17T21:30:00Z" };
  expect(clock(late, during, "debrief")).toEqual([
    "2026-09-17T21:30:00Z",
    "2026-09-17T22:30:00Z",
    "2026-09-18T00:30:00Z",
  ]);
});

test("The debrief of an interview that ends after midnight belongs to the day on which it ends.", () => {
  const overMidnight = { ...thursday, starts: "2026-09-17T22:00:00Z", ends: "2026-09-17T23:30:00Z" };
  expect(clock(overMidnight, during, "debrief")?.[2]).toBe("2026-09-18T22:59:00Z");
});

test("A saved debrief settles its step, with the time of saving.", () => {
  expect(step({ ...thursday, debriefSavedAt: "2026-09-17T16:40:00Z" }, thatEvening, "debrief")).toMatchObject({
    status: "done",
    settledAt: "2026-09-17T16:40:00Z",
    how: "done",
  });
});

test("R12 With an agency the first thing after the interview is telling the consultant, before any thank-you.", () => {
  const order = names(throughMarta, during);
  expect(order.indexOf("tell-consultant")).toBe(order.indexOf("prepare") + 1);
  expect(order.indexOf("tell-consultant")).toBeLessThan(order.indexOf("thank-you"));
  expect(names(thursday, during)).not.toContain("tell-consultant");
});

test("R13 Telling the consultant aims at the very end of the interview and is due two hours later.", () => {
  expect(clock(throughMarta, during, "tell-consultant")).toEqual([
    "2026-09-17T16:00:00Z",
    "2026-09-17T16:00:00Z",
    "2026-09-17T18:00:00Z",
  ]);
  expect(status(throughMarta, "2026-09-17T18:00:01Z", "tell-consultant")).toBe("overdue");
});

test("A shared debrief or a logged call tells the consultant, whichever is first.", () => {
  const both = {
    ...throughMarta,
    debriefSharedAt: "2026-09-17T16:50:00Z",
    consultantToldAt: "2026-09-17T16:10:00Z",
  };
  expect(step(both, thatEvening, "tell-consultant")).toMatchObject({
    status: "done",
    settledAt: "2026-09-17T16:10:00Z",
  });
});

test("R18 Thanking the consultant opens when they have been told, and is due by the close of the second business day after.", () => {
  expect(names(throughMarta, thatEvening)).not.toContain("thank-consultant");
  expect(clock({ ...throughMarta, consultantToldAt: "2026-09-17T16:10:00Z" }, thatEvening, "thank-consultant")).toEqual(
    ["2026-09-17T16:10:00Z", null, "2026-09-21T16:30:00Z"],
  );
});

test("R19 A debrief that says no opens a polite withdrawal, in place of every later request.", () => {
  const unwanted = {
    ...thursday,
    wanted: "no" as const,
    interestNote: true,
    promise: { day: "2026-09-25", loggedAt: null },
    debriefSavedAt: "2026-09-17T16:40:00Z",
  };
  expect(clock(unwanted, thatEvening, "withdraw")).toEqual(["2026-09-17T16:40:00Z", null, "2026-09-18T16:30:00Z"]);
  for (const request of ["interest-note", "chaser"] as const)
    expect(step(unwanted, thatEvening, request)).toMatchObject({
      status: "obsolete",
      because: "You said in the debrief that you do not want this job, so withdraw instead.",
    });
  expect(status({ ...unwanted, promise: null }, thatEvening, "check-in")).toBe("obsolete");
  // The withdrawal thanks its reader: nobody is asked for both.
  expect(step(unwanted, thatEvening, "thank-you")).toMatchObject({
    status: "obsolete",
    because: "The withdrawal also says thank you.",
  });
  const staying = { ...unwanted, settled: [{ ...sent("withdraw", thatEvening, null), how: "waived" as const }] };
  expect(status(staying, thatEvening, "thank-you")).toBe("open");
  expect(names({ ...unwanted, debriefSavedAt: null }, thatEvening)).not.toContain("withdraw");
});

test("A withdrawal is settled once it is recorded as the outcome.", () => {
  const withdrawn = {
    ...thursday,
    wanted: "no" as const,
    debriefSavedAt: "2026-09-17T16:40:00Z",
    outcome: { kind: "withdrawn", at: "2026-09-18T08:00:00Z" } as const,
  };
  expect(status(withdrawn, "2026-09-18T09:00:00Z", "withdraw")).toBe("done");
  expect(status(withdrawn, "2026-09-18T09:00:00Z", "thank-you")).toBe("obsolete");
});
