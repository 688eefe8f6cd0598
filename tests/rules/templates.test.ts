import { describe, expect, test } from "vitest";
import { noAnswers } from "@/lib/mail/messages/rules/composer/answers";
import { templateErrors, templateFaults } from "@/lib/mail/templates/rules/faults";
import { filledFault, fillTemplate } from "@/lib/mail/templates/rules/fill";
import { inventedFacts } from "@/lib/mail/templates/rules/invented";
import { copyName } from "@/lib/mail/templates/rules/limits";
import { parseTemplate } from "@/lib/mail/templates/rules/parse";
import { placeholderNames, templatePlaceholders } from "@/lib/mail/templates/rules/placeholders";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { agency, writing } from "./messages-writing";

const template = (body: string, subject = "") => ({ subject, body });
const bodyFaults = (body: string, name = "Warm thanks") => templateFaults(template(body), name).body;
const filled = (body: string, of = writing()) => fillTemplate(template(body), of).body;

describe("What a template says", () => {
  test("Each pair of double braces is found with its line and its place", () => {
    expect(parseTemplate("Dear {{reader}},\n\nthe {{ role }} role").pairs).toEqual([
      { inside: "reader", from: 5, to: 15, line: 1 },
      { inside: " role ", from: 22, to: 32, line: 3 },
    ]);
  });

  test("An unknown placeholder is refused with its place, and with what was probably meant", () => {
    expect(bodyFaults("Dear {{reader}},\nat {{compny}}")).toEqual([
      "“{{compny}}” at line 2 is not a placeholder. Did you mean {{company}}?",
    ]);
    expect(templateFaults(template("x", "The {{job title}} role"), "A").subject).toEqual([
      "“{{job title}}” in the subject is not a placeholder. Did you mean {{role}}?",
    ]);
    expect(bodyFaults("{{quantum foam}}")).toEqual([
      "“{{quantum foam}}” at line 1 is not a placeholder. Choose one from the list of placeholders.",
    ]);
  });

  test.each([["{{Company}}"], ["{{ my   name }}"], ["{{my_name}}"], ["{{we-talked-about}}"], ["{{ANSWER DATE}}"]])(
    "%s is known, however its letters and spaces are written",
    (braces) => {
      expect(bodyFaults(braces)).toEqual([]);
    },
  );

  test("A template that names itself is refused", () => {
    expect(bodyFaults("Hello\n{{warm thanks}}")).toEqual([
      "“{{warm thanks}}” at line 2 is the name of this template. A template can’t contain itself.",
    ]);
  });

  test("A template can’t have the name of a placeholder, so that {{company}} is never a template", () => {
    for (const name of ["company", "{{Company}}", "My name"])
      expect(templateErrors({ name, subject: "", body: "x" })).toEqual({
        name: "This is the name of a placeholder. Choose another name.",
      });
  });

  test.each([
    ["{{a {{company}} b}}", /braces inside braces/],
    ["{{{company}}}", /braces inside braces/],
    ["{{company", /has no “}}” on its line/],
    ["{{comp\nany}}", /has no “}}” on its line/],
    ["company}}", /has no “{{” before it/],
    ["{{}}", /is empty/],
    ["{{ }}", /is empty/],
    ["{company}", /has single braces\. Write {{company}}\./],
  ])("%j is refused with its place", (body, fault) => {
    const [first] = bodyFaults(`Hello,\n${body}`);
    expect(first).toMatch(fault);
    expect(first).toContain("at line 2");
  });

  test("Other signs are text: single braces, brackets, less than", () => {
    expect(bodyFaults("a {b} [c] <d> %E% } {")).toEqual([]);
  });

  test("A form shows the first three faults and says how many more there are", () => {
    const { body } = templateErrors({ name: "A", subject: "", body: "{{x1}} {{x2}} {{x3}} {{x4}} {{x5}}" });
    expect(body?.match(/is not a placeholder/g)).toHaveLength(3);
    expect(body).toMatch(/There are 2 more\.$/);
  });

  test("A template without a name or a text is refused at its field", () => {
    expect(templateErrors({ name: "", subject: "", body: "" })).toEqual({
      name: "Enter a name for the template.",
      body: "Write the text first.",
    });
  });

  test("A text of nothing but braces is read in time, and a long name is quoted in part", () => {
    for (const body of [
      "{".repeat(4_000),
      "}".repeat(4_000),
      "{{".repeat(2_000),
      "{{x}}".repeat(800),
      "{ ".repeat(2_000),
    ])
      expect(bodyFaults(body).length).toBeLessThanOrEqual(2_000);
    expect(bodyFaults(`{{${"x".repeat(3_000)}}}`)[0]!.length).toBeLessThan(150);
  });
});

