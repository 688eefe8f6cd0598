import { describe, expect, test } from "vitest";
import { saveSignatureInput } from "@/lib/mail/messages/input";
import { checkLines } from "@/lib/mail/messages/rules/checks";
import { startingText } from "@/lib/mail/messages/rules/compose";
import { withoutSignature, withSignature } from "@/lib/mail/messages/rules/signature";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { fillTemplate } from "@/lib/mail/templates/rules/fill";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { checked, flagged, stopped } from "./messages-checked";
import { writing } from "./messages-writing";

const signature = "Data analyst, on the look-out for forecasting work in Leeds\n+44 7700 900123";

describe("A signature", () => {
  test.each(messageSteps)("stands below the name in a draft of %s, unless it is written by hand", (step) => {
    const of = writing({ step, signature, interviewerId: messageKinds[step].each ? "p0" : null });
    const { body } = startingText(of);
    if (messageKinds[step].channels.includes("email"))
      expect(body).toMatch(/\nAmara Okafor\nData analyst, on the look-out.*0123$/s);
    else expect(body).not.toContain("look-out");
  });

  test("is the last paragraph of a text that ends without a name", () => {
    expect(withSignature("Dear Priya,\n\nThank you.", { step: "thank-you", signature })).toBe(
      `Dear Priya,\n\nThank you.\n\n${signature}`,
    );
  });

  test("that begins with the name does not say it twice", () => {
    const text = "Hello\n\nKind regards,\nAmara Okafor";
    const whole = withSignature(text, { step: "thank-you", signature: "Amara Okafor\nData analyst" });
    expect(whole).toBe("Hello\n\nKind regards,\nAmara Okafor\nData analyst");
    expect(withSignature(whole, { step: "thank-you", signature: "Amara Okafor\nData analyst" })).toBe(whole);
  });

  test("is added once, and nothing is added for a person who has none", () => {
    const once = withSignature("Hello\n\nAmara", { step: "chaser", signature });
    expect(withSignature(once, { step: "chaser", signature })).toBe(once);
    expect(withSignature("Hello\n\nAmara", { step: "chaser" })).toBe("Hello\n\nAmara");
    expect(withoutSignature("Hello\n\nAmara")).toBe("Hello\n\nAmara");
  });

  test("also ends a message that begins with a template", () => {
    const { body } = fillTemplate(
      { subject: "", body: "Dear {{reader}},\n\nThank you.\n\n{{my name}}" },
      writing({ signature }),
    );
    expect(body).toBe(`Dear Priya,\n\nThank you.\n\nAmara Okafor\n${signature}`);
  });

  test("is kept without blank lines, so that it stays with the name", () => {
    expect(saveSignatureInput.parse({ signature: "One\r\n\r\n\r\nTwo\n \nThree\n" }).signature).toBe("One\nTwo\nThree");
  });
});

describe("The checks leave the signature out", () => {
  test("R29 two notes that share nothing but the signature are not alike", () => {
    const long = Array.from({ length: 60 }, (_, at) => `line${at}`).join(" ");
    const other = { interviewerId: "p1", name: "Tom Ellery", body: "Dear Tom,\n\nA wholly different note.\n\nAmara" };
    const of = writing({ signature: long, others: [other] });
    const body = `Dear Priya,\n\nMy own words to you alone.\n\nAmara\n${long}`;
    expect(flagged({ writing: of, body }).filter(({ id }) => id === "alike")).toEqual([]);
  });

  test("R40 a gap in the text is still found, at its place", () => {
    const of = writing({ signature });
    const body = `Dear Priya,\n\nabout [what you talked about].\n\nAmara\n${signature}`;
    expect(stopped({ writing: of, body })).toContain("Replace or delete “[what you talked about]”.");
    const line = checkLines(checked({ writing: of, body })).find(({ id }) => id === "placeholder");
    expect(body.slice(line?.where?.from, line?.where?.to)).toBe("[what you talked about]");
  });
});

test("R29 two notes of a panel from one template are said to be alike, like any others", () => {
  const template = {
    subject: "Thank you",
    body: "Dear {{reader}},\n\nThank you for your time on {{day}}. I enjoyed hearing how the {{role}} role fits into the plans of {{company}}, and I would be glad to join you.\n\n{{my name}}",
  };
  const first = fillTemplate(template, writing({ interviewerId: "p1" }));
  const of = writing({ others: [{ interviewerId: "p1", name: "Tom Ellery", body: first.body }] });
  const found = flagged({ writing: of, ...fillTemplate(template, of) }).filter(({ id }) => id === "alike");
  expect(found.map(({ found }) => found)[0]).toMatch(
    /^Very similar to your note to Tom Ellery \(100%\)\. In both: “Thank you for your time/,
  );
});

test("R40 what a template could not fill in stops the message until it is filled", () => {
  const of = writing({ talkedAbout: {} });
  const { body } = fillTemplate({ subject: "", body: "Dear {{reader}},\n\nabout {{we talked about}}\n\nAmara" }, of);
  expect(stopped({ writing: of, body })).toContain("Replace or delete “[what you talked about]”.");
});
