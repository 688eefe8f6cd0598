import { describe, expect, test } from "vitest";
import type { DraftAnswers, Reading } from "@/lib/mail/messages/rules/composer/answers";
import { evidenceFault, evidenceWords } from "@/lib/mail/messages/rules/composer/evidence";
import { draftQuestions } from "@/lib/mail/messages/rules/composer/questions";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { answered, didAt, draft } from "./composer-notes";
import { writing } from "./messages-writing";

const asked = (over: Partial<MessageFacts>) => draftQuestions(writing({ caughtInterest: {}, ...over }), "p0");
const kinds = (over: Partial<MessageFacts>) => asked(over).map((question) => question.kind);
const noted = (text: string, answers: Partial<DraftAnswers> = {}) => ({
  talkedAbout: { p0: text },
  answers: { p0: answered(answers) },
});

describe("what is asked for a note", () => {
  test("a jotting that is not known is asked about in finished sentences, the likelier first", () => {
    const [question] = asked(noted("printer jams twice a day"));
    expect(question).toMatchObject({ kind: "reading", fact: { jotting: "printer jams twice a day" } });
    expect(question?.kind === "reading" && question.options.map((option) => option.sentence)).toEqual([
      "You told me that the printer jams twice a day.",
    ]);
  });

  test("a jotting without a verb has no finished sentence, and its writer finishes one", () => {
    const [question] = asked(noted("cold room too small"));
    expect(question).toMatchObject({ kind: "reading", options: [] });
  });

  test("evidence is asked for once, with their point", () => {
    expect(asked(noted("carers leave after a few months")).find((each) => each.kind === "evidence")).toMatchObject({
      about: "You told me that carers leave after a few months.",
      did: "",
      offers: [],
    });
    const own = asked(noted("the oven from Italy\nI ran the youth orchestra")).find((each) => each.kind === "evidence");
    expect(own).toMatchObject({ did: "ran the youth orchestra" });
    expect(kinds(noted("carers leave after a few months", { isEvidenceSkipped: true }))).not.toContain("evidence");
  });

  test("an answer about another of the panel is offered, never used by itself", () => {
    const answers = { p0: answered(), p1: didAt("ran the clinic", "Leith"), p2: didAt("Ran the clinic", "Leith") };
    const questions = asked({ talkedAbout: { p0: "the oven from Italy" }, answers });
    expect(questions.find((each) => each.kind === "evidence")).toMatchObject({
      offers: [{ name: "Tom Ellery", evidence: { did: "ran the clinic", place: "Leith" } }],
    });
  });

  test("R32 what the role asks for is offered as ticks once there is evidence, and only until it is answered", () => {
    const evidence = { did: "ran the clinic", place: "Leith", skills: [] };
    expect(asked(noted("the oven from Italy", { evidence }))).toMatchObject([
      { kind: "skills", skills: ["SQL", "dbt", "communication skills", "the ability to lead a small team"] },
    ]);
    expect(kinds(noted("the oven from Italy", { evidence, areSkillsAnswered: true }))).toEqual([]);
  });

  test("at most three questions a note, the answered ones included", () => {
    const skip: Reading = { as: "skip", text: "" };
    const all = ["printer jams twice a day", "safety drills", "cold room too small", "rota a mess", "audit next week"];
    expect(kinds(noted(all.join("\n")))).toEqual(["reading", "reading", "evidence"]);
    const two = { [all[0]!]: skip, [all[1]!]: skip };
    expect(kinds(noted(all.join("\n"), { readings: two }))).toEqual(["evidence"]);
    expect(kinds(noted(all.join("\n"), { readings: two, isEvidenceSkipped: true }))).toEqual([]);
  });

  test("what belongs into no note is not asked about", () => {
    expect(kinds(noted("55k?\ngood chat\nsend her the leaflet\nI speak Portuguese too"))).toEqual(["evidence"]);
  });

  test("an answer makes the sentence, in the words that were chosen", () => {
    const body = (reading: Reading) => {
      const made = draft({
        talkedAbout: { p0: "cold room too small" },
        caughtInterest: {},
        answers: { p0: answered({ readings: { "cold room too small": reading } }) },
      });
      return made?.body;
    };
    expect(body({ as: "told", text: "the cold room is too small" })).toContain("that the cold room is too small");
    expect(body({ as: "talked", text: "why the cold room is too small" })).toContain("why the cold room is too small");
    expect(body({ as: "skip", text: "" })).toBeUndefined();
  });
});

describe("evidence", () => {
  test.each([
    ["asked every leaver why", "Ashgrove"],
    ["I cut the wait from six days to two", "the university's soil lab"],
    ["never lost a parcel", "in my last job"],
    ["ran the ward at night", "St Brendan’s"],
    ["Trained nine porters.", "Hallam"],
  ])("“%s” at “%s” is accepted", (did, place) => {
    expect(evidenceFault({ did, place })).toBeNull();
  });

  test.each([
    ["on-call for 2 years", "Leith", "did"],
    ["responsible for the rota", "Leith", "did"],
    ["ran", "Leith", "did"],
    ["", "Leith", "did"],
    ["cut waits 6 -> 2", "Leith", "did"],
    ["ran the rota. Then I left", "Leith", "did"],
    [`ran ${"a very long thing ".repeat(10)}`, "Leith", "did"],
    ["ran the clinic", "", "place"],
    ["ran the clinic", "I was in Leith", "place"],
    ["ran the clinic", "x".repeat(90), "place"],
  ])("“%s” at “%s” is sent back", (did, place, field) => {
    expect(evidenceFault({ did, place })?.field).toBe(field);
  });

  test("reads well after “At … I …”", () => {
    expect(evidenceWords({ did: "I Ran the clinic.", place: "at Leith" })).toEqual({
      D: "ran the clinic",
      where: "at Leith",
      Where: "At Leith",
    });
    expect(evidenceWords({ did: "trained nine porters", place: "In my last job" })).toMatchObject({
      where: "in my last job",
      Where: "In my last job",
    });
  });
});