describe("What a template becomes", () => {
  test("Every placeholder has a sentence that says what it stands for, and is filled on the invented interview", () => {
    for (const name of placeholderNames) {
      expect(templatePlaceholders[name].says, name).toMatch(/^\p{Lu}.*\.”?$/u);
      const { body, gaps } = fillTemplate(template(`{{${name}}}`), inventedFacts("thank-you", { by: "Amara Okafor" }));
      expect(gaps, name).toEqual([]);
      expect(body, name).toMatch(/^[^[\]{}]+$/);
    }
  });

  test("Placeholders are filled from the record and the debrief", () => {
    const text =
      "Dear {{reader}}, I met {{interviewer}} on {{day}} about the {{role}} role at {{company}}. {{answer date}}. {{my name}}";
    expect(filled(text)).toBe(
      "Dear Priya, I met Priya Shah on Thursday about the Data analyst role at Northwind. Friday 27 November. Amara Okafor",
    );
    expect(filled("We spoke about {{we talked about}}.")).toBe("We spoke about churn forecasting and the Leeds team.");
  });

  test("A message to the consultant greets them, and still names the only interviewer", () => {
    const of = agency({ step: "chaser", interviewerId: null, panel: writing().panel.slice(0, 1) });
    expect(filled("Hello {{reader}}, {{interviewer}}, {{consultant}}", of)).toBe(
      "Hello Marta, Priya Shah, Marta Lindqvist",
    );
  });

  test("What the debrief answers as an example is filled in, and only for its interviewer", () => {
    const evidence = { did: "asked every leaver why", place: "Ashgrove", skills: [] };
    const of = writing({ answers: { p0: { ...noAnswers, evidence } } });
    expect(filled("For example, {{evidence}}.", of)).toBe("For example, at Ashgrove I asked every leaver why.");
    expect(filled("{{evidence}}", { ...of, interviewerId: "p1" })).toBe("[what you did, and where]");
  });

  test("A missing fact becomes a gap, and says which", () => {
    const of = writing({ talkedAbout: {}, promise: null, consultant: null });
    const { body, gaps } = fillTemplate(template("{{we talked about}}, {{answer date}}, {{consultant}}"), of);
    expect(body).toBe("[what you talked about], [the day of the answer], [the consultant’s name]");
    expect(gaps).toEqual(["we talked about", "answer date", "consultant"]);
  });

  test("R29 two interviewers with the same note are not both told of it", () => {
    const notes = { p0: "churn forecasting\nthe Leeds team", p1: "churn forecasting\nthe Leeds team" };
    const first = filled("We spoke about {{we talked about}}.", writing({ talkedAbout: notes, caughtInterest: {} }));
    const others = [{ interviewerId: "p0", name: "Priya Shah", body: first }];
    const second = writing({ interviewerId: "p1", talkedAbout: notes, caughtInterest: {}, others });
    expect(filled("We spoke about {{we talked about}}.", second)).not.toBe(first);
  });

  test("What is filled in is not read again, and breaks no line", () => {
    const of = writing({ company: "{{my name}}\n\nLtd" });
    expect(filled("At {{company}}.", of)).toBe("At {{my name}} Ltd.");
  });

  test("A subject is one line; a handwritten note has none", () => {
    expect(fillTemplate(template("x", "{{role}},  {{company}}"), writing()).subject).toBe("Data analyst, Northwind");
    expect(fillTemplate(template("x", "{{role}}"), writing({ step: "handwritten-note" })).subject).toBe("");
  });

  test("A text that is too long once it is filled in is refused whole, never cut", () => {
    const { subject, body } = fillTemplate(
      template("{{company}} ".repeat(300), "{{company}}".repeat(13)),
      writing({ company: "N".repeat(120) }),
    );
    expect(body).toHaveLength(121 * 300 - 1);
    expect(filledFault({ subject: "", body })).toMatch(/longer than 5,000 characters/);
    expect(filledFault({ subject, body: "" })).toMatch(/longer than 150 characters/);
    expect(filledFault({ subject: "x", body: "x" })).toBeNull();
  });

  test("Every message of the plan can begin with a template, with nobody and nothing on record too", () => {
    const nothing = { panel: [], consultant: null, talkedAbout: {}, caughtInterest: {}, promise: null };
    for (const step of messageSteps)
      for (const of of [writing({ step }), agency({ step }), writing({ step, interviewerId: null, ...nothing })]) {
        const all = placeholderNames.map((name) => `{{${name}}}`).join("\n");
        expect(fillTemplate(template(all, "{{company}}"), of).body, step).not.toContain("{{");
      }
  });
});

test("A copy gets a name that is free, and that is not too long", () => {
  expect(copyName("Thanks", ["Thanks"])).toBe("Thanks (copy)");
  expect(copyName("Thanks", ["Thanks", "thanks (COPY)"])).toBe("Thanks (copy 2)");
  expect([...copyName("😀".repeat(80), [])]).toHaveLength(80);
});
