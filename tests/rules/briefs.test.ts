import { expect, test } from "vitest";
import {
  type BriefAnswer,
  composeBrief,
  defaultBriefRecipient,
  distinctBriefRecipients,
  outdatedBriefAnswers,
  outdatedBriefMessage,
  usedBriefAnswers,
} from "@/lib/mail/briefs/rules";
import { textLimits } from "@/lib/platform/text/rules";

const at = "2026-11-19T18:00:00.000Z";
const answer = (field: BriefAnswer["field"], body: string, interviewerId: string | null = null): BriefAnswer => ({
  ...{ field, interviewerId, body },
  updatedAt: at,
});
const people = [
  { id: "p", name: "Priya Shah" },
  { id: "t", name: "Tom Ellery" },
];
const given = {
  people,
  candidate: "Amara Okafor",
  consultant: "Marta Lindqvist",
  role: "Data analyst",
  company: "Northwind",
  day: "2026-11-19",
  today: "2026-11-20",
  result: "",
};

test("R15 R33 A brief is made of the shared answers: interest, clarifications, and a concern with its result", () => {
  const sharedAnswers = [
    answer("wanted_why", "I like the forecasting work."),
    answer("wished_said", "That I led a pricing project."),
    answer("concerns", "Is the on-call rota shared?"),
    answer("caught_interest", "Churn models", "p"),
  ];
  const { subject, body } = composeBrief({ ...given, sharedAnswers, result: "It is, one week in six." });
  expect(subject).toBe("Amara Okafor: Data analyst role at Northwind");
  expect(body).toBe(`Hello,

Thank you for meeting Amara Okafor for the Data analyst role on Thursday. Here is what they would like you to know.

On the role, Amara says:
I like the forecasting work.

What seemed to interest Priya Shah:
Churn models

What Amara did not get to say:
That I led a pricing project.

One question that Amara did not raise on the day:
Is the on-call rota shared?

It is, one week in six.

If anything else would help you decide, please write or call.

Kind regards,
Marta Lindqvist`);
});

test("R15 The result of a concern is mentioned only with a shared concern", () => {
  const { body } = composeBrief({ ...given, sharedAnswers: [], result: "They share the rota." });
  expect(body).not.toContain("rota");
  expect(body).not.toContain("what they would like you to know");
});

test("Answers that were withdrawn or changed since are named, one by one", () => {
  const sharedAnswers = [
    answer("concerns", "One"),
    answer("caught_interest", "Two", "p"),
    answer("went_well", "Three"),
  ];
  const used = usedBriefAnswers(sharedAnswers);
  expect(outdatedBriefAnswers(used, sharedAnswers)).toEqual([]);
  expect(outdatedBriefMessage([], "Amara Okafor", people)).toBeNull();
  const [, , well] = sharedAnswers;
  const lost = outdatedBriefAnswers(used, [{ ...well!, updatedAt: "2026-11-19T19:00:00.000Z" }]);
  expect(outdatedBriefMessage(lost, "Amara Okafor", people)).toBe(
    "Amara no longer shares “Concerns they did not raise” and “What caught the interviewer’s interest” (Priya Shah). Amara has changed “What went well”. Update the text, then press “I have updated the text”.",
  );
});

test("The same moment in another form of text is the same moment", () => {
  const sharedAnswers = [answer("went_well", "Three")];
  expect(
    outdatedBriefAnswers(
      [{ field: "went_well", interviewerId: null, updatedAt: "2026-11-19T18:00:00+00:00" }],
      sharedAnswers,
    ),
  ).toEqual([]);
});

test("A brief greets the chosen person, and says whose view it is of what went well", () => {
  const sharedAnswers = [answer("went_well", "The case study.")];
  const body = (to?: string) => composeBrief({ ...given, sharedAnswers, to }).body;
  expect(body("Dana Whitlock")).toMatch(/^Dear Dana,\n\n/);
  expect(body()).toMatch(/^Hello,\n\n/);
  expect(body()).toContain("What went well in the interview, as Amara sees it:\nThe case study.");
});

test("A person who is both a contact and an interviewer is listed once, by address or else by name", () => {
  const person = (id: string, name: string, email = "") => ({ id, name, email, title: "" });
  const contacts = [person("c", "Dana Whitlock", "dana@northwind.example"), person("d", "Sam Reed")];
  const met = [
    person("p", "D. Whitlock", "Dana@Northwind.example"),
    person("q", "Sam Reed"),
    person("r", "Dana Whitlock", "x@y.example"),
  ];
  expect(distinctBriefRecipients(contacts, met).people.map(({ id }) => id)).toEqual(["r"]);
  expect(defaultBriefRecipient(contacts, met)?.value).toBe("contact:c");
  expect(defaultBriefRecipient([person("d", "Sam Reed")], met)?.value).toBe("person:p");
  expect(defaultBriefRecipient([], [])).toBeNull();
});

test("R15 A brief that a message has no room for leaves out whole parts, and says that there is more", () => {
  const sharedAnswers = [
    answer("wanted_why", "I like the forecasting work."),
    answer("went_well", "well ".repeat(800).trim()),
    answer("wished_said", "wished ".repeat(570).trim()),
    answer("concerns", "Is the on-call rota shared?"),
  ];
  const { body } = composeBrief({ ...given, sharedAnswers, result: "It is, one week in six." });
  expect([...body].length).toBeLessThanOrEqual(textLimits.message);
  expect(body).toContain(`${"well ".repeat(800).trim()}\n\nOne question that Amara did not raise on the day:`);
  expect(body).not.toContain("wished");
  expect(body).toContain("It is, one week in six.\n\nThere is more than an e-mail has room for.");
});
