import { describe, expect, test } from "vitest";
import { letterText } from "@/lib/mail/messages/rules/composer/draft";
import { longestSharedRun } from "@/lib/mail/messages/rules/composer/filling";
import { likeness } from "@/lib/mail/messages/rules/likeness";
import { answered, didAt, draft, records } from "./composer-notes";
import { panelOf } from "./messages-writing";

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const drafts = records.flatMap((record) => [0, 1, 2].map((attempt) => ({ record, made: draft(record, attempt)! })));
const count = (text: string, part: string) => text.split(part).length - 1;

describe("a thank-you draft", () => {
  test("R43 is not made where nothing was noted and nothing is known of the writer’s own work", () => {
    expect(draft({ talkedAbout: {}, caughtInterest: {} })).toBeNull();
    expect(draft({ talkedAbout: { p0: "good chat, 55k?" }, caughtInterest: {} })).toBeNull();
    expect(draft({ talkedAbout: { p0: "printer jams twice a day" }, caughtInterest: {} })).toBeNull();
    expect(
      draft({ talkedAbout: {}, caughtInterest: {}, answers: { p0: didAt("ran a clinic", "Leith") } }),
    ).not.toBeNull();
  });

  test("R31 gives thanks, says something of the interview, and looks forward", () => {
    for (const { record, made } of drafts) {
      expect(made.body).toMatch(/thank|grateful|appreciate|good of you/i);
      expect(made.used.length + (record.answers?.p0?.evidence ? 1 : 0)).toBeGreaterThan(0);
      if (record.wanted !== "no") expect(made.body).toMatch(/look(?:ing)? forward/);
      expect(made.body).toContain(record.company!.replace("&", "&"));
    }
  });

  test("R32 ties a ticked skill to what was done, and names none from the advert alone", () => {
    for (const { record, made } of drafts) {
      const evidence = record.answers?.p0?.evidence;
      if (evidence?.skills.length && /role asks|looking for|advert|calls for/.test(made.body))
        expect(made.body).toContain("lead a small team");
      if (!evidence?.skills.length)
        expect(made.body).not.toMatch(/SQL|dbt|communication skills|lead a small team|advert/);
    }
  });

  test("R35 R36 has 60 to 200 words where there is something to say", () => {
    const lengths = drafts.map(({ made }) => words(letterText(made.body)));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(200);
    expect(lengths.filter((length) => length < 60).length).toBeLessThanOrEqual(drafts.length * 0.05);
  });

  test("R42 for a job that is not wanted says nothing of wanting it", () => {
    for (const { record, made } of drafts)
      if (record.wanted === "no")
        expect(letterText(made.body)).not.toMatch(/keen|excited|look forward|would like to join|help you to decide/);
  });

  test("holds nothing that a careful person would not write", () => {
    for (const { record, made } of drafts) {
      const text = letterText(made.body);
      expect(text).not.toMatch(/->|→|[{}<>[\]?!]|undefined|null| {2}|\.\./);
      expect(text).not.toMatch(/\b(?:she|he|him|they want|their planner)\b/i);
      expect(text).not.toMatch(/\byou (?:wants|needs|is|has|was|hates)\b/);
      for (const sentence of text.split(/(?<=\.)\s+/)) {
        expect(sentence).not.toMatch(/\babout\b.*\babout\b/);
        expect(sentence).toMatch(/^\p{Lu}/u);
      }
      expect(count(text, record.company!)).toBeLessThanOrEqual(1);
      expect(count(text, record.role!)).toBeLessThanOrEqual(1);
      expect(count(text, "Thursday")).toBeLessThanOrEqual(1);
      expect(made.body.split("\n\n").at(-1)).toMatch(/^[\p{L} ]+,\nAmara Okafor$/u);
    }
  });

  test("uses the evidence in the words of its writer, once", () => {
    for (const { record, made } of drafts) {
      const evidence = record.answers?.p0?.evidence;
      if (evidence) expect(count(made.body.toLowerCase(), evidence.did.toLowerCase())).toBe(1);
    }
    const at = (place: string) => draft({ answers: { p0: didAt("Ran the clinic.", place) } })!.body;
    expect(at("in my last job")).toMatch(/[Ii]n my last job,? (?:where )?I ran the clinic/);
    expect(at("At Quayside Dental")).toMatch(/[Aa]t Quayside Dental,? (?:where )?I ran the clinic/);
  });

  test("is the same for the same record, and another one for another try", () => {
    for (const record of records) {
      expect(draft(record)).toEqual(draft(record));
      expect(draft(record, 1)!.body).not.toBe(draft(record)!.body);
    }
  }, 20_000);

  test("a fact for which its writer chose a sentence is put in, beside the evidence too", () => {
    const readings = { "the oven from Italy": { as: "talked", text: "the oven from Italy" } as const };
    const talkedAbout = {
      p0: "carers leave after a few months\nthe council cancelled the contract\nthe oven from Italy",
    };
    const evidence = { did: "ran the ward", place: "Leith", skills: [] };
    const plain = draft({ talkedAbout, caughtInterest: {}, answers: { p0: answered({ evidence }) } })!;
    expect(plain.body).not.toContain("the oven from Italy");
    const chosen = draft({ talkedAbout, caughtInterest: {}, answers: { p0: answered({ evidence, readings }) } })!;
    expect(chosen.body).toMatch(/the oven from Italy/i);
    const both = {
      ...readings,
      "the council cancelled the contract": { as: "told", text: "the council cancelled the contract" } as const,
    };
    const two = draft({ talkedAbout, caughtInterest: {}, answers: { p0: answered({ evidence, readings: both }) } })!;
    expect(two.body).toMatch(/the oven from Italy/i);
    expect(two.body).toContain("the council cancelled the contract");
  });

  test("two skills that were ticked are both named, and a third is not", () => {
    const ticked = (...skills: string[]) =>
      draft({
        talkedAbout: { p0: "carers leave after a few months" },
        caughtInterest: {},
        answers: { p0: answered({ evidence: { did: "ran the ward", place: "Leith", skills } }) },
      })!.body;
    expect(ticked("SQL")).toMatch(/\bSQL\b/);
    expect(ticked("SQL", "dbt")).toContain("SQL and dbt");
    expect(ticked("SQL", "dbt", "planning")).toContain("SQL and dbt");
    expect(ticked("SQL", "dbt", "planning")).not.toContain("planning");
  });

  test("a wish to be read in another way is followed", () => {
    const readings = { "printer jams twice a day": { as: "told", text: "the printer jams twice a day" } as const };
    const made = draft({
      talkedAbout: { p0: "printer jams twice a day" },
      caughtInterest: {},
      answers: { p0: answered({ readings }) },
    })!;
    expect(made.body).toContain("that the printer jams twice a day");
  });
});

