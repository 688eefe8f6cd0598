import { expect, test } from "vitest";
import { isSamePerson } from "@/lib/people/names/rules/same-person";
import { consultantAt, consultantOfRowAt } from "@/lib/planning/plan/rules/consultant-in-charge";
import { auditActorLabel, earlierConsultantsFromChanges } from "@/lib/record/audit/rules";

const before = (hours: number) => `2026-09-18T${String(hours).padStart(2, "0")}:00:00Z`;
const dana = { name: "Dana Whitfield", until: "2026-09-23T10:00:00Z", userId: "dana" };

test("Several hand-overs are told one after the other, and the last one counts from its own moment.", () => {
  const rows = [
    { until: before(9), name: "Marta Lindqvist", userId: "m", before: [{ name: null, until: before(7) }] },
    { until: before(12), name: "nobody", userId: null, before: null },
  ];
  const of = { consultantName: "Joel Brandt", earlierConsultants: earlierConsultantsFromChanges(rows) };
  expect([before(6), before(8), before(9), before(12)].map((at) => consultantAt(of, at))).toEqual([
    null,
    "Marta Lindqvist",
    null,
    "Joel Brandt",
  ]);
});

test("A consultant who is in charge again has their present name, and is one person.", () => {
  const rows = [
    { until: before(9), name: "Marta Lindqvist", userId: "marta", before: null },
    { until: before(12), name: "Joel Brandt", userId: "joel", before: null },
  ];
  const of = { consultantUserId: "marta", consultantName: "Marta Berg", handedOver: rows };
  expect([before(8), before(10), before(13)].map((at) => consultantOfRowAt(of, at))).toEqual([
    "Marta Berg",
    "Joel Brandt",
    "Marta Berg",
  ]);
});

test("History names an earlier consultant to the candidate, who cannot read the agency’s list of people.", () => {
  const known = {
    ...{ self: "amara", members: new Map(), candidateUserId: "amara", candidate: null },
    ...{ consultantUserId: "joel", consultantName: "Joel Brandt", agencyName: "Pennant", earlierConsultants: [dana] },
  };
  const by = (id: string) => auditActorLabel({ by: id, byName: "", actorKind: "consultant" }, known);
  expect([by("dana"), by("joel"), by("somebody")]).toEqual(["Dana Whitfield", "Joel Brandt", "Pennant"]);
});

test.each([
  ["Dana", "Dana Whitfield", true],
  ["Dana Whitfeld", "Dana Whitfield", true],
  ["Dnaa Whitfield", "Dana Whitfield", true],
  ["Zoë Łęcka", "Zoe Łecka", true],
  ["Whitfield, Dana", "Dana Whitfield", true],
  ["Dana Whitfield", "Joel Brandt", false],
  ["Anna Kowalska", "Anna Nowak", false],
  ["Jon", "Jan", false],
  ["王芳", "王芳", true],
  ["王芳", "李娜", false],
] as const)("A consultant’s name in a new spelling, %s as %s, is the same person: %s", (name, spelling, same) => {
  expect([isSamePerson(name, spelling), isSamePerson(spelling, name)]).toEqual([same, same]);
});
