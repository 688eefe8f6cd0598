import { expect, test } from "vitest";
import { isStricterContactRule } from "@/lib/people/clients/rules/contact-rule";
import {
  answerLateness,
  clientResponseTimes,
  latenessLabel,
  type MeasuredInterview,
  workingDays,
  workingDaysLabel,
} from "@/lib/people/clients/rules/response-times";

const close = { close: "17:30" };
const now = Date.parse("2026-12-07T12:00:00Z");

/** An interview on Thursday 19 November 2026 in London. */
const measured = (over: Partial<MeasuredInterview> = {}): MeasuredInterview => ({
  ...{
    id: "i",
    who: "Amara Okafor",
    ends: "2026-11-19T17:30:00Z",
    zone: "Europe/London",
    country: "GB",
    region: "ENG",
  },
  ...{ promises: [], answered: null },
  ...over,
});
const promised = (day: string, logged = "2026-11-19T17:30:00Z") => ({ day, logged });
const late = (over: Partial<MeasuredInterview>) => {
  const found = answerLateness(measured(over), now, close);
  return found && latenessLabel(found);
};

const england = { country: "GB", region: "ENG" };

test("Working days are counted after the first day, without weekends and public holidays", () => {
  expect(workingDays("2026-11-19", "2026-11-19", england)).toBe(0);
  expect(workingDays("2026-11-20", "2026-11-22", england)).toBe(0);
  expect(workingDays("2026-11-19", "2026-11-24", england)).toBe(3);
  expect(workingDays("2026-12-24", "2026-12-29", england)).toBe(1); // Christmas, a weekend, Boxing Day's substitute
});

test("A client's response time leaves out its country's weekend, or the agency's own", () => {
  const riyadh = { country: "SA", region: null };
  expect(workingDays("2026-09-17", "2026-09-20", riyadh)).toBe(1); // Thursday to Sunday
  expect(workingDays("2026-09-17", "2026-09-20", riyadh, [7])).toBe(2);
  const asked = { ...riyadh, zone: "Asia/Riyadh", promises: [promised("2026-09-17", "2026-09-16T12:00:00Z")] };
  const answered = "2026-09-20T12:00:00Z";
  expect(answerLateness(measured({ ...asked, answered }), now, close)?.days).toBe(1);
  expect(answerLateness(measured({ ...asked, answered }), now, { ...close, weekend: [] })?.days).toBe(3);
});

test("An answer on the promised day, before the close, is on time; after it, late by hours, then by working days", () => {
  const promises = [promised("2026-11-27")]; // a Friday
  expect(late({ promises, answered: "2026-11-25T10:00:00Z" })).toBe("on time");
  expect(late({ promises, answered: "2026-11-27T17:30:00Z" })).toBe("on time");
  expect(late({ promises, answered: "2026-11-27T17:40:00Z" })).toBe("1 h late");
  expect(late({ promises, answered: "2026-11-27T20:45:00Z" })).toBe("3 h late");
  expect(late({ promises, answered: "2026-11-28T12:00:00Z" })).toBe("18 h late");
  expect(late({ promises, answered: "2026-11-30T09:00:00Z" })).toBe("1 working day late");
  expect(late({ promises, answered: "2026-12-02T09:00:00Z" })).toBe("3 working days late");
});

test("A newer promise counts if it came before the older day was over; a later one excuses nothing", () => {
  const first = promised("2026-11-24");
  const answered = "2026-11-27T10:00:00Z";
  expect(late({ promises: [first, promised("2026-11-27", "2026-11-23T10:00:00Z")], answered })).toBe("on time");
  expect(late({ promises: [first, promised("2026-11-27", "2026-11-25T10:00:00Z")], answered })).toBe(
    "3 working days late",
  );
});

test("A missing answer counts from the moment its day has passed, and not before", () => {
  expect(late({ promises: [promised("2026-12-11")] })).toBe(null);
  expect(late({ promises: [promised("2026-12-03")] })).toBe("2 working days late");
  expect(answerLateness(measured({ promises: [promised("2026-12-03")] }), now, close)?.stillOpen).toBe(true);
  expect(late({})).toBe(null);
  expect(late({ promises: [promised("2026-12-20", "2026-12-01T09:00:00Z")], answered: "2026-11-25T09:00:00Z" })).toBe(
    null,
  );
});

test("Half of the answers came within the median, and the worst is named with its candidate", () => {
  const answered = (day: string, who = "Amara Okafor") => measured({ id: who, who, answered: `2026-${day}T10:00:00Z` });
  const all = [answered("11-20"), answered("11-23"), answered("12-03", "Jonas Berg"), answered("11-24")];
  const { answers, promises } = clientResponseTimes(all, now, close);
  expect(answers).toEqual({ count: 4, median: 3, worst: { id: "Jonas Berg", who: "Jonas Berg", days: 10 } });
  expect(promises).toBe(null);
  expect(clientResponseTimes([], now, close)).toEqual({ answers: null, promises: null });
});

test("Kept promises are counted among those whose day has come", () => {
  const kept = measured({ promises: [promised("2026-11-27")], answered: "2026-11-26T10:00:00Z" });
  const broken = measured({ id: "b", who: "Jonas Berg", promises: [promised("2026-11-27")] });
  const coming = measured({ promises: [promised("2026-12-11")] });
  expect(clientResponseTimes([kept, broken, coming], now, close).promises).toMatchObject({
    ...{ count: 2, kept: 1, median: { days: 6 }, worst: { who: "Jonas Berg", days: 6, stillOpen: true } },
  });
});

test("The same day has its own words, and one day is no plural", () => {
  expect([0, 1, 2].map(workingDaysLabel)).toEqual(["the same day", "1 working day", "2 working days"]);
});

test("Only a stricter contact rule forbids what another allowed", () => {
  expect([
    isStricterContactRule("through", "direct"),
    isStricterContactRule("copy", "direct"),
    isStricterContactRule("through", "copy"),
  ]).toEqual([...[true, true, true]]);
  expect([
    isStricterContactRule("direct", "copy"),
    isStricterContactRule("copy", "copy"),
    isStricterContactRule("copy", "through"),
  ]).toEqual([...[false, false, false]]);
});
