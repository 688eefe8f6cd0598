import { describe, expect, test } from "vitest";
import type { Check, Checked } from "@/lib/messages/rules/check";
import { checks, findingsOf, stopsIn } from "@/lib/messages/rules/checks";
import { compose } from "@/lib/messages/rules/compose";
import { gapsIn } from "@/lib/messages/rules/placeholders";
import { recipientOf } from "@/lib/messages/rules/recipient";
import type { Writing } from "@/lib/messages/rules/writing";
import { agency, consultant, panelOf, writing } from "./messages-writing";

const open = { standing: "open", locked: null, because: null } as const;

const checked = (over: Partial<Checked> = {}, of: Writing = over.writing ?? writing()): Checked => ({
  writing: of,
  recipient: recipientOf(of),
  ...compose(of),
  version: 3,
  rereadVersion: 3,
  approvedVersion: null,
  step: open,
  ...over,
});
const stops = (over: Partial<Checked> = {}) => stopsIn(findingsOf(checked(over)));
const stopped = (over: Partial<Checked> = {}) => stops(over).map((finding) => finding.found);
const flagged = (over: Partial<Checked> = {}) =>
  findingsOf(checked(over)).filter((finding) => finding.level === "flag");

test("a starting draft that was re-read stops at nothing", () => {
  expect(findingsOf(checked())).toEqual([]);
});

test("every check says what it rests on, and where it is", () => {
  const all = stops({
    body: "Dear Tom,\n\n[x]",
    subject: "",
    rereadVersion: null,
    step: { ...open, standing: "locked" },
  });
  expect(all.map((finding) => finding.id)).toEqual(["text", "placeholder", "greeting", "reread", "step"]);
  for (const finding of all) {
    expect(finding.rules.length).toBeGreaterThan(0);
    expect(["recipient", "subject", "body", "step"]).toContain(finding.where.in);
  }
});

test("another check joins the list as a value of the same shape", () => {
  const shout: Check = {
    id: "shout",
    fine: () => "Calm",
    run: ({ body }) =>
      body.includes("!") ? [{ id: "shout", level: "flag", found: "Loud", where: { in: "body" }, rules: ["R36"] }] : [],
  };
  expect(findingsOf(checked({ body: "Dear Priya, thanks!" }), [...checks, shout])).toMatchObject([{ id: "shout" }]);
});

describe("one recipient", () => {
  const to = (over: Partial<Writing>) => stopped({ writing: writing(over) });
  const person = (over: object) => [
    { id: "p0", name: "Priya Shah", title: "Head", email: "priya@northwind.example", ...over },
  ];

  test("R11 a message to nobody stops", () => {
    expect(to({ panel: [] })).toEqual(["The record names nobody whom this could go to. Add the person that you met."]);
    expect(to({ panel: person({ email: "" }) })).toEqual(["There is no e-mail address for Priya Shah on the record."]);
  });

  test("R11 R30 a missing title is said, and does not stop", () => {
    expect(flagged({ writing: writing({ panel: person({ title: "" }) }) })).toMatchObject([
      { id: "title", found: "The record has no title for Priya Shah.", rules: ["R11", "R30"] },
    ]);
  });

  test.each(["Priya Shah and Tom Ellery", "Priya Shah & Tom", "Priya / Tom", "The hiring team", "Interview panel"])(
    "R28 “%s” is not one person",
    (name) => {
      expect(to({ panel: person({ name }) })).toContain(
        `“${name}” is more than one person. Each gets a message of their own.`,
      );
    },
  );

  test.each(["Priya Shah (she/her)", "Sandy Anderson", "Ferdinand Allen", "Sanda Teamer"])(
    "%s is one person",
    (name) => {
      expect(to({ panel: person({ name }) })).toEqual([]);
    },
  );

  test.each([
    "a@x.example, b@x.example",
    "a@x.example;b@x.example",
    "priya",
    "priya@northwind",
    "<a@x.example>",
    "a b@x.example",
  ])("R30 “%s” is not one address", (email) => {
    expect(to({ panel: person({ email }) })).toEqual([`“${email}” is not the address of exactly one person.`]);
  });

  test("R28 two interviewers can't share an address", () => {
    const panel = panelOf("Priya Shah", "Tom Ellery").map((one) => ({ ...one, email: "jobs@northwind.example" }));
    expect(to({ panel })).toEqual([
      "Priya Shah and Tom Ellery have the same address on the record. Correct one of them.",
    ]);
  });

  test("R26 a note written by hand needs no e-mail address and no subject", () => {
    expect(to({ step: "handwritten-note", panel: person({ email: "" }) })).toEqual([]);
  });

  test("R41 where the consultant passes it on, it is the consultant who needs an address", () => {
    const of = (over: Partial<Writing>) => stopped({ writing: agency({ panel: person({ email: "" }), ...over }) });
    expect(of({})).toEqual([]);
    expect(of({ consultant: { name: "Marta Lindqvist", email: "" } })).toEqual([
      "There is no e-mail address for Marta Lindqvist on the record.",
    ]);
    expect(of({ consultant: null })).toEqual(["The record does not say who your consultant is."]);
  });

  test("a consultant who is to be copied needs an address as well", () => {
    expect(stopped({ writing: agency({ contact: "copy", consultant: { name: "Marta", email: "" } }) })).toEqual([
      "There is no e-mail address for Marta on the record.",
    ]);
  });
});

