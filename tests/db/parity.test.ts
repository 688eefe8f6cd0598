import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { dayOf, timeOf, toInstant } from "@/lib/dates";
import { readPlanner } from "@/lib/planning/plan/input";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { plannerStepJson } from "@/lib/planning/plan/rules/planner-json";
import { chooseStep, settleStep } from "@/lib/planning/steps/commands/step-events";
import { chooseStepInput, settleStepInput } from "@/lib/planning/steps/input";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { closeInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { addInterviewForCandidateInput, interviewInput } from "@/lib/record/interviews/input";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { Candidate } from "@/lib/viewer";
import { before, form, pennant, person } from "../factories";
import { logForm, shareForm } from "./client-feedback-setup";

const zone = "Europe/London";
/** Of the interview of `form`: Thursday 19 November 2026, 17:30. */
const end = Date.parse("2026-11-19T17:30:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Choice<T> = readonly T[];
const choices = {
  route: ["direct", "agency"],
  contact: ["direct", "copy", "through"],
  format: ["in_person", "video", "phone"],
  /** How many days after it took place it was put on record; 0: before it. */
  late: [0, 0, 0, 6, 12],
  people: [0, 1, 2],
  promise: ["", "2026-11-23", "2026-11-27"],
  handwritten: [false, true],
  interestNote: [false, true],
  debriefed: [false, true],
  wanted: ["yes", "unsure", "no"],
  concern: [false, true],
  told: [false, true],
  thanked: [false, true],
  newPromise: [false, false, true],
  chased: [0, 1, 2],
  updateBy: [false, true],
  answered: [false, true],
  feedback: ["", "logged", "shared"],
  outcome: ["", "", "next", "offer", "rejected", "withdrawn", "closed"],
  laterRound: [false, true],
  wait: [1, 4, 9, 20],
} as const satisfies Record<string, Choice<unknown>>;
type Case = { [Name in keyof typeof choices]: (typeof choices)[Name][number] };

/** A generator with a seed, so that what fails once fails again. */
function generator(seed: number) {
  let state = seed;
  return <T>(from: Choice<T>): T => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return from[Math.floor((state / 4_294_967_296) * from.length)]!;
  };
}

const caseOf = (pick: ReturnType<typeof generator>): Case =>
  Object.fromEntries(Object.entries(choices).map(([name, values]) => [name, pick(values as Choice<unknown>)])) as Case;

const names = ["Priya Shah", "Tom Ellery"];

/** The interview of a case on record, everything done by the commands of the product, and the parameters that say the same. */
async function told(of: Case) {
  const isAgency = of.route === "agency";
  const people = names.slice(0, of.people);
  const recorded = {
    format: of.format,
    interviewers: people.map((name) => ({ name, email: "x@northwind.example" })),
    promiseDay: of.promise,
  };
  const agency = isAgency ? await pennant(of.contact) : null;
  const own = agency?.amara ?? (await person());
  const me: Candidate = own.viewer;
  let at = end + of.late * DAY;
  const typed = form(recorded);
  const since = of.late > 0 ? new Date(at) : before;
  const id = agency
    ? await addInterviewForCandidate(
        agency.marta,
        addInterviewForCandidateInput.parse({ ...typed, candidateId: agency.candidateId, clientId: agency.clientId }),
        since,
      )
    : await addInterview(me, interviewInput.parse(typed), own.workspaceId, since);
  const query = new URLSearchParams({
    ...{ starts: "2026-11-19T16:30", ends: "2026-11-19T17:30", zone, country: "GB", format: of.format },
    route: of.route,
  });
  if (isAgency) query.set("contact", of.contact);
  for (const name of people) query.append("interviewer", name);
  /** The next thing happens so many minutes later. */
  const then = (minutes: number) => {
    at += minutes * MINUTE;
    return new Date(at);
  };
  const say = (name: string) => query.append(name, toInstant(at));
  const settle = (step: string, interviewerId = "", how = "call") =>
    settleStep(me, settleStepInput.parse({ interviewId: id, step, interviewerId, how }), new Date(at));
  const log = async (fields: object) => {
    const [on, time] = [dayOf(zone, at), timeOf(zone, at)];
    const said = logUpdateInput.parse({ id: randomUUID(), interviewId: id, on, at: time, how: "call", ...fields });
    await logAnswer(agency?.marta ?? me, { ...said, zone }, new Date(at));
  };
  const choose = async (step: string, name: string) => {
    await chooseStep(me, chooseStepInput.parse({ interviewId: id, step, chosen: "yes" }), since);
    query.set(name, "yes");
  };
  if (of.handwritten) await choose("handwritten-note", "handwritten");
  if (of.interestNote && of.promise) await choose("interest-note", "interestNote");
  if (of.promise) query.set("promise", of.promise);
  if (of.late > 0) {
    say("recordedAt");
    if (of.promise) say("newPromiseAt");
  }
  if (of.told && isAgency) {
    then(20);
    await settle("tell-consultant");
    say("told");
  }
  if (of.debriefed) {
    then(30);
    const concern = of.concern && isAgency;
    const fields = { id, version: 0, wanted: of.wanted, went_well: "The case", ...(isAgency && { share: "yes" }) };
    const saved = { ...fields, ...(concern && { concerns: "The hours", raise: "yes" }) };
    await saveDebrief(me, saveDebriefInput.parse(saved), new Date(at));
    say("debriefed");
    if (concern) say("concern");
  }
  query.set("wanted", of.wanted);
  // A withdrawal thanks them too, so that nobody is asked for both.
  if (of.thanked && !(of.debriefed && of.wanted === "no")) {
    then(40);
    const { people: met } = await getInterviewPage(me, id);
    for (const one of met.length > 0 ? met : [{ id: "" }]) await settle("thank-you", one.id, "email");
    say("thanked");
  }
  if (of.updateBy && isAgency) {
    then(10);
    await log({ updateDay: "2026-11-24" });
    query.set("updateBy", "2026-11-24");
  }
  // A later promise than the first is not among the planner's parameters.
  const later = of.newPromise && !of.promise;
  if (later) {
    then(16 * 60);
    await log({ promiseDay: "2026-11-30" });
    query.set("promise", "2026-11-30");
    say("newPromiseAt");
  }
  for (let time = 0; time < of.chased; time += 1) {
    at = Math.max(at + 5 * MINUTE, Date.parse(time === 0 ? "2026-12-01T10:00:00Z" : "2026-12-08T10:15:00Z"));
    const step = time > 0 ? "second-chaser" : of.promise || later ? "chaser" : "check-in";
    const plan = candidatesPlan(factsFromRow((await getInterviewPage(me, id)).row), new Date(at));
    const found = plan.find((one) => one.step === step);
    if (found?.status !== "open" && found?.status !== "overdue") break;
    await settle(step);
    say("chased");
  }
  if (of.answered) {
    then(70);
    await log({ outcome: "undecided" });
    say("answered");
  }
  if (of.feedback && agency) {
    then(90);
    const said = { ...logForm(id, { decision: "undecided", on: dayOf(zone, at), at: timeOf(zone, at) }), zone };
    await logClientFeedback(agency.marta, said, new Date(at));
    say("feedbackLogged");
    // Logging what the client said logs that they answered.
    query.set("answered", toInstant(at));
    if (of.feedback === "shared") {
      then(25);
      await shareFeedback(agency.marta, shareForm({ id }, said.id), new Date(at));
      say("feedbackReleased");
    }
  }
  if (of.outcome) {
    then(120);
    if (of.outcome === "closed") await closeInterview(me, { id, reason: "" }, new Date(at));
    else await log({ outcome: of.outcome === "withdrawn" ? "withdrew" : of.outcome });
    query.set("outcome", of.outcome);
    say("outcomeAt");
  }
  // The round's own day is not among the planner's parameters, so where feedback is to be learnt from before it, none is added.
  if (of.laterRound && of.outcome === "next" && of.feedback !== "shared") {
    then(45);
    await addInterview(me, interviewInput.parse(form({ after: id, day: "2027-01-14" })), own.workspaceId, new Date(at));
    say("laterRoundAt");
  }
  const now = new Date(at + of.wait * DAY);
  query.set("now", toInstant(now.getTime()));
  return { me, id, query, now };
}

type Json = ReturnType<typeof plannerStepJson>;
/** What is compared: the sentences name the consultant, who is unknown to the planner. */
const seen = ({ step, whose, for: person, opens, aim, due, standing, rules }: Json) => ({
  ...{ step, whose, for: person, opens, aim, due, standing, rules },
});

const planned = (query: URLSearchParams) => {
  const found = readPlanner(query, new Date(end));
  if (found.errors) throw new Error(JSON.stringify(found.errors));
  return candidatesPlan(found.facts, found.now).map(plannerStepJson);
};

test.each(Array.from({ length: 10 }, (_, index) => index + 1))(
  "R48 The planner and an interview on record give the same plan for the same facts (%i)",
  async (seed) => {
    const pick = generator(20_261_119 + seed * 7_919);
    for (let round = 0; round < 7; round += 1) {
      const of = caseOf(pick);
      const { me, id, query, now } = await told(of);
      const { row } = await getInterviewPage(me, id);
      const product = candidatesPlan(factsFromRow(row), now).map(plannerStepJson);
      expect(product.map(seen), `${JSON.stringify(of)}\n${query}`).toEqual(planned(query).map(seen));
    }
  },
  60_000,
);
