import { expect, test } from "vitest";
import {
  type AskByLinkFacts,
  askByLinkEmailLines,
  askByLinkTextFault,
  defaultAskByLinkText,
  isDefaultAskByLinkText,
} from "@/lib/record/client-feedback/rules/ask-by-link";

const known: AskByLinkFacts = {
  candidate: "Amara Okafor",
  shownAs: "first name",
  toName: "Dana Whitlock",
  company: "Northwind",
  names: ["Data analyst", "Pennant Recruitment", "Marta Lindqvist"],
  others: [{ name: "Priya Shah" }],
};

const fault = (words: Partial<typeof defaultAskByLinkText>, over: Partial<AskByLinkFacts> = {}) =>
  askByLinkTextFault({ ...defaultAskByLinkText, ...words }, { ...known, ...over });

test("R30 Our draft may be sent as it is, and is known as ours", () => {
  for (const shownAs of ["name", "first name", "initials"] as const) expect(fault({}, { shownAs })).toBeNull();
  expect(isDefaultAskByLinkText(defaultAskByLinkText)).toBe(true);
  expect(isDefaultAskByLinkText({ ...defaultAskByLinkText, body: `${defaultAskByLinkText.body} ` })).toBe(false);
});

test("R40 An empty field, and a placeholder that is still to be filled, is named beside its field", () => {
  expect(fault({ subject: "  " })).toEqual({ field: "subject", sentence: "Write a subject." });
  expect(fault({ body: "\n" })).toEqual({ field: "body", sentence: "Write the text of the e-mail." });
  expect(fault({ subject: "Feedback on [role]" })).toEqual({
    field: "subject",
    sentence: "Replace or delete “[role]”.",
  });
  expect(fault({ body: "Could you write by {{day}}?" })).toEqual({
    field: "body",
    sentence: "Replace or delete “{{day}}”.",
  });
});

test("R30 A greeting for another person on the record stops the text; the reader's name, or no greeting, is fine", () => {
  expect(fault({ body: "Dear Priya,\n\nA few lines are enough." })?.sentence).toBe(
    "The greeting says “Priya”, but the message goes to Dana Whitlock.",
  );
  expect(fault({ body: "Dear Amara,\n\nA few lines are enough." })?.field).toBe("body");
  for (const body of ["Dear Dana,\n\nThank you.", "Thank you for your time.", "Hello,\n\nPriya suggested you."])
    expect(fault({ body }), body).toBeNull();
});

test("More of the candidate's name than the agency gives its clients stops the text, in the subject and in the body, in any spelling", () => {
  const by = (text: string, over: Partial<AskByLinkFacts> = {}) => fault({ body: text }, over)?.sentence;
  expect(by("Amara enjoyed it.")).toBeUndefined();
  expect(by("Amara Okafor enjoyed it.")).toBe(
    "Your agency tells clients only the first name of a candidate. Delete “Okafor”, or write “Amara”.",
  );
  for (const text of ["AMARA OKAFOR enjoyed it.", "Ms Okafor’s answers", "Okáfor", "about Amara\u200b Oka\u200bfor"])
    expect(by(text), text).toContain("only the first name");
  expect(fault({ subject: "Amara Okafor" })).toMatchObject({ field: "subject" });
  expect(by("Amara Okafor enjoyed it.", { shownAs: "name" })).toBeUndefined();
  expect(by("Amara enjoyed it.", { shownAs: "initials" })).toBe(
    "Your agency tells clients only the initials of a candidate. Delete “Amara”, or write “A. O.”.",
  );
  expect(by("A. O. enjoyed it.", { shownAs: "initials" })).toBeUndefined();
  const doctor = { candidate: "Dr Amara Okafor" };
  expect(by("Dr Okafor enjoyed it.", doctor)).toContain("Delete “Okafor”, or write “Amara”.");
  expect(by("Amara enjoyed it.", doctor)).toBeUndefined();
});

