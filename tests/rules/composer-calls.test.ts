import { expect, test } from "vitest";
import { callScript } from "@/lib/mail/messages/rules/composer/call-script";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { agency, writing } from "./messages-writing";

test("C9 R13 R60 every step that may be done by phone has a script, and no other step has one", () => {
  for (const step of messageSteps) {
    const lines = callScript(agency({ step, interviewerId: null }));
    expect([step, lines !== null]).toEqual([step, messageKinds[step].channels.includes("call")]);
  }
});

test("R60 a call about the process asks where things stand, kindly, and leaves a message where nobody answers", () => {
  const lines = callScript(writing({ step: "chaser", interviewerId: null, today: "2026-11-30" }))!;
  const text = lines.map(({ say }) => say).join(" ");
  expect(lines[0]!.say).toBe(
    "Hello Priya, this is Amara Okafor. We spoke on Thursday 19 November about the Data analyst role. Is this a good moment?",
  );
  expect(text).toContain("Friday 27 November");
  expect(lines.at(-1)).toMatchObject({ when: "If nobody answers" });
  expect(text).not.toMatch(/still waiting|as I said|urgent|must/);
  const undated = callScript(writing({ step: "chaser", interviewerId: null, promise: null }))!;
  expect(undated.map(({ say }) => say).join(" ")).not.toMatch(/\{|undefined|news by/);
});

test("R77 an offer is accepted or declined by phone, with thanks either way", () => {
  const of = writing({ step: "answer-the-offer", interviewerId: null });
  expect(callScript(of, "accept")![1]!.say).toMatch(/Thank you very much.*I accept it/);
  expect(callScript(of, "decline")![1]!.say).toMatch(/Thank you very much.*decided to decline/);
});

test("nobody on the record to call makes no script", () => {
  expect(callScript(writing({ step: "chaser", panel: [], interviewerId: null }))).toBeNull();
});

test("The script begins with who to call, if the record has that person's number", () => {
  const of = writing({ step: "chaser", interviewerId: null });
  const panel = of.panel.map((person, index) => (index === 0 ? { ...person, phone: "+442079460102" } : person));
  expect(callScript({ ...of, panel })![0]).toEqual({
    ...{ when: `Call ${panel[0]!.name}`, say: "+44 20 7946 0102", href: "tel:+442079460102" },
  });
  expect(callScript(of)![0]!.when).toBe("Say who you are");
  // Where the consultant asks for the candidate, the interviewer is not called.
  const asked = agency({ step: "chaser", interviewerId: null, contact: "through", panel });
  expect(callScript(asked)![0]!.when).toBe("Say who you are");
});
