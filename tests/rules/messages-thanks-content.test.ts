import { describe, expect, test } from "vitest";
import { foundBy } from "./messages-checked";

const good = `Thank you for meeting me on Thursday. I enjoyed hearing how the team in Leeds forecasts churn, and it made me want the role even more.
At Brightwell I built the same kind of model in SQL and cut the monthly report from two days to an hour, so I could be useful early on.
If anything else would help you decide, I am happy to send it. I look forward to hearing from you.`;

const content = ["thanks", "talked-about", "skill", "interest", "forward"];

test.each(content)("R31 R32 a person's own good note has nothing for %s to find", (id) => {
  expect(foundBy(id, good)).toEqual([]);
});

describe("R31 a thank-you thanks", () => {
  test.each([
    "I am grateful for the chance to meet you.",
    "I really appreciated your time on Thursday.",
    "It was so kind of you to show me around.",
    "Many thanks for seeing me at short notice.",
    "You were generous with your time, which I value.",
    "I wanted to express my gratitude for the interview.",
  ])("found in: %s", (body) => expect(foundBy("thanks", body)).toEqual([]));

  test.each([
    "It was nice to meet you on Thursday.",
    "I would appreciate an update on the process.",
    "Thank you in advance for your answer.",
    "I'd be very grateful if you could let me know.",
    "Any news would be greatly appreciated.",
  ])("not found in: %s", (body) => {
    expect(foundBy("thanks", body)).toMatchObject([
      { level: "flag", found: "It does not say thank you.", rules: ["R31", "R32"] },
    ]);
  });
});

describe("R31 a thank-you says that its writer is still interested", () => {
  test.each([
    "I am even keener on the role now.",
    "I would love to join Northwind.",
    "Our talk confirmed that this is the right place for me.",
    "I remain very interested in the position.",
    "It is exactly the kind of work that I have been looking for.",
    "The role appeals to me a great deal.",
    "I left the office excited about what you are building.",
  ])("found in: %s", (body) => expect(foundBy("interest", body)).toEqual([]));

  test.each([
    "It was nice to meet you on Thursday.",
    "You were interested in my thesis, so I thought of it again.",
    "I found your explanation interesting.",
    "Thank you for your interest in my work.",
    "I hope to hear from you soon.",
  ])("not found in: %s", (body) =>
    expect(foundBy("interest", body)).toMatchObject([{ level: "flag", rules: ["R31"] }]),
  );

  test("R42 nothing is missed where the job is not wanted", () => {
    expect(foundBy("interest", "Thank you for your time.", { wanted: "no" })).toEqual([]);
    expect(foundBy("skill", "Thank you for your time.", { wanted: "no" })).toEqual([]);
    expect(foundBy("forward", "Thank you for your time.", { wanted: "no" })).toEqual([]);
  });
});

describe("R32 a thank-you names a skill that the role asks for, or something done", () => {
  test.each([
    "My experience with reporting would help your team.",
    "In my last job I trained twelve new colleagues.",
    "I have worked with children for six years.",
    "At Ashgrove I cut the waiting time from six days to two.",
    "I am confident that I could contribute from the first week.",
    "As a nurse at St Mary's, I saw the same shortage.",
    "I can help there with SQL.",
  ])("found in: %s", (body) => expect(foundBy("skill", body)).toEqual([]));

  test.each([
    "I enjoyed our conversation and learned a lot.",
    "I appreciated hearing how you use dbt.",
    "I liked the team and hope to hear from you.",
    "I wanted to thank you, and I look forward to the next step.",
  ])("not found in: %s", (body) => expect(foundBy("skill", body)).toMatchObject([{ rules: ["R31", "R32"] }]));
});

describe("R31 R35 a thank-you mentions something that was talked about", () => {
  test.each([
    "I enjoyed our conversation about how you onboard new customers.",
    "You mentioned that the night shift is short of people.",
    "Your point about slow suppliers stayed with me.",
    "Discussing the move to the new warehouse was fun.",
    "What you said about churn made me think.",
    "It was interesting to hear why the old system failed.",
  ])("found in: %s", (body) => expect(foundBy("talked-about", body)).toEqual([]));

  test.each([
    "I enjoyed our conversation on Thursday.",
    "It was good to learn more about the role and the company.",
    "Thank you for telling me about the Data analyst position at Northwind.",
    "I enjoyed meeting you and the team, and I look forward to hearing from you.",
  ])("not found in: %s", (body) => expect(foundBy("talked-about", body)).toMatchObject([{ level: "flag" }]));
});

describe("R31 R35 a thank-you looks forward", () => {
  test.each([
    "I look very much forward to our next talk.",
    "I hope to hear from you soon.",
    "I can't wait for the next round.",
    "It would be a pleasure to continue our conversation.",
    "Awaiting your reply.",
  ])("found in: %s", (body) => expect(foundBy("forward", body)).toEqual([]));

  test.each(["Thank you for your time.", "I am happy to send more information.", "I would love to join the team."])(
    "not found in: %s",
    (body) => expect(foundBy("forward", body)).toMatchObject([{ level: "flag", rules: ["R31", "R35"] }]),
  );
});

test("what is said in the greeting or the close does not count", () => {
  expect(foundBy("thanks", "Dear Priya,\n\nIt was nice to meet you.\n\nMany thanks,\nAmara")).toHaveLength(1);
  expect(
    foundBy("thanks", "Dear Priya,\n\nIt was nice to meet you.\n\nBest,\nAmara\n\nPS Thank you for the tea."),
  ).toEqual([]);
});

test("R18 thanks to a consultant are looked for too, and nothing else of a thank-you", () => {
  const over = { step: "thank-consultant" as const, consultant: { name: "Marta Lind", email: "m@pennant.example" } };
  expect(foundBy("thanks", "Hello Marta,\n\nIt went well.\n\nAmara", over)).toMatchObject([{ rules: ["R18"] }]);
  for (const id of ["interest", "skill", "talked-about", "forward", "length"])
    expect(foundBy(id, "Hello Marta,\n\nIt went well.\n\nAmara", over)).toEqual([]);
});
