import { expect, test } from "vitest";
import { messageFindings, stopsIn } from "@/lib/mail/messages/rules/checks";
import { type CheckedMessage, nameQuestionIn } from "@/lib/mail/messages/rules/finding";
import { greetings } from "../setup/greetings";
import { checked, stopped } from "./messages-checked";
import { agency, panelOf, writing } from "./messages-writing";

/** What the check of the greeting finds; the text of these notes is too short for the others. */
const ofGreeting = (over: Partial<CheckedMessage>) =>
  messageFindings(checked(over)).filter(({ id, level }) => id === "greeting" || level === "ask");
const all = (greeting: string, ...names: string[]) =>
  ofGreeting({ writing: writing({ panel: panelOf(...names) }), body: `${greeting}\n\nThank you.` });

test.each(greetings)("R30 “%s” greets %s", (greeting, name) => {
  expect(all(greeting, name, "Bartholomew Zimmermann", "Xenia Quist")).toEqual([]);
});

const others: [greeting: string, who: string][] = [
  ["Dear Tom,", "Tom"],
  ["Dear Thomas,", "Thomas"],
  ["Dear Mr Ellery,", "Ellery"],
  ["Dear Tom Ellery,", "Tom Ellery"],
  ["Dear Dr. Ellery, PhD,", "Ellery"],
  ["Tom,", "Tom"],
  ["tom,", "tom"],
  ["Hi Tom 😊,", "Tom"],
  ["Hi Tom thank you for seeing me yesterday at the office", "Tom"],
  ["Dear Priya and Tom,", "Tom"],
  ["Dear Priya, Tom and Ana,", "Tom, Ana"],
  ["Hi Priya & Tom,", "Tom"],
  ["Dear Priya/Tom,", "Tom"],
  ["Liebe Frau Müller,", "Müller"],
  ["Dear Mr Mueller,", "Mueller"],
  ["Dear Amara,", "Amara"],
  ["田中様、", "田中"],
];

test.each(others)("R30 R28 “%s” to Priya Shah names another person on the record, and stops", (greeting, who) => {
  expect(all(greeting, "Priya Shah", "Tom Ellery", "Ana Wood", "Łukasz Müller", "田中花子")).toMatchObject([
    {
      id: "greeting",
      level: "stop",
      rules: ["R30", "R28"],
      found: `The greeting says “${who}”, but the message goes to Priya Shah.`,
    },
  ]);
});

test("R30 every greeting of one person stops in a message to another, and is never only mentioned", () => {
  const wrong = greetings.filter(([greeting, name]) => all(greeting, "Priya Quist", name)[0]?.level === "flag");
  // Where a form is no name, nobody was named: that is said, and does not stop.
  expect(wrong.map(([greeting]) => greeting)).toEqual([]);
});

test.each([
  ["Dear Pryia,", "Pryia"],
  ["Dear Ms Smith,", "Smith"],
  ["Dear Tom Smith,", "Tom Smith"],
  ["Dear Priya Ellery,", "Priya Ellery"],
  ["Dear Bunty,", "Bunty"],
  ["Dear Dr. Bunty Wallah,", "Bunty Wallah"],
  ["Sehr geehrte Frau Schmidt,", "Schmidt"],
  ["Dear Ольга,", "Ольга"],
  ["尊敬的王女士：", "王女士"],
])("R30 “%s” is a name that the record does not know: it is questioned, once", (greeting, name) => {
  const panel = panelOf("Priya Shah", "Tom Ellery");
  const body = `${greeting}\n\nThank you.`;
  const findings = ofGreeting({ writing: writing({ panel }), body });
  expect(findings).toMatchObject([{ level: "ask", found: `Is Priya Shah also called “${name}”?`, asks: name }]);
  expect(stopsIn(findings)).toEqual([]);
  expect(nameQuestionIn(findings)).toEqual({ name, question: `Is Priya Shah also called “${name}”?` });
  expect(ofGreeting({ writing: writing({ panel }), body, goesBy: name })).toEqual([]);
  const known = panel.map((person, at) => (at === 0 ? { ...person, goesBy: ["Someone else", name] } : person));
  expect(ofGreeting({ writing: writing({ panel: known }), body })).toEqual([]);
});

test("R30 a tick covers the name that it was given for, and no other", () => {
  const panel = panelOf("Priya Shah", "Tom Ellery");
  const of = (body: string, goesBy: string) => ofGreeting({ writing: writing({ panel }), body, goesBy });
  expect(of("Dear Bunty,\n\nThank you.", "Pryia")).toMatchObject([{ level: "ask" }]);
  expect(of("Dear Priya and Tom,\n\nThank you.", "Bunty")).toMatchObject([{ level: "stop" }]);
});

test.each([
  ...["Dear all,", "Dear Sir or Madam,", "Hi both,", "Dear hiring manager,", "Dear Hiring Team,"],
  ...[
    "Hello both,",
    "Good morning,",
    "Good morning to you both,",
    "Dear Northwind team,",
    "Dear Head of Things,",
    "Dear Recruiter,",
  ],
  ...[
    "To whom it may concern,",
    "Hello from London,",
    "Dear Colleagues",
    "Sehr geehrte Damen und Herren,",
    "Hello everyone,",
  ],
  ...[
    "Hello,",
    "Hi there,",
    "Bonjour,",
    "Hola a todos,",
    "您好！",
    "Thank you for seeing me.",
    "Thank you,",
    "Hi pryia,",
  ],
  ...["I wanted to thank you, Priya.", "Hi! It was good to meet you.", "Dear Madam,", "Dear Dr,", "😊"],
])("R30 “%s” names nobody wrongly: it is mentioned, and does not stop", (greeting) => {
  expect(all(greeting, "Priya Shah", "Tom Ellery")).toMatchObject([{ id: "greeting", level: "flag", rules: ["R30"] }]);
});

test("a first line of any length is read without delay", { timeout: 10_000 }, () => {
  for (const word of ["Dear ", "Dear Priya, ", "Tom and ", ". ", "Dr. ", "a-b-", "李", "x", "(", "O'"])
    expect(all(word.repeat(5_000 / word.length), "Priya Shah", "Tom Ellery")).toBeInstanceOf(Array);
});

test("R30 a message to the consultant greets the consultant", () => {
  const of = agency({ step: "chaser", interviewerId: null });
  expect(stopped({ writing: of })).toEqual([]);
  expect(stopped({ writing: of, body: "Dear Priya,\n\nAny news" })).toEqual([
    "The greeting says “Priya”, but the message goes to Marta Lindqvist.",
  ]);
});

test("R41 a note that is passed on greets the interviewer", () => {
  expect(stopped({ writing: agency() })).toEqual([]);
  expect(stopped({ writing: agency(), body: "Hello Marta,\n\nThanks" })).toEqual([
    "The greeting says “Marta”, but the message goes to Priya Shah.",
  ]);
});
