import { expect, test } from "vitest";
import type { InterviewOutcome } from "@/lib/enums";
import { readPlanner } from "@/lib/planning/plan/input";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan, plan } from "@/lib/planning/plan/rules/plan";
import { reminderMoments } from "@/lib/planning/plan/rules/reminder-moments";
import { ownDefaultMessage } from "@/lib/planning/plan/rules/step-rule-numbers";
import { candidatePages, consultantPages, isStepWaivable, stepLink, stepTick } from "@/lib/planning/steps/rules";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { worklistColumns } from "@/lib/planning/worklist/rules";
import { distinctKnownPeople, type KnownPerson, offeredPeople } from "@/lib/record/interviewers/rules";
import { nextRoundName } from "@/lib/record/interviews/rules";
import { clock, names, status, step, throughMarta, thursday } from "./interview";

/** Thursday 24 September 2026, 11:00 in London. */
const asked = "2026-09-24T10:00:00Z";
const name = "arrange-next-round";
const next = (facts: Facts, more: Partial<Facts> = {}): Facts => ({
  ...facts,
  outcome: { kind: "next", at: asked },
  ...more,
});

test("R54 Once the client asks for it, the next round is to be arranged by the close of the next business day: by the consultant, or by a candidate without one.", () => {
  for (const [facts, whose] of [
    [throughMarta, "consultant"],
    [thursday, "candidate"],
  ] as const) {
    expect(clock(next(facts), asked, name)).toEqual([asked, null, "2026-09-25T16:30:00Z"]);
    expect(step(next(facts), asked, name)).toMatchObject({ whose, status: "open", optional: false });
    expect(status(next(facts), "2026-09-25T16:31:00Z", name)).toBe("overdue");
  }
  const friday = next(thursday, { outcome: { kind: "next", at: "2026-09-25T10:00:00Z" } });
  expect(clock(friday, "2026-09-25T10:00:00Z", name)?.[2]).toBe("2026-09-28T16:30:00Z");
});

test("R54 Before the client asks, and with any other outcome, there is no next round to arrange.", () => {
  expect(names(throughMarta, asked)).not.toContain(name);
  expect(names(next(throughMarta), "2026-09-24T09:59:59Z")).not.toContain(name);
  for (const kind of ["offer", "rejected", "withdrawn", "closed"] as InterviewOutcome[])
    expect(names({ ...throughMarta, outcome: { kind, at: asked } }, asked)).not.toContain(name);
  const cancelled = next(throughMarta, { cancelledAt: "2026-09-16T10:00:00Z" });
  expect(status(cancelled, asked, name)).toBe("obsolete");
});

test("R54 A later round settles it at the moment it is added; one that was there before leaves nothing to arrange.", () => {
  const added = next(throughMarta, { laterRoundAt: "2026-09-24T15:00:00Z" });
  expect(status(added, "2026-09-24T14:59:00Z", name)).toBe("open");
  expect(step(added, "2026-09-24T15:00:00Z", name)).toMatchObject({
    status: "done",
    how: "done",
    settledAt: "2026-09-24T15:00:00Z",
  });
  expect(names(next(throughMarta, { laterRoundAt: asked }), asked)).not.toContain(name);
});

test("R54 A later round that was cancelled is to be arranged again, from the cancellation on.", () => {
  const again = next(throughMarta, { laterRoundCancelledAt: "2026-10-01T08:00:00Z" });
  expect(clock(again, "2026-10-01T08:00:00Z", name)).toEqual(["2026-10-01T08:00:00Z", null, "2026-10-02T16:30:00Z"]);
  const leftOut: Facts = {
    ...again,
    settled: [{ step: name, forId: null, at: "2026-09-25T08:00:00Z", how: "waived", reason: "They ring themselves." }],
  };
  expect(status(leftOut, "2026-09-26T08:00:00Z", name)).toBe("done");
  expect(status(leftOut, "2026-10-01T08:00:00Z", name)).toBe("open");
});

test("R54 It can be skipped for a reason, and never marked as done by hand.", () => {
  const waived = next(thursday, {
    settled: [{ step: name, forId: null, at: asked, how: "waived", reason: "They send an invitation themselves." }],
  });
  expect(step(waived, asked, name)).toMatchObject({
    status: "done",
    how: "waived",
    reason: "They send an invitation themselves.",
  });
  expect([isStepWaivable(name), stepTick(name)]).toEqual([true, null]);
  for (const other of ["debrief", "gather-feedback", "share-feedback", "read-a-draft"] as const)
    expect(isStepWaivable(other)).toBe(false);
});

