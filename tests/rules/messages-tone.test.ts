import { describe, expect, test } from "vitest";
import { foundBy, markedBy } from "./messages-checked";

const words = (count: number) => Array.from({ length: count }, () => "and").join(" ");

describe("R35 R36 the length of a thank-you, without greeting and close", () => {
  test.each([60, 200])("%i words are fine", (count) => expect(foundBy("length", words(count))).toEqual([]));

  test("fewer and more are flagged", () => {
    expect(foundBy("length", words(59))).toMatchObject([
      {
        level: "flag",
        found: "It has only 59 words, not counting the greeting and the ending. A good thank-you note has 60 to 200.",
        rules: ["R35", "R36"],
      },
    ]);
    expect(foundBy("length", words(201))).toHaveLength(1);
  });

  test.each([
    ["Hi Priya, ", "\n\nMany thanks and kind regards,\nAmara Okafor\nData analyst\n+44 113 496 0000"],
    ["Dear Dr Shah,\n", "\nBest, Amara"],
    ["Hello!\n\n", "\n\nAmara Okafor"],
  ])("a greeting %j and its close are not counted", (greeting, close) => {
    expect(foundBy("length", `${greeting}${words(60)}.${close}`)).toEqual([]);
    expect(foundBy("length", `${greeting}${words(59)}.${close}`)).toHaveLength(1);
  });

  test("a handwritten note may be short", () => {
    expect(foundBy("length", words(30), { step: "handwritten-note" })).toEqual([]);
  });
});

describe("R36 begging is marked", () => {
  test.each([
    ["I am begging you to give me this job.", "begging you"],
    ["Please, please consider my application.", "Please, please"],
    ["I really need this job.", "I really need this job"],
    ["I am desperate for work.", "I am desperate for"],
    ["Kindly give me a chance.", "give me a chance"],
    ["My family depends on me.", "My family depends"],
    ["I would do anything to work there.", "I would do anything"],
  ])("%s", (body, marked) => {
    expect(markedBy("begging", body).join(" | ")).toContain(marked);
    expect(foundBy("begging", body)[0]).toMatchObject({ level: "flag", rules: ["R36"] });
  });

  test.each([
    "Thank you for giving me the opportunity to meet the team.",
    "I would be glad to have the chance to contribute.",
    "You need somebody who can start soon.",
    "Please give me a call if anything is unclear.",
  ])("is not found in: %s", (body) => expect(foundBy("begging", body)).toEqual([]));
});

describe("R38 pressing is marked", () => {
  test.each([
    ["I expect an answer soon.", "I expect an answer"],
    ["Please reply as soon as possible.", "reply as soon as possible"],
    ["You must decide quickly.", "You must"],
    ["I need to know your decision.", "I need to know"],
    ["I will call you every day.", "I will call you every"],
    ["I have another offer, so I need an answer.", "another offer, so"],
    ["I look forward to your positive response.", "look forward to your positive response"],
  ])("%s", (body, marked) => {
    expect(markedBy("pressing", body).join(" | ")).toContain(marked);
    expect(foundBy("pressing", body)[0]).toMatchObject({ level: "flag", rules: ["R38"] });
  });

  test.each([
    "I will send the references as soon as possible.",
    "Please reply at your earliest convenience.",
    "You must be very busy at this time of year.",
    "Thank you for your quick response.",
    "If you need to know anything else, please call me.",
    "I look forward to hearing from you soon.",
  ])("is not found in: %s", (body) => expect(foundBy("pressing", body)).toEqual([]));

  test("it is marked in the subject too", () => {
    expect(markedBy("pressing", "Thank you.", {}, "Urgent: your answer")).toEqual(["Urgent"]);
  });
});

describe("R37 C3 a question that needs an answer", () => {
  test.each([
    "How much does it pay?",
    "I was wondering when I will hear from you.",
    "Could you tell me about the team.",
    "Please let me know whether there is a second round.",
    "I have two more questions about the role.",
    "I would like to know how big the team is.",
    "I forgot to ask about the salary.",
  ])("is marked: %s", (body) => {
    expect(markedBy("question", body)).toEqual([body]);
    expect(foundBy("question", body)).toMatchObject([{ level: "flag", rules: ["R37", "C3"] }]);
  });

  test.each([
    "If you have any questions, please let me know.",
    "Please let me know if you need anything else.",
    "I am happy to answer further questions.",
    "Your question about testing made me think.",
    'You asked "what would you do first?" and I liked that.',
    "I look forward to hearing how you decide.",
    "The study is at https://example.com/page?id=2 for you.",
  ])("is not found in: %s", (body) => expect(foundBy("question", body)).toEqual([]));

  test("a follow-up may ask", () => {
    expect(foundBy("question", "Is there any news?", { step: "chaser", interviewerId: null })).toEqual([]);
  });
});

describe("R33 R34 C4 more than one clarification", () => {
  const first = "I should have mentioned that I led the audit.";
  const second = "I also forgot to say that I speak Dutch.";

  test("the second is marked, and each after it", () => {
    expect(markedBy("clarification", `${first} ${second}`)).toEqual([second]);
    expect(foundBy("clarification", `${first} ${second}`)).toMatchObject([
      { level: "flag", rules: ["R33", "R34", "C4"] },
    ]);
  });

  test.each([first, second, `${first} In short, it saved us a week.`, "You explained the audit clearly."])(
    "one is fine: %s",
    (body) => expect(foundBy("clarification", body)).toEqual([]),
  );
});

describe("C15 a deadline for the reader", () => {
  test.each([
    "Please let me know by Tuesday.",
    "I need your answer within two days.",
    "By the end of the week I would like a reply.",
    "I hope to hear from you before 1 December.",
    "Kindly confirm no later than Friday.",
  ])("is marked: %s", (body) => {
    expect(foundBy("deadline", body)).toMatchObject([{ level: "flag", rules: ["C15"] }]);
  });

  test.each([
    "I look forward to hearing from you soon.",
    "You said that I would hear by Friday 27 November.",
    "I will send you the references by Monday.",
    "I understand that you decide by the end of the week.",
    "By Friday I had read the report.",
    "As we agreed, I will hear from you by the 27th.",
  ])("is not found in: %s", (body) => expect(foundBy("deadline", body)).toEqual([]));
});
