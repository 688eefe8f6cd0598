import { type Part, topicPart } from "./parts";

/** How a jotting is to be read: as something that its writer was told, talked about, or was asked about; or not at all. */
const readingKinds = ["told", "talked", "asked", "liked", "aim", "skip"] as const;
type ReadingKind = (typeof readingKinds)[number];
export type Reading = { as: ReadingKind; text: string };

/** "At [place] I [did]", and what the role asks for that it shows, as its writer ticked. */
export type Evidence = { did: string; place: string; skills: string[] };

/** What a writer answered about the notes of one interviewer. A jotting is named by its own words. */
export type DraftAnswers = {
  readings: Record<string, Reading>;
  evidence: Evidence | null;
  /** The question was answered with "nothing like it", so it is not asked again. */
  isEvidenceSkipped: boolean;
  /** The ticks were seen, even if none was set. */
  areSkillsAnswered: boolean;
};

/** The value of a choice in a form, which is part of an id too and so has no spaces: "told:carers_leave". */
export const readingChoice = ({ as, text }: Reading): string => `${as}:${text.replaceAll(" ", "_")}`;

/** The same, read again; null where it is not one of ours. A kind alone, "told", takes what was typed beside it. */
export function readingOfChoice(choice: string): Reading | null {
  const [kind, ...text] = choice.split(":");
  const as = readingKinds.find((each) => each === kind);
  return as ? { as, text: text.join(":").replaceAll("_", " ") } : null;
}

export const noAnswers: DraftAnswers = {
  readings: {},
  evidence: null,
  isEvidenceSkipped: false,
  areSkillsAnswered: false,
};

/** The part that a reading gives to a sentence, or null where it is left out. */
export function partOfReading({ as, text }: Reading): Part | null {
  if (as === "skip" || text.trim() === "") return null;
  if (as === "talked") return topicPart(text);
  return { kind: as === "told" ? "clause" : as, text };
}

export function readingOfPart({ kind, text }: Part): Reading {
  if (kind === "clause") return { as: "told", text };
  return kind === "asked" || kind === "liked" || kind === "aim" ? { as: kind, text } : { as: "talked", text };
}
