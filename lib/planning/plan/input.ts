import { z } from "zod";
import { type Instant, isDay, isInstant, isTime, resolveWallTime, toInstant, toMs } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import { contactRules, interviewFormats, interviewOutcomes, interviewRoutes, jobWantedAnswers } from "@/lib/enums";
import { personName } from "@/lib/people/names/input";
import { countryText, zoneInCountry, zoneText } from "@/lib/people/places/input";
import { shortened, textLimits, tidyDay, tidyLine, tidyWallTime, tidyWithin } from "@/lib/platform/text/rules";
import { findRegionCode } from "./rules/business-days";
import { emptyFacts } from "./rules/empty-facts";
import type { Facts } from "./rules/facts";

/** The planner's parameters (GET /plan and /api/plan), each with its own sentence. An empty one counts as not given: forms send those. */
export const maxPlannerInterviewers = 20;

const oneOf = <T extends string>(values: readonly [T, ...T[]], sentence: string) => z.enum(values, sentence);
type Tidied = [tidy: (text: string) => string, pattern: RegExp];
const dateText = ([tidy, pattern]: Tidied, form: string, exists: (text: string) => boolean, no: string) =>
  z.string(form).overwrite(tidyWithin(40, tidy)).regex(pattern, form).refine(exists, no);

const day = dateText(
  [tidyDay, /^\d{4}-\d{2}-\d{2}$/],
  "Write the day as 2026-09-25.",
  isDay,
  "There is no such day in our calendar.",
);
const wall = dateText(
  [tidyWallTime, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/],
  "Write the local time as 2026-09-18T16:00.",
  (text) => isDay(text.slice(0, 10)) && isTime(text.slice(11)),
  "There is no such day or time.",
);
const instant = z
  .string()
  .max(40, "Write the moment as 2026-09-18T17:05:00Z.")
  .refine(isInstant, "Write the moment as 2026-09-18T17:05:00Z.");
const name = personName(textLimits.name, "A name");
const yesOrNo = oneOf(["yes", "no"], "Write yes, or leave this out.").transform((answer) => answer === "yes");

const YEAR = 366 * DAY;

/**
 * When a plan was first asked for. The planner's page passes it on from one address to the next. It must not be in the future, nor more than a
 * year before the interview (or before now, if the interview is to come). `starts` is in milliseconds.
 */
export const firstAsked = (starts: number, present: Date) =>
  instant
    .refine((at) => toMs(at) <= present.getTime(), "This is in the future.")
    .refine((at) => !(toMs(at) < Math.min(starts, present.getTime()) - YEAR), "This is more than a year too early.");

const single = {
  starts: wall,
  ends: wall,
  fold: oneOf(["earlier", "later"], "Write earlier or later.").optional(),
  zone: zoneText("Choose the time zone of the interview."),
  country: countryText("Choose the country, so that we know its weekend and public holidays."),
  region: z.string().max(40, "There is no such region.").optional(),
  format: oneOf(interviewFormats, "Write in_person, video or phone.").default("video"),
  route: oneOf(interviewRoutes, "Write direct or agency.").default("direct"),
  contact: oneOf(contactRules, "Write direct, copy or through.").optional(),
  promise: day.optional(),
  handwritten: yesOrNo.default(false),
  interestNote: yesOrNo.default(false),
  debriefed: instant.optional(),
  told: instant.optional(),
  thanked: instant.optional(),
  answered: instant.optional(),
  feedbackLogged: instant.optional(),
  feedbackReleased: instant.optional(),
  concern: instant.optional(),
  asked: instant.optional(),
  outcomeAt: instant.optional(),
  laterRoundAt: instant.optional(),
  recordedAt: instant.optional(),
  newPromiseAt: instant.optional(),
  wanted: oneOf(jobWantedAnswers, "Write yes, unsure or no.").default("yes"),
  outcome: oneOf(interviewOutcomes, "Write next, offer, rejected, withdrawn or closed.").optional(),
  updateBy: day.optional(),
  now: instant.optional(),
};

const repeated = {
  interviewer: z.array(name).max(maxPlannerInterviewers, "Add at most twenty interviewers."),
  topic: z.array(name).max(maxPlannerInterviewers, "Add at most twenty names."),
  chased: z.array(instant).max(2, "Add at most two follow-ups."),
  weekend: z
    .array(
      oneOf(["1", "2", "3", "4", "5", "6", "7"], "Write each day of the weekend as a number from 1 (Monday) to 7."),
    )
    .transform((days) => [...new Set(days.map(Number))].sort())
    .refine((days) => days.length < 7, "Leave at least one working day in the week."),
};

const schemas = { ...single, ...repeated };
type Schemas = typeof schemas;
export type PlannerParameter = keyof Schemas;
export type PlannerInput = { [K in PlannerParameter]: z.output<Schemas[K]> };

/** The parameters of the planner that are instants. */
export const plannerInstants = [
  ...(["debriefed", "told", "thanked", "answered", "feedbackLogged", "feedbackReleased", "concern", "asked"] as const),
  ...(["outcomeAt", "laterRoundAt", "recordedAt", "newPromiseAt", "chased"] as const),
];

export type PlannerErrors = Record<string, string>;
export type PlannerResult = { errors: PlannerErrors } | { errors: null; facts: Facts; now: Instant };

/** The facts of the interview, or all faults at once, each by its parameter. */
export function readPlanner(params: URLSearchParams, present: Date): PlannerResult {
  const faults = new Map<string, string>();
  const values = parse(params, faults);
  const moments = resolve(values, faults);
  checkNames(values, faults);
  const region = checkRegion(values, faults);
  if (faults.size > 0 || !moments) return { errors: Object.fromEntries(faults) };
  const planner = values as PlannerInput;
  const now = toInstant(planner.now ? toMs(planner.now) : present.getTime());
  return { errors: null, now, facts: plannerFacts(planner, { ...moments, region }, now) };
}