test("R54 Each side reads who arranges it, and its button opens the form of the next round.", () => {
  const theirs = candidatesPlan(next(throughMarta), asked).find((step) => step.step === name);
  expect(theirs).toMatchObject({
    title: "Marta arranges the next round",
    why: "The company wants to see you again. Marta agrees on a day with you and with them, and adds the round here.",
  });
  const which = { step: name, forId: null } as const;
  expect(stepLink(consultantPages("w1"), "i1", which)).toEqual({
    href: "/w/w1/interviews/new?after=i1",
    label: "Add the next round",
  });
  expect(stepLink(candidatePages, "i1", which).href).toBe("/me/interviews/new?after=i1");
});

test("R54 It counts as the desk's turn while it is open, and is drawn in its own side's lane.", () => {
  const facts = next(throughMarta);
  const turns = worklistColumns(facts, plan(facts, asked), null);
  expect(turns.consultantSteps).toContain(name);
  const added = next(throughMarta, { laterRoundAt: "2026-09-24T15:00:00Z" });
  expect(worklistColumns(added, plan(added, "2026-09-24T16:00:00Z"), null).consultantSteps).not.toContain(name);
  const sides = { candidate: "You", consultant: "Marta", client: "Northwind" };
  const lanes = timeline(facts, plan(facts, asked), asked, "consultant", sides).lanes;
  expect(lanes[1]?.marks.map((mark) => mark.label)).toContain("Arrange next round");
});

test("R54 A consultant is reminded of it on each business day from its due moment; a candidate when it opens and before it is due.", () => {
  const moments = (facts: Facts) => reminderMoments(step(next(facts), asked, name)!, facts);
  expect(moments(throughMarta).slice(0, 2)).toEqual(["2026-09-25T16:30:00Z", "2026-09-28T16:30:00Z"]);
  expect(moments(throughMarta)).toHaveLength(10);
  expect(moments(thursday)).toEqual([asked, "2026-09-25T14:30:00Z"]);
  const added = next(throughMarta, { laterRoundAt: "2026-09-24T15:00:00Z" });
  expect(reminderMoments(step(added, "2026-09-24T16:00:00Z", name)!, added)).toEqual([]);
});

test("R54 Its date is a setting of the workspace, and it says that no article mentions it.", () => {
  const ours = next(throughMarta, { settings: { arrangeNextRoundDueDays: 3 } });
  expect(clock(ours, asked, name)?.[2]).toBe("2026-09-29T16:30:00Z");
  expect(ownDefaultMessage({ step: name })).toMatch(/^We added this step and chose its date\./);
  expect(ownDefaultMessage({ step: "chaser" })).toBeNull();
});

test("R54 The planner accepts laterRoundAt, and refuses an invalid moment.", () => {
  const read = (more: Record<string, string>) =>
    readPlanner(
      new URLSearchParams({
        ...{ starts: "2026-09-17T16:00", ends: "2026-09-17T17:00", zone: "Europe/London", country: "GB" },
        ...{ outcome: "next", outcomeAt: asked, now: "2026-09-24T16:00:00Z" },
        ...more,
      }),
      new Date(asked),
    );
  const standingWith = (more: Record<string, string>) => {
    const found = read(more);
    return found.errors ? found.errors : status(found.facts, found.now, name);
  };
  expect(standingWith({})).toBe("open");
  expect(standingWith({ laterRoundAt: "2026-09-24T15:00:00Z" })).toBe("done");
  expect(standingWith({ laterRoundAt: "2026-09-24T17:00:00Z" })).toBe("open");
  for (const wrong of ["2026-09-24", "2026-09-31T10:00:00Z", "soon", "x".repeat(10_240)])
    expect(standingWith({ laterRoundAt: wrong })).toEqual({
      laterRoundAt: "Write the moment as 2026-09-18T17:05:00Z.",
    });
});

test("The name of the next round counts on from the one before, where that has a number.", () => {
  expect(["First interview", "second stage", "Fifth round", "Final", ""].map(nextRoundName)).toEqual([
    "Second interview",
    "Third stage",
    "Next interview",
    "Next interview",
    "Next interview",
  ]);
});

test("R11 A form offers boxes for the people of the last round, the contacts and those met last, and suggests the rest by name.", () => {
  const known = (kind: string, name: string, before = false): KnownPerson => ({
    ...{
      key: `${kind}:${name}`,
      name,
      title: "Lead",
      email: "",
      phone: "",
      linkedin: "",
      before,
      company: "Northwind",
    },
  });
  const met = Array.from({ length: 12 }, (_, index) => known("met", `Met ${index}`));
  const all = [known("met", "Priya Shah", true), known("contact", "Petra Lang"), known("met", "PRIYA SHAH"), ...met];
  const { boxes, ticked, names } = offeredPeople(distinctKnownPeople(all), [{ name: "met 0" }]);
  expect(ticked).toEqual(["met:Priya Shah"]);
  expect(boxes.map((box) => box.name).slice(0, 3)).toEqual(["Priya Shah", "Petra Lang", "Met 1"]);
  expect(boxes).toHaveLength(10);
  expect(names).toEqual([9, 10, 11].map((index) => ({ name: `Met ${index}`, about: "Lead, Northwind" })));
});
