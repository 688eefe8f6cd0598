import { expect, test } from "vitest";
import { planCalendarFile } from "@/app/(public)/plan/calendar";
import { readPlanner } from "@/lib/planning/plan/input";
import { plan } from "@/lib/planning/plan/rules/plan";
import { plannerStepJson } from "@/lib/planning/plan/rules/planner-json";

/** A small generator with a seed, so that what fails once fails again. */
function generator(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  return { next, pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]! };
}

const places = [
  ["Europe/London", "GB"],
  ["America/New_York", "US"],
  ["Asia/Kathmandu", "IN"],
  ["Australia/Lord_Howe", "AU"],
  ["Africa/Casablanca", "MA"],
  ["Pacific/Chatham", "NZ"],
  ["Asia/Tehran", "IR"],
  ["America/St_Johns", "CA"],
] as const;
const pad = (n: number) => String(n).padStart(2, "0");
const rubbish = [
  "",
  " ",
  "0",
  "-1",
  "null",
  "2026-02-31",
  "2026-02-31T10:00",
  "é\u0000",
  "🤷",
  "x".repeat(10_240),
  "%00",
  "a=b&c",
  "2026-13-45T99:99",
  "9999999-01-01T00:00:00Z",
];
const moments = [
  "debriefed",
  "told",
  "thanked",
  "answered",
  "feedbackLogged",
  "feedbackReleased",
  "concern",
  "asked",
  "outcomeAt",
  "laterRoundAt",
  "recordedAt",
  "newPromiseAt",
  "chased",
  "now",
];

/** Valid parameters around one interview, and now and then something that is not. */
function params(random: ReturnType<typeof generator>, faulty: boolean): URLSearchParams {
  const { next, pick } = random;
  const day = (from: number, to: number) =>
    new Date(Date.UTC(2026, 0, 1 + from + Math.floor(next() * (to - from)))).toISOString().slice(0, 10);
  const base = Math.floor(next() * 600);
  const [zone, country] = pick(places);
  const hour = Math.floor(next() * 20);
  const interview = day(base, base + 1);
  const query = new URLSearchParams({
    starts: `${interview}T${pad(hour)}:${pick(["00", "15", "30"])}`,
    ends: `${interview}T${pad(hour + 1 + Math.floor(next() * 3))}:${pick(["30", "45"])}`,
    zone,
    country,
    fold: pick(["earlier", "later"]),
  });
  const maybe = (name: string, value: () => string) => next() < 0.4 && query.append(name, value());
  maybe("format", () => pick(["in_person", "video", "phone"]));
  maybe("route", () => pick(["direct", "agency", "agency"]));
  maybe("contact", () => pick(["direct", "copy", "through"]));
  for (const name of ["Priya", "Tom", "Zoë"]) maybe("interviewer", () => name);
  const known = query.getAll("interviewer");
  if (known.length) maybe("topic", () => pick(known));
  maybe("promise", () => day(base, base + 20));
  maybe("updateBy", () => day(base, base + 20));
  for (const flag of ["handwritten", "interestNote"]) maybe(flag, () => "yes");
  for (const name of [...moments, "chased"])
    if (query.getAll(name).length < (name === "chased" ? 2 : 1))
      maybe(name, () => `${day(base, base + 30)}T${pad(Math.floor(next() * 24))}:${pad(Math.floor(next() * 60))}:00Z`);
  maybe("wanted", () => pick(["yes", "unsure", "no"]));
  maybe("outcome", () => pick(["next", "offer", "rejected", "withdrawn", "closed"]));
  if (faulty) query.set(pick([...query.keys(), "nonsense", "region", "__proto__"]), pick(rubbish));
  return query;
}

/** Steps whose deadline the table ties to somebody's day, which may lie before they open. */
const tied = ["give-something-useful", "gather-feedback"];

test("For any request, valid parameters get a plan without a negative span and faulty ones a sentence; nothing throws.", () => {
  const random = generator(20_260_918);
  let plans = 0;
  for (let round = 0; round < 1_500; round += 1) {
    const faulty = round % 4 === 0;
    const query = params(random, faulty);
    const found = readPlanner(query, new Date("2026-09-18T12:00:00Z"));
    if (found.errors) {
      const clocksOnly = Object.values(found.errors).every((sentence) => sentence.startsWith("The clocks go forward"));
      expect(faulty || clocksOnly, `${query} ${JSON.stringify(found.errors)}`).toBe(true);
      for (const sentence of Object.values(found.errors)) expect(sentence.length).toBeLessThan(300);
      continue;
    }
    plans += 1;
    const steps = plan(found.facts, found.now);
    for (const { step, opens, aim, due, status, locked, because } of steps) {
      const ordered = [opens, aim, due].filter((moment) => moment !== null);
      for (const moment of ordered) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      if (!tied.includes(step)) expect(ordered, `${step} ${query}`).toEqual([...ordered].sort());
      expect(locked !== null).toBe(status === "locked");
      if (status === "obsolete") expect(because).toMatch(/\.$/);
    }
    expect([...steps].map((step) => step.opens)).toEqual([...steps].map((step) => step.opens).sort());
    expect(JSON.parse(JSON.stringify(steps.map(plannerStepJson)))).toHaveLength(steps.length);
    const left = steps.filter(({ status }) => status !== "done" && status !== "obsolete");
    if (round % 50 === 1 && left.length > 0)
      expect(planCalendarFile(steps, found.facts, found.now)).toContain("END:VCALENDAR");
  }
  expect(plans).toBeGreaterThan(1_000);
}, 60_000);