describe("placeholders", () => {
  test.each([
    ["Dear [name],", "[name]"],
    ["I used [ ] daily", "[ ]"],
    ["Thanks […] for", "[…]"],
    ["Hello {{first_name}}", "{{first_name}}"],
    ["Hello {name}", "{name}"],
    ["at <company> soon", "<company>"],
    ["Dear NAME,", "NAME"],
    ["at YOUR COMPANY", "YOUR COMPANY"],
    ["on XX November", "XX"],
    ["about xxx", "xxx"],
    ["on ____", "____"],
    ["at %COMPANY%", "%COMPANY%"],
    ["Lorem ipsum dolor", "Lorem ipsum"],
    ["on Thursday (TBC)", "TBC"],
  ])("R40 “%s” is stopped at “%s”", (body, gap) => {
    expect(gapsIn(body, []).map((found) => found.text)).toEqual([gap]);
    const found = gapsIn(body, [])[0];
    expect(body.slice(found?.from, found?.to)).toBe(gap);
    expect(stopped({ body: `Dear Priya,\n\n${body}` })).toContain(
      `“${gap}” still stands for something. Fill it in, or take it out.`,
    );
  });

  test.each([
    "See note [1].",
    "xx", // two kisses are a matter of taste
    "Write to <priya@northwind.example>",
    "See <https://example.com/a>",
    "The namesake of XXL shirts",
    "a < b and c > d",
    "Name your day",
    "snake_case_name",
  ])("“%s” is no placeholder", (body) => {
    expect(gapsIn(body, [])).toEqual([]);
  });

  test("a name on the record that looks like one is none", () => {
    expect(gapsIn("Entwickler [m/w/d] bei XX Energy", ["Entwickler [m/w/d]", "XX Energy"])).toEqual([]);
    expect(gapsIn("Entwickler [m/w/d] [name]", ["Entwickler [m/w/d]"]).map((gap) => gap.text)).toEqual(["[name]"]);
  });

  test("R40 the subject is looked at too", () => {
    expect(stops({ subject: "Thank you, [topic]" })).toMatchObject([
      { id: "placeholder", where: { in: "subject", from: 11, to: 18 } },
    ]);
  });
});

const greeted: [greeting: string, name: string][] = [
  ["Dear Priya,", "Priya Shah"],
  ["Dear Priya Shah,", "Priya Shah"],
  ["Hi Priya,", "Priya Shah"],
  ["hi priya", "Priya Shah"],
  ["Hello again Priya,", "Priya Shah"],
  ["Good morning, Priya.", "Priya Shah"],
  ["Hi Priya, thank you for your time, Tom was kind", "Priya Shah"],
  ["Hi Priya thank you for seeing me yesterday at your office", "Priya Shah"],
  ["Hi Priya – thank you", "Priya Shah"],
  ["Priya,", "Priya Shah"],
  ["Dear Ms Shah,", "Priya Shah"],
  ["Dear Dr Shah,", "Priya Shah"],
  ["Dear Dr. P. Shah,", "Priya Shah"],
  ["Dear Dr Shah,", "Dr Priya Shah"],
  ["Dear Prof. Dr. Shah:", "Prof. Priya Shah"],
  ["Dear P Shah,", "Priya Shah"],
  ["Dear PS,", "Priya Shah"],
  ["Dear Priya (and thanks again),", "Priya Shah"],
  ["Dear Zoe,", "Zoë Brontë"],
  ["Dear Zoë,", "Zoe Bronte"],
  ["Dear Lukasz,", "Łukasz Müller"],
  ["Dear Herr Mueller,", "Łukasz Müller"],
  ["Dear Herr Müller,", "Lukasz Mueller"],
  ["Dear Ms de la Cruz,", "Ana de la Cruz"],
  ["Dear Mr van der Berg,", "Jan van der Berg"],
  ["Dear Siân,", "Siân O’Neill"],
  ["Dear Ms O'Neill,", "Siân O’Neill"],
  ["Dear Ms ONeill,", "Siân O'Neill"],
  ["Dear Anne-Marie,", "Anne-Marie Roux"],
  ["Dear Anne,", "Anne-Marie Roux"],
  ["Dear Anne Marie,", "Anne-Marie Roux"],
  ["Dear Tom,", "Thomas Ellery"],
  ["Dear Thomas,", "Tom Ellery"],
  ["Dear Liz,", "Elizabeth Bennet"],
  ["Dear Priya,", "Shah, Priya"],
  ["Dear Priya,", "Priya (she/her) Shah"],
  ["Dear Nguyễn Văn An,", "Nguyễn Văn An"],
  ["Dear An,", "Nguyễn Văn An"],
  ["Dear 李小龙,", "李小龙"],
  ["Dear 小龙,", "李小龙"],
  ["Dear Ольга,", "Ольга Петрова"],
];

