import ICAL from "ical.js";
import { expect, test } from "vitest";
import { planCalendarFile } from "@/app/(public)/plan/calendar";
import { readPlanner } from "@/lib/planning/plan/input";
import { candidatesPlan, plan } from "@/lib/planning/plan/rules/plan";

const friday = { starts: "2026-09-18T16:00", ends: "2026-09-18T17:00", zone: "Europe/London", country: "GB" };

const read = (params: Record<string, string | string[]>) => {
  const query = new URLSearchParams();
  for (const [key, values] of Object.entries(params)) for (const value of [values].flat()) query.append(key, value);
  return readPlanner(query, new Date("2026-09-17T17:00:00Z"));
};

test("R48 The calendar file holds the timetable: each remaining step, at its aim or else when it is due, in UTC.", () => {
  const found = read({
    ...friday,
    interviewer: "Zoë, Ltd; “Head”",
    promise: "2026-09-25",
    now: "2026-09-18T16:30:00Z",
  });
  if (found.errors) throw new Error("faults");
  const file = planCalendarFile(plan(found.facts, found.now), found.facts, found.now) ?? "";
  expect(file.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const events = eventsOf(file);
  expect(
    events.map((event) => [event.summary, event.startDate.toJSDate().toISOString(), event.startDate.zone.tzid]),
  ).toEqual([
    ["Write down how it went", "2026-09-18T17:00:00.000Z", "UTC"],
    ["Thank Zoë, Ltd; “Head”", "2026-09-20T17:00:00.000Z", "UTC"],
    ["Check your inbox", "2026-09-25T16:30:00.000Z", "UTC"],
    ["Ask for an update, if you have not heard", "2026-09-29T16:30:00.000Z", "UTC"],
  ]);
  expect(events[1]?.description).toContain("Due: Mon 21 Sep 2026 at 09:00 (London time)");
  expect(new Set(events.map((event) => event.uid)).size).toBe(4);
});

test("The calendar file names the articles of its advice, and no rule number of ours.", () => {
  const agency = { ...friday, route: "agency", outcome: "next", outcomeAt: "2026-09-21T10:00:00Z" };
  for (const event of eventsIn({ ...agency, now: "2026-09-21T11:00:00Z" })) {
    expect(`${event.summary} ${event.description}`).not.toMatch(/\b[RCS]\d+\b/);
    expect(event.description).toMatch(/Advice from: “.+”, .+\.$/);
  }
});

test("An open step is called by its name, a second question waits for silence, and a past step comes in the next hour.", () => {
  const late = { ...friday, promise: "2026-09-25", debriefed: "2026-09-18T17:00:00Z", thanked: "2026-09-18T18:00:00Z" };
  const chased = { ...late, chased: "2026-09-28T10:00:00Z", now: "2026-09-28T11:20:00Z" };
  expect(eventsIn(chased).map((event) => event.summary)).toContain("Ask again, if you have not heard");
  const overdue = eventsIn({ ...late, now: "2026-09-30T10:20:00Z" }).find((event) =>
    event.summary?.startsWith("Ask the interviewer"),
  );
  expect(overdue?.startDate.toJSDate().toISOString()).toBe("2026-09-30T11:00:00.000Z");
});

test("Events of two plans never share an id, and those of one plan keep theirs while it moves on.", () => {
  const ids = (params: Record<string, string | string[]>) => eventsIn(params).map((event) => event.uid);
  const base = { ...friday, interviewer: "Priya", now: "2026-09-18T16:30:00Z" };
  const plans = [
    base,
    { ...base, interviewer: "Tom" },
    { ...base, zone: "Europe/Dublin" },
    { ...base, route: "agency" },
  ];
  const all = [...plans, { ...base, ends: "2026-09-18T17:30" }, { ...base, country: "IE" }].map(ids);
  expect(new Set(all.flat()).size).toBe(all.flat().length);
  const later = ids({ ...base, debriefed: "2026-09-18T17:00:00Z", promise: "2026-09-25", now: "2026-09-19T08:00:00Z" });
  expect(ids(base).filter((id) => later.includes(id))).toHaveLength(1);
  for (const id of all.flat()) expect(id).not.toMatch(/Priya|Tom|2026/);
});

test("There is no calendar file where nothing is left to do.", async () => {
  const over = { ...friday, outcome: "closed", outcomeAt: "2026-09-21T10:00:00Z", now: "2026-09-21T11:00:00Z" };
  expect(eventsIn(over)).toEqual([]);
  const { GET } = await import("@/app/(public)/plan/calendar.ics/route");
  const answer = GET(new Request(`http://localhost/plan/calendar.ics?${new URLSearchParams(over)}`));
  expect([answer.status, await answer.text()]).toEqual([
    404,
    "There is nothing left to do in this plan, so there is no calendar file.",
  ]);
});

const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

function eventsIn(params: Record<string, string | string[]>) {
  const found = read(params);
  if (found.errors) throw new Error(JSON.stringify(found.errors));
  const file = planCalendarFile(candidatesPlan(found.facts, found.now), found.facts, found.now);
  return file === null ? [] : eventsOf(file);
}

test("R23 A step that was due before the plan was requested has no deadline and no alarm in the file, and a consultant's optional step is not in it", () => {
  const late = { ...friday, route: "agency", interviewer: "Priya", promise: "2026-09-21", now: "2026-09-28T10:00:00Z" };
  const found = read({ ...late, recordedAt: "2026-09-28T10:00:00Z" });
  if (found.errors) throw new Error("faults");
  const file = planCalendarFile(candidatesPlan(found.facts, found.now), found.facts, found.now) ?? "";
  const events = eventsOf(file);
  expect(events.map((event) => event.summary)).toEqual(
    expect.arrayContaining([
      "Write down how it went (optional)",
      "Thank Priya (optional)",
      "Tell your consultant how it went (optional)",
    ]),
  );
  expect(events.filter((event) => /^Your consultant /.test(event.summary))).toEqual([]);
  for (const { description } of events) expect(description).not.toMatch(/^(Due|Best|Opens) /m);
  expect(file).not.toContain("BEGIN:VALARM");
  const inTime = read(late);
  if (inTime.errors) throw new Error("faults");
  const usual = planCalendarFile(candidatesPlan(inTime.facts, inTime.now), inTime.facts, inTime.now) ?? "";
  expect(usual).toContain("BEGIN:VALARM");
});
