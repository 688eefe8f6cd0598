import { expect, test } from "vitest";
import type { DeskFigure } from "@/lib/planning/plan/rules/step-definition";
import {
  deskCountedSteps,
  messageSteps,
  outcomeSteps,
  stepDefinition,
  stepHistoryName,
  stepNames,
  stepSide,
} from "@/lib/planning/plan/rules/steps";

const definitions = stepNames.map((name) => [name, stepDefinition(name)] as const);

test("Whatever may be a consultant's turn has a title for the candidate, and nothing else has one", () => {
  for (const [name, { owner, otherSideTitle }] of definitions) {
    expect(otherSideTitle !== null, name).toBe(owner !== "candidate");
    expect([stepSide(name, true), stepSide(name, false)], name).toEqual(
      {
        candidate: ["candidate", "candidate"],
        consultant: ["consultant", "consultant"],
        "consultant if here": ["consultant", "candidate"],
      }[owner],
    );
  }
});

test("A step that is done on its message's page is a message, and is ticked when it went another way", () => {
  for (const [name, { page, message, settledBy }] of definitions) {
    if (page !== "its message") continue;
    expect(message, name).not.toBe("no");
    expect("tick" in settledBy, name).toBe(true);
  }
  expect(messageSteps.filter((name) => stepDefinition(name).page !== "its message")).toEqual([
    "tell-consultant",
    "let-it-go",
  ]);
});

test("Only candidates write messages, wait, and are asked by the Desk; only what a consultant may do means talking to the client", () => {
  for (const [name, { owner, message, waiting, desk, asksClient }] of definitions) {
    if (owner === "consultant")
      expect([message, waiting, desk && "awaitedAs" in desk], name).toEqual(["no", null, desk && false]);
    if (owner === "candidate") expect([asksClient, desk && "countedAs" in desk], name).toEqual([false, desk && false]);
  }
});

test("Each figure of the Desk counts one step, and no two steps share a place after an outcome", () => {
  const figures: Record<DeskFigure, true> = { drafts: true, clients: true, updates: true };
  const counted = definitions.flatMap(([, { desk }]) => (desk && "countedAs" in desk ? [desk.countedAs] : []));
  expect(counted.toSorted()).toEqual(Object.keys(figures).toSorted());
  expect(Object.keys(deskCountedSteps).toSorted()).toEqual(Object.keys(figures).toSorted());
  expect(outcomeSteps.map((name) => stepDefinition(name).outcomeRank)).toEqual([1, 2, 3]);
});

test("Words of a step are short on its button and on the timeline, and begin with a capital", () => {
  const names = { interviewer: "Priya Shah", consultant: "Marta", asked: "the interviewer" };
  for (const [name, { action, timelineLabel, historyName, title }] of definitions) {
    const labels = typeof timelineLabel === "string" ? [timelineLabel] : [timelineLabel.named, timelineLabel.unnamed];
    for (const label of [action, ...labels]) expect(label, name).toMatch(/^[A-Z][^.!]{1,19}$/);
    expect(historyName, name).toMatch(/^[a-z][^.!]+$/);
    expect(typeof title === "string" ? title : title(names), name).toMatch(/^[A-Z][^.!]+$/);
  }
});

test("History names a step by the words of its screens, and a step of an earlier version by its key", () => {
  expect(stepHistoryName("chaser")).toBe("follow-up");
  expect(stepHistoryName("chase-the-debrief")).toBe("call to ask how it went");
  expect(stepHistoryName("some-older-step")).toBe("some older step");
  for (const [name, { historyName }] of definitions) expect(historyName, name).not.toMatch(/chase|waive|promise/i);
});
