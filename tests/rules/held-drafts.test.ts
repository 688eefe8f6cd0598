import { expect, test } from "vitest";
import type { DraftReview, Facts } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan, plan } from "@/lib/planning/plan/rules/plan";
import { reminderMoments } from "@/lib/planning/plan/rules/reminder-moments";
import { reminderOccasions } from "@/lib/planning/reminders/rules/occasions";
import { stepLink } from "@/lib/planning/steps/rules";
import { type TodayInterview, todayLists } from "@/lib/planning/today/rules/today";
import { worklistColumns } from "@/lib/planning/worklist/rules";
import { priya, sent, step, throughMarta, tom } from "./interview";

/** The consultant was told already, so that nothing else is asked of anybody that evening; two were met. */
const debriefed: Facts = {
  ...throughMarta,
  consultantName: "Marta Lindqvist",
  interviewers: [
    { ...priya, topicNoted: false },
    { ...tom, topicNoted: false },
  ],
  consultantToldAt: "2026-09-17T16:10:00Z",
  debriefSavedAt: "2026-09-17T16:10:00Z",
};
const asked: DraftReview = { step: "thank-you", forId: "p", askedAt: "2026-09-17T17:40:00Z", readAt: null };
const at = (over: Partial<DraftReview>, contact: Facts["contact"] = "through"): Facts => ({
  ...{ ...debriefed, contact, draftReviews: [{ ...asked, ...over }] },
});
const read = at({});
const readAt = "2026-09-17T18:05:00Z";
const approved = { readAt, verdict: "approved", approvedTextUnchanged: true } as const;
const returned = { readAt, verdict: "returned", returnedReason: "Name one thing you talked about" } as const;
const evening = "2026-09-17T18:30:00Z";
const muchLater = "2026-09-19T09:00:00Z";

const work = (facts: Facts, now: string): TodayInterview => ({
  ...{ id: "i", role: "Data analyst", company: "Northwind", round: "First stage", processId: "i", format: "phone" },
  ...{ zone: "Europe/London", startsAt: Date.parse(facts.starts), endsAt: Date.parse(facts.ends), isCancelled: false },
  ...{
    consultantName: facts.consultantName,
    agencyName: "Pennant",
    promiseDay: null,
    interviewerNames: [],
    isLive: true,
    answerFrom: 0,
    isAnswerAwaited: true,
  },
  steps: candidatesPlan(facts, now, "Europe/London"),
});
const today = (facts: Facts, now: string) =>
  todayLists([work(facts, now)], { zone: "Europe/London", now: Date.parse(now) });
const todo = (facts: Facts, now: string) => today(facts, now).todo.map((row) => row.step?.title);
const waiting = (facts: Facts, now: string) => today(facts, now).waiting.map(({ chip, why }) => [chip, why]);
const note = (facts: Facts, now: string) => step(facts, now, "thank-you", "Priya Shah")!;
const moments = (facts: Facts, now: string) => reminderMoments(note(facts, now), facts);
const turns = (facts: Facts, now: string) => worklistColumns(facts, plan(facts, now), null);

test("R41 a note that the consultant is reading is not due for its writer: it waits, with who has it and since when", () => {
  expect(todo(debriefed, evening)).toContain("Thank Priya Shah");
  expect(todo(read, evening)).not.toContain("Thank Priya Shah");
  expect(todo(read, evening)).toContain("Thank Tom Ellery");
  expect(waiting(read, evening)).toEqual([
    ["with Marta", "Marta has had your note to Priya Shah for review since 18:40."],
  ]);
  expect(waiting(read, muchLater)).toEqual([
    ["with Marta", "Marta has had your note to Priya Shah for review since Thu 17 Sep at 18:40."],
  ]);
});

test("R41 two notes that the consultant has are one line", () => {
  const both = { ...read, draftReviews: [asked, { ...asked, forId: "t" }] };
  expect(waiting(both, evening)).toEqual([
    ["with Marta", "Marta has had your note to Priya Shah for review since 18:40. Also your note to Tom Ellery."],
  ]);
  expect(todo(both, evening)).toEqual(["Thank Marta Lindqvist"]);
});

test("R41 it is not late for its writer either, and nobody reminds them of it", () => {
  expect(note(debriefed, muchLater).status).toBe("overdue");
  expect(note(read, muchLater)).toMatchObject({ status: "open", review: { state: "read", at: asked.askedAt } });
  expect(moments(read, evening)).toEqual([]);
  expect(step(read, evening, "read-a-draft")).toMatchObject({ whose: "consultant", status: "open" });
  expect(reminderMoments(step(read, evening, "read-a-draft")!, read)[0]).toBe(asked.askedAt);
});

