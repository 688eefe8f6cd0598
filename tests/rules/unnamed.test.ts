import { expect, test } from "vitest";
import { readPlanner } from "@/lib/planning/plan/input";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { candidatePages, stepHref, stepLink } from "@/lib/planning/steps/rules";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { clock, during, names, sent, step, thatEvening, throughMarta, thursday } from "./interview";

const unnamed: Facts = { ...thursday, interviewers: [] };

test("R9 R28 Where no interviewer is named, one thank-you step with the same dates asks for their names.", () => {
  expect(step(unnamed, thatEvening, "thank-you")).toMatchObject({
    ...{ title: "Thank the interviewer", forId: null, for: "the interviewer", status: "open" },
    why: "Who interviewed you? Add their names to get thank-you steps. Send it the same day if you can, and within 24 hours of the interview.",
  });
  expect(clock(unnamed, thatEvening, "thank-you")).toEqual(clock(thursday, thatEvening, "thank-you"));
  expect(step(unnamed, "2026-09-15T08:00:00Z", "thank-you")?.why).toMatch(/^Who will interview you\?/);
  expect(step(unnamed, during, "thank-you")?.why).toMatch(/^Who will interview you\?/);
});

test("R9 R28 The names are also asked for where the thanks are late, or an outcome makes them optional.", () => {
  const asks = /^Who interviewed you\? Add their names to get thank-you steps\. (It is late|A thank-you note)/;
  const late = { ...unnamed, recordedAt: "2026-09-28T10:00:00Z" };
  expect(step(late, "2026-09-28T11:00:00Z", "thank-you")?.why).toMatch(asks);
  const outcome = { kind: "rejected", at: "2026-09-28T10:00:00Z" } as const;
  expect(step({ ...unnamed, outcome }, "2026-09-28T11:00:00Z", "thank-you")?.why).toMatch(asks);
});

test("R9 Its button leads to the form for names, instead of a message to nobody.", () => {
  const names = { href: "/me/interviews/i1/edit#people", label: "Add their names" };
  expect(stepLink(candidatePages, "i1", { step: "thank-you", forId: null })).toEqual(names);
  expect(stepLink(candidatePages, "i1", { step: "handwritten-note", forId: null })).toEqual(names);
  expect(stepLink(candidatePages, "i1", { step: "thank-you", forId: "p" }).href).toContain("/messages/");
  expect(stepLink(candidatePages, "i1", { step: "chaser", forId: null }).href).toContain("/messages/");
  expect(stepHref(candidatePages, "i1", { step: "thank-you", forId: null })).toBe("/me/interviews/i1/steps/thank-you");
});

test("The chart writes whole words where no name is known.", () => {
  const thanked = { ...unnamed, handwritten: true, settled: [sent("thank-you", thatEvening, null)] };
  const labels = (facts: Facts) =>
    timeline(facts, plan(facts, thatEvening), thatEvening, "candidate", {
      ...{ candidate: "You", consultant: null, client: "Northwind" },
    }).lanes.flatMap((lane) => lane.marks.map((mark) => mark.label));
  expect(labels(unnamed)).toContain("Thank-you");
  expect(labels(thanked)).toEqual(expect.arrayContaining(["Card", "Connect"]));
  for (const label of labels(thanked)) expect(label).not.toMatch(/\bthe$/);
});

test("R28 Steps that were done before the names were known count for the people named later.", () => {
  const done: Facts = { ...thursday, settled: [sent("thank-you", thatEvening, null)] };
  expect(step(done, thatEvening, "thank-you", "Priya Shah")).toMatchObject({ status: "done", how: "done" });
  expect(names(done, thatEvening)).toContain("connect");
});

test("The planner without names asks for them in the same step, and keeps the step's old name.", () => {
  const read = (more: Record<string, string> = {}) =>
    readPlanner(
      new URLSearchParams({
        ...{ starts: "2026-09-17T16:00", ends: "2026-09-17T17:00", zone: "Europe/London", country: "GB" },
        ...{ format: "in_person", now: thatEvening, ...more },
      }),
      new Date(thatEvening),
    );
  const found = read({ handwritten: "yes", thanked: thatEvening });
  if (found.errors) throw new Error("faults");
  const steps = plan(found.facts, found.now);
  expect(steps.filter((step) => step.for !== null).map((step) => [step.step, step.for, step.status])).toEqual([
    ["thank-you", "the interviewer", "done"],
    ["handwritten-note", "the interviewer", "open"],
    ["connect", "the interviewer", "open"],
  ]);
});

test("R49 A consultant reads of a candidate without names that they are to thank the interviewer.", () => {
  const facts = { ...throughMarta, interviewers: [] };
  expect(step(facts, thatEvening, "thank-you")?.title).toBe("Thank the interviewer");
});