test.each(greeted)("R30 “%s” greets %s", (greeting, name) => {
  const panel = panelOf(name, "Tom Adams", "Ana Wood");
  expect(stopped({ writing: writing({ panel }), body: `${greeting}\n\nThank you.` })).toEqual([]);
});

const strangers: [greeting: string, who: string][] = [
  ["Dear Tom,", "It greets “Tom”"],
  ["Dear Pryia,", "It greets “Pryia”"],
  ["Dear Priya and Tom,", "It greets “Tom”"],
  ["Dear Priya, Tom and Ana,", "It greets “Tom Ana”"],
  ["Hi Priya & Tom,", "It greets “Tom”"],
  ["Dear Mr Ellery,", "It greets “Ellery”"],
  ["Dear Ms Smith,", "It greets “Smith”"],
  ["Hi Tom thank you for seeing me yesterday at the office", "It greets “Tom”"],
  ["Tom,", "It greets “Tom”"],
  ["Dear all,", "“all” is nobody in particular"],
  ["Dear Sir or Madam,", "“Sir or Madam” is nobody in particular"],
  ["Hi both,", "“both” is nobody in particular"],
  ["Dear hiring manager,", "“hiring manager” is nobody in particular"],
  ["Dear Priya and team,", "“Priya and team” is nobody in particular"],
  ["To whom it may concern,", ""],
];

test.each(strangers)("R30 R28 “%s” to Priya Shah stops", (greeting, found) => {
  const panel = panelOf("Priya Shah", "Tom Ellery", "Ana Wood");
  const all = stops({ writing: writing({ panel }), body: `\n${greeting}\n\nThank you.` });
  expect(all).toMatchObject([{ id: "greeting", rules: ["R30", "R28"] }]);
  expect(all[0]?.found).toContain(found);
  expect(all[0]?.found).toContain("goes to Priya Shah.");
});

test.each(["Hello,", "Hi there,", "Thank you for seeing me.", "Thank you,", "I wanted to thank you, Priya."])(
  "“%s” names nobody wrongly: it is said, and does not stop",
  (greeting) => {
    const panel = panelOf("Priya Shah", "Tom Ellery");
    const body = `${greeting}\n\nIt was good.`;
    expect(stopped({ writing: writing({ panel }), body })).toEqual([]);
    expect(flagged({ writing: writing({ panel }), body })).toMatchObject([{ id: "greeting" }]);
  },
);

test("R30 a message to the consultant greets the consultant", () => {
  const of = agency({ step: "chaser", interviewerId: null });
  expect(stopped({ writing: of })).toEqual([]);
  expect(stopped({ writing: of, body: "Dear Priya,\n\nAny news" })).toEqual([
    "It greets “Priya”, and goes to Marta Lindqvist.",
  ]);
});

test("R41 a note that is passed on greets the interviewer", () => {
  expect(stopped({ writing: agency() })).toEqual([]);
  expect(stopped({ writing: agency(), body: "Hello Marta,\n\nThanks" })).toEqual([
    "It greets “Marta”, and goes to Priya Shah.",
  ]);
});

test("R40 text that was not re-read since it changed stops", () => {
  expect(stopped({ rereadVersion: null })).toEqual(["You have not re-read it yet."]);
  expect(stopped({ rereadVersion: 2 })).toEqual(["It has changed since you re-read it."]);
  expect(stops({ rereadVersion: 2 })).toMatchObject([{ rules: ["R40"] }]);
});

test("R41 text that was changed since the consultant approved it stops where they pass it on, and only there", () => {
  const through = { writing: agency() };
  expect(stopped({ ...through, approvedVersion: 2 })).toEqual(["It has changed since Marta Lindqvist approved it."]);
  expect(stopped({ ...through, approvedVersion: 3 })).toEqual([]);
  expect(stopped({ writing: agency({ contact: "copy" }), approvedVersion: 2 })).toEqual([]);
});

