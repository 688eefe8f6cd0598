import type { AgencyStory } from "./agency";
import { demoStories } from "./stories";

const goodGrades = { role: "3", examples: "3", interest: "4", team: "3" };
/** An interview that a candidate of the demo had through an agency. It is the agency's, so both sides work on it. */
const sharedStory = demoStories.find((story) => story.viaAgency)!;

/** Each candidate at another stage, relative to today. */
export const agencyStories: AgencyStory[] = [
  {
    ...{
      days: sharedStory.days,
      start: sharedStory.start,
      end: sharedStory.end,
      format: sharedStory.format,
      place: sharedStory.place,
      debrief: sharedStory.debrief,
    },
    ...{
      promise: sharedStory.promise,
      candidate: "amara",
      client: "northwind",
      raisesConcern: true,
      grades: goodGrades,
    },
    ...{ talked: sharedStory.interviewers[0]?.talked, topic: sharedStory.interviewers[0]?.topic },
    events: [{ kind: "debrief", on: -1, at: "18:06" }],
  },
  {
    ...{ days: -2, start: "10:00", end: "11:00", candidate: "ben", client: "hallam", promise: 3, grades: goodGrades },
    ...{ talked: "how they decide which experiment to run", topic: "stopping experiments early" },
    debrief: {
      well: "The case study.",
      short: "My examples were long.",
      wished: "",
      wanted: "yes",
      why: "The questions they ask.",
    },
    events: [
      { kind: "debrief", on: -2, at: "12:10" },
      { kind: "read", on: -2, at: "15:20" },
      {
        ...{ kind: "draft", on: -1, at: "19:40" },
        body: "Dear Dana Whitlock,\n\nThank you for the time yesterday, and for showing how you decide which experiment to run. I had stopped one too early myself at Brightwell, and the checks that we wrote afterwards are close to yours.\n\nI would be glad to bring my SQL and my habit of writing things down to the Product analyst role at Hallam & Co. If anything more from me would help, I am happy to send it. I look forward to hearing from you.\n\nKind regards,\nBen Castell",
      },
    ],
  },
  {
    ...{ days: -3, start: "14:00", end: "15:00", candidate: "chidi", client: "otterbourne", promise: 1 },
    events: [
      { kind: "rang", on: -3, at: "17:20" },
      {
        ...{ kind: "client-feedback", on: -1, at: "11:05" },
        feedback: {
          ...{
            decision: "next",
            strengths: "Calm, and asks good questions about the team.",
            nextStage: "Meeting the directors",
          },
          ...{
            shortfalls: "Few figures ready for team size.",
            grades: { role: "3", examples: "2", interest: "4", team: "4" },
          },
          verbatim: "Liked him. Bit vague on numbers, we can live with that. Directors next.",
        },
      },
    ],
  },
  {
    ...{ days: -7, start: "09:30", end: "10:30", candidate: "dagny", client: "corvane", promise: -2 },
    events: [
      { kind: "rang", on: -7, at: "13:00" },
      { kind: "ask", ago: 3 },
    ],
  },
  {
    ...{ days: -9, start: "16:00", end: "17:00", candidate: "elif", client: "northwind", role: 1, promise: -4 },
    grades: { role: "3", examples: "4", interest: "3", team: "3" },
    debrief: {
      well: "The pipeline talk.",
      short: "Testing; I said little.",
      wished: "",
      wanted: "yes",
      why: "The team.",
    },
    clientMayRead: ["went_well", "wanted_why"],
    events: [
      { kind: "debrief", on: -9, at: "18:20" },
      { kind: "read", on: -8, at: "09:15" },
      { kind: "thank", on: -8, at: "10:00" },
      { kind: "brief", on: -8, at: "11:20", sent: true },
      {
        ...{ kind: "client-feedback", on: -4, at: "15:10" },
        feedback: {
          ...{ decision: "rejected", strengths: "Strong on pipelines.", shortfalls: "No habit of testing models." },
          ...{
            verbatim: "Good, but we cannot teach testing now.",
            grades: { role: "2", examples: "2", interest: "3", team: "3" },
          },
        },
      },
      {
        ...{ kind: "share", on: -3, at: "09:40", strengths: "They liked how you talked about pipelines." },
        ...{
          shortfalls: "They wanted to hear how you test what others rely on.",
          tips: "Bring one story of a test that caught something.",
        },
        grades: { role: "2", examples: "2", interest: "3", team: "3" },
      },
      { kind: "lesson", on: -3, at: "20:00", body: "Tell the story of the broken join, and the test that found it." },
    ],
  },
  {
    ...{ days: -8, start: "11:00", end: "12:00", candidate: "farid", client: "hallam", promise: -2 },
    events: [
      { kind: "rang", on: -8, at: "14:20" },
      {
        kind: "client-feedback",
        on: -2,
        at: "10:30",
        feedback: { decision: "offer", strengths: "Clear, curious, quick.", grades: goodGrades },
      },
      {
        kind: "share",
        on: -2,
        at: "11:00",
        strengths: "They liked how clearly you think aloud.",
        grades: goodGrades,
      },
    ],
  },
  {
    ...{ days: -6, start: "13:00", end: "14:00", candidate: "greta", client: "corvane", promise: -1 },
    debrief: {
      ...{ well: "On-call stories.", short: "Streaming.", wished: "", wanted: "unsure", why: "The hours." },
      concerns: "On call one week in three is more than I can do.",
    },
    raisesConcern: true,
    talked: "how they share being on call",
    topic: "replaying a stream after a fault",
    events: [
      { kind: "debrief", on: -6, at: "17:30" },
      { kind: "read", on: -5, at: "10:00" },
      {
        ...{ kind: "raised", on: -5, at: "11:15" },
        result: "Ines says one week in six from spring on, with the day after off.",
      },
      {
        ...{ kind: "draft", on: -5, at: "19:10" },
        body: "Dear Ines Duarte,\n\nThank you for your time, and for telling me how your team shares being on call. I would like to hear more of it.\n\nI bring Python, and seven years of being woken up by streams. If anything more from me would help, I am happy to send it. I look forward to hearing from you.\n\nKind regards,\nGreta Lindgren",
      },
      {
        ...{ kind: "return", on: -4, at: "09:30", quote: "seven years of being woken up by streams" },
        comment: "They will smile, but say what you built as well: the replay at Fenwick.",
        reason: "One sentence on what you built, and it can go.",
      },
      {
        ...{ kind: "client-feedback", on: -2, at: "16:00" },
        feedback: {
          decision: "undecided",
          strengths: "Knows on-call.",
          verbatim: "Two of us disagree. Do not pass this on yet.",
        },
      },
      {
        kind: "keep",
        on: -1,
        at: "09:20",
        reason: "They have not agreed among themselves yet. I ask again on Thursday.",
      },
    ],
  },
  {
    ...{ days: -8, start: "15:00", end: "16:00", candidate: "hugo", client: "otterbourne", promise: -3 },
    events: [
      { kind: "rang", on: -8, at: "18:10" },
      { kind: "promise", on: -3, at: "14:00", day: 3, delay: "ill", words: "Ruth Adeyemi is back on Monday." },
    ],
  },
  {
    ...{
      days: -4,
      start: "10:00",
      end: "10:45",
      candidate: "iona",
      client: "northwind",
      role: 1,
      promise: 2,
      format: "phone",
    },
    debrief: { well: "We spoke the same language.", short: "", wished: "", wanted: "yes", why: "The problem." },
    clientMayRead: ["went_well"],
    events: [
      { kind: "debrief", on: -4, at: "11:30" },
      { kind: "read", on: -4, at: "14:00" },
      { kind: "thank", on: -3, at: "09:00" },
      { kind: "update", on: -3, at: "09:30", day: 0 },
      { kind: "brief", on: -3, at: "10:15" },
      { kind: "ask", ago: 27 },
      {
        ...{ kind: "answer", ago: 2 },
        feedback: {
          ...{ decision: "next", strengths: "Knew our tools, and asked why we use them.", nextStage: "A case study" },
          ...{ shortfalls: "Not much on testing yet.", grades: { role: "4", examples: "3", interest: "4" } },
        },
      },
    ],
  },
  {
    ...{ days: 2, start: "09:30", end: "10:30", candidate: "jonas", client: "hallam", format: "in_person" },
    events: [],
  },
];

