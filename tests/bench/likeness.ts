import type { Evidence } from "@/lib/mail/messages/rules/composer/answers";
import { draftThankYou, letterText, type ThankYouDraft } from "@/lib/mail/messages/rules/composer/draft";
import { longestSharedRun } from "@/lib/mail/messages/rules/composer/filling";
import { likeness } from "@/lib/mail/messages/rules/likeness";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { panelOf, writing } from "../rules/messages-writing";

/** Ten trades. The jottings are the same for every writer, so that letters differ only in who writes. */
const trades: [role: string, company: string, jottings: string[]][] = [
  ["Laboratory Technician", "Peatland Institute", ["samples sit too long", "the new freezer"]],
  ["School librarian", "Marsh Lane School", ["getting parents to read", "the reading scheme"]],
  ["Transport planner", "Verkeer Noord", ["wants a quieter depot", "night bus drivers"]],
  ["Care manager", "Ashgrove Homes", ["carers leave after months", "overtime in winter"]],
  ["Baker", "Forno & Sons", ["the oven from Italy", "how they train apprentices"]],
  ["Data engineer", "Northwind", ["migration from Oracle to Postgres", "why the last system failed"]],
  ["Stage manager", "Playhouse", ["rotas, mileage and the new app", "the tour to Norway"]],
  ["Site engineer", "Tyne Bridges", ["the council cancelled the contract", "two bridges in Leith"]],
  ["Dispenser", "Corner Pharmacy", ["customers queue every Monday", "the new robot"]],
  ["Upholsterer", "Studio Vane", ["moving the workshop to Leith", "a shortage of apprentices"]],
];
const writers: [name: string, did: string, place: string][] = [
  ["Amara Okafor", "cut the wait from six days to two", "the county lab"],
  ["Ben Hale", "trained nine porters", "Hallam"],
  ["Chidi Eze", "ran the reading café for forty families", "my last school"],
  ["Dilek Aydın", "asked every leaver why", "Quayside"],
  ["Ewa Nowak", "drew the maps for two flood plans", "the council"],
  ["Farid Haddad", "moved the archive into one building", "the city museum"],
  ["Gwen Price", "wrote the rota for seventy people", "Brightwell"],
];

type Likeness = {
  what: string;
  pairs: number;
  mean: number;
  most: number;
  /** The longest run of words that a pair shares, without greeting and close. */
  run: number;
  limit: number;
  structures?: number;
};

const answersOf = (interviewerId: string, evidence: Evidence | null): MessageFacts["answers"] => ({
  [interviewerId]: { readings: {}, evidence, isEvidenceSkipped: evidence === null, areSkillsAnswered: true },
});

function draftOf(of: MessageFacts, toReader: string[] = []): ThankYouDraft {
  const draft = draftThankYou(of, messageRecipient(of), { attempt: 0, toReader });
  if (!draft) throw new Error(`There is no draft for ${of.talkedAbout[of.interviewerId ?? ""]}.`);
  return draft;
}

function measured(what: string, limit: number, groups: { bodies: string[]; names: string[] }[]): Likeness {
  const shares: number[] = [];
  let run = 0;
  for (const { bodies, names } of groups)
    for (const [at, one] of bodies.entries())
      for (const other of bodies.slice(at + 1)) {
        shares.push(likeness(one, other, names).share);
        run = Math.max(run, longestSharedRun(letterText(one), letterText(other)));
      }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { what, pairs: shares.length, mean, most: Math.max(...shares), run, limit };
}

/** The record of one writer about one trade. */
function recordOf(trade: number, writer: number, hasEvidence: boolean): MessageFacts {
  const [role, company, jottings] = trades[trade]!;
  const [by, did, place] = writers[writer]!;
  return writing({
    ...{
      role,
      company,
      by,
      seed: `interview ${trade} of ${by}`,
      talkedAbout: { p0: jottings.join("\n") },
      caughtInterest: {},
    },
    answers: answersOf("p0", hasEvidence ? { did, place, skills: [] } : null),
  });
}

/** Letters about one trade by all writers, written in turn; each is compared with those before it, as on the server. */
function groupOf(trade: number, hasEvidence: boolean, isCompared: boolean) {
  const bodies: string[] = [];
  for (const writer of writers.keys())
    bodies.push(draftOf(recordOf(trade, writer, hasEvidence), isCompared ? bodies : []).body);
  return { bodies, names: ["Priya Shah"] };
}

const panelJottings = trades.flatMap(([, , jottings]) => jottings);

/** Six notes of one candidate to one panel. */
function panelNotes(trade: number) {
  const panel = panelOf("Priya Shah", "Tom Ellery", "Ngozi Adeyemi", "Łukasz Müller", "Ana de la Cruz", "Siân O’Neill");
  const talkedAbout = Object.fromEntries(panel.map(({ id }, at) => [id, panelJottings[(trade * 3 + at) % 20]!]));
  const answers = Object.assign(
    {},
    ...panel.map(({ id }, at) => {
      const [, did, place] = writers[at]!;
      return answersOf(id, at % 2 ? null : { did, place, skills: [] });
    }),
  );
  const [role, company] = trades[trade]!;
  const drafts = panel.map(({ id }) =>
    draftOf(
      writing({
        ...{ role, company, panel, talkedAbout, answers, interviewerId: id, caughtInterest: {} },
        seed: `panel ${trade}`,
      }),
    ),
  );
  return { drafts, bodies: drafts.map((draft) => draft.body), names: panel.map((person) => person.name) };
}

/** What `npm run bench -- messages` prints of how alike drafts are, by the product's own measure. */
export function likenessRows(): Likeness[] {
  const all = [...trades.keys()];
  const panels = all.map(panelNotes);
  const twoCompanies = writers.flatMap((_, writer) =>
    all.slice(1).map((trade) => ({
      bodies: [recordOf(trade - 1, writer, true), recordOf(trade, writer, true)].map((of) => draftOf(of).body),
      names: ["Priya Shah"],
    })),
  );
  return [
    measured(
      "same reader, role and topics, other writer",
      0.3,
      all.map((trade) => groupOf(trade, true, true)),
    ),
    measured(
      "the same, nobody answered with own work",
      0.3,
      all.map((trade) => groupOf(trade, false, true)),
    ),
    measured(
      "the same, neither saved before the other began",
      0.6,
      all.map((trade) => groupOf(trade, true, false)),
    ),
    {
      ...measured("within a panel of six", 0.3, panels),
      structures: Math.min(...panels.map(({ drafts }) => new Set(drafts.map((draft) => draft.outline)).size)),
    },
    measured("one candidate to two companies", 0.6, twoCompanies),
  ];
}
