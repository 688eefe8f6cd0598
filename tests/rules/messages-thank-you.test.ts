import { describe, expect, test } from "vitest";
import { composeMessage, startingText } from "@/lib/mail/messages/rules/compose";
import { draftPanel } from "@/lib/mail/messages/rules/composer/draft";
import { likeness, likenessPairs } from "@/lib/mail/messages/rules/likeness";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { hasOption, withOption } from "@/lib/mail/messages/rules/option";
import { maxClarificationWords, messageOptions } from "@/lib/mail/messages/rules/options";
import { didAt } from "./composer-notes";
import { panelOf, writing } from "./messages-writing";

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const ids = ["p0", "p1", "p2", "p3", "p4", "p5"];
const topics = [
  "churn forecasting, the Leeds team",
  "carers leave after a few months",
  "getting parents to read at home",
  "the oven from Italy",
  "why the last system failed",
  "wants a planner who talks to drivers",
];
/** Every interviewer was noted about, and the first two answers about the writer's own work were given. */
const noted = (over: Partial<MessageFacts> = {}) =>
  writing({
    talkedAbout: Object.fromEntries(ids.map((id, at) => [id, topics[at]!])),
    answers: {
      p0: didAt("rebuilt the sales report", "Brightwell", ["SQL"]),
      p1: didAt("trained nine porters", "Hallam"),
    },
    ...over,
  });
const noteTo = (id: string, over: Partial<MessageFacts> = {}) => startingText(noted({ interviewerId: id, ...over }));
const options = (of: MessageFacts) => Object.fromEntries(messageOptions(of).map((option) => [option.id, option]));

describe("the thank-you", () => {
  test("R28 each interviewer gets a note of their own, greeted by their own name", () => {
    const greetings = ids.map((id) => noteTo(id).body.split("\n")[0]);
    expect(greetings).toEqual([
      "Dear Priya,",
      "Dear Tom,",
      "Dear Dr Adeyemi,",
      "Dear Łukasz,",
      "Dear Ana,",
      "Dear Siân,",
    ]);
  });

  test("R29 no two notes of a panel of six share a sentence", () => {
    const alike = likenessPairs(ids.map((id) => ({ name: id, body: noteTo(id).body })));
    expect(alike).toHaveLength(15);
    for (const pair of alike) expect(pair).toMatchObject({ sentences: [] });
    for (const pair of alike) expect(pair.share).toBeLessThan(0.25);
  });

  test("R29 in a panel of twenty no two notes are half alike, and the same record gives the same notes", () => {
    const panel = panelOf(...Array.from({ length: 20 }, (_, at) => `Person${at} Surname${at}`));
    const talkedAbout = Object.fromEntries(panel.map(({ id }, at) => [id, topics[at % topics.length]!]));
    const over = { panel, talkedAbout, answers: {} };
    const made = draftPanel(noted(over)).drafts.map(({ body }, at) => ({ name: panel[at]!.name, body }));
    expect(made).toHaveLength(20);
    const body = (text: string) => text.split("\n\n").slice(1).join("\n\n");
    expect(body(noteTo("p19", over).body)).toBe(body(made[19]!.body));
    for (const pair of likenessPairs(made)) {
      expect(pair.share).toBeLessThan(0.5);
      expect(pair.sentences.length).toBeLessThanOrEqual(2);
    }
  });

  test("R29 a draft avoids the sentences of notes already written to the others", () => {
    const mine = noteTo("p3").body;
    const others = [{ interviewerId: "p0", name: "Priya Shah", body: mine.replace("Łukasz", "Priya") }];
    const again = noteTo("p3", { others }).body;
    expect(likeness(again, mine).share).toBeLessThan(0.35);
  });

  test("R29 two people with the same topics are not both thanked for one", () => {
    const talkedAbout = { p0: "the oven from Italy\nnight shifts", p1: "the oven from Italy\nnight shifts" };
    const first = noteTo("p0", { talkedAbout, caughtInterest: {} }).body;
    const second = noteTo("p1", {
      talkedAbout,
      others: [{ interviewerId: "p0", name: "Priya Shah", body: first }],
    }).body;
    expect(first).toContain("the oven from Italy");
    expect(second).not.toContain("oven");
    expect(second).toContain("night shifts");
  });

  test("R31 it thanks, says why the writer likes the role and company, and looks forward", () => {
    for (const id of ids) {
      const { body } = noteTo(id);
      expect(body).toMatch(/thank|grateful|appreciate|good of you/i);
      expect(body).toContain("Northwind");
      expect(body).toMatch(/look(?:ing)? forward|speak again/);
    }
  });

  test("R32 it names a skill only where the writer ticked that their own work shows it", () => {
    expect(noteTo("p0").body).toMatch(/SQL.*rebuilt the sales report/s);
    expect(noteTo("p1").body).toContain("trained nine porters");
    for (const id of ids.slice(1))
      expect(noteTo(id).body).not.toMatch(/SQL|dbt|communication skills|lead a small team/);
  });

  test("R32 R37 C3 the offer of further information is a statement", () => {
    for (const id of ids) expect(noteTo(id).body).not.toContain("?");
    for (const id of ids) expect(noteTo(id).body).toMatch(offersMore);
  });

  test("R8 it says that they may call, and that the writer looks forward to their answer", () => {
    for (const id of ids) expect(noteTo(id).body).toMatch(/call|phone|ring/i);
  });

  test("R35 R36 it has between 60 and 200 words, the clarification included", () => {
    for (const id of ids)
      for (const over of [{}, { asksFor: "" }, { wanted: "unsure" as const }]) {
        const of = noted({ interviewerId: id, ...over });
        const { body } = startingText(of);
        expect(words(body)).toBeGreaterThanOrEqual(60);
        const clarify = options(of).clarify;
        expect(words((clarify && withOption(body, clarify, true)) ?? "")).toBeLessThanOrEqual(200);
      }
  });

  test("R2 questions that were not asked are not used in a draft", () => {
    expect(Object.keys(writing())).not.toContain("questions");
  });

  test("R42 for a job that is not wanted it thanks without a word of wanting it", () => {
    for (const id of ids) {
      const { body } = noteTo(id, { wanted: "no" });
      expect(body).toMatch(/thank|grateful|appreciate|good of you/i);
      expect(body).not.toMatch(/keen|excited|looking for a|look forward/);
    }
  });

  test("C15 it sets no date for its reader", () => {
    for (const id of ids)
      expect(noteTo(id).body).not.toMatch(/\bby (?:the )?\d|\bby (?:Mon|Tues|Wednes|Thurs|Fri)|27 November|deadline/);
  });

  test("C11 no thank-you asks how it went", () => {
    for (const id of ids) expect(noteTo(id).body).not.toMatch(/feedback|how I did/i);
  });

  test("days are named, never 'today', since a note may be read tomorrow", () => {
    const text = (over: Partial<MessageFacts>) => ids.map((id) => noteTo(id, over).body).join("\n");
    expect(text({ today: "2026-11-19" })).toContain("Thursday");
    expect(text({ today: "2026-11-19" })).not.toMatch(/\btoday\b/);
    expect(text({ today: "2026-11-26" })).toContain("Thursday 19 November");
    expect(text({ today: "2027-01-04" })).toContain("Thursday 19 November 2026");
  });

  test("a note without a point of theirs and without own work is no letter: its writer is asked, and may begin with an empty page", () => {
    const of = writing({ talkedAbout: { p0: "printer jams twice a day" }, caughtInterest: {} });
    const composed = composeMessage(of);
    expect(composed.draft).toBeNull();
    expect(composed.questions.map((question) => question.kind)).toEqual(["reading", "evidence"]);
    expect(startingText(of).body).toBe("Dear Priya,\n\nKind regards,\nAmara Okafor");
  });

  test("every noted fact is in the draft or beside it", () => {
    const talkedAbout = { p0: "55k?\nthe oven from Italy\nprinter jams twice a day\ncarers leave after a few months" };
    const { draft, beside } = composeMessage(noted({ talkedAbout, caughtInterest: { p0: "asked about my thesis" } }));
    const all = [...draft!.used, ...beside].map((fact) => fact.jotting);
    expect(all.sort()).toEqual([
      "55k?",
      "asked about my thesis",
      "carers leave after a few months",
      "printer jams twice a day",
      "the oven from Italy",
    ]);
  });
});

