import { messageKinds } from "@/lib/mail/messages/rules/steps";
import type { PreviewInterview } from "@/lib/mail/templates/queries";
import { type MessageStep, messageSteps } from "@/lib/planning/plan/rules/steps";
import { capitalise } from "@/lib/platform/text/rules";
import { shortDay } from "@/lib/platform/words/dates";

/** The kinds of message for which a template can be. */
export const templateStepLabel = (step: MessageStep): string => capitalise(messageKinds[step].noun);

export const templateStepOptions = messageSteps.map((step) => [step, templateStepLabel(step)] as const);

export const previewOptions = (choices: readonly PreviewInterview[]) =>
  choices.map(({ id, role, company, day }) => [id, `${role}, ${company}, ${shortDay(day)}`] as const);