describe("R29 a panel", () => {
  const jottings = ["the oven from Italy", "carers leave after a few months", "getting parents to read at home"];
  const panel = panelOf("Priya Shah", "Tom Ellery", "Ngozi Adeyemi", "Łukasz Müller", "Ana de la Cruz", "Siân O’Neill");
  const talkedAbout = Object.fromEntries(panel.map(({ id }, at) => [id, jottings[at % 3]!]));
  const answers = Object.fromEntries(
    panel.map(({ id }, at) => [id, at % 2 ? answered() : didAt(`ran ward ${at}`, `Leith ${at}`)]),
  );
  const notes = (over = {}) =>
    panel.map(({ id }) => draft({ panel, interviewerId: id, talkedAbout, answers, caughtInterest: {}, ...over })!);

  test("of six has six structures, and no two notes a sentence in common", () => {
    const made = notes();
    expect(new Set(made.map((note) => note.outline)).size).toBe(6);
    for (const [at, one] of made.entries())
      for (const other of made.slice(at + 1)) {
        expect(
          likeness(
            one.body,
            other.body,
            panel.map((person) => person.name),
          ).share,
        ).toBeLessThan(0.3);
        expect(one.frames.filter((frame) => other.frames.includes(frame)).length).toBeLessThanOrEqual(1);
      }
  });

  test("thanks no two people for the same point while another is left", () => {
    const shared = Object.fromEntries(panel.map(({ id }) => [id, jottings.join("\n")]));
    const points = panel.map(
      ({ id }) =>
        draft({ panel, interviewerId: id, talkedAbout: shared, answers, caughtInterest: {} })!.used[0]!.jotting,
    );
    expect(new Set(points.slice(0, 3)).size).toBe(3);
  });

  test("an answer about one person is not used in the note to another", () => {
    const made = draft({ panel, interviewerId: "p1", talkedAbout, answers: { p0: didAt("ran the clinic", "Leith") } })!;
    expect(made.body).not.toContain("ran the clinic");
  });
});

test("R29 two candidates with the same jotting and the same reader write letters under 30 % alike", () => {
  for (const record of records.filter((_, at) => at % 2 === 0)) {
    const written: string[] = [];
    for (let writer = 0; writer < 3; writer++) {
      const made = draft(
        { ...record, seed: `${record.seed} writer ${writer}`, answers: { p0: answered() } },
        0,
        written,
      )!;
      for (const other of written) {
        expect(likeness(made.body, other, ["Priya Shah"]).share).toBeLessThan(0.3);
        const longest = Math.max(...made.used.map((fact) => words(fact.part!.text)));
        if (longest <= 5) expect(longestSharedRun(letterText(made.body), letterText(other))).toBeLessThan(8);
      }
      written.push(made.body);
    }
  }
}, 20_000);
