import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isDay } from "@/lib/dates";
import { contactRules, interviewFormats, interviewOutcomes, interviewRoutes, jobWantedAnswers } from "@/lib/enums";
import { messageSteps } from "@/lib/planning/plan/rules/steps";

/** The checks that judge a text. The others judge a state: a step, a reading, an approval. */
export const judgedChecks = [
  ...(["placeholder", "greeting", "spelling", "grammar", "dates", "names"] as const),
  ...(["thanks", "interest", "skill", "talked-about", "forward"] as const),
  ...(["asks-update", "offers-more", "asks-feedback", "asks-tips", "argument"] as const),
  ...(["one-link", "request", "question", "clarification", "length", "deadline"] as const),
  ...(["begging", "pressing", "annoyance"] as const),
] as const;
export type JudgedCheck = (typeof judgedChecks)[number];

const day = z.string().refine(isDay);
const person = z.strictObject({ id: z.string(), name: z.string(), title: z.string(), email: z.string() });
const byPerson = z.record(z.string(), z.string());

/** What differs from the record that tests/rules/messages-writing.ts makes. `english` is the workspace's spelling. */
const record = z
  .strictObject({
    step: z.enum(messageSteps),
    interviewerId: z.string().nullable(),
    recipientId: z.string().nullable(),
    by: z.string(),
    role: z.string(),
    company: z.string(),
    format: z.enum(interviewFormats),
    asksFor: z.string(),
    day,
    today: day,
    route: z.enum(interviewRoutes),
    contact: z.enum(contactRules),
    consultant: z.strictObject({ name: z.string(), email: z.string() }),
    panel: z.array(person).min(1),
    wanted: z.enum(jobWantedAnswers),
    outcome: z.enum(interviewOutcomes),
    promise: day.nullable(),
    talkedAbout: byPerson,
    caughtInterest: byPerson,
    wishedSaid: z.string(),
    fellShort: z.string(),
    english: z.enum(["american", "british"]),
  })
  .partial();

/** The excerpts that have to be marked, or true where there is no place to mark. */
const expectation = z.union([z.literal(true), z.array(z.string().min(1)).min(1)]);
const common = {
  id: z.string().regex(/^(?:seen|unseen)-p?\d{3,4}$/),
  english: z.string().min(1),
  record,
  subject: z.string(),
  body: z.string().min(1),
  expect: z.partialRecord(z.enum(judgedChecks), expectation),
  /** Where two careful readers differ about what is to be found. It is not judged. */
  unclear: z.partialRecord(z.enum(judgedChecks), expectation).optional(),
};

/** A message, of which each check is judged. */
const message = z.strictObject({ ...common, step: z.enum(messageSteps) });
/** A sentence, of which one check is judged. */
const probe = z.strictObject({ ...common, probe: z.enum(judgedChecks) });
const corpusItem = z.union([message, probe]);
export type CorpusItem = z.infer<typeof corpusItem>;

export const corpusParts = ["seen", "unseen"] as const;
export type CorpusPart = (typeof corpusParts)[number];

function itemsIn(name: string): CorpusItem[] {
  const folder = join(import.meta.dirname, name);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => z.array(corpusItem).parse(JSON.parse(readFileSync(join(folder, file), "utf8"))));
}

export const corpusOf = (part: CorpusPart): CorpusItem[] => itemsIn(part);
/** What the rules' writers wrote beside the rules. It measures nothing, and has to stay right. */
export const ownItems = (): CorpusItem[] => itemsIn("own");
