import { expect, test } from "vitest";
import { withRecordedAt } from "@/app/(public)/plan/planner-params";
import { planSettingUnitLabel } from "@/lib/people/workspaces/rules";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { plan } from "@/lib/planning/plan/rules/plan";
import { stepNames } from "@/lib/planning/plan/rules/steps";
import { candidatePages, consultantPages, stepLink } from "@/lib/planning/steps/rules";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { interviewOverMessage } from "@/lib/record/interview-page/rules";
import { throughMarta } from "./interview";

const listed = { startsAt: new Date("2026-09-17T15:00:00Z"), cancelledAt: null, live: false };
const now = Date.parse("2026-10-01T10:00:00Z");

test("A closed interview is in no list of things to do", () => {
  const closed = { ...listed, closedAt: "2026-09-30T10:00:00Z" };
  const words = (outcome: string | null, offerAnswer: string | null = null) =>
    interviewStatusLabel({ ...closed, outcome, offerAnswer }, now);
  expect(words("offer")).toEqual({ tone: "neutral", words: "closed: offer" });
  expect(words("offer", "accepted").words).toBe("closed: offer accepted");
  expect(words("rejected").words).toBe("closed: not selected");
  expect(words("next").words).toBe("closed: next round");
  for (const outcome of [null, "closed"]) expect(words(outcome).words).toBe("closed");
  expect(interviewStatusLabel({ ...listed, closedAt: null, outcome: "offer", offerAnswer: null }, now).words).toBe(
    "offer to answer",
  );
});

test("Only the person who closed an interview is said to have closed it", () => {
  const of = (closedBy: string | null) => ({ cancelledAt: null, closedBy, candidateUserId: "amara" });
  expect(interviewOverMessage(of("amara"), "candidate")).toBe("You closed this interview.");
  expect(interviewOverMessage(of("amara"), "consultant", "Amara Okafor")).toBe("Amara Okafor closed this interview.");
  for (const other of ["marta", null]) {
    expect(interviewOverMessage(of(other), "candidate")).toBe("Your consultant closed this interview.");
    expect(interviewOverMessage(of(other), "consultant", "Amara Okafor")).toBe("This interview is closed.");
  }
  expect(interviewOverMessage({ ...of("marta"), candidateUserId: null }, "consultant", "Amara")).toBe(
    "This interview is closed.",
  );
  expect(interviewOverMessage({ ...of("amara"), cancelledAt: "2026-09-20T10:00:00Z" }, "consultant")).toBe(
    "The interview was cancelled.",
  );
});

test("An answer that is the outcome is shown once, and one that came before it as well", () => {
  const at = "2026-09-21T10:00:00Z";
  const whom = { candidate: "Amara", consultant: "Marta", client: "Northwind" };
  const lines = (answeredAt: string) => {
    const facts = { ...throughMarta, answeredAt, outcome: { kind: "rejected" as const, at } };
    const moment = "2026-09-22T10:00:00Z";
    return timeline(facts, plan(facts, moment), moment, "candidate", whom).sentences.map((line) => line.split(":")[0]);
  };
  expect(lines(at)).toContain("Not selected");
  expect(lines(at)).not.toContain("Answer");
  expect(lines("2026-09-20T10:00:00Z")).toEqual(expect.arrayContaining(["Answer", "Not selected"]));
});

test("Each button of a step names its action", () => {
  for (const step of stepNames.filter((name) => name !== "keep-looking"))
    for (const side of [candidatePages, consultantPages("w")])
      for (const forId of [null, "priya"]) expect(stepLink(side, "i", { step, forId }).label, step).not.toBe("Open");
});

test("R23 A plan without an account keeps the moment of its first request, so that nothing due before it is late", () => {
  const present = new Date("2026-09-28T10:00:00.400Z");
  const asked = withRecordedAt(new URLSearchParams("starts=2026-09-17T16:00"), present);
  expect(asked.get("recordedAt")).toBe("2026-09-28T10:00:00Z");
  expect(`${withRecordedAt(asked, new Date("2026-10-28T10:00:00Z"))}`).toBe(`${asked}`);
  expect(`${withRecordedAt(new URLSearchParams("now=2026-09-18T10:00:00Z"), present)}`).toBe(
    "now=2026-09-18T10%3A00%3A00Z",
  );
  expect(`${withRecordedAt(new URLSearchParams(), present)}`).toBe("");
});

test("One is one hour, and none or two are hours", () => {
  expect(["0", "1", 1, 2].map((value) => planSettingUnitLabel("hours", value))).toEqual([
    "hours",
    "hour",
    "hour",
    "hours",
  ]);
  expect(planSettingUnitLabel("business days", 1)).toBe("working day");
  expect(planSettingUnitLabel("time", "09:00")).toBe("local time");
});
