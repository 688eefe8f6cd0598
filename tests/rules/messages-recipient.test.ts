import { describe, expect, test } from "vitest";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { flagged, stopped } from "./messages-checked";
import { agency, consultant, panelOf, writing } from "./messages-writing";

describe("one recipient", () => {
  const to = (over: Partial<MessageFacts>) => stopped({ writing: writing(over) });
  const person = (over: object) => [
    { id: "p0", name: "Priya Shah", title: "Head", email: "priya@northwind.example", ...over },
  ];

  test("R11 a message to nobody stops", () => {
    expect(to({ panel: [] })).toEqual(["There is nobody to send this to. Add the person you met to the interview."]);
    expect(to({ panel: person({ email: "" }) })).toEqual(["Add an e-mail address for Priya Shah."]);
  });

  test("R11 R30 a missing title is mentioned, and does not stop", () => {
    expect(
      flagged({ writing: writing({ panel: person({ title: "" }) }) }).find(({ id }) => id === "title"),
    ).toMatchObject({
      found: "The record has no job title for Priya Shah.",
      rules: ["R11", "R30"],
    });
  });

  test.each(["Priya Shah and Tom Ellery", "Priya Shah & Tom", "Priya / Tom", "The hiring team", "Interview panel"])(
    "R28 “%s” is not one person",
    (name) => {
      expect(to({ panel: person({ name }) })).toContain(
        `“${name}” is more than one person. Write a separate message to each person.`,
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
    expect(to({ panel: person({ email }) })).toEqual([`“${email}” is not the e-mail address of one person.`]);
  });

  test("R28 two interviewers can't share an address", () => {
    const panel = panelOf("Priya Shah", "Tom Ellery").map((person) => ({ ...person, email: "jobs@northwind.example" }));
    expect(to({ panel })).toEqual([
      "Priya Shah and Tom Ellery have the same e-mail address on the record. Correct one of them.",
    ]);
  });

  test("R26 a note written by hand needs no e-mail address and no subject", () => {
    expect(to({ step: "handwritten-note", panel: person({ email: "" }) })).toEqual([]);
  });

  test("R41 where the consultant passes it on, the consultant needs an address", () => {
    const of = (over: Partial<MessageFacts>) => stopped({ writing: agency({ panel: person({ email: "" }), ...over }) });
    expect(of({})).toEqual([]);
    expect(of({ consultant: { name: "Marta Lindqvist", email: "" } })).toEqual([
      "Add an e-mail address for Marta Lindqvist.",
    ]);
    expect(of({ consultant: null })).toEqual(["The record does not say who your consultant is."]);
  });

  test("a consultant who gets a copy needs an address as well", () => {
    expect(stopped({ writing: agency({ contact: "copy", consultant: { name: "Marta", email: "" } }) })).toEqual([
      "Add an e-mail address for Marta.",
    ]);
  });
});

describe("who it goes to", () => {
  const of = (over: Partial<MessageFacts>) => messageRecipient(writing({ interviewerId: null, consultant, ...over }));

  test("C7 a direct candidate asks the interviewer, and may choose which", () => {
    expect(of({ step: "chaser" })).toMatchObject({ way: "direct", to: { name: "Priya Shah" }, rules: ["C7", "R61"] });
    expect(of({ step: "chaser", recipientId: "p1" })).toMatchObject({ to: { name: "Tom Ellery" } });
    expect(
      of({
        step: "chaser",
        panel: [{ ...panelOf("A")[0]!, email: "" }, ...panelOf("Bea").map((person) => ({ ...person, id: "b" }))],
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

  test("C7 the consultant can allow a direct chaser, and gets a copy", () => {
    expect(of({ step: "chaser", route: "agency", contact: "through", isFeedbackShared: true })).toMatchObject({
      way: "copy",
      to: { name: "Priya Shah" },
      also: consultant,
    });
  });

  test("C12 a note goes to one interviewer, with the consultant in copy or in between as the client's rule says", () => {
    const note = (over: Partial<MessageFacts>) =>
      messageRecipient(writing({ interviewerId: "p1", consultant, route: "agency", ...over }));
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

  test("an interviewer of another interview is unknown here", () => {
    expect(messageRecipient(writing({ interviewerId: "elsewhere" }))).toBeNull();
  });
});
