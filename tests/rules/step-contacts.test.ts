import { expect, test } from "vitest";
import type { ContactRule, InterviewRoute } from "@/lib/enums";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import type { StepName } from "@/lib/planning/plan/rules/facts";
import { stepDefinition, stepNames } from "@/lib/planning/plan/rules/steps";
import {
  candidateStepContacts,
  consultantStepContacts,
  contactsAtClient,
  type ReachablePeople,
} from "@/lib/planning/steps/rules/contacts";

const amara = { name: "Amara Okafor", phone: "+447700900123", email: "amara@example.com" };
const dana = { name: "Dana Whitlock", phone: "+442079460102", email: "" };
const priya = { name: "Priya Shah", phone: "", email: "priya@northwind.example" };
const people: ReachablePeople = { candidate: amara, client: [dana, priya] };
const promised = (by: string) => [{ kind: "answer" as const, by }];
const amaraShown = {
  name: "Amara Okafor",
  phone: { text: "+44 7700 900123", href: "tel:+447700900123" },
  email: { text: "amara@example.com", href: "mailto:amara@example.com" },
};
const danaShown = { name: "Dana Whitlock", phone: { text: "+44 20 7946 0102", href: "tel:+442079460102" } };
const priyaShown = {
  name: "Priya Shah",
  email: { text: "priya@northwind.example", href: "mailto:priya@northwind.example" },
};

test("A consultant’s step shows the number and the address of the candidate, of people at the client, or of nobody", () => {
  const contacts = (step: StepName) => consultantStepContacts({ step, whose: "consultant" }, people, []);
  for (const step of ["chase-the-debrief", "update-the-candidate", "share-feedback"] as const)
    expect(contacts(step), step).toEqual([amaraShown]);
  for (const step of ["agree-a-timescale", "gather-feedback", "raise-a-concern", "ask-the-client"] as const)
    expect(contacts(step), step).toEqual([danaShown, priyaShown]);
  expect(contacts("read-a-draft")).toEqual([]);
  for (const step of stepNames) {
    const { asksClient, asksCandidate = false } = stepDefinition(step);
    expect(asksClient && asksCandidate, step).toBe(false);
  }
});

test("On an agency’s page, a candidate’s step shows how to reach the candidate", () => {
  expect(consultantStepContacts({ step: "debrief", whose: "candidate" }, people, [])).toEqual([amaraShown]);
});

test("Whoever gave the answer date is named first", () => {
  expect(contactsAtClient(people.client, promised("priya shah"))).toEqual([priyaShown, danaShown]);
  const update = { kind: "update" as const, by: "Dana Whitlock" };
  expect(contactsAtClient(people.client, [...promised("Priya Shah"), update])).toEqual([priyaShown, danaShown]);
  expect(contactsAtClient(people.client, promised("Somebody else"))).toEqual([danaShown, priyaShown]);
});

test("One person who is a contact and an interviewer is shown once, and somebody with neither number nor address is not", () => {
  const met = { name: "DANA WHITLOCK", phone: "", email: "dana@northwind.example" };
  expect(contactsAtClient([dana, met, { name: "Tom Ellery", phone: "", email: "" }], [])).toEqual([
    { ...danaShown, email: { text: "dana@northwind.example", href: "mailto:dana@northwind.example" } },
  ]);
});

test("An address with signs of its own is still one address of a link", () => {
  const odd = { name: "Ann", phone: "", email: "a?b&c@example.com" };
  expect(contactsAtClient([odd], [])[0]?.email?.href).toBe("mailto:a%3Fb%26c@example.com");
});

const row = (route: InterviewRoute, contactRule: ContactRule, unlockedBy: string[] = []) => ({
  ...{ candidateUserId: "a", route, contactRule, company: "Northwind" },
  ...{ consultantName: route === "agency" ? "Marta Lindqvist" : null, consultantEmail: "marta@pennant.example" },
  stepEvents: unlockedBy.map(
    (by) => ({ step: "chaser", kind: "unlocked", by }) as unknown as FactRow["stepEvents"][number],
  ),
});
const met = [
  { id: "p1", title: "", ...dana },
  { id: "p2", title: "", ...priya },
];
const martaShown = {
  name: "Marta Lindqvist",
  email: { text: "marta@pennant.example", href: "mailto:marta@pennant.example" },
};

test("C7 A candidate’s call goes to an interviewer where they may call the company, and else to their consultant", () => {
  const contacts = (step: StepName, of: ReturnType<typeof row>) =>
    candidateStepContacts({ step, whose: "candidate" }, of, met);
  expect(contacts("chaser", row("direct", "direct"))).toEqual([priyaShown]);
  expect(contacts("chaser", row("agency", "direct"))).toEqual([priyaShown]);
  for (const rule of ["copy", "through"] as const) {
    expect(contacts("chaser", row("agency", rule))).toEqual([martaShown]);
    expect(contacts("chaser", row("agency", rule, ["a"]))).toEqual([martaShown]);
    // Their consultant let them.
    expect(contacts("chaser", row("agency", rule, ["m"]))).toEqual([priyaShown]);
  }
  expect(contacts("tell-consultant", row("agency", "direct"))).toEqual([martaShown]);
});

test("A step that is done by e-mail alone, or by somebody else, shows nobody to a candidate", () => {
  const of = row("direct", "direct");
  expect(candidateStepContacts({ step: "thank-you", whose: "candidate" }, of, met)).toEqual([]);
  expect(candidateStepContacts({ step: "debrief", whose: "candidate" }, of, met)).toEqual([]);
  expect(candidateStepContacts({ step: "ask-the-client", whose: "consultant" }, of, met)).toEqual([]);
  expect(candidateStepContacts({ step: "chaser", whose: "candidate" }, of, [])).toEqual([]);
});