const offersMore = /happy|provide|pleased|welcome|ring or write|reach|call|send|phone|\bring\b/;

describe("the one clarification", () => {
  test("C4 R33 it is off in a starting draft and can be added and removed without a trace", () => {
    const of = noted();
    const { body } = startingText(of);
    const clarify = options(of).clarify!;
    expect(hasOption(body, clarify)).toBe(false);
    const longer = withOption(body, clarify, true)!;
    expect(longer).toContain("I did not get to mention the pricing project I ran at Brightwell");
    expect(longer.split("\n\n").at(-1)).toBe(body.split("\n\n").at(-1));
    expect(withOption(longer, clarify, false)).toBe(body);
  });

  test("R34 R33 things the writer wished they had said come before things that fell short", () => {
    expect(options(writing({ wishedSaid: "" })).clarify?.on).toBe(
      "I could have been clearer about the SQL window question, and I would be glad to say more.",
    );
    expect(options(writing({ wishedSaid: "", fellShort: "" })).clarify).toBeUndefined();
  });

  test("R21 a weak answer is put as an offer to say more, never as an apology", () => {
    const on = options(writing({ wishedSaid: "", fellShort: "I was vague about pricing models" })).clarify?.on;
    expect(on).toBe("I could have been clearer about pricing models, and I would be glad to say more.");
  });

  test.each([
    ["I wish I had said that I led the migration", "I should also have said that I led the migration."],
    ["I led the migration. Also the audit.", "I should also have said that I led the migration."],
    [
      "my time at Brightwell",
      "I did not get to mention my time at Brightwell; I would be glad to tell you more about it.",
    ],
    ["forgot to say I have a forklift licence", "I should also have said that I have a forklift licence."],
    ["the audit took two years", "I should also have said that the audit took two years."],
    ["didn’t mention my Polish", "I did not get to mention my Polish; I would be glad to tell you more about it."],
  ])("%s", (wishedSaid, said) => {
    expect(options(writing({ wishedSaid })).clarify?.on).toBe(said);
  });

  test("a jotting that reads badly in a sentence is not offered as one", () => {
    for (const wishedSaid of ["salary history, notice, start", "calmer", "spoke too fast at the end"])
      expect(options(writing({ wishedSaid, fellShort: "" })).clarify).toBeUndefined();
  });

  test("C4 R36 it has fifty words at most, and a longer one is not offered", () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(" ");
    expect(options(writing({ wishedSaid: long, fellShort: "" })).clarify).toBeUndefined();
    const on = options(writing({ wishedSaid: long.split(" ").slice(0, 30).join(" ") })).clarify?.on ?? "";
    expect(words(on)).toBeLessThanOrEqual(maxClarificationWords);
  });
});