test("R41 the desk says the same about whose turn it is", () => {
  expect(turns({ ...debriefed, interviewers: [priya] }, evening).othersSteps).toContain("thank-you");
  const onlyPriya = { ...read, interviewers: [priya] };
  expect(turns(onlyPriya, evening).othersSteps).not.toContain("thank-you");
  expect(turns(onlyPriya, evening).consultantSteps).toContain("read-a-draft");
});

test("R41 a returned note is its writer's again on its own dates, with what should change, and they learn of it at once", () => {
  const back = at(returned);
  expect(note(back, evening)).toMatchObject({ due: note(debriefed, evening).due, aim: note(debriefed, evening).aim });
  expect(note(back, evening).why).toBe("Marta returned your note to Priya Shah: Name one thing you talked about.");
  expect(todo(back, evening)).toContain("Thank Priya Shah");
  expect(moments(back, evening)).toContain(readAt);
  expect(note(back, muchLater).status).toBe("overdue");
  expect(step(back, evening, "read-a-draft")?.status).toBe("done");
});

test("R41 its return is mentioned even in the rest after the debrief (R22), which delays everything else", () => {
  const back = at(returned);
  const found = reminderOccasions(plan(back, evening), back, "candidate", Date.parse(evening)).filter(
    (occasion) => occasion.step.for === "Priya Shah",
  );
  expect(found.map((occasion) => new Date(occasion.at).toISOString())).toContain("2026-09-17T18:05:00.000Z");
});

test("R41 an approved note is its writer's to send, and they learn of it at once, unless the consultant passes it on", () => {
  for (const contact of ["direct", "copy"] as const) {
    const back = at(approved, contact);
    expect(note(back, evening).why).toBe("Marta has approved your note to Priya Shah. You can send it now.");
    expect(todo(back, evening)).toContain("Thank Priya Shah");
    expect(moments(back, evening)).toContain(readAt);
    expect(step(back, evening, "read-a-draft")?.status).toBe("done");
  }
});

test("R41 a note that is approved and not passed on yet (`through`) is still the consultant's turn, and settled once it is being sent", () => {
  const back = at(approved);
  expect(todo(back, evening)).not.toContain("Thank Priya Shah");
  expect(waiting(back, evening)).toEqual([
    ["with Marta", "Marta has approved your note to Priya Shah, and will send it."],
  ]);
  expect(moments(back, evening)).toEqual([]);
  expect(step(back, evening, "read-a-draft")).toMatchObject({
    ...{ status: "open", title: "Send the candidate’s note to Priya Shah" },
    otherSide: { title: "Marta Lindqvist sends your note to Priya Shah" },
  });
  expect(turns(back, evening).consultantSteps).toContain("read-a-draft");
  const leaves = {
    ...back,
    scheduledMessages: [{ step: "thank-you" as const, forId: "p", at: "2026-09-17T19:00:00Z" }],
  };
  expect(step(leaves, evening, "read-a-draft")?.status).toBe("done");
  expect(note(leaves, evening)).toMatchObject({ queuedFor: "2026-09-17T19:00:00Z", review: null });
  const gone = { ...back, settled: [sent("thank-you", "2026-09-17T18:10:00Z")] };
  expect(step(gone, evening, "read-a-draft")?.status).toBe("done");
  expect(note(gone, evening)).toMatchObject({ status: "done", review: null });
});

test("R41 an approved text that was changed since is its writer's again", () => {
  const changed = at({ ...approved, approvedTextUnchanged: false });
  expect(note(changed, evening).review).toBeNull();
  expect(todo(changed, evening)).toContain("Thank Priya Shah");
  expect(step(changed, evening, "read-a-draft")?.status).toBe("done");
});

test("R41 the desk's button leads to the draft, to read it or to pass it on", () => {
  const side = { whose: "consultant", home: "/w/w" } as const;
  const button = (draft: DraftReview) =>
    stepLink(side, "i", { step: "read-a-draft", forId: "p" }, { drafts: [{ id: "m", ...draft }] });
  expect(button(asked)).toEqual({ href: "/w/w/interviews/i/drafts/m", label: "Read draft" });
  expect(button({ ...asked, ...approved })).toEqual({ href: "/w/w/interviews/i/drafts/m", label: "Send it" });
});

test("R41 without an agency no draft is with another person", () => {
  expect(note({ ...read, route: "direct" }, evening).review).toBeNull();
});
