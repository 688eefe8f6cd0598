import { expect, test } from "vitest";
import { shortName } from "@/lib/people/names/rules/short-name";
import { consultantsPlan } from "@/lib/planning/plan/rules/plan";
import { formatLinkAnswer } from "@/lib/record/client-feedback/rules";
import { throughMarta } from "./interview";

const called: [name: string, short: string][] = [
  ["Amara Okafor", "Amara"],
  ["  Amara   Okafor ", "Amara"],
  ["Amara", "Amara"],
  ["Dr Ada Okafor", "Dr Okafor"],
  ["Dr. Ada Okafor PhD", "Dr. Okafor"],
  ["Prof Anna van den Berg", "Prof van den Berg"],
  ["Okafor, Amara", "Amara"],
  ["Amara Okafor, MBA", "Amara"],
  ["Amara (she/her) Okafor", "Amara"],
  ["J. Smith", "J. Smith"],
  ["A.J. Smith", "A.J. Smith"],
  ["von Trapp", "von Trapp"],
  ["王小明", "王小明"],
  ["Иван Петров", "Иван Петров"],
  ["Dean Martin", "Dean"],
  ["Nguyễn Văn Minh", "Minh"],
  ["Tran Thi Mai", "Mai"],
  ["Minh Nguyen", "Minh"],
  ["Mr Nguyen Van Minh", "Mr Minh"],
  ["Dr", "Dr"],
  ["", ""],
];

test.each(called)("Sentences and greetings call “%s” “%s”", (name, short) => {
  expect(shortName(name)).toBe(short);
});

test("Nobody is called by their title alone, in plans and on the Desk", () => {
  const facts = {
    ...throughMarta,
    candidateName: "Dr Ada Okafor",
    outcome: { kind: "withdrawn" as const, at: "2026-09-21T09:00:00Z", by: "candidate" as const },
  };
  const reasons = consultantsPlan(facts, "2026-09-22T09:00:00Z").map((step) => step.because ?? "");
  expect(reasons.join("\n")).toContain("Dr Okafor withdrew");
  expect(reasons.join("\n")).not.toMatch(/\bDr (?!Okafor)/);
  expect(formatLinkAnswer("Northwind", shortName("Dr Ada Okafor"), "next", null)).toBe(
    "Northwind answered: wants to see Dr Okafor again",
  );
});
