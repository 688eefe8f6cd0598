import { expect, test } from "vitest";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { clock, names, sent, status, step, thatEvening, throughMarta, thursday } from "./interview";

const promised: Facts = { ...thursday, promise: { day: "2026-09-25", loggedAt: null } };
const heardNothing = "2026-09-28T09:00:00Z";

test("R4 The promised day drives the plan: another day moves every step that depends on it.", () => {
  const moved = { ...thursday, promise: { day: "2026-10-02", loggedAt: null } };
  expect(clock(moved, thatEvening, "check-your-inbox")?.[0]).toBe("2026-10-02T08:00:00Z");
  expect(clock(moved, thatEvening, "chaser")?.[0]).toBe("2026-10-05T08:00:00Z");
  expect(names(moved, thatEvening)).not.toContain("check-in");
});

test("R5 C5 Before the promised day nothing that asks for an update is open.", () => {
  for (const now of [thatEvening, "2026-09-24T12:00:00Z", "2026-09-25T16:00:00Z", "2026-09-28T07:59:59Z"])
    expect(step(promised, now, "chaser")).toMatchObject({
      status: "locked",
      locked: "They said by Friday 25 September. You can ask from Mon 28 Sep at 09:00, if you have not heard.",
    });
});

test("C5 A note of interest is off unless chosen, and belongs to the business day before the promise.", () => {
  expect(names(promised, thatEvening)).not.toContain("interest-note");
  const chosen = { ...promised, interestNote: true };
  expect(clock(chosen, thatEvening, "interest-note")).toEqual(["2026-09-24T08:00:00Z", null, "2026-09-24T16:30:00Z"]);
  expect(names({ ...chosen, promise: null }, thatEvening)).not.toContain("interest-note");
  const monday = { ...chosen, promise: { day: "2026-09-28", loggedAt: null } };
  expect(clock(monday, thatEvening, "interest-note")?.[0]).toBe("2026-09-25T08:00:00Z");
  expect(status(chosen, heardNothing, "interest-note")).toBe("obsolete");
});

test("R52 On the promised day the inbox is to be checked, from opening to close.", () => {
  expect(clock(promised, thatEvening, "check-your-inbox")).toEqual([
    "2026-09-25T08:00:00Z",
    null,
    "2026-09-25T16:30:00Z",
  ]);
  const answered = { ...promised, answeredAt: "2026-09-25T10:00:00Z" };
  expect(step(answered, "2026-09-25T10:00:00Z", "check-your-inbox")).toMatchObject({
    status: "obsolete",
    because: "An answer came on Fri 25 Sep.",
  });
});

test("R53 C6 Without a promise a check-in opens on the fifth business day after, due by the close of the next.", () => {
  expect(clock(thursday, thatEvening, "check-in")).toEqual(["2026-09-24T08:00:00Z", null, "2026-09-25T16:30:00Z"]);
  expect(step(thursday, thatEvening, "check-in")?.locked).toBe(
    "We do not know when you will hear. You can check in from Thu 24 Sep at 09:00, five working days after the interview.",
  );
  const friday = { ...thursday, starts: "2026-09-18T15:00:00Z", ends: "2026-09-18T16:00:00Z" };
  expect(clock(friday, thatEvening, "check-in")).toEqual(["2026-09-25T08:00:00Z", null, "2026-09-28T16:30:00Z"]);
});

test("Holidays are no business days: over Christmas the check-in waits.", () => {
  const december = { ...thursday, starts: "2026-12-22T15:00:00Z", ends: "2026-12-22T16:00:00Z" };
  // Wed 23, Thu 24, then Christmas, the weekend and Boxing Day's substitute; Tue 29, Wed 30, Thu 31.
  expect(clock(december, "2026-12-22T17:00:00Z", "check-in")).toEqual([
    "2026-12-31T09:00:00Z",
    null,
    "2027-01-04T17:30:00Z",
  ]);
});

test("R57 R58 R59 A chaser opens on the first business day after the promise, due by the close of the second, on either route.", () => {
  for (const facts of [promised, { ...throughMarta, promise: promised.promise }]) {
    expect(clock(facts, thatEvening, "chaser")).toEqual(["2026-09-28T08:00:00Z", null, "2026-09-29T16:30:00Z"]);
    expect(status(facts, "2026-09-28T08:00:00Z", "chaser")).toBe("open");
    expect(status(facts, "2026-09-29T16:30:01Z", "chaser")).toBe("overdue");
  }
});

test.each([
  ["a Saturday", "2026-09-26", "2026-09-28T08:00:00Z", "2026-09-29T16:30:00Z"],
  ["Good Friday", "2026-04-03", "2026-04-07T08:00:00Z", "2026-04-08T16:30:00Z"],
  ["the day before Christmas", "2026-12-24", "2026-12-29T09:00:00Z", "2026-12-30T17:30:00Z"],
])("A promise for %s counts from that day.", (_, day, opens, due) => {
  expect(clock({ ...thursday, promise: { day, loggedAt: null } }, thatEvening, "chaser")).toEqual([opens, null, due]);
});

test("R57 An answer or feedback leaves nothing to chase, and says why.", () => {
  const answered = { ...promised, answeredAt: "2026-09-24T10:00:00Z" };
  expect(step(answered, heardNothing, "chaser")).toMatchObject({
    status: "obsolete",
    how: null,
    because: "An answer came on Thu 24 Sep.",
  });
  const feedback = { ...promised, feedbackLoggedAt: "2026-09-24T10:00:00Z" };
  expect(step(feedback, heardNothing, "chaser")).toMatchObject({
    status: "obsolete",
    because: "Feedback came on Thu 24 Sep.",
  });
});