test("R5 R57 a step that is still locked stops, and says until when", () => {
  const locked = "They said Friday 27 November. Opens Monday 30 November at 09:00 if nothing has come.";
  expect(stops({ step: { standing: "locked", locked, because: null } })).toMatchObject([
    { found: locked, rules: ["R5", "R57"] },
  ]);
  expect(stopped({ step: { standing: "gone", locked: null, because: "An answer came." } })).toEqual([
    "An answer came.",
  ]);
  expect(stopped({ step: { standing: "overdue", locked: null, because: null } })).toEqual([]);
});

test("R29 a note that is 60 % like another's is flagged with the sentences that both have", () => {
  const body = `Dear Priya,\n\nThank you for your time on Thursday, which I enjoyed. I would be glad to join you at Northwind.\n\nBest wishes,\nAmara`;
  const others = [
    {
      interviewerId: "p1",
      name: "Tom Ellery",
      body: body.replace("Priya", "Tom").replace("which I enjoyed", "when we met"),
    },
  ];
  const [found] = flagged({ writing: writing({ others }), body });
  expect(found).toMatchObject({ id: "alike", level: "flag", rules: ["R29"] });
  expect(found?.found).toMatch(
    /^(6|7|8)\d% alike with your note to Tom Ellery\. In both: “I would be glad to join you at Northwind\.”$/,
  );
  expect(body.slice(found?.where.from, found?.where.to)).toBe("I would be glad to join you at Northwind.");
});

test("R29 changing only the name does not make another note", () => {
  const body = "Dear Priya,\n\nThank you, Priya, for the talk about churn.\n\nBest wishes,\nAmara";
  const others = [{ interviewerId: "p1", name: "Tom Ellery", body: body.replaceAll("Priya", "Tom") }];
  expect(flagged({ writing: writing({ others }), body })[0]?.found).toContain("100% alike");
});

test("an empty text stops, and says so once", () => {
  expect(stopped({ body: " \n " })).toEqual(["There is no text yet."]);
  expect(stopped({ subject: " " })).toEqual(["It has no subject."]);
});

describe("whom it goes to", () => {
  const of = (over: Partial<Writing>) => recipientOf(writing({ interviewerId: null, consultant, ...over }));

  test("C7 a direct candidate asks the interviewer, and may choose which", () => {
    expect(of({ step: "chaser" })).toMatchObject({ way: "direct", to: { name: "Priya Shah" }, rules: ["C7", "R61"] });
    expect(of({ step: "chaser", readerId: "p1" })).toMatchObject({ to: { name: "Tom Ellery" } });
    expect(
      of({
        step: "chaser",
        panel: [{ ...panelOf("A")[0]!, email: "" }, ...panelOf("Bea").map((one) => ({ ...one, id: "b" }))],
      }),
    ).toMatchObject({
      to: { name: "Bea" },
    });
  });

  test.each(["chaser", "second-chaser", "check-in", "interest-note", "ask-for-feedback", "withdraw"] as const)(
    "C7 R61 with an agency a %s goes to the consultant, unless the client may be written to",
    (step) => {
      for (const contact of ["copy", "through"] as const)
        expect(of({ step, route: "agency", contact })).toMatchObject({
          way: "consultant",
          to: consultant,
          rules: ["C7"],
        });
      expect(of({ step, route: "agency", contact: "direct" })).toMatchObject({
        way: "direct",
        to: { name: "Priya Shah" },
      });
    },
  );

  test("C7 the consultant can release a direct chase, and is copied", () => {
    expect(of({ step: "chaser", route: "agency", contact: "through", released: true })).toMatchObject({
      way: "copy",
      to: { name: "Priya Shah" },
      also: consultant,
    });
  });

  test("C12 a note goes to one interviewer, the consultant copied or in between as the client's rule says", () => {
    const note = (over: Partial<Writing>) =>
      recipientOf(writing({ interviewerId: "p1", consultant, route: "agency", ...over }));
    expect(note({ contact: "direct" })).toMatchObject({ way: "direct", to: { name: "Tom Ellery" }, also: null });
    expect(note({ contact: "copy" })).toMatchObject({ way: "copy", to: { name: "Tom Ellery" }, also: consultant });
    expect(note({ contact: "through" })).toMatchObject({
      way: "through",
      reader: { name: "Tom Ellery" },
      to: consultant,
      also: null,
    });
  });

  test("R18 the consultant's thanks go to the consultant", () => {
    expect(of({ step: "thank-consultant", route: "agency", contact: "direct" })).toMatchObject({
      way: "consultant",
      to: consultant,
    });
    expect(of({ step: "thank-consultant", consultant: null })).toBeNull();
  });

  test("an interviewer of another interview is nobody here", () => {
    expect(recipientOf(writing({ interviewerId: "elsewhere" }))).toBeNull();
  });
});
