import type { DraftAnswers } from "@/lib/mail/messages/rules/composer/answers";
import { draftThankYou } from "@/lib/mail/messages/rules/composer/draft";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { writing } from "./messages-writing";

export const answered = (over: Partial<DraftAnswers> = {}): DraftAnswers => ({
  readings: {},
  evidence: null,
  isEvidenceSkipped: false,
  areSkillsAnswered: false,
  ...over,
});

export const didAt = (did: string, place: string, skills: string[] = []) =>
  answered({ evidence: { did, place, skills }, areSkillsAnswered: true });

export const draft = (over: Partial<MessageFacts>, attempt = 0, toReader: string[] = []) => {
  const of = writing(over);
  return draftThankYou(of, messageRecipient(of), { attempt, toReader });
};

const trades: [role: string, company: string, jottings: string[]][] = [
  ["Laboratory Technician", "Peatland Institute", ["samples sit in corridor for days", "the new freezer"]],
  ["School librarian", "Marsh Lane School", ["getting parents to read at home", "books go missing every summer"]],
  ["Transport planner", "Verkeer Noord", ["wants a planner who talks to drivers", "night bus drivers"]],
  ["Care manager", "Ashgrove Homes", ["carers leave after a few months", "absence 12% -> 7% by june"]],
  ["Baker", "Forno & Sons", ["the oven from Italy", "waste 11% -> 6% by summer"]],
  ["Data engineer", "Northwind", ["migration from Oracle to Postgres", "why the last system failed"]],
  ["Stage manager", "Playhouse", ["rotas, mileage and the new app", "their new studio in Accra"]],
  ["Site engineer", "Tyne Bridges", ["the council cancelled the contract", "cracks in the dam"]],
  ["Dispenser", "Corner Pharmacy", ["nobody checks the fridges at weekends", "asked about my Welsh"]],
  ["Upholsterer", "Studio Vane", ["moving the workshop to Leith", "a shortage of teachers"]],
];
const evidences: [string, string][] = [
  ["cut the wait for samples from six days to two", "the university's soil lab"],
  ["asked every leaver why", "Ashgrove"],
  ["trained nine porters", "at St Brendan’s"],
  ["Ran the reading café for forty families", "my last school"],
  ["drew the maps for two flood plans", "in my last job"],
  ["moved the archive into one building", "city museum"],
];

/** Records of many trades, each with and without evidence, ticked skills and something that caught interest. */
export const records: Partial<MessageFacts>[] = trades.flatMap(([role, company, jottings], at) =>
  [0, 1, 2, 3].map((way) => {
    const [did, place] = evidences[(at + way) % evidences.length]!;
    const evidence = { did, place, skills: way === 3 ? ["the ability to lead a small team"] : [] };
    return {
      role,
      company,
      seed: `record ${at} ${way}`,
      day: "2026-11-19",
      talkedAbout: { p0: way === 2 ? jottings.slice(0, 1).join("\n") : jottings.join("\n") },
      caughtInterest: { p0: way % 2 ? "asked about my thesis on peat" : "" },
      wanted: (["yes", null, "unsure", "no"] as const)[(at + way) % 4],
      answers: { p0: way === 0 ? answered() : answered({ evidence }) },
    };
  }),
);
