import type { MessageFacts, MessageText } from "../message-facts";
import type { MessageRecipient } from "../recipient";
import type { NotedFact } from "./facts";
import { letterBody, letterOf, type Said } from "./letter";
import { hasMatter, noteMatter, noteText } from "./note";
import { outlinesOfCard } from "./outlines";

export type CardDraft = MessageText & { letter: Said[][]; used: NotedFact[] };

/** Short enough to be written by hand, for a person whom the candidate met in person (R26, R27), in other words than the e-mail. */
export function draftCard(
  writing: MessageFacts,
  recipient: MessageRecipient | null,
  attempt: number,
): CardDraft | null {
  const seed = `${writing.seed} by hand`;
  const matter = { ...noteMatter({ ...writing, seed }, writing.interviewerId ?? ""), second: null };
  if (!hasMatter(matter)) return null;
  const place = Math.max(
    0,
    writing.panel.findIndex((person) => person.id === writing.interviewerId),
  );
  const { paragraphs, used } = noteText(matter, place, attempt, { outlines: outlinesOfCard });
  const letter = letterOf(recipient, writing.by, paragraphs, "With best wishes");
  return { subject: "", body: letterBody(letter), letter, used };
}
