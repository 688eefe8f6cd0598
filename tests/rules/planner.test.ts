import { expect, test } from "vitest";
import {
  canonicalPlannerParams,
  lastsOf,
  longQuestionIn,
  plannerFormValues,
  withRecordedAt,
} from "@/app/(public)/plan/planner-params";
import { readPlanner } from "@/lib/planning/plan/input";
import { plan } from "@/lib/planning/plan/rules/plan";
import { plannerStepJson } from "@/lib/planning/plan/rules/planner-json";

const present = new Date("2026-09-17T17:00:00Z");
const friday = { starts: "2026-09-18T16:00", ends: "2026-09-18T17:00", zone: "Europe/London", country: "GB" };

const read = (params: Record<string, string | string[]>) => {
  const query = new URLSearchParams();
  for (const [key, values] of Object.entries(params)) for (const value of [values].flat()) query.append(key, value);
  return readPlanner(query, present);
};

const errors = (params: Record<string, string | string[]>) => read(params).errors ?? {};

const answer = (params: Record<string, string | string[]>) => {
  const found = read(params);
  if (found.errors) throw new Error(JSON.stringify(found.errors));
  return { now: found.now, steps: plan(found.facts, found.now).map(plannerStepJson) };
};

const facts = (params: Record<string, string | string[]>) => {
  const found = read(params);
  return found.errors ? null : found.facts;
};

test("The answer has exactly the documented fields.", () => {
  const { now, steps } = answer({ ...friday, interviewer: "Priya Shah", now: "2026-09-18T12:00:00Z" });
  expect(now).toBe("2026-09-18T12:00:00Z");
  expect(steps.map((step) => step.step)).toEqual(["prepare", "debrief", "thank-you", "check-in"]);
  expect(steps[2]).toEqual({
    step: "thank-you",
    whose: "candidate",
    for: "Priya Shah",
    opens: "2026-09-18T16:00:00Z",
    aim: "2026-09-20T17:00:00Z",
    due: "2026-09-21T08:00:00Z",
    standing: "locked",
    locked: "Opens when the interview ends, Fri 18 Sep at 17:00.",
    rules: expect.arrayContaining(["R23", "R24", "R25", "C2"]),
    why: "Send it so that it is there on Monday morning, the next working day.",
  });
});

test("An obsolete step says why.", () => {
  const { steps } = answer({ ...friday, now: "2026-09-18T15:30:00Z" });
  expect(steps[0]).toMatchObject({
    step: "prepare",
    standing: "gone",
    locked: null,
    because: "The interview has started.",
  });
});

test("Without parameters each required one is reported.", () => {
  expect(Object.keys(errors({})).sort()).toEqual(["country", "ends", "starts", "zone"]);
});

test("All faults are reported together, each beside its parameter, unknown ones included.", () => {
  const faults = errors({
    starts: "2026-02-31T16:00",
    ends: "half past five",
    zone: "Mars/Olympus",
    country: "ZZ",
    format: "letter",
    route: "sideways",
    contact: "never",
    promise: "2026-02-30",
    handwritten: "perhaps",
    told: "2026-09-18T17:05:00",
    chased: ["2026-09-28T09:00:00Z", "2026-10-05T09:00:00Z", "2026-10-12T09:00:00Z"],
    wanted: "very much",
    outcome: "hired",
    updateBy: "soon",
    now: "2026-09-31T00:00:00Z",
    interviewer: Array.from({ length: 300 }, (_, index) => `Person ${index}`),
    favouriteColour: "green",
    __proto__x: "1",
  });
  expect(faults).toMatchObject({
    starts: "There is no such day or time.",
    ends: "Write the local time as 2026-09-18T16:00.",
    zone: "We do not know a time zone with that name. Write a city, such as London or Kolkata.",
    country: "We do not know a country with that name. Write its name in English, or its two-letter code, such as GB.",
    interviewer: "Add at most twenty interviewers.",
    promise: "There is no such day in our calendar.",
    told: "Write the moment as 2026-09-18T17:05:00Z.",
    favouriteColour: "There is no parameter called favouriteColour.",
  });
  expect(Object.keys(faults)).toHaveLength(18);
});