test("R60 A call settles the chaser as an e-mail does.", () => {
  const called = { ...promised, settled: [sent("chaser", heardNothing, null)] };
  expect(step(called, heardNothing, "chaser")).toMatchObject({ status: "done", settledAt: heardNothing });
  expect(names(called, heardNothing)).toContain("second-chaser");
});

test("C7 A direct candidate sends it to the interviewer; with an agency it goes through the consultant, unless the client may be written to.", () => {
  expect(step(promised, thatEvening, "chaser")?.title).toBe("Ask the interviewer for an update");
  const agency = { ...throughMarta, promise: promised.promise };
  expect(step(agency, thatEvening, "chaser")?.title).toBe("Ask Marta for an update");
  expect(step({ ...agency, contact: "direct" }, thatEvening, "chaser")?.title).toBe(
    "Ask the interviewer for an update",
  );
});

test("C8 After the consultant knows, nothing asks them for news before the promised day.", () => {
  const afterTelling = { ...throughMarta, promise: promised.promise, consultantToldAt: "2026-09-17T16:10:00Z" };
  const asking = ["chaser", "second-chaser", "check-in", "check-your-inbox", "let-it-go"];
  for (const now of [thatEvening, "2026-09-21T12:00:00Z", "2026-09-24T16:30:00Z"])
    for (const name of names(afterTelling, now).filter((name) => asking.includes(name)))
      expect(status(afterTelling, now, name)).toBe("locked");
});

test("R70 The first follow-up is always offered: a chaser where a day was promised, a check-in where none was.", () => {
  expect(names(promised, thatEvening)).toContain("chaser");
  expect(names(thursday, thatEvening)).toContain("check-in");
});

test("C10 A second chaser opens on the fifth business day after the first, due by the close of the next.", () => {
  expect(names(promised, heardNothing)).not.toContain("second-chaser");
  const chased = { ...promised, chased: [heardNothing] };
  expect(clock(chased, heardNothing, "second-chaser")).toEqual(["2026-10-05T08:00:00Z", null, "2026-10-06T16:30:00Z"]);
  expect(step(chased, heardNothing, "second-chaser")?.locked).toBe(
    "You asked on Mon 28 Sep. You can ask again from Mon 5 Oct at 09:00, if you have not heard.",
  );
});

test("C10 A newer promise moves the second chaser to the first business day after that day.", () => {
  const newer: Facts = {
    ...promised,
    chased: [heardNothing],
    promise: { day: "2026-10-09", loggedAt: "2026-09-29T09:00:00Z" },
  };
  expect(clock(newer, "2026-09-29T10:00:00Z", "second-chaser")).toEqual([
    "2026-10-12T08:00:00Z",
    null,
    "2026-10-13T16:30:00Z",
  ]);
  expect(status(newer, "2026-09-29T10:00:00Z", "chaser")).toBe("done");
});

test("R68 After two chasers without an answer, letting go opens on the fifth business day after the last.", () => {
  const twice = { ...promised, chased: ["2026-10-05T09:00:00Z", heardNothing] };
  expect(names({ ...promised, chased: [heardNothing] }, heardNothing)).not.toContain("let-it-go");
  expect(clock(twice, "2026-10-05T09:00:00Z", "let-it-go")).toEqual(["2026-10-12T08:00:00Z", null, null]);
  const closed = { ...twice, outcome: { kind: "closed", at: "2026-10-12T09:00:00Z" } as const };
  expect(status(closed, "2026-10-12T09:00:00Z", "let-it-go")).toBe("done");
  const answered = { ...twice, answeredAt: "2026-10-06T09:00:00Z" };
  expect(step(answered, "2026-10-06T09:00:00Z", "let-it-go")).toMatchObject({
    status: "obsolete",
    because: "An answer came on Tue 6 Oct.",
  });
});

test("R69 There is no third chaser.", () => {
  const twice = { ...promised, chased: [heardNothing, "2026-10-05T09:00:00Z"] };
  expect(names(twice, "2026-12-01T09:00:00Z").filter((name) => name.includes("chaser"))).toEqual([
    "chaser",
    "second-chaser",
  ]);
  expect(status(twice, "2026-12-01T09:00:00Z", "second-chaser")).toBe("done");
});

test("Without a promise, asking settles the check-in and counts as the first request.", () => {
  const asked = { ...thursday, chased: ["2026-09-24T09:00:00Z"] };
  expect(status(asked, "2026-09-24T10:00:00Z", "check-in")).toBe("done");
  expect(names(asked, "2026-09-24T10:00:00Z")).not.toContain("chaser");
  expect(clock(asked, "2026-09-24T10:00:00Z", "second-chaser")?.[0]).toBe("2026-10-01T08:00:00Z");
});

test("A promise logged after an answer starts the waiting again.", () => {
  const again: Facts = {
    ...thursday,
    answeredAt: "2026-09-24T10:00:00Z",
    promise: { day: "2026-10-02", loggedAt: "2026-09-24T10:05:00Z" },
  };
  expect(status(again, "2026-09-25T10:00:00Z", "chaser")).toBe("locked");
  expect(status(again, "2026-10-05T08:00:00Z", "chaser")).toBe("open");
});
