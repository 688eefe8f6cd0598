import type { DeskFigure, StepDefinition } from "./step-definition";
import { stepsAfterAnswer } from "./steps-after-answer";
import { stepsAfterInterview } from "./steps-after-interview";
import { stepsOfConsultant } from "./steps-of-consultant";
import { stepsWhileWaiting } from "./steps-while-waiting";

/**
 * Every step of the plan, by its name, in the order of the playbook's table. What the product knows of a step, whatever the interview is, comes
 * from here. Rows, addresses and the public JSON hold the names.
 */
export const steps = { ...stepsAfterInterview, ...stepsWhileWaiting, ...stepsAfterAnswer, ...stepsOfConsultant };

type Name = keyof typeof steps;
type NamesWhere<Part extends Partial<StepDefinition>> = {
  [Step in Name]: (typeof steps)[Step] extends Part ? Step : never;
}[Name];

export type MessageStep = NamesWhere<{ message: "yes" | "may be passed on" }>;
/** The steps that the Desk counts; db/schema/worklist.ts has an index for each. */
export type DeskCountedStep = NamesWhere<{ desk: { countedAs: DeskFigure } }>;

export const stepNames = Object.keys(steps) as [Name, ...Name[]];
export const stepDefinition = (step: Name): StepDefinition => steps[step];
/** The name of a step in history, where an earlier version may have stored other steps. */
export const stepHistoryName = (step: string): string =>
  Object.hasOwn(steps, step) ? steps[step as Name].historyName : step.replaceAll("-", " ");
const stepsWhere = (test: (definition: StepDefinition) => boolean): readonly Name[] =>
  stepNames.filter((step) => test(steps[step]));

export const isMessageStep = (step: string): step is MessageStep =>
  Object.hasOwn(steps, step) && stepDefinition(step as Name).message !== "no";
export const messageSteps = stepNames.filter(isMessageStep) as [MessageStep, ...MessageStep[]];

export const consultantSteps = stepsWhere(({ owner }) => owner === "consultant");

/** The side that does a step. A consultant with an account arranges the next round, otherwise the candidate does. All other steps have one side. */
export function stepSide(step: Name, consultantHere: boolean): "candidate" | "consultant" {
  const { owner } = stepDefinition(step);
  return owner === "consultant" || (owner === "consultant if here" && consultantHere) ? "consultant" : "candidate";
}

/** R57: questions that are asked while waiting. Any update cancels those that are scheduled. */
export const waitingQuestionSteps = stepsWhere(({ waiting }) => waiting !== null && waiting !== "watch");
/** Asks for an update. */
export const isRequest = (step: Name): boolean =>
  ["check-in", "chaser", "further chaser"].includes(stepDefinition(step).waiting ?? "");
/** Asks for an update after the promised day. */
export const isChaser = (step: Name): boolean =>
  ["chaser", "further chaser"].includes(stepDefinition(step).waiting ?? "");
/** The first of the requests: with a promised day, and without one. */
export const isFirstRequest = (step: Name): boolean =>
  ["check-in", "chaser"].includes(stepDefinition(step).waiting ?? "");
/** If one of these is open or locked, an answer is expected. */
export const awaitsAnswer = (step: Name): boolean => {
  const { waiting } = stepDefinition(step);
  return waiting !== null && waiting !== "interest";
};

/** The steps that follow an outcome, in the order in which they are offered. */
export const outcomeSteps = stepsWhere(({ outcomeRank }) => outcomeRank !== null).toSorted(
  (a, b) => (stepDefinition(a).outcomeRank ?? 0) - (stepDefinition(b).outcomeRank ?? 0),
);
/** Messages that follow an outcome. They are written for that outcome, and are cancelled if it is undone. */
export const outcomeMessageSteps = outcomeSteps.filter(isMessageStep);

export const howItWentSteps = stepsWhere(({ tellsHowItWent }) => tellsHowItWent === true);

type StepCountedAs = { [Figure in DeskFigure]: NamesWhere<{ desk: { countedAs: Figure } }> };
/** The step that each figure of the Desk counts. */
export const deskCountedSteps = Object.fromEntries(
  stepNames.flatMap((step) => {
    const { desk } = stepDefinition(step);
    return desk && "countedAs" in desk ? [[desk.countedAs, step]] : [];
  }),
) as StepCountedAs;
