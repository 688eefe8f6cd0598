import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { auditVerbLabel } from "@/lib/record/audit/rules/verbs";
import { takeDownDebriefInput } from "@/lib/record/debriefs/input";
import { debriefShareableFields } from "@/lib/record/debriefs/rules/fields";
import {
  draftWithTakenDown,
  takeDownSummary,
  takeDownTimeFault,
  takenDownEntries,
  takenDownLabel,
} from "@/lib/record/debriefs/rules/taken-down";

const [id, person] = [randomUUID(), randomUUID()];
const input = (words: object) => takeDownDebriefInput.parse({ id, ...words });

test("The mark says who wrote it down and on which day, by the reader’s clock", () => {
  const at = new Date("2026-11-27T23:30:00Z");
  const now = Date.parse("2026-11-29T09:00:00Z");
  expect(takenDownLabel("Marta Lindqvist", at, { zone: "Europe/London", now })).toBe(
    "Written down by Marta Lindqvist on Fri 27 Nov",
  );
  expect(takenDownLabel("Marta Lindqvist", at, { zone: "Europe/Berlin", now })).toMatch(/on Sat 28 Nov$/);
});

test("The form takes what a consultant may read, and nothing that is private", () => {
  expect(debriefShareableFields).not.toContain("private");
  const sent = input({ went_well: "A", private: "B", people: { [person]: { talked_about: "C", name: "D" } } });
  expect(takenDownEntries(sent)).toEqual([
    { field: "went_well", interviewerId: null, body: "A" },
    { field: "talked_about", interviewerId: person, body: "C" },
  ]);
});

test("Nothing of a draft is lost when something is written down", () => {
  const draft = { went_well: "Mine", fell_short: "Same", wanted: "unsure", private: "Hidden" };
  const sent = input({
    ...{ went_well: "Theirs", fell_short: "Same", concerns: "Theirs", wanted: "yes", raise: "yes" },
    people: { [person]: { talked_about: "Dbt" } },
  });
  expect(draftWithTakenDown(draft, sent)).toEqual({
    ...{ went_well: "Mine\n\nTheirs", fell_short: "Same", concerns: "Theirs", raise: "yes" },
    ...{ wanted: "unsure", private: "Hidden", [`people.${person}.talked_about`]: "Dbt" },
  });
});

test("An answer that only the candidate had typed is for themselves until they choose somebody else", () => {
  const talked = `people.${person}.talked_about`;
  const draft = {
    ...{ went_well: "Mine", instructions: "Mine", private: "Hidden", wished_said: "", [talked]: "Mine" },
    ...{ "audience.went_well": "consultant", "audience.instructions": "client", "audience.wished_said": "consultant" },
  };
  expect(draftWithTakenDown(draft, input({ went_well: "Theirs" }))).toEqual({
    ...{ ...draft, went_well: "Mine\n\nTheirs", "audience.instructions": "me" },
    [`people.${person}.audience_talked_about`]: "me",
  });
});

test("A consultant is promised an e-mail to the candidate only where one can be sent", () => {
  expect(takeDownSummary("Amara", true)).toBe(
    "This becomes Amara’s debrief, marked as written down by you. Amara can read it and change it, and gets an e-mail unless they turned these off.",
  );
  expect(takeDownSummary("Amara", false)).toBe(
    "This becomes Amara’s debrief, marked as written down by you. Amara has no account yet, so they get no e-mail. They can read it and change it once they join.",
  );
});

test("Before the interview has ended, a consultant is not told that anything is kept", () => {
  const [endsAt, now] = [new Date("2026-11-19T17:00:00Z"), new Date("2026-11-19T16:00:00Z")];
  expect(takeDownTimeFault({ endsAt, cancelledAt: null }, now)).toBe(
    "The interview has not ended yet. Write down what they tell you after it.",
  );
  expect(takeDownTimeFault({ endsAt, cancelledAt: null }, endsAt)).toBeNull();
  expect(takeDownTimeFault({ endsAt, cancelledAt: now }, now)).toMatch(/^This interview was cancelled/);
});

test("History says that it was written down by telephone", () => {
  expect(auditVerbLabel({ verb: "debrief-taken-down", detail: {} })).toBe("Debrief written down by telephone");
});
