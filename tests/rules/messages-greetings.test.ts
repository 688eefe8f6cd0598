import { expect, test } from "vitest";
import { flagged, stopped, stops } from "./messages-checked";
import { agency, panelOf, writing } from "./messages-writing";

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
