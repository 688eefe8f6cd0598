import { likeness } from "../likeness";
import type { MessageFacts, MessageText } from "../message-facts";
import type { MessageRecipient } from "../recipient";
import { subjectLine } from "../wording";
import type { NotedFact } from "./facts";
import { runsOf } from "./filling";
import { letterBody, letterOf, type Said } from "./letter";
import { hasMatter, type NoteMatter, noteMatter, noteText } from "./note";
import type { Outline } from "./outlines";
import { shuffled } from "./seed";
import { closeFrames } from "./slots";

/** How many other wordings are tried until a note is unlike all that it is compared with. */
const tries = 12;
/** In a large panel: every note before it is composed too, and nearly always the first wording is unlike the others. */
const triesInLargePanel = 3;
const largePanel = 8;
const alike = 0.3;
const fewestWords = 62;
const mostWords = 200;

export type ThankYouDraft = MessageText & { letter: Said[][]; used: NotedFact[]; frames: string[]; outline: Outline };

export type Drafting = {
  /** "Another draft" raises it. */
  attempt: number;
  /** Notes to the same reader, other candidates' included. They are compared with, and never shown. */
  toReader: readonly string[];
};

/**
 * A thank-you note to one interviewer, or null where there is nothing to say to them in particular. It is unlike the notes that are written,
 * and unlike those that the panel before them will be offered.
 */
export function draftThankYou(
  writing: MessageFacts,
  recipient: MessageRecipient | null,
  { attempt, toReader }: Drafting,
): ThankYouDraft | null {
  const at = writing.panel.findIndex((person) => person.id === writing.interviewerId);
  const { known } = draftPanel(writing, Math.max(0, at));
  return unlikeDraft(writing, recipient, attempt, { ...known, notes: [...known.notes, ...toReader.map(knownNote)] });
}

/** The drafts that the first of a panel are offered, in its order. A note that is written already counts as it is written. */
export function draftPanel(writing: MessageFacts, first = writing.panel.length) {
  const most = writing.panel.length > largePanel ? triesInLargePanel : tries;
  const known: Known = { notes: writing.others.map((other) => knownNote(other.body)), outlines: [], most };
  const drafts: ThankYouDraft[] = [];
  for (const person of writing.panel.slice(0, first)) {
    if (writing.others.some((other) => other.interviewerId === person.id)) continue;
    const draft = unlikeDraft({ ...writing, interviewerId: person.id }, null, 0, known);
    if (!draft) continue;
    drafts.push(draft);
    known.notes.push(knownNote(draft.body));
    known.outlines.push(draft.outline);
  }
  return { drafts, known };
}

/** What a note is to differ from, and how many wordings are tried. */
type Known = { notes: KnownNote[]; outlines: Outline[]; most: number };
type KnownNote = { body: string; runs: Record<3 | 5 | 8, Set<string>> };

function knownNote(body: string): KnownNote {
  const text = letterText(body);
  return { body, runs: { 3: runsOf(text, 3), 5: runsOf(text, 5), 8: runsOf(text, 8) } };
}

/** The first wording that is unlike all the others, or the one that is least like them. */
function unlikeDraft(
  writing: MessageFacts,
  recipient: MessageRecipient | null,
  attempt: number,
  { notes, outlines, most }: Known,
): ThankYouDraft | null {
  const matter = noteMatter(writing, writing.interviewerId ?? "");
  if (!hasMatter(matter)) return null;
  const place = Math.max(
    0,
    writing.panel.findIndex((person) => person.id === writing.interviewerId),
  );
  const elsewhere = new Set(notes.flatMap((note) => [...note.runs[5]]));
  let best: { draft: ThankYouDraft; cost: number } | null = null;
  for (let turn = attempt * tries; turn < attempt * tries + most; turn++) {
    const draft = draftAt(matter, recipient, place, turn, { elsewhere, outlines });
    const cost = costOf(draft.body, notes, writing);
    if (cost === 0) return draft;
    if (!best || cost < best.cost) best = { draft, cost };
  }
  return best?.draft ?? null;
}

function draftAt(
  matter: NoteMatter,
  recipient: MessageRecipient | null,
  place: number,
  turn: number,
  { elsewhere, outlines }: { elsewhere: ReadonlySet<string>; outlines: readonly Outline[] },
): ThankYouDraft {
  const { subject, paragraphs, used, frames, outline } = noteText(matter, place, turn, { elsewhere, taken: outlines });
  const closes = shuffled(closeFrames, matter.writing.seed, turn, "close");
  const letter = letterOf(recipient, matter.writing.by, paragraphs, closes[place % closes.length]);
  return {
    subject: subjectLine(subject),
    body: letterBody(letter),
    letter,
    used,
    frames,
    outline,
  };
}

/** What speaks against a wording: how alike it is, a long run of shared words, too few words or too many. */
function costOf(body: string, notes: readonly KnownNote[], { panel }: MessageFacts): number {
  const names = panel.map((person) => person.name);
  const own = knownNote(body);
  const words = letterText(body).split(/\s+/).length;
  // Only a note with many short runs in common can be alike: the others need no closer look.
  const near = notes.filter((note) => shareOfRuns(own.runs[3], note.runs[3]) > alike / 2);
  const alikeCost = Math.max(0, ...near.map((note) => likeness(body, note.body, names).share - alike + 0.001));
  const shared = [...own.runs[8]].filter((run) => notes.some((note) => note.runs[8].has(run))).length;
  const lengthCost = Math.max(0, fewestWords - words, words - mostWords);
  return alikeCost * 10 + shared / 4 + lengthCost / 8;
}

const shareOfRuns = (one: Set<string>, other: Set<string>) =>
  [...one].filter((run) => other.has(run)).length / Math.max(1, Math.min(one.size, other.size));

/** A note without its greeting and its close. */
export const letterText = (body: string): string =>
  body
    .split(/\n\s*\n/)
    .slice(1, -1)
    .join("\n\n");
