import { describe, expect, test } from "vitest";
import { foundBy, markedBy } from "./messages-checked";

// The interview was on Thursday 19 November 2026; the answer is promised for Friday 27 November.
const on = (today: string, body: string) => markedBy("dates", body, { today });
const followUp = { step: "chaser" as const, interviewerId: null, today: "2026-11-30" };

const fixed = (today: string, body: string) => {
  const whole = `Dear Priya,\n\n${body}\n\nKind regards,\nAmara`;
  const { from, to, text } = foundBy("dates", whole, { today })[0]!.fix!;
  return (whole.slice(0, from) + text + whole.slice(to)).split("\n\n")[1];
};

describe("R40 the day of the interview, by the record and the day of reading", () => {
  test.each([
    ["2026-11-20", "Thank you for your time yesterday."],
    ["2026-11-19", "Thank you for your time today."],
    ["2026-11-19", "It was good to meet you this afternoon."],
    ["2026-11-23", "Thank you for meeting me on Thursday."],
    ["2026-11-23", "Thank you for our conversation last week."],
    ["2026-11-21", "Thank you for our talk on 19 November."],
    ["2026-11-21", "I enjoyed our interview on Thursday, November 19th."],
    ["2026-11-23", "Our meeting on the 19th was a pleasure."],
    ["2026-12-03", "Thank you again for your time two weeks ago."],
    ["2026-11-20", "I read an article on Tuesday and thought of our talk."],
    ["2026-11-20", "I am free to meet again on Monday."],
    ["2026-11-20", "I can start on 4 January."],
  ])("%s fits: %s", (today, body) => expect(on(today, body)).toEqual([]));

  test.each([
    ["2026-11-21", "Thank you for your time yesterday.", "yesterday", "Thank you for your time on Thursday."],
    ["2026-11-23", "Thank you for your time today.", "today", "Thank you for your time on Thursday."],
    ["2026-11-20", "It was good to meet you on Friday.", "Friday", "It was good to meet you on Thursday."],
    ["2026-11-20", "Thank you for the interview on the 20th.", "the 20th", "Thank you for the interview on Thursday."],
    ["2026-11-30", "Thank you for our talk last week.", "last week", "Thank you for our talk on Thursday 19 November."],
    ["2026-11-30", "I enjoyed our talk on Thursday.", "Thursday", "I enjoyed our talk on Thursday 19 November."],
    [
      "2026-11-20",
      "Yesterday’s news: our interview on Tuesday went well.",
      "Tuesday",
      "Yesterday’s news: our interview on Thursday went well.",
    ],
  ])("%s does not fit: %s", (today, body, marked, right) => {
    expect(on(today, body)).toEqual([marked]);
    expect(fixed(today, body)).toBe(right);
  });

  test("what is sent on Saturday is read on Monday, unless the page knows better", () => {
    expect(on("2026-11-21", "Thank you for your time two days ago.")).toEqual(["two days ago"]);
  });

  test("the finding says what the record has", () => {
    expect(foundBy("dates", "Thank you for your time yesterday.", { today: "2026-11-24" })).toMatchObject([
      {
        level: "flag",
        found: "“yesterday” does not fit: the interview was on Thursday 19 November.",
        rules: ["R40"],
        fix: { text: "on Thursday", label: "Change to “on Thursday”" },
      },
    ]);
  });
});

describe("R40 the day of the answer", () => {
  test.each(["You said that I would hear by Friday 27 November.", "You mentioned that you would decide by the 27th."])(
    "fits: %s",
    (body) => expect(markedBy("dates", body, followUp)).toEqual([]),
  );

  test.each([
    ["You said that I would hear by Thursday 26 November.", "Thursday 26 November"],
    ["You told me that you would decide by the 25th.", "the 25th"],
  ])("does not fit: %s", (body, marked) => expect(markedBy("dates", body, followUp)).toEqual([marked]));
});

test("R40 a weekday that the date does not have", () => {
  expect(foundBy("dates", "I can start on Monday 5 January.", { today: "2026-11-20" })).toMatchObject([
    { found: "The weekday is wrong: it is Tuesday 5 January 2027, not Monday.", fix: { text: "Tuesday" } },
  ]);
});

test("R40 a note by hand is read days later", () => {
  const over = { step: "handwritten-note" as const, today: "2026-11-20" };
  expect(markedBy("dates", "Thank you for your time yesterday.", over)).toEqual(["yesterday"]);
  expect(markedBy("dates", "Thank you for your time on Thursday.", over)).toEqual([]);
});
