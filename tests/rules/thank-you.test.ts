import { expect, test } from "vitest";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { clock, during, priya, sent, status, step, thatEvening, throughMarta, thursday, tom } from "./interview";

const on = (zone: string, country: string, starts: string, ends: string, region: string | null = null): Facts => ({
  ...thursday,
  zone,
  country,
  region,
  starts,
  ends,
});

test("R23 C1 A thank-you is due 24 hours after the interview.", () => {
  expect(clock(thursday, during, "thank-you")?.[2]).toBe("2026-09-18T16:00:00Z");
  expect(status(thursday, "2026-09-18T16:00:00Z", "thank-you")).toBe("open");
  expect(status(thursday, "2026-09-18T16:00:01Z", "thank-you")).toBe("overdue");
});

test("R24 It aims at the same evening: three hours after the end, as long as that is not after 20:00 local time.", () => {
  expect(clock(thursday, during, "thank-you")?.[1]).toBe("2026-09-17T19:00:00Z");
  const morning = on("Europe/London", "GB", "2026-09-17T08:00:00Z", "2026-09-17T09:00:00Z");
  expect(clock(morning, during, "thank-you")).toEqual([
    "2026-09-17T09:00:00Z",
    "2026-09-17T12:00:00Z",
    "2026-09-18T09:00:00Z",
  ]);
});

test.each([
  ["one minute after 20:00", "2026-09-17T16:01:00Z", "2026-09-18T07:00:00Z", "2026-09-18T16:01:00Z"],
  ["past midnight", "2026-09-17T21:30:00Z", "2026-09-18T07:00:00Z", "2026-09-18T21:30:00Z"],
])("After an evening interview (%s) it aims at 08:00 the next day.", (_, ends, aim, due) => {
  const evening = on("Europe/London", "GB", "2026-09-17T15:00:00Z", ends);
  expect(clock(evening, during, "thank-you")).toEqual([ends, aim, due]);
});

test.each([
  ["a Friday", "Europe/London", "GB", null, "2026-09-18T16:00:00Z", "2026-09-20T17:00:00Z", "2026-09-21T08:00:00Z"],
  [
    "a late Friday",
    "Europe/London",
    "GB",
    null,
    "2026-09-18T21:00:00Z",
    "2026-09-20T17:00:00Z",
    "2026-09-21T08:00:00Z",
  ],
  ["a Saturday", "Europe/London", "GB", null, "2026-09-19T10:00:00Z", "2026-09-20T17:00:00Z", "2026-09-21T08:00:00Z"],
  [
    "Christmas Eve",
    "Europe/London",
    "GB",
    "ENG",
    "2026-12-24T11:00:00Z",
    "2026-12-28T18:00:00Z",
    "2026-12-29T09:00:00Z",
  ],
  [
    "Maundy Thursday",
    "Europe/London",
    "GB",
    "ENG",
    "2026-04-02T15:00:00Z",
    "2026-04-06T17:00:00Z",
    "2026-04-07T08:00:00Z",
  ],
  [
    "Maundy Thursday",
    "Europe/London",
    "GB",
    "SCT",
    "2026-04-02T15:00:00Z",
    "2026-04-05T17:00:00Z",
    "2026-04-06T08:00:00Z",
  ],
  [
    "Thanksgiving's eve",
    "America/New_York",
    "US",
    null,
    "2026-11-25T22:00:00Z",
    "2026-11-26T23:00:00Z",
    "2026-11-27T14:00:00Z",
  ],
  [
    "Thanksgiving's eve",
    "America/Los_Angeles",
    "US",
    "CA",
    "2026-11-25T22:00:00Z",
    "2026-11-30T02:00:00Z",
    "2026-11-30T17:00:00Z",
  ],
  ["a holiday's eve", "Asia/Tokyo", "JP", null, "2027-02-10T08:00:00Z", "2027-02-11T09:00:00Z", "2027-02-12T00:00:00Z"],
  [
    "clocks going back",
    "Europe/London",
    "GB",
    null,
    "2026-10-23T16:00:00Z",
    "2026-10-25T18:00:00Z",
    "2026-10-26T09:00:00Z",
  ],
  [
    "clocks going forward",
    "Europe/London",
    "GB",
    null,
    "2026-03-27T17:00:00Z",
    "2026-03-29T17:00:00Z",
    "2026-03-30T08:00:00Z",
  ],
  [
    "a long weekend",
    "Australia/Sydney",
    "AU",
    "NSW",
    "2026-01-23T05:00:00Z",
    "2026-01-26T07:00:00Z",
    "2026-01-26T22:00:00Z",
  ],
])(
  "R25 C2 Before days off (%s, %s %s %s) it aims at 18:00 on the last of them and is late once the next business day opens.",
  (_, zone, country, region, ends, aim, due) => {
    const starts = new Date(Date.parse(ends) - 3_600_000).toISOString();
    const facts = on(zone, country, starts, ends, region);
    expect(clock(facts, starts, "thank-you")).toEqual([ends, aim, due]);
    expect(step(facts, starts, "thank-you")?.rules).toEqual(expect.arrayContaining(["R25", "C2"]));
  },
);