test("A parameter of any name reaches no further than its fault.", () => {
  const query = new URLSearchParams({ ...friday });
  query.append("__proto__", "1");
  query.append("constructor", "1");
  const found = readPlanner(query, present);
  expect(Object.keys(found.errors ?? {}).sort()).toEqual(["__proto__", "constructor"]);
});

test.each([
  ["an end before its start", { ends: "2026-09-18T15:00" }, "ends"],
  ["an end at its start", { ends: "2026-09-18T16:00" }, "ends"],
  ["more than a day", { ends: "2026-09-19T16:01" }, "ends"],
  ["a name of 10 kB", { interviewer: "x".repeat(10_240) }, "interviewer"],
  ["a name with a line break", { interviewer: "Priya\nBcc: all" }, "interviewer"],
  ["a topic with nobody of the interviewers", { interviewer: "Priya", topic: "Tom" }, "topic"],
  ["a region of another country", { region: "BY" }, "region"],
  ["a zone that is an offset", { zone: "+01:00" }, "zone"],
  ["a zone of 10 kB", { zone: "x".repeat(10_240) }, "zone"],
  ["a country that may be one of two", { country: "Korea" }, "country"],
  ["two zones", { zone: ["Europe/London", "Europe/Paris"] }, "zone"],
  ["a year before ours", { starts: "0026-09-18T16:00" }, "starts"],
  ["an hour that does not exist", { starts: "2026-09-18T24:00" }, "starts"],
])("Refused with a sentence of its own: %s.", (_, wrong, parameter) => {
  const faults = errors({ ...friday, ...wrong });
  expect(Object.keys(faults)).toEqual([parameter]);
  expect(faults[parameter]).toMatch(/^[A-Z].+\.$/);
});

test("An interview may last a whole day, and end after midnight.", () => {
  expect(errors({ ...friday, ends: "2026-09-19T16:00" })).toEqual({});
});

test("A local time that the clocks skip is refused with its two neighbours.", () => {
  const spring = { ...friday, starts: "2026-03-29T01:30", ends: "2026-03-29T02:30" };
  expect(errors(spring)).toEqual({
    starts: "The clocks go forward then, so 01:30 does not exist there. Choose 00:59 or 02:00.",
  });
});

test("A local time that happens twice asks which, with both instants, and accepts the answer.", () => {
  const autumn = { ...friday, starts: "2026-10-25T01:30", ends: "2026-10-25T02:30" };
  expect(errors(autumn)).toEqual({
    fold: "The clocks go back then, so 01:30 happens twice: at 2026-10-25T00:30:00Z (earlier) and at 2026-10-25T01:30:00Z (later). Say which one.",
  });
  expect(facts({ ...autumn, fold: "earlier" })?.starts).toBe("2026-10-25T00:30:00Z");
  expect(facts({ ...autumn, fold: "later" })?.starts).toBe("2026-10-25T01:30:00Z");
});

test("A missing parameter takes its default.", () => {
  expect(facts(friday)).toMatchObject({
    format: "video",
    route: "direct",
    contact: "direct",
    interviewers: [],
    promise: null,
    handwritten: false,
    wanted: "yes",
    outcome: null,
  });
  expect(facts({ ...friday, route: "agency" })?.contact).toBe("through");
  expect(answer(friday).now).toBe("2026-09-17T17:00:00Z");
});

test("A form sends empty fields, and they count as missing.", () => {
  expect(errors({ ...friday, promise: "", told: "", interviewer: ["Priya", "", " "], outcome: "", fold: "" })).toEqual(
    {},
  );
  expect(facts({ ...friday, interviewer: ["Priya", "", " "] })?.interviewers).toHaveLength(1);
});

test("Each thank-you that was sent settles that interviewer's step.", () => {
  const { steps } = answer({
    ...friday,
    interviewer: ["Priya", "Tom"],
    topic: "Tom",
    thanked: "2026-09-18T19:00:00Z",
    now: "2026-09-19T09:00:00Z",
  });
  expect(steps.filter((step) => step.step === "thank-you").map((step) => [step.for, step.standing])).toEqual([
    ["Priya", "settled"],
    ["Tom", "settled"],
  ]);
  expect(steps.filter((step) => step.step === "give-something-useful").map((step) => step.for)).toEqual(["Tom"]);
});

