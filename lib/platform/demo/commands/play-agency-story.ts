import { dayOf, msAt, timeOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { askForDraftReview } from "@/lib/mail/draft-reviews/commands/ask";
import { saveDraftInput } from "@/lib/mail/messages/input";
import { businessDay } from "@/lib/planning/plan/rules/business-days";
import { settleStep } from "@/lib/planning/steps/commands/step-events";
import { settleStepInput } from "@/lib/planning/steps/input";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { keepFeedbackPrivate, shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { logClientFeedbackInput, shareFeedbackInput } from "@/lib/record/client-feedback/input";
import { markDebriefRead, raiseConcern } from "@/lib/record/debriefs/commands/mark-read-and-raise";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { closeInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { addInterviewForCandidateInput } from "@/lib/record/interviews/input";
import { addLesson, keepLessons } from "@/lib/record/lessons/commands";
import { logUpdateInput } from "@/lib/record/updates/input";
import { type AgencyStory, type DemoEvent, demoClients } from "../rules/agency";
import { demoDay, hoursLater, playDebrief, playStepDone } from "./play-story";
import type { DemoAgency } from "./seed-agency";
import { answerDemoLink, askDemoClient, returnDemoDraft, writeDemoBrief } from "./sharing";

const zone = "Europe/London";

/** One interview of the agency's, from its entry to its present state on both sides. */
export async function playAgencyStory(agency: DemoAgency, story: AgencyStory, now: Date): Promise<void> {
  const { id: candidateId, consultant } = agency.candidates[story.candidate]!;
  const { id: clientId, roles } = agency.clients[story.client];
  const client = demoClients.find((event) => event.key === story.client)!;
  const day = demoDay(now, story.days);
  const added = new Date(msAt(zone, businessDay(day, -5, "GB", null), "10:00"));
  const id = newId(added);
  const input = addInterviewForCandidateInput.parse({
    ...{ id, candidateId, clientId, positionId: roles[story.role ?? 0], round: story.round ?? "" },
    role: client.roles[story.role ?? 0]?.title,
    ...{ day, start: story.start, end: story.end, zone, country: "GB" },
    ...{ format: story.format ?? "video", place: story.place ?? "" },
    interviewers: client.contacts,
    ...(story.promise !== undefined && {
      promiseDay: demoDay(now, story.promise),
      promiseBy: client.contacts[0]?.name,
    }),
  });
  await addInterviewForCandidate(consultant, input, added < now ? added : now);
  for (const event of story.events) {
    const when = "ago" in event ? hoursLater(now, -event.ago) : new Date(msAt(zone, demoDay(now, event.on), event.at));
    if (when < now) await playEvent({ agency, story, id, when, now }, event);
  }
}

type PlayedEvent = { agency: DemoAgency; story: AgencyStory; id: string; when: Date; now: Date };

async function playEvent({ agency, story, id, when, now }: PlayedEvent, event: DemoEvent) {
  const { consultant, viewer } = agency.candidates[story.candidate]!;
  const contact = demoClients.find((found) => found.key === story.client)!.contacts[0]!;
  const ms = when.getTime();
  const answerFields = {
    interviewId: id,
    on: dayOf(zone, ms),
    at: timeOf(zone, ms),
    givenBy: contact.name,
    how: "call",
  };
  const feedbackId = feedbackIdOfInterview(id);
  switch (event.kind) {
    case "debrief": {
      const meets = [{ ...contact, talked: story.talked, topic: story.topic }];
      if (viewer) await playDebrief({ viewer }, id, { ...story, interviewers: meets, sharesDebrief: true }, when);
      return;
    }
    case "thank":
      if (viewer) await playStepDone({ viewer, now }, id, "thank-you", "email");
      return;
    case "draft": {
      if (!viewer) return;
      const to = (await getInterviewPage(viewer, id)).people[0]!.id;
      const text = {
        interviewId: id,
        step: "thank-you",
        interviewerId: to,
        version: 0,
        body: event.body,
        reread: "yes",
      };
      return askForDraftReview(viewer, saveDraftInput.parse({ ...text, subject: "Thank you for your time" }), when);
    }
    case "return":
      return returnDemoDraft(consultant, id, event, when);
    case "brief":
      return writeDemoBrief(consultant, id, event, when);
    case "ask":
      return askDemoClient(consultant, id, contact, when);
    case "answer":
      return answerDemoLink(consultant, id, event.feedback, when);
    case "lesson":
      if (!viewer) return;
      await addLesson(viewer, { id, lessonId: newId(when), body: event.body, share: "yes" }, when);
      return keepLessons(viewer, { id }, when);
    case "close":
      return closeInterview(consultant, { id, reason: event.reason }, when);
    case "read":
      return markDebriefRead(consultant, { id, read: "yes" }, when);
    case "raised":
      return raiseConcern(consultant, { id, result: event.result }, when);
    case "rang":
      if (viewer) return;
      return settleStep(
        consultant,
        settleStepInput.parse({ interviewId: id, step: "chase-the-debrief", how: "call" }),
        when,
      );
    case "promise": {
      const promise = { promiseDay: demoDay(now, event.day), delay: event.delay ?? "", delayWords: event.words ?? "" };
      await logAnswer(
        consultant,
        { ...logUpdateInput.parse({ ...answerFields, ...promise, id: newId(when) }), zone },
        when,
      );
      return;
    }
    case "update": {
      const update = { ...answerFields, id: newId(when), updateDay: demoDay(now, event.day) };
      await logAnswer(consultant, { ...logUpdateInput.parse(update), zone }, when);
      return;
    }
    case "client-feedback":
      await logClientFeedback(
        consultant,
        { ...logClientFeedbackInput.parse({ ...answerFields, ...event.feedback, id: feedbackId, version: 0 }), zone },
        when,
      );
      return;
    case "share": {
      const { strengths, shortfalls = "", tips = "", grades } = event;
      const words = { strengths, shortfalls, tips, ...(grades && { grades }), givenBy: contact.name };
      const shared = { id: newId(when), interviewId: id, feedbackId, ...words };
      await shareFeedback(consultant, shareFeedbackInput.parse(shared), when);
      return;
    }
    case "keep":
      await keepFeedbackPrivate(consultant, { interviewId: id, feedbackId, reason: event.reason }, when);
  }
}

/** The client's feedback about an interview is logged once in the demo, so its id can be derived from the interview's. */
const feedbackIdOfInterview = (interviewId: string) => `${interviewId.slice(0, -4)}fade`;
