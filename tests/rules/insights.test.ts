import { expect, test } from "vitest";
import { DAY, HOUR } from "@/lib/durations";
import {
  type InsightsInterview,
  measureSpread,
  outcomesByRound,
  promiseResult,
  promisesByClient,
  quantile,
  timesByMonth,
  twelveMonthsTo,
} from "@/lib/planning/insights/rules";

const utc = (text: string) => Date.parse(`${text}Z`);
const ended = utc("2026-11-19T17:30:00");
const interview = (over: Partial<InsightsInterview> = {}): InsightsInterview => ({
  ...{ ended, zone: "Europe/London", round: "First interview", client: "Northwind", outcome: null },
  ...{ debriefed: null, feedbackReceived: null, feedbackShared: null, promises: [], answerMoments: [] },
  ...over,
});

test("The median and the quartiles are between the values around them", () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([10], 0.75)).toBe(10);
  // Of 1, 2, 4, 8, 16: a quarter of the way is the second, half the third, three quarters the fourth.
  expect(measureSpread([16, 1, 4, 2, 8])).toEqual({ count: 5, low: 2, middle: 4, high: 8 });
  // Of 1, 2: 1.25, 1.5, 1.75, told to a tenth.
  expect(measureSpread([2, 1])).toEqual({ count: 2, low: 1.3, middle: 1.5, high: 1.8 });
  expect(measureSpread([])).toBeNull();
});

test("The twelve months end with the present one, also across the end of a year", () => {
  expect(twelveMonthsTo("2026-11-25")).toHaveLength(12);
  expect(twelveMonthsTo("2026-11-25")[0]).toBe("2025-12");
  expect(twelveMonthsTo("2026-01-01").slice(-2)).toEqual(["2025-12", "2026-01"]);
});

test("Times are measured from the interview's end, in hours or days, by the month in its own zone", () => {
  const months = ["2026-10", "2026-11"];
  const rows = [
    interview({ debriefed: ended + 1 * HOUR, feedbackReceived: ended + 2 * DAY }),
    interview({ debriefed: ended + 3 * HOUR }),
    // 23:30 on 31 October in Los Angeles is November already in London.
    interview({
      ended: utc("2026-11-01T06:30:00"),
      zone: "America/Los_Angeles",
      debriefed: utc("2026-11-01T16:30:00"),
    }),
    // A debrief begun before the end counts as none late.
    interview({ ended: utc("2026-10-05T12:00:00"), debriefed: utc("2026-10-05T11:50:00") }),
  ];
  const [october, november] = timesByMonth(rows, "debriefed", months);
  expect(october!.spread).toEqual({ count: 2, low: 2.5, middle: 5, high: 7.5 });
  expect(november!.spread).toEqual({ count: 2, low: 1.5, middle: 2, high: 2.5 });
  expect(timesByMonth(rows, "feedbackReceived", months).map((month) => month.spread?.middle ?? null)).toEqual([
    null,
    2,
  ]);
  expect(timesByMonth(rows, "feedbackShared", months).every((month) => month.spread === null)).toBe(true);
});

const promise = (day: string, logged = ended) => ({ day, logged });

test("A promise is kept by an update on its day, in the interview's zone, moved by a new day named in time, and broken otherwise", () => {
  const now = utc("2026-12-10T12:00:00");
  const became = (over: Partial<InsightsInterview>, index = 0, at = now) => promiseResult(interview(over), index, at);
  expect(became({ promises: [promise("2026-11-27")], answerMoments: [utc("2026-11-27T23:30:00")] })).toBe("kept");
  expect(became({ promises: [promise("2026-11-27")], answerMoments: [utc("2026-11-28T00:30:00")] })).toBe("broken");
  expect(became({ promises: [promise("2026-11-27")] })).toBe("broken");
  const anew = [promise("2026-11-27"), promise("2026-12-04", utc("2026-11-27T10:00:00"))];
  expect(became({ promises: anew })).toBe("moved");
  expect(became({ promises: anew }, 1)).toBe("broken");
  const late = [promise("2026-11-27"), promise("2026-12-04", utc("2026-11-30T10:00:00"))];
  expect(became({ promises: late, answerMoments: [utc("2026-12-04T10:00:00")] })).toBe("broken");
  expect(became({ promises: late, answerMoments: [utc("2026-12-04T10:00:00")] }, 1)).toBe("kept");
  // An update before the promise keeps nothing, and a day that is not over has no result yet.
  expect(became({ promises: [promise("2026-11-27")], answerMoments: [ended - HOUR] })).toBe("broken");
  expect(became({ promises: [promise("2026-12-10")] })).toBeNull();
});

test("Promises are summed by client, the most broken first", () => {
  const now = utc("2026-12-10T12:00:00");
  const kept = { promises: [promise("2026-11-27")], answerMoments: [utc("2026-11-26T10:00:00")] };
  const broken = { promises: [promise("2026-11-27")] };
  const rows = [
    interview(kept),
    interview(kept),
    interview({ ...broken, client: "Corvane" }),
    interview({ ...broken, client: "Corvane" }),
    interview(broken),
  ];
  expect(promisesByClient(rows, now)).toEqual([
    { client: "Corvane", kept: 0, moved: 0, broken: 2 },
    { client: "Northwind", kept: 2, moved: 0, broken: 1 },
  ]);
  expect(promisesByClient([interview()], now)).toEqual([]);
});

test("Outcomes are counted by round, and rare names of rounds are grouped at the end", () => {
  const rows = ["A", "A", "A", "B", "B", "C", "C", "D", "D", "E", "E", "F", "G"].map((round) =>
    interview({ round, outcome: round === "A" ? "offer" : null }),
  );
  const found = outcomesByRound(rows);
  expect(found.map((sum) => sum.round)).toEqual(["A", "B", "C", "D", "E", "Other rounds"]);
  expect(found[0]).toMatchObject({ offer: 3, none: 0 });
  expect(found.at(-1)).toMatchObject({ none: 2 });
  expect(outcomesByRound(rows.slice(0, 5)).map((sum) => sum.round)).toEqual(["A", "B"]);
});
