import { describe, expect, test } from "vitest";
import { composeMessage, startingText } from "@/lib/mail/messages/rules/compose";
import { likeness } from "@/lib/mail/messages/rules/likeness";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { withOption } from "@/lib/mail/messages/rules/option";
import { messageOptions } from "@/lib/mail/messages/rules/options";
import { placeholdersIn } from "@/lib/mail/messages/rules/placeholders";
import { messageEnvelope, messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { agency, consultant, panelOf, writing } from "./messages-writing";

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const noteTo = (id: string, over: Partial<MessageFacts> = {}) => startingText(writing({ interviewerId: id, ...over }));
const ids = ["p0", "p1", "p2", "p3", "p4", "p5"];
const options = (of: MessageFacts) => Object.fromEntries(messageOptions(of).map((option) => [option.id, option]));
const all = (over: Partial<MessageFacts> = {}) =>
  messageSteps.map((step) => writing({ step, interviewerId: messageKinds[step].each ? "p0" : null, ...over }));

describe("the chaser", () => {
  const chaser = (over: Partial<MessageFacts> = {}) =>
    writing({ step: "chaser", interviewerId: null, today: "2026-11-30", ...over });

  test("R62 it thanks again, asks for an update and for feedback, confirms the interest, and offers more", () => {
    const { body } = startingText(chaser({ thanked: { people: ["p0"], consultant: false } }));
    expect(body).toContain("Thank you again");
    expect(body).toContain("an update on where the process stands");
    expect(body).toMatch(/any feedback on my interview/);
    expect(body).toMatch(/very interested in the role/);
    expect(body).toMatch(/anything more that you need from me|Anything else that would be of use/);
  });

  test("R63 R64 it is short and understanding, and does not mention the wait", () => {
    for (const step of ["check-in", "chaser", "second-chaser"] as const) {
      const { body } = startingText(chaser({ step }));
      expect(words(body)).toBeLessThanOrEqual(150);
      expect(body).toMatch(/understand|I know how much else/);
      expect(body).not.toMatch(/still waiting|as I said|disappoint|promised|again and again|yet to hear|immediately/i);
    }
    expect(startingText(chaser()).body).toContain("just checking in");
  });

  test("R65 either request can be left out, and the request can be plain", () => {
    const of = chaser();
    const { interest, soften, "how-i-did": did } = options(of);
    const { body } = startingText(of);
    const plain = withOption(withOption(withOption(body, interest!, false)!, did!, false)!, soften!, false)!;
    expect(plain).not.toMatch(/interested|feedback|earliest convenience/);
    expect(plain).toContain("an update on where the process stands");
    expect(plain).not.toMatch(/ {2}|\n{3}/);
    expect(withOption(plain, soften!, true)).toContain("at your earliest convenience");
    expect(withOption(plain, interest!, true)).toContain("very interested in the role");
  });

  test("C11 the check-in leaves out how it went, unless its writer adds it", () => {
    const of = chaser({ step: "check-in", promise: null });
    expect(startingText(of).body).not.toContain("feedback");
    expect(options(of)["how-i-did"]).toMatchObject({ onAtStart: false });
  });

  test("R65 a sentence that its writer changed is not overwritten", () => {
    const of = chaser();
    const body = startingText(of).body.replace("an update on where the process stands", "some news");
    expect(withOption(body, options(of).soften!, false)).toBe(body);
    expect(withOption(body, options(of).soften!, true)).toBeNull();
  });
});

describe("the other messages", () => {
  const useful = (over: Partial<MessageFacts> = {}) =>
    startingText(writing({ step: "give-something-useful", ...over })).body;

  test("R44 R38 something useful has exactly one link and asks for nothing", () => {
    for (const id of ids) {
      const body = useful({
        interviewerId: id,
        caughtInterest: { [id]: "dbt, see https://example.com/a and https://example.com/b" },
      });
      expect(body.match(/https?:/g)).toHaveLength(1);
      expect(body).not.toContain("?");
      expect(body).toMatch(/no need to reply|No answer needed|do not feel|no reply expected/);
    }
  });

  test("R44 without a saved link, a placeholder for it stops the sending", () => {
    expect(placeholdersIn(useful({ caughtInterest: { p0: "forecasting" } }), [])).toMatchObject([
      { text: "[paste the link here]" },
    ]);
  });

  test("R73 a request for feedback thanks for the outcome and asks for feedback and for tips, in 120 words", () => {
    for (const of of [
      writing({ step: "ask-for-feedback", outcome: "rejected" }),
      agency({ step: "ask-for-feedback", outcome: "rejected" }),
    ]) {
      const { body } = startingText(of);
      expect(body).toContain("Thank you for letting me know the outcome");
      expect(body).toMatch(/any feedback/);
      expect(body).toMatch(/any tips/);
      expect(body).not.toMatch(/disagree|unfair|reconsider|mistake/i);
      expect(words(body)).toBeLessThanOrEqual(120);
    }
  });

  test("R76 after an offer the reasons for success are asked for in the same way", () => {
    const { body } = startingText(writing({ step: "ask-for-feedback", outcome: "offer" }));
    expect(body).toContain("good news");
    expect(body).toMatch(/any feedback.*any tips/s);
  });

  test("R77 an offer is accepted or declined, with thanks either way", () => {
    const of = writing({ step: "answer-the-offer", outcome: "offer" });
    expect(startingText(of).body).toMatch(/Thank you very much.*delighted to accept/s);
    expect(startingText(of, composeMessage(of, { answer: "decline" })).body).toMatch(
      /Thank you very much.*decided to decline/s,
    );
  });

  test("C5 a note of interest asks for nothing", () => {
    for (const of of [writing({ step: "interest-note" }), agency({ step: "interest-note" })]) {
      expect(startingText(of).body).toMatch(/no need to reply|No reply is needed|do not feel that you need to answer/);
      expect(startingText(of).body).not.toMatch(/\?|update|feedback|let me know/);
    }
  });

  test("R19 a withdrawal is polite, and keeps the reasons to its writer", () => {
    expect(startingText(writing({ step: "withdraw", wanted: "no" })).body).toMatch(
      /(?:Thank you|grateful).*withdraw my application.*every success/s,
    );
  });

  test("R68 R71 a farewell asks nothing and blames nobody", () => {
    expect(startingText(writing({ step: "let-it-go" })).body).not.toMatch(/\?|reply|update|unfortunately|disappoint/);
  });

  test("R14 R15 the summary for the consultant holds what they may see of the debrief", () => {
    const { body } = startingText(
      agency({ step: "tell-consultant", interviewerId: null, account: "What went well\nThe case study." }),
    );
    expect(body).toMatch(/^Hello Marta,.*What went well\nThe case study\..*Amara Okafor$/s);
  });

  test("R18 the consultant is thanked too", () => {
    expect(startingText(agency({ step: "thank-consultant", interviewerId: null })).body).toMatch(
      /^Hello Marta,\n\n(?:Thank you for|I would like to thank you|Many thanks for)/,
    );
  });

  test("R26 R27 the handwritten note is short, and in other words than the e-mail", () => {
    const { body, subject } = startingText(writing({ step: "handwritten-note" }));
    expect(subject).toBe("");
    expect(words(body)).toBeLessThanOrEqual(90);
    expect(likeness(body, noteTo("p0").body).share).toBeLessThan(0.35);
  });
});

describe("any message", () => {
  test("R36 R38 R64 no draft begs, presses or is annoyed", () => {
    for (const of of [...all(), ...all({ route: "agency", contact: "through", consultant })]) {
      const { body } = startingText(of);
      expect(body).not.toMatch(
        /\b(beg|desperate|must|urgent|asap|immediately|as soon as possible|I need you|still waiting|!)/i,
      );
      expect(body).not.toContain("!");
    }
  });

  test("C9 each step names its possible channels, e-mail first except for the handwritten note", () => {
    expect(messageKinds["handwritten-note"].channels[0]).toBe("post");
    expect(messageKinds.chaser.channels).toEqual(["email", "call"]);
    for (const step of messageSteps)
      if (step !== "handwritten-note") expect(messageKinds[step].channels[0]).toBe("email");
  });

  test("every draft is signed with the candidate's name and has no placeholder but a link", () => {
    for (const of of all({ consultant, route: "agency" })) {
      const { body, subject } = startingText(of);
      expect(body).toMatch(/,\nAmara Okafor$/);
      expect(subject).not.toMatch(/\n/);
      expect(placeholdersIn(body, [])).toEqual([]);
    }
  });
});

const odd: [string, Partial<MessageFacts>][] = [
  [
    "nothing on the record",
    {
      role: "",
      company: "",
      asksFor: "",
      talkedAbout: {},
      caughtInterest: {},
      wishedSaid: "",
      fellShort: "",
      panel: panelOf("Priya"),
    },
  ],
  ["nobody on the record", { panel: [], interviewerId: "p0" }],
  ["a role that ends in role", { role: "The analyst role" }],
  ["a company that ends in a full stop", { company: "Hallam & Co." }],
  ["placeholders in what was jotted", { talkedAbout: { p0: "[churn], {{name}}, <b>x</b>" }, asksFor: "[SQL]; {dbt}" }],
  ["markup and quotes", { talkedAbout: { p0: '<script>alert("x")</script>' }, company: 'O\'Reilly "&" Søns' }],
  ["emoji", { talkedAbout: { p0: "🚀🚀, 100% growth 🚀" } }],
  [
    "a wall of text",
    { talkedAbout: { p0: "so we went on and on ".repeat(90) }, asksFor: "You will own everything ".repeat(150) },
  ],
  ["one endless word", { talkedAbout: { p0: "x".repeat(2000) }, role: "y".repeat(120) }],
  ["only punctuation", { talkedAbout: { p0: "... --- !!! ???" }, asksFor: "-, ;" }],
  ["right to left", { talkedAbout: { p0: "التنبؤ" }, panel: panelOf("فاطمة الزهراء") }],
  ["no spaces between words", { talkedAbout: { p0: "需要予測" }, panel: panelOf("李小龙") }],
  ["line breaks of Windows", { talkedAbout: { p0: "churn\r\nLeeds" }, asksFor: "SQL\r\n\r\ndbt\r\n" }],
];

test.each(odd)("a draft still reads well with %s", (_, over) => {
  for (const step of messageSteps) {
    const of = writing({ step, interviewerId: "p0", ...over });
    const { subject, body } = startingText(of);
    const known = [of.role, of.company];
    expect(placeholdersIn(body.replace("[paste the link here]", ""), known)).toEqual([]);
    expect(body).not.toMatch(/undefined|null|NaN| {2,}|\.\.|\n{3}|\r|[<>{}]/);
    expect(body).not.toMatch(/role role|the the /i);
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(body.length).toBeLessThan(3000);
  }
});

test("a jotting about the reader becomes a sentence to them in a note", () => {
  expect(noteTo("p0", { talkedAbout: { p0: "Her work on churn" } }).body).toContain("your work on churn");
  const { body } = noteTo("p0", { talkedAbout: { p0: "She told me she hates dashboards" } });
  expect(body).toContain("that you hate dashboards");
  expect(body).not.toMatch(/\bshe\b/);
});

test("R41 a note that is passed on arrives under a line that says so, with its own text unchanged", () => {
  const of = agency();
  const { subject, body } = startingText(of);
  const sent = messageEnvelope(messageRecipient(of)!, subject, body, of.company);
  expect(sent.subject).toBe(`For Priya Shah: ${subject}`);
  expect(sent.body).toMatch(/^Hello Marta Lindqvist,/);
  expect(sent.body.endsWith(body)).toBe(true);
});
