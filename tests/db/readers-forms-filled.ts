import { randomUUID as id } from "node:crypto";
import { dayOf, timeOf } from "@/lib/dates";
import { HOUR, MINUTE } from "@/lib/durations";
import { sendBriefInput } from "@/lib/mail/briefs/input";
import { logClientFeedbackInput } from "@/lib/record/client-feedback/input";
import { addInterviewForCandidateInput } from "@/lib/record/interviews/input";
import type { World } from "../rights/world";
import { midday } from "../setup/had";

export type Words = Record<string, string>;

export const now = () => new Date();
export const soon = dayOf(midday, Date.now() + 10 * 24 * HOUR);
export const today = () => {
  const at = Date.now() - MINUTE;
  return { on: dayOf(midday, at), at: timeOf(midday, at) };
};
export const person = (words: Words) => ({ name: words["interviewers.*.name"], title: words["interviewers.*.title"] });
export const ours = (of: World, words: Words, more: object = {}) => {
  const ends = Date.now() - 5 * HOUR;
  return addInterviewForCandidateInput.parse({
    ...{
      id: id(),
      candidateId: of.ids.candidate,
      clientId: of.ids.client,
      role: "Analyst",
      zone: midday,
      country: "GB",
    },
    ...{ day: dayOf(midday, ends), start: "01:00", end: "02:00", format: "in_person", promiseDay: soon },
    ...{ ...words, interviewers: [person(words)], ...more },
  });
};
export const logged = (of: World, words: Words, more: object = {}) => ({
  ...logClientFeedbackInput.parse({
    ...{ id: id(), interviewId: of.ids.interview, version: 2, decision: "next", how: "call", ...today() },
    ...{ ...words, ...more },
  }),
  zone: midday,
});
export const raw = ({ ids }: World) => ({ interviewId: ids.interview, feedbackId: ids.raw });
export const brief = ({ ids }: World, words: Words) =>
  sendBriefInput.parse({
    ...{ interviewId: ids.interview, version: 1, press: id(), to: "typed", reread: "yes" },
    ...{ toEmail: "dana@client.example", ...words },
  });
export const draft = ({ ids }: World) => ({ interviewId: ids.interview, messageId: ids.given, version: 1 });