const outcomes = ["next", "rejected", "next", "offer", "rejected", "next", "undecided"] as const;
const rounds = ["First interview", "First interview", "Second interview", "Final interview"];

/** Earlier interviews: two a month for eleven months, so that insights have something to show. Promises are kept, mostly. */
export const pastAgencyStories: AgencyStory[] = Array.from({ length: 22 }, (_, index): AgencyStory => {
  const days = -16 - index * 11;
  const client = (["northwind", "hallam", "corvane", "otterbourne"] as const)[index % 4]!;
  const who = ["chidi", "dagny", "elif", "farid", "hugo", "greta", "jonas"][index % 7]!;
  // Corvane answers late; the others within the promised days, but for one in five.
  const answered = days + (client === "corvane" ? 7 + (index % 3) : index % 5 === 3 ? 6 : 2 + (index % 3));
  const shared = answered + (index % 3 === 0 ? 0 : 1 + (index % 2));
  const decision = outcomes[index % outcomes.length]!;
  return {
    ...{ days, start: "10:00", end: "11:00", candidate: who, client, promise: days + 5, round: rounds[index % 4] },
    debrief: { well: "We went through my work.", short: "", wished: "", wanted: "yes", why: "" },
    events: [
      { kind: "debrief", on: days, at: index % 4 === 1 ? "20:30" : "12:15" },
      { kind: "rang", on: days, at: "16:00" },
      {
        kind: "client-feedback",
        on: answered,
        at: "11:30",
        feedback: { decision, strengths: "A clear account of the work.", grades: goodGrades },
      },
      { kind: "share", on: shared, at: "16:30", strengths: "They liked your account of your work." },
      { kind: "close", on: shared + 1, at: "10:00", reason: "Both sides have what they need." },
    ],
  };
});