test("Whatever is typed as the zone, the planner's form shows the answers again, with the moment of the first request", () => {
  for (const zone of ["IST", "BST", "CST", "EST", "kolkata", "Mars/Olympus", "+05:30", "Etc/Unknown", "", "\u0000"]) {
    const query = withRecordedAt(
      canonicalPlannerParams(new URLSearchParams({ starts: "2026-09-18T16:00", zone, country: "IN" })),
      present,
    );
    expect(plannerFormValues(query).recordedAt, zone).toMatch(/^2026-09-17T/);
    expect(readPlanner(query, present).errors, zone).not.toBeNull();
  }
});

test("R23 A changed plan keeps the moment at which it was first asked for; another day's interview, or a moment that can't be true, begins anew", () => {
  const first = "2026-09-15T09:00:00Z";
  const sent = (more: Record<string, string>) =>
    withRecordedAt(
      canonicalPlannerParams(new URLSearchParams({ ...friday, changes: friday.starts, recordedAt: first, ...more })),
      present,
    );
  const anew = "2026-09-17T17:00:00Z";
  expect(sent({ promise: "2026-09-25", starts: "2026-09-18T15:30" }).get("recordedAt")).toBe(first);
  expect(sent({}).has("changes")).toBe(false);
  expect(sent({ starts: "2026-09-21T16:00", ends: "2026-09-21T17:00" }).get("recordedAt")).toBe(anew);
  for (const recordedAt of ["2026-09-17T17:00:01Z", "2025-09-15T09:00:00Z", "0001-01-01T00:00:00Z", "monday", "\u0000"])
    expect(sent({ recordedAt }).get("recordedAt"), recordedAt).toBe(anew);
  const twice = new URLSearchParams([...sent({}), ["recordedAt", "2030-01-01T00:00:00Z"]]);
  expect(readPlanner(withRecordedAt(canonicalPlannerParams(twice), present), present).errors).toEqual({
    recordedAt: "Give this only once.",
  });
  const farOff = sent({ starts: "2029-09-18T16:00", ends: "2029-09-18T17:00", changes: "2029-09-18T16:00" });
  expect(farOff.get("recordedAt"), "an interview that is years away").toBe(first);
  expect(`${withRecordedAt(canonicalPlannerParams(farOff), present)}`, "its address leads nowhere else").toBe(
    `${farOff}`,
  );
  expect(readPlanner(farOff, present).errors).toBeNull();
});

test("The planner's form asks once about an interview of twelve hours or more, as the form of an interview does; the public JSON asks nothing", () => {
  const asked = (more: Record<string, string>) =>
    longQuestionIn(new URLSearchParams({ ...friday, lasts: "", ...more }));
  const question = (length: string) => `This is ${length} long. If that is right, show the plan again.`;
  expect(asked({ ends: "2026-09-19T04:00" })).toBe(question("12 hours"));
  expect(asked({ ends: "2026-09-19T05:30" })).toBe(question("13 hours and 30 minutes"));
  expect(asked({ ends: "2026-09-19T03:59" })).toBeNull();
  const long = { ...friday, ends: "2026-09-19T05:30" };
  const lasts = lastsOf(new URLSearchParams(long));
  expect(asked({ ...long, lasts })).toBeNull();
  expect(asked({ ...long, ends: "2026-09-19T06:30", lasts })).toBe(question("14 hours and 30 minutes"));
  expect(longQuestionIn(new URLSearchParams(long)), "an address that no form sent").toBeNull();
  expect(errors(long)).toEqual({});
  expect(errors({ ...long, lasts })).toEqual({ lasts: "There is no parameter called lasts." });
  expect(withRecordedAt(canonicalPlannerParams(new URLSearchParams({ ...long, lasts })), present).has("lasts")).toBe(
    false,
  );
});
