import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";

const names = ["Priya Shah", "Tom Ellery", "Dr Ngozi Adeyemi", "Łukasz Müller", "Ana de la Cruz", "Siân O’Neill"];

export const panelOf = (...people: string[]) =>
  people.map((name, at) => ({ id: `p${at}`, name, title: "Head of things", email: `p${at}@northwind.example` }));

/** An interview as most are: two days ago, with notes about some of the panel. */
export const writing = (over: Partial<MessageFacts> = {}): MessageFacts => ({
  step: "thank-you",
  interviewerId: "p0",
  recipientId: null,
  seed: "amara northwind",
  by: "Amara Okafor",
  role: "Data analyst",
  company: "Northwind",
  format: "in_person",
  asksFor:
    "- 5+ years' experience with SQL (essential)\n- dbt\n- Strong communication skills\n- Ability to lead a small team",
  day: "2026-11-19",
  today: "2026-11-20",
  route: "direct",
  contact: "direct",
  consultant: null,
  isFeedbackShared: false,
  panel: panelOf(...names),
  wanted: "yes",
  outcome: null,
  promise: "2026-11-27",
  talkedAbout: { p0: "Talked about churn forecasting, the Leeds team", p1: "dbt, on-call" },
  caughtInterest: { p0: "Forecasting with dbt https://example.com/churn." },
  answers: {},
  wishedSaid: "Wished I had mentioned the pricing project I ran at Brightwell",
  fellShort: "SQL window question",
  account: "What went well\nMost of it.",
  others: [],
  ...over,
});

export const consultant = { name: "Marta Lindqvist", email: "marta@pennant.example" };
export const agency = (over: Partial<MessageFacts> = {}) =>
  writing({ route: "agency", contact: "through", consultant, ...over });