function parse(params: URLSearchParams, faults: Map<string, string>): Partial<PlannerInput> {
  const values: Record<string, unknown> = {};
  for (const parameter of new Set(params.keys()))
    if (!Object.hasOwn(schemas, parameter))
      faults.set(parameter, `There is no parameter called ${shortened(parameter, 40)}.`);
  for (const parameter of Object.keys(schemas) as PlannerParameter[]) {
    const given = params.getAll(parameter).filter((text) => tidyLine(text) !== "");
    const isRepeated = Object.hasOwn(repeated, parameter);
    if (!isRepeated && given.length > 1) {
      faults.set(parameter, "Give this only once.");
      continue;
    }
    const value = parameter === "zone" ? zoneInCountry(given[0], params.get("country")) : given[0];
    const parsed = schemas[parameter].safeParse(isRepeated ? given : value);
    if (parsed.success) values[parameter] = parsed.data;
    else faults.set(parameter, parsed.error.issues[0]?.message ?? "We cannot read this.");
  }
  return values;
}

function resolve(values: Partial<PlannerInput>, faults: Map<string, string>): { starts: number; ends: number } | null {
  const starts = plannerMoment("starts", values, faults);
  const ends = plannerMoment("ends", values, faults);
  if (starts === null || ends === null) return null;
  if (ends <= starts)
    faults.set("ends", "The end is before the start. If it ended after midnight, write the next day.");
  else if (ends - starts > DAY) faults.set("ends", "An interview can last at most 24 hours.");
  return { starts, ends };
}

function plannerMoment(
  which: "starts" | "ends",
  values: Partial<PlannerInput>,
  faults: Map<string, string>,
): number | null {
  const local = values[which];
  if (!local || !values.zone) return null;
  const time = local.slice(11);
  const found = resolveWallTime(values.zone, local.slice(0, 10), time);
  if (found.kind === "one") return found.at;
  if (found.kind === "skipped") {
    const [before, after] = found.neighbours;
    faults.set(which, `The clocks go forward then, so ${time} does not exist there. Choose ${before} or ${after}.`);
    return null;
  }
  if (values.fold) return found[values.fold];
  if (!faults.has("fold"))
    faults.set(
      "fold",
      `The clocks go back then, so ${time} happens twice: at ${toInstant(found.earlier)} (earlier) and at ${toInstant(found.later)} (later). Say which one.`,
    );
  return null;
}

function checkNames({ interviewer, topic }: Partial<PlannerInput>, faults: Map<string, string>) {
  const stranger = interviewer && topic?.find((name) => !interviewer.includes(name));
  if (stranger) faults.set("topic", `None of the interviewers is called “${stranger}”.`);
}

function checkRegion({ country, region }: Partial<PlannerInput>, faults: Map<string, string>): string | null {
  if (!country || !region) return null;
  const found = findRegionCode(country, region);
  if (!found) faults.set("region", "Our calendar has no region of that name in this country.");
  return found;
}

type Resolved = { starts: number; ends: number; region: string | null };

function plannerFacts(planner: PlannerInput, { starts, ends, region }: Resolved, now: Instant): Facts {
  const { route, promise, newPromiseAt, thanked, outcome, asked } = planner;
  const interviewers = planner.interviewer.map((name, index) => ({
    id: `${index + 1}`,
    name,
    topicNoted: planner.topic.includes(name),
  }));
  const loggedAt = newPromiseAt ?? null;
  const outcomeFact = outcome ? { kind: outcome, at: planner.outcomeAt ?? now } : null;
  // An outcome is an answer too, unless it was closed without one.
  const answerMoments = [planner.answered, outcomeFact && outcomeFact.kind !== "closed" ? outcomeFact.at : null].filter(
    (at) => at != null,
  );
  return {
    ...emptyFacts,
    ...(planner.weekend.length > 0 && { settings: { weekend: planner.weekend } }),
    starts: toInstant(starts),
    ends: toInstant(ends),
    zone: planner.zone,
    country: planner.country,
    region,
    format: planner.format,
    route,
    contact: route === "direct" ? "direct" : (planner.contact ?? "through"),
    interviewers,
    handwritten: planner.handwritten,
    interestNote: planner.interestNote,
    promise: promise ? { day: promise, loggedAt, firstLoggedAt: loggedAt } : null,
    debriefSavedAt: planner.debriefed ?? null,
    debriefSharedAt: planner.debriefed ?? null,
    consultantToldAt: planner.told ?? null,
    wanted: planner.wanted,
    chased: planner.chased,
    answeredAt: answerMoments.length > 0 ? toInstant(Math.max(...answerMoments.map(toMs))) : null,
    feedbackLoggedAt: planner.feedbackLogged ?? null,
    feedbackSharedAt: planner.feedbackReleased ?? null,
    concernAt: planner.concern ?? null,
    draftReviews: asked ? [{ step: "thank-you", forId: null, askedAt: asked, readAt: null }] : [],
    outcome: outcomeFact,
    // With the debrief the candidate also says how their situation is.
    situationSaidAt: planner.debriefed ?? null,
    laterRoundAt: planner.laterRoundAt ?? null,
    recordedAt: planner.recordedAt ?? null,
    updateBy: planner.updateBy ?? null,
    settled: thanked ? [{ step: "thank-you", forId: null, at: thanked, how: "done" }] : [],
  };
}