test("A name that another person, a company or an ordinary word also has reveals nothing of the candidate", () => {
  const baker = { candidate: "Will Baker", company: "Baker Ltd", others: [{ name: "Sam Baker" }] };
  const by = (text: string, over: Partial<AskByLinkFacts> = {}) => fault({ body: text }, { ...baker, ...over });
  for (const text of ["You met him at Baker Ltd.", "Sam Baker asked me to write.", "Will will be glad of it."])
    expect(by(text), text).toBeNull();
  expect(by("He will be glad of it.", { shownAs: "initials" })).toBeNull();
  expect(by("Baker would be glad of it.")).toMatchObject({ field: "body" });
});

test("A word with a capital for its place is no name: it begins a sentence and asks, joins or greets, or it is a month or a day in a date", () => {
  const by = (candidate: string, body: string) =>
    fault({ body }, { candidate, shownAs: "initials", names: [], others: [] })?.sentence;
  const fine: [candidate: string, ...texts: string[]][] = [
    ["Will Baker", "Will you tell us what you decided?", "Thank you.\n\nWill the team meet again?", "“Will you?”"],
    ["May Chen", "May we ask for two lines?", "We hope to hear in May.", "Until 14 May, please.", "By May 14."],
    ["June August", "At the end of June.", "In early August.", "June 2026 would be fine."],
    ["He You", "You met the candidate. He was glad of it.", "- You may be short."],
    ["An Do", "An answer helps. Do you agree?"],
    ["Amara Best", "Two lines are enough.\n\nBest regards"],
    ["Amara Hope", "Hope you are well."],
    ["Sunday Friday", "Thank you for your time on Friday.", "Until Sunday."],
  ];
  for (const [candidate, ...texts] of fine)
    for (const text of texts) expect(by(candidate, text), `${candidate}: ${text}`).toBeUndefined();
});

test("Where the same word may be the candidate's name it is stopped, and the sentence beside the field says what to do if it is not", () => {
  const by = (candidate: string, body: string, over: Partial<AskByLinkFacts> = {}) =>
    fault({ body }, { candidate, shownAs: "initials", names: [], others: [], ...over })?.sentence;
  const stopped: [candidate: string, ...texts: string[]][] = [
    ["Will Baker", "Will did well.", "WILL did well.", "Will, you said so.", "We saw Will you know.", "Will’s view."],
    ["Will Baker", "Will you meet Baker again?", "Will Baker did well.", "Dana Whitlock Will you met."],
    ["May Chen", "May did well.", "Feedback on May, please.", "In May’s view.", "May Chen enjoyed it.", "You met May."],
    ["Amara Best", "Best did well.", "Amara Best did well."],
    ["Amara Okafor", "Okafor did well.", "In Okafor we trust."],
  ];
  for (const [candidate, ...texts] of stopped)
    for (const text of texts) expect(by(candidate, text), `${candidate}: ${text}`).toContain("Delete “");
  expect(by("Will Baker", "Will did well.")).toBe(
    "Your agency tells clients only the initials of a candidate. Delete “Will”, or write “W. B.”. If “Will” is not a name here, change the sentence so that it does not need that word.",
  );
  expect(by("Amara Okafor", "Okafor did well.")).not.toContain("not a name here");
  expect(by("Amara May", "May did well.", { shownAs: "first name" })).toContain("Delete “May”, or write “Amara”.");
  expect(by("Amara May", "May we ask?", { shownAs: "first name" })).toBeUndefined();
});

test("The fixed part of the e-mail says who asks, who it is about, who reads the answer and how long the link works", () => {
  const frame = askByLinkEmailLines({
    ...{ asker: "Marta Lindqvist", agency: "Pennant", toName: "Dana Whitlock", about: "Amara", role: "Data analyst" },
    ...{ when: "Thursday 19 November 2026, 16:30 to 17:30, London time", days: 14 },
  });
  expect(frame).toEqual({
    greeting: "Dear Dana Whitlock,",
    ask: "Marta Lindqvist of Pennant would like your feedback on Amara after the interview for Data analyst on Thursday 19 November 2026, 16:30 to 17:30, London time.",
    press: "Give your feedback",
    readers: "Pennant reads what you write. Amara reads only what is shared with them.",
    lasts:
      "The link is only for you: please do not forward it. It works for 14 days, and you can change your answers until then.",
    foot: "Questions? Reply to this e-mail: Marta Lindqvist gets your reply.",
  });
});
