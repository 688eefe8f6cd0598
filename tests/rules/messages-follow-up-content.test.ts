import { describe, expect, test } from "vitest";
import { foundBy, markedBy } from "./messages-checked";

const followUp = { step: "chaser" as const, interviewerId: null };
const good = `Thank you again for your time two weeks ago. I am just checking in to see where things stand with the role, and I would be glad of any feedback so far.
I am still very keen on the job. If you need anything more from me, I will gladly send it.`;
const ids = ["thanks", "asks-update", "asks-feedback", "interest", "offers-more", "length", "annoyance", "pressing"];

test.each(ids)("R62 R63 R64 a person's own kind follow-up has nothing for %s to find", (id) => {
  expect(foundBy(id, good, followUp)).toEqual([]);
});

describe("R62 the five things of a follow-up", () => {
  test("thanks again", () => {
    expect(foundBy("thanks", "I am still keen on the role.", followUp)).toMatchObject([{ rules: ["R62", "R63"] }]);
  });

  test.each([
    "Is there any news on the role?",
    "I wanted to ask whether a decision has been made.",
    "Could you tell me how the process is going?",
    "I am checking in about the analyst role.",
    "Do you know when I might hear from you?",
    "Please let me know where things stand.",
  ])("an update is asked for: %s", (body) => expect(foundBy("asks-update", body, followUp)).toEqual([]));

  test.each(["Thank you for the interview. I am still interested.", "I hope that you are well."])(
    "no update is asked for: %s",
    (body) => expect(foundBy("asks-update", body, followUp)).toMatchObject([{ level: "flag" }]),
  );

  test.each([
    "I would be grateful for any feedback.",
    "I would be glad to hear how I did.",
    "If you have any thoughts on my interview, I would love to hear them.",
  ])("C11 feedback is asked for: %s", (body) => expect(foundBy("asks-feedback", body, followUp)).toEqual([]));

  test("C11 feedback that is not asked for is only a hint", () => {
    expect(foundBy("asks-feedback", "Is there any news?", followUp)).toMatchObject([
      { level: "hint", rules: ["R62", "C11"] },
    ]);
    expect(foundBy("asks-feedback", "Is there any news?", { ...followUp, step: "check-in" })).toEqual([]);
  });

  test.each(["I remain keen on the job.", "I would still love to work with you."])("interest: %s", (body) =>
    expect(foundBy("interest", body, followUp)).toEqual([]),
  );

  test.each([
    "Should you need any more information, please call me.",
    "I can send references at any time.",
    "Please do not hesitate to contact me.",
  ])("more is offered: %s", (body) => expect(foundBy("offers-more", body, followUp)).toEqual([]));

  test.each(["I would be happy to hear from you.", "I look forward to your news."])("no more is offered: %s", (body) =>
    expect(foundBy("offers-more", body, followUp)).toMatchObject([{ level: "flag", rules: ["R62"] }]),
  );
});

test("R63 a follow-up of more than 150 words is flagged", () => {
  const words = (count: number) => Array.from({ length: count }, () => "and").join(" ");
  expect(foundBy("length", words(150), followUp)).toEqual([]);
  expect(foundBy("length", words(151), followUp)).toMatchObject([
    {
      found: "It has 151 words, not counting the greeting and the ending. A good follow-up has 150 at most.",
      rules: ["R63"],
    },
  ]);
});

describe("R64 annoyance is marked", () => {
  test.each([
    ["I am still waiting for an answer.", "still waiting"],
    ["As I said in my last e-mail, I am keen.", "As I said"],
    ["I am disappointed that nobody has called.", "disappointed that"],
    ["This is the third time I write.", "third time"],
    ["Why has nobody answered me?", "Why has nobody"],
    ["You promised an answer last week.", "You promised"],
  ])("%s", (body, marked) => {
    const found = markedBy("annoyance", body, followUp).join(" | ");
    expect(found).toContain(marked);
    expect(foundBy("annoyance", body, followUp)[0]).toMatchObject({ level: "flag", rules: ["R64"] });
  });

  test.each([
    "I understand that these things take time.",
    "I know how busy this season is, and I am happy to wait.",
    "I remember the waiting room that you showed me.",
    "You asked how I deal with annoyed customers.",
    "You said that I would hear by Friday.",
  ])("is not found in: %s", (body) => expect(foundBy("annoyance", body, followUp)).toEqual([]));

  test("in a thank-you what was said in the interview may be named", () => {
    expect(foundBy("annoyance", "As I said on Thursday, I led the move to the new system.")).toEqual([]);
    expect(foundBy("annoyance", "I am still waiting for an answer.")).toHaveLength(1);
  });
});

describe("R73 a request for feedback", () => {
  const request = { step: "ask-for-feedback" as const, interviewerId: null, outcome: "rejected" as const };
  const kind = `Thank you for letting me know. While I am disappointed, I understand your decision.
If you can spare a moment, I would be grateful for feedback on my interview and for any tips for the next one. I wish you and the team well.`;

  test.each(["thanks", "asks-feedback", "asks-tips", "argument", "length", "annoyance", "begging"])(
    "a kind one has nothing for %s to find",
    (id) => expect(foundBy(id, kind, request)).toEqual([]),
  );

  test("feedback, tips and thanks that are missing are flagged", () => {
    for (const id of ["asks-feedback", "asks-tips", "thanks"])
      expect(foundBy(id, "I have read your message.", request)).toMatchObject([{ level: "flag", rules: ["R73"] }]);
  });

  test.each([
    "I do not understand why I was not chosen.",
    "Please reconsider your decision.",
    "I believe that you have made a mistake.",
    "I was clearly more qualified than the others.",
    "This is unfair.",
  ])("an argument is marked: %s", (body) => {
    expect(foundBy("argument", body, request)[0]).toMatchObject({ level: "flag", rules: ["R73", "R71"] });
  });

  test("more than 120 words are flagged", () => {
    const words = Array.from({ length: 121 }, () => "and").join(" ");
    expect(foundBy("length", words, request)).toMatchObject([{ rules: ["R73"] }]);
  });
});

describe("R44 a useful message", () => {
  const useful = { step: "give-something-useful" as const };

  test("has exactly one link", () => {
    expect(foundBy("one-link", "Here is the study: https://example.com/churn.", useful)).toEqual([]);
    expect(foundBy("one-link", "I thought of our talk.", useful)).toMatchObject([{ found: "It has no link." }]);
    expect(markedBy("one-link", "See https://example.com/a and www.example.org/b, please.", useful)).toEqual([
      "www.example.org/b",
    ]);
  });

  test("a link in the signature and an e-mail address are not counted", () => {
    const body = "Hi Priya,\n\nHere it is: https://example.com/a\n\nBest,\nAmara\nhttps://linkedin.example/in/amara";
    expect(foundBy("one-link", body, useful)).toEqual([]);
    expect(foundBy("one-link", "Write to me at amara@example.com.", useful)).toHaveLength(1);
  });

  test.each([
    "Have you decided yet?",
    "Please let me know when I will hear from you.",
    "I would appreciate an update on my application.",
    "Could you keep me posted.",
  ])("asks for nothing: %s", (body) => expect(foundBy("request", body, useful)).toMatchObject([{ rules: ["R44"] }]));

  test.each([
    "There is no need to reply.",
    "Please find the link below.",
    "I hope that it is of use to you.",
    "Please do not feel that you have to answer.",
  ])("gives: %s", (body) => expect(foundBy("request", body, useful)).toEqual([]));
});
