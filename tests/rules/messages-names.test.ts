import { describe, expect, test } from "vitest";
import { messageFindings } from "@/lib/mail/messages/rules/checks";
import { getSpeller } from "@/lib/platform/spelling/queries";
import { checked } from "./messages-checked";
import { panelOf, writing } from "./messages-writing";

const speller = await getSpeller();
const found = (body: string, over = {}) =>
  messageFindings(checked({ writing: writing(over), subject: "Our talk", body, speller })).filter(
    ({ id }) => id === "names",
  );
const marked = (body: string, over = {}) => found(body, over).map(({ where }) => body.slice(where.from, where.to));

describe("R30 R40 names that are nearly those of the record", () => {
  test.each([
    ["Thank you for the talk about Nothwind.", "Nothwind", "Northwind"],
    ["I would love to join Northwinds team.", "Northwinds", "Northwind"],
    ["I would love to join North Wind.", "North Wind", "Northwind"],
    ["I would love to join northwind.", "northwind", "Northwind"],
    ["Please thank Dr Adeyami too.", "Adeyami", "Adeyemi"],
    ["It was good to meet Mr Elery.", "Elery", "Ellery"],
    ["It is Northwynd's plan.", "Northwynd's", "Northwind's"],
  ])("%j", (body, wrong, right) => {
    expect(marked(body)).toEqual([wrong]);
    expect(found(body)[0]).toMatchObject({ level: "flag", rules: ["R40", "R30"], fix: { text: right } });
  });

  test.each([
    "Dear Priya,\n\nPlease thank Tom, Dr Adeyemi, Lukasz Mueller and Sian O'Neill, and Ana de la Cruz.",
    "Thank you, Priya. Northwind's plans and NORTHWIND's name are clear.",
    "See https://nothwind.example or write to pria@nothwind.example.",
    "I read about the north and its wind.",
    "My time at Brightwell helped.",
    "The data team and the Data analyst role appeal to me.",
  ])("none in: %j", (body) => expect(marked(body)).toEqual([]));

  test("a company’s name with an apostrophe is right as it is, with any apostrophe", () => {
    for (const company of ["St Brigid's Hospital", "St Brigid’s Hospital"]) {
      expect(marked("I would like to work at St Brigid's Hospital.", { company })).toEqual([]);
      expect(marked("I would like to work at St Brigid’s Hospital.", { company })).toEqual([]);
      expect(marked("I would like to work at St Brigit's Hospital.", { company })).not.toEqual([]);
    }
  });

  test("a word that begins a line is no slip of a name that is like it", () => {
    const panel = panelOf("Emma Lind", "Rosa Bell", "Manny Best");
    for (const line of ["Kind regards,", "Well, that is all.", "Many thanks,", "Bell or book.", "Rest assured."])
      expect(marked(`Dear Emma,\n\nThank you.\n\n${line}\nAmara`, { panel })).toEqual([]);
  });

  test("a slip in the greeting is asked about before sending, and said once", () => {
    const body = "Dear Pria,\n\nThank you.";
    expect(marked(body)).toEqual(["Pria"]);
    expect(found(body)).toMatchObject([
      {
        level: "ask",
        asks: "Pria",
        found: "Is Priya Shah also called “Pria”?",
        fix: { text: "Priya", label: "Change to “Priya”" },
      },
    ]);
  });

  test("titles, suffixes, nicknames and confirmed names are no slips", () => {
    const panel = panelOf("Elizabeth Warren, PhD", "Thomas Okonkwo-Smith").map((person) => ({
      ...person,
      goesBy: ["Lisbet"],
    }));
    for (const body of [
      "Dear Liz,",
      "Dear Dr Warren,",
      "Dear Lisbet,",
      "Thank you, Tom and Ms Warren PhD.",
      "Dear Thomas Okonkwo Smith,",
    ])
      expect(marked(`${body}\n\nThank you.`, { panel })).toEqual([]);
  });
});
