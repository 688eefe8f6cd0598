import { expect, test } from "vitest";
import { messageChecks, messageFindings } from "@/lib/mail/messages/rules/checks";
import type { MessageCheck } from "@/lib/mail/messages/rules/finding";
import { checked, flagged, open, stopped, stops } from "./messages-checked";
import { agency, writing } from "./messages-writing";

test("a starting draft that was re-read has no stops", () => {
  expect(stops()).toEqual([]);
  expect(flagged().map(({ id }) => id)).toEqual(["skill"]); // which only its writer can name
});

test("every check names its rules, and its place", () => {
  const all = stops({
    body: "Dear Tom,\n\n[x]",
    subject: "",
    rereadVersion: null,
    step: { ...open, status: "locked" },
  });
  expect(all.map((finding) => finding.id)).toEqual(["text", "placeholder", "greeting", "reread", "step"]);
  for (const finding of all) {
    expect(finding.rules.length).toBeGreaterThan(0);
    expect(["recipient", "subject", "body", "step"]).toContain(finding.where.in);
  }
});

test("a new check joins the list as a value of the same shape", () => {
  const shout: MessageCheck = {
    id: "shout",
    fine: () => "Calm",
    run: ({ body }) =>
      body.includes("!") ? [{ id: "shout", level: "flag", found: "Loud", where: { in: "body" }, rules: ["R36"] }] : [],
  };
  const found = messageFindings(checked({ body: "Dear Priya, thanks!" }), [...messageChecks, shout]);
  expect(found.filter(({ id }) => id === "shout")).toMatchObject([{ found: "Loud" }]);
});

test("R40 text that was not re-read since it changed stops", () => {
  expect(stopped({ rereadVersion: null })).toEqual(["You have not re-read this message yet."]);
  expect(stopped({ rereadVersion: 2 })).toEqual(["The text has changed since you re-read it. Re-read it again."]);
  expect(stops({ rereadVersion: 2 })).toMatchObject([{ rules: ["R40"] }]);
});

test("R41 text that was changed after the consultant's approval stops where they pass it on, and only there", () => {
  const through = { writing: agency() };
  expect(stopped({ ...through, approvedVersion: 2 })).toEqual([
    "The text has changed since Marta Lindqvist approved it.",
  ]);
  expect(stopped({ ...through, approvedVersion: 3 })).toEqual([]);
  expect(stopped({ writing: agency({ contact: "copy" }), approvedVersion: 2 })).toEqual([]);
});

test("R5 R57 a step that is still locked stops, and says until when", () => {
  const locked =
    "They said by Friday 27 November. You can ask from Monday 30 November at 09:00, if you have not heard.";
  expect(stops({ step: { status: "locked", locked, because: null } })).toMatchObject([
    { found: locked, rules: ["R5", "R57"] },
  ]);
  expect(stopped({ step: { status: "obsolete", locked: null, because: "An answer came." } })).toEqual([
    "An answer came.",
  ]);
  expect(stopped({ step: { status: "overdue", locked: null, because: null } })).toEqual([]);
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
  const found = flagged({ writing: writing({ others }), body }).find(({ id }) => id === "alike");
  expect(found).toMatchObject({ id: "alike", level: "flag", rules: ["R29"] });
  expect(found?.found).toMatch(
    /^Very similar to your note to Tom Ellery \((6|7|8)\d%\)\. In both: “I would be glad to join you at Northwind\.”$/,
  );
  expect(body.slice(found?.where.from, found?.where.to)).toBe("I would be glad to join you at Northwind.");
});

test("R29 changing only the name does not make it another note", () => {
  const body = "Dear Priya,\n\nThank you, Priya, for the talk about churn.\n\nBest wishes,\nAmara";
  const others = [{ interviewerId: "p1", name: "Tom Ellery", body: body.replaceAll("Priya", "Tom") }];
  const found = flagged({ writing: writing({ others }), body }).find(({ id }) => id === "alike");
  expect(found?.found).toContain("(100%)");
});

test("an empty text stops, and says so once", () => {
  expect(stopped({ body: " \n " })).toEqual(["There is no text yet."]);
  expect(stopped({ subject: " " })).toEqual(["Add a subject."]);
});
