import { expect, test } from "vitest";
import type { DeskState } from "@/lib/planning/desk/input";
import { type DeskInterview, deskRow } from "@/lib/planning/desk/rules";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { worklistColumns } from "@/lib/planning/worklist/rules";
import { formatTotal } from "@/lib/platform/words/totals";
import type { Consultant } from "@/lib/viewer";
import { throughMarta } from "./interview";

const zone = "Europe/London";
const viewer: Consultant = { as: "consultant", userId: "m", workspaceId: "w", access: "owner", editAccess: "assigned" };
const promised: Facts = { ...throughMarta, promise: { day: "2026-09-25", loggedAt: null, givenBy: "Priya Shah" } };
const row = {
  ...{ id: "i", role: "Data analyst", company: "Northwind", round: "Second stage", zone, consultantName: "Marta" },
  ...{
    startsAt: new Date("2026-09-17T15:00:00Z"),
    stepEvents: [],
    promised: [],
    answers: [],
    concern: null,
    drafts: [],
  },
  ...{ workspaceId: "w", candidateUserId: "a", consultantUserId: "m", cancelledAt: null },
  ...{ unshared: null, answered: [] },
  reachable: {
    candidate: { name: "Amara Okafor", phone: "+447700900123", email: "amara@example.com" },
    client: [{ name: "Priya Shah", phone: "", email: "priya@northwind.example" }],
  },
};

/** The row as Marta sees it, of an interview with these facts. */
function shown(whose: "ours" | "theirs", facts: Facts, at: string, over: object = {}, state: DeskState = "all") {
  const now = new Date(at);
  const of = {
    row: { ...row, ...over },
    candidate: "Amara Okafor",
    candidateId: "c",
    facts,
    steps: plan(facts, now, zone),
  };
  return deskRow(of as unknown as DeskInterview, whose, { zone, now, viewer, state });
}

test("The oldest overdue step is named first, with how many more there are, and its button", () => {
  expect(shown("ours", throughMarta, "2026-09-22T08:00:00Z")).toMatchObject({
    ...{
      next: "Call the candidate to ask how it went",
      tone: "late",
      label: "Call",
      round: "second stage, Thu 17 Sep",
    },
    ...{
      candidate: "Amara Okafor",
      waitingTime: "5 days since the interview",
      href: "/w/w/interviews/i/steps/chase-the-debrief",
    },
    why: "The candidate has not told you how it went within two hours of the interview. 2 more things to do.",
  });
});

test("A filtered list names the overdue step that it is about", () => {
  expect(shown("ours", throughMarta, "2026-09-22T08:00:00Z", {}, "clients")).toMatchObject({
    ...{ next: "Ask the client for feedback", label: "Add an update", href: "/w/w/interviews/i/update?kind=said" },
  });
});

test("R14 A shared debrief that was not read is to be read first, and then the next step is to be done", () => {
  const facts = { ...promised, debriefSavedAt: "2026-09-17T17:00:00Z", debriefSharedAt: "2026-09-17T17:00:00Z" };
  expect(shown("ours", facts, "2026-09-18T09:00:00Z")).toMatchObject({
    ...{ next: "Read the debrief, then ask the client for feedback", chip: "since yesterday", label: "Read" },
  });
  const stepEvents = [{ step: "read-debrief", kind: "done", at: "2026-09-17T18:00:00Z", how: null, reason: "" }];
  expect(shown("ours", facts, "2026-09-18T09:00:00Z", { stepEvents })?.next).toBe("Ask the client for feedback");
});

test("R76 The client's feedback leads to its own page, to be shared", () => {
  const facts = { ...promised, feedbackLoggedAt: "2026-09-18T10:00:00Z", consultantToldAt: "2026-09-17T17:00:00Z" };
  expect(shown("ours", facts, "2026-09-18T11:00:00Z", { unshared: "f" })).toMatchObject({
    ...{ next: "Share the feedback with the candidate", href: "/w/w/interviews/i/feedback/f", label: "Share" },
  });
});

test("The client's answer is waited for, and past its day it is late", () => {
  const afterTelling = {
    ...promised,
    consultantToldAt: "2026-09-17T17:00:00Z",
    debriefSavedAt: "2026-09-17T17:00:00Z",
  };
  const sent = {
    ...afterTelling,
    settled: [{ step: "thank-you" as const, forId: "p", at: "2026-09-17T18:00:00Z", how: "done" as const }],
  };
  expect(shown("theirs", sent, "2026-09-21T09:00:00Z")).toMatchObject({
    ...{
      next: "Waiting for Northwind to answer by Fri 25 Sep",
      why: "Priya Shah gave this date.",
      tone: "wait",
      chip: "in 4 days",
    },
  });
  expect(shown("theirs", sent, "2026-09-28T09:00:00Z")).toMatchObject({ tone: "late", chip: "was due on Fri 25 Sep" });
});

test("Where nothing is due any more there is no row", () => {
  expect(shown("ours", throughMarta, "2026-09-17T15:30:00Z")).toBeNull();
  expect(shown("theirs", { ...promised, cancelledAt: "2026-09-17T12:00:00Z" }, "2026-09-18T09:00:00Z")).toBeNull();
});

test("A shared debrief is late after the next working day, and a row with something late says that", () => {
  const facts = { ...promised, debriefSavedAt: "2026-09-17T17:00:00Z", debriefSharedAt: "2026-09-17T17:00:00Z" };
  const dueOn = (at: string) => worklistColumns(facts, plan(facts, new Date(at), zone), null).consultantDue;
  // Friday 17:30 in London: the day after the interview.
  expect(dueOn("2026-09-17T17:30:00Z")).toBe("2026-09-18T16:30:00Z");
  expect(shown("ours", facts, "2026-09-18T15:00:00Z")).toMatchObject({ tone: "due", chip: "since yesterday" });
  expect(shown("ours", facts, "2026-09-21T10:00:00Z")).toMatchObject({
    next: "Read the debrief, then ask the client for feedback",
    tone: "late",
  });
});

test("A total says so when there are more than are counted", () => {
  expect([0, 260, 1000, 1001].map(formatTotal)).toEqual(["0", "260", "1,000", "1,000+"]);
});