test("An ordinary weekday rests neither on the weekend's rule nor on the disagreement about it.", () => {
  const rules = step(thursday, during, "thank-you")?.rules ?? [];
  expect(rules).toEqual([
    "R23",
    "R24",
    "R28",
    "R29",
    "R30",
    "R31",
    "R32",
    "R33",
    "R34",
    "R35",
    "R36",
    "R37",
    "R38",
    "R39",
    "R40",
    "R41",
  ]);
});

test("On a Sunday the next day is a business day, so the 24 hours count.", () => {
  const sunday = on("Europe/London", "GB", "2026-09-20T15:00:00Z", "2026-09-20T16:00:00Z");
  expect(clock(sunday, during, "thank-you")?.[2]).toBe("2026-09-21T16:00:00Z");
});

test("24 hours are hours: where clocks go forward in between, the local time is an hour later.", () => {
  const cairo = {
    ...on("Africa/Cairo", "EG", "2026-04-23T14:00:00Z", "2026-04-23T15:00:00Z"),
    settings: { weekend: [6, 7] },
  };
  expect(clock(cairo, during, "thank-you")).toEqual([
    "2026-04-23T15:00:00Z",
    "2026-04-23T18:00:00Z",
    "2026-04-24T15:00:00Z",
  ]);
});

test("The calendar is the interview's own: at the same instant it is Friday in Auckland and Thursday in London.", () => {
  const ends = "2026-09-17T20:00:00Z";
  expect(clock(on("Pacific/Auckland", "NZ", "2026-09-17T19:00:00Z", ends), during, "thank-you")?.[2]).toBe(
    "2026-09-20T21:00:00Z",
  );
  expect(clock(on("Europe/London", "GB", "2026-09-17T19:00:00Z", ends), during, "thank-you")?.[2]).toBe(
    "2026-09-18T20:00:00Z",
  );
});

test("R28 C12 Each interviewer gets a note of their own, settled on its own.", () => {
  const panel = { ...thursday, interviewers: [priya, tom], settled: [sent("thank-you", thatEvening)] };
  const notes = plan(panel, thatEvening).filter((step) => step.step === "thank-you");
  expect(notes.map((step) => [step.for, step.title, step.status])).toEqual([
    ["Priya Shah", "Thank Priya Shah", "done"],
    ["Tom Ellery", "Thank Tom Ellery", "open"],
  ]);
});

test("R39 The reasons for a thank-you include staying in their mind.", () => {
  expect(step(thursday, during, "thank-you")?.rules).toContain("R39");
});

test("R42 C14 However it went, the thank-you stays; sending something useful is optional.", () => {
  const badly = {
    ...thursday,
    interviewers: [priya],
    wanted: "unsure" as const,
    settled: [sent("thank-you", thatEvening)],
  };
  expect(step(badly, thatEvening, "thank-you")?.optional).toBe(false);
  expect(step(badly, thatEvening, "give-something-useful")?.optional).toBe(true);
  const rejected = { ...thursday, outcome: { kind: "rejected", at: "2026-09-17T16:30:00Z" } as const };
  expect(status(rejected, thatEvening, "thank-you")).toBe("open");
});

test("With a consultant who passes notes on, the reason says so.", () => {
  expect(step(throughMarta, during, "thank-you")?.why).toBe(
    "Send it the same day if you can, and within 24 hours of the interview. Marta reads it, approves it and sends it.",
  );
});
