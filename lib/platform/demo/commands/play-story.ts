import { dayOf, msAt } from "@/lib/dates";
import { HOUR } from "@/lib/durations";
import { newId } from "@/lib/ids";
import { businessDay } from "@/lib/planning/plan/rules/business-days";
import type { StepName } from "@/lib/planning/plan/rules/facts";
import { settleStep } from "@/lib/planning/steps/commands/step-events";
import { findStep } from "@/lib/planning/steps/queries";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { closeInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { interviewInput } from "@/lib/record/interviews/input";
import { addLesson, keepLessons } from "@/lib/record/lessons/commands";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { Candidate } from "@/lib/viewer";
import { type DemoStory, demoPerson } from "../rules/story";

export type StoryPlayer = { viewer: Candidate; workspaceId: string; now: Date };

/** One interview of one person, from its entry to its present state. Returns its id. */
export async function playStory(player: StoryPlayer, story: DemoStory, ids: string[]): Promise<string> {
  const { viewer, workspaceId, now } = player;
  const day = demoDay(now, story.days);
  const added = new Date(msAt("Europe/London", businessDay(day, -5, "GB", null), "10:00"));
  const id = newId(added);
  const input = interviewInput.parse({
    id,
    role: story.role,
    company: story.company,
    round: story.round ?? "",
    day,
    start: story.start,
    end: story.end,
    zone: "Europe/London",
    country: "GB",
    format: story.format ?? "video",
    place: story.place ?? "",
    asksFor: story.asksFor ?? "",
    addressGiven: demoPerson.email,
    route: story.viaAgency ? "agency" : "direct",
    ...(story.viaAgency && {
      consultantName: "Marta Lindqvist",
      consultantEmail: "marta@pennant.example",
      agencyName: "Pennant Recruitment",
      contactRule: "copy",
    }),
    interviewers: story.interviewers.map(({ name, title, email }) => ({ name, title, email })),
    questions: (story.questions ?? []).map((body) => ({ body })),
    ...(story.promise !== undefined && {
      promiseDay: demoDay(now, story.promise),
      promiseBy: story.interviewers[0]?.name ?? "",
    }),
    after: story.after === undefined ? "" : ids[story.after],
  });
  await addInterview(viewer, input, workspaceId, added < now ? added : now);
  const ended = new Date(msAt("Europe/London", day, story.end));
  if (story.upTo === "nothing" || ended > now) return id;
  await playDebrief(player, id, story, hoursLater(ended, 0.6));
  if (story.upTo === "debrief") return id;
  await playStepDone(player, id, "thank-you", "email");
  await playStepDone(player, id, "connect", "linkedin");
  await playStepDone(player, id, "check-your-inbox", "email");
  if (story.upTo === "chased" || story.upTo === "let go") {
    await playStepDone(player, id, "chaser", "email");
    await playStepDone(player, id, "second-chaser", "call");
  }
  if (story.upTo === "let go")
    await closeInterview(viewer, { id, reason: "Two follow-ups, no answer." }, hoursLater(now, -100));
  if (story.answer) await playOutcome(player, id, story);
  return id;
}

type DebriefStory = Pick<DemoStory, "debrief" | "interviewers" | "sharesDebrief" | "raisesConcern" | "grades"> & {
  clientMayRead?: readonly string[];
};

export async function playDebrief(
  { viewer }: Pick<StoryPlayer, "viewer">,
  id: string,
  story: DebriefStory,
  when: Date,
) {
  const { people } = await getInterviewPage(viewer, id);
  const went = story.debrief;
  await saveDebrief(
    viewer,
    saveDebriefInput.parse({
      id,
      version: "0",
      people: Object.fromEntries(
        people.map(({ id: who, name, title, email }) => {
          const met = story.interviewers.find((interviewer) => interviewer.name === name);
          return [who, { name, title, email, talked_about: met?.talked ?? "", caught_interest: met?.topic ?? "" }];
        }),
      ),
      went_well: went?.well,
      fell_short: went?.short,
      wished_said: went?.wished,
      concerns: went?.concerns,
      instructions: went?.instructions,
      wanted: went?.wanted,
      wanted_why: went?.why,
      ...(story.grades && { grades: story.grades }),
      ...(story.clientMayRead && {
        audience: Object.fromEntries(story.clientMayRead.map((field) => [field, "client"])),
      }),
      ...(story.raisesConcern && { raise: "yes" }),
      ...(story.sharesDebrief && { share: "yes" }),
    }),
    when,
  );
}

/** Settles each open step of this name, an hour after it opened, unless that is in the future. */
export async function playStepDone(
  { viewer, now }: Pick<StoryPlayer, "viewer" | "now">,
  id: string,
  step: StepName,
  how: "email" | "call" | "linkedin",
) {
  const { people } = await getInterviewPage(viewer, id);
  for (const interviewerId of step === "thank-you" || step === "connect"
    ? people.map((interviewer) => interviewer.id)
    : [null]) {
    const found = await findStep(viewer, { interviewId: id, step, interviewerId }, now);
    const when = found?.opens ? hoursLater(new Date(found.opens), 1) : null;
    if (found && when && when < now && found.status !== "obsolete")
      await settleStep(viewer, { interviewId: id, step, interviewerId, how, note: "", on: "" }, when);
  }
}

async function playOutcome({ viewer, now }: StoryPlayer, id: string, story: DemoStory) {
  const storyAnswer = story.answer;
  if (!storyAnswer) return;
  const day = demoDay(now, -storyAnswer.ago);
  const when = new Date(msAt("Europe/London", day, "11:20"));
  await logAnswer(
    viewer,
    {
      ...logUpdateInput.parse({
        id: newId(when),
        interviewId: id,
        givenBy: story.interviewers[0]?.name,
        how: "call",
        on: day,
        at: "11:00",
        outcome: storyAnswer.outcome,
        ...(storyAnswer.outcome === "offer" && { offerBy: demoDay(now, 3) }),
        strengths: storyAnswer.strengths ?? "",
        shortfalls: storyAnswer.shortfalls ?? "",
        tips: storyAnswer.tips ?? "",
      }),
      zone: "Europe/London",
    },
    when,
  );
  if (!story.lesson) return;
  await addLesson(viewer, { id, lessonId: newId(when), body: story.lesson, share: undefined }, hoursLater(when, 3));
  await keepLessons(viewer, { id }, hoursLater(when, 3));
}

/** A business day counted from today in London. 0, and a day on a weekend, mean the next business day. */
export function demoDay(now: Date, days: number) {
  const today = dayOf("Europe/London", now.getTime());
  return businessDay(today, days, "GB", null);
}

export const hoursLater = (moment: Date, hours: number) => new Date(moment.getTime() + hours * HOUR);
