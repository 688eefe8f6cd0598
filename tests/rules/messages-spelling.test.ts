import { describe, expect, test } from "vitest";
import { messageFindings } from "@/lib/mail/messages/rules/checks";
import type { CheckedMessage } from "@/lib/mail/messages/rules/finding";
import { englishOf } from "@/lib/people/places/rules/english";
import { getSpeller } from "@/lib/platform/spelling/queries";
import { checked } from "./messages-checked";
import { writing } from "./messages-writing";

const speller = await getSpeller();
const found = (body: string, over: Partial<CheckedMessage> = {}) =>
  messageFindings(
    checked({ subject: "Our talk", body: `Dear Priya,\n\n${body}\n\nKind regards,\nAmara`, speller, ...over }),
  ).filter(({ id }) => id === "spelling");
const marked = (body: string, over: Partial<CheckedMessage> = {}) => {
  const whole = `Dear Priya,\n\n${body}\n\nKind regards,\nAmara`;
  return found(body, over).map(({ where }) => whole.slice(where.from, where.to));
};

found("The first text of a process takes longer, and no test here is about that.");

describe("R40 misspelt words", () => {
  test.each([
    ["I recieved your e-mail.", "recieved", "received"],
    ["It was a great oppurtunity.", "oppurtunity", "opportunity"],
    ["Definately a good team.", "Definately", "Definitely"],
    ["I dont mind.", "dont", "don't"],
    ["We met last monday.", "monday", "Monday"],
    ["I have experiance in sales.", "experiance", "experience"],
    ["Your teh best.", "teh", "the"],
  ])("%s", (body, wrong, right) => {
    expect(marked(body)).toContain(wrong);
    expect(found(body).find(({ fix }) => fix?.text === right)).toMatchObject({
      level: "flag",
      found: `“${wrong}” may be a spelling mistake.`,
      rules: ["R40"],
      fix: { label: `Change to “${right}”` },
    });
  });

  test("in the subject, the greeting and the close too", () => {
    expect(
      messageFindings(
        checked({ subject: "Thansk", body: "Deer Priya,\n\nThank you.\n\nKind regrads,\nAmara", speller }),
      )
        .filter(({ id }) => id === "spelling")
        .map(({ where }) => where.in),
    ).toEqual(["subject", "body"]);
  });

  test.each([
    "Northwind, Priya, Łukasz Müller, Ngozi, dbt, Leeds and Brightwell are on the record.",
    "I met people at Ashgrove and at Deloitte.",
    "My café near St Mary’s has naïve charm.",
    "See https://exmaple.com/recieve, www.recieve.example and recieve@example.com.",
    "I use GitHub, iOS, SQL, KPIs, PhD theses, B2B and Node.js.",
    "Onboarding, a webinar, the roadmap and upskilling in fintech were topics.",
    "It’s what we’d do, isn’t it; they’ve said they’re keen and you’ll see that I’m glad.",
    "A well-known co-worker of mine is a part-time e-learning designer.",
    "I organise, and the colour of the centre was my favourite.",
    "I organize, and the color of the center was my favorite.",
    "I organize, and the colour of the centre was my favourite.",
  ])("none in: %s", (body) => expect(marked(body)).toEqual([]));

  test("words of the writer's own list are left alone", () => {
    expect(marked("I like carving and flimbering.")).toEqual(["flimbering"]);
    expect(marked("I like carving and flimbering.", { ownWords: ["Flimbering"] })).toEqual([]);
  });
});

test("R40 words of today’s work are no mistakes, and their misspellings are", () => {
  expect(
    marked("I upskilled, took over onboarding, the barcodes and our roadmap’s wellbeing, and I anonymised a webhook."),
  ).toEqual([]);
  expect(marked("I took over onbording and the barcods.")).toEqual(["onbording", "barcods"]);
});

describe("R40 British and American spelling in one text", () => {
  test("the rarer one is marked, with the other one in its place", () => {
    const body = "I organise the work and like the colours, but the center is far.";
    expect(marked(body)).toEqual(["center"]);
    expect(found(body)).toMatchObject([
      { found: "“center” is American spelling, but the rest is British.", fix: { text: "centre" } },
    ]);
    expect(marked("My favorite color is in the center, and I organise.")).toEqual(["organise"]);
  });

  test("where both are as many, the spelling of the interview's country stays", () => {
    const body = "I like the colour of the center.";
    expect(marked(body)).toEqual(["center"]);
    for (const country of ["US", "PH"])
      expect(marked(body, { writing: writing({ english: englishOf(country) }) })).toEqual(["colour"]);
    for (const country of ["GB", "NG", "IN", "DE"])
      expect(marked(body, { writing: writing({ english: englishOf(country) }) })).toEqual(["center"]);
  });
});

test("R40 without a dictionary it says that spelling was not checked", () => {
  for (const none of [null, undefined])
    expect(found("I recieved it.", { speller: none })).toMatchObject([
      { level: "unchecked", found: "Spelling was not checked: the dictionary is not available." },
    ]);
});
