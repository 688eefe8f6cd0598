import { fold } from "@/lib/people/names/rules/fold";
import type { MessageFacts } from "../message-facts";
import { skillPhrases } from "../phrases";
import { type Evidence, noAnswers, type Reading, readingOfPart } from "./answers";
import { evidenceFault } from "./evidence";
import { type NotedFact, notePoints } from "./facts";
import { partSentence } from "./parts";

/** A question whose answer makes a sentence. Each is answered with a tap or a line, and can be left out. */
export type DraftQuestion =
  | { kind: "reading"; fact: NotedFact; options: { reading: Reading; sentence: string }[] }
  | { kind: "evidence"; about: string | null; did: string; offers: { name: string; evidence: Evidence }[] }
  | { kind: "skills"; evidence: Evidence; skills: string[] };

/** At most so many a note, the answered ones included. */
const mostQuestions = 3;
const mostSkills = 6;

const unusable = new Set(["unusable", "instruction", "clause, mine"]);

/** What is to be asked before, or beside, the note to one interviewer: one jotting, the evidence, and what it shows. */
export function draftQuestions(writing: MessageFacts, interviewerId: string): DraftQuestion[] {
  const { points, facts } = notePoints(writing, interviewerId);
  const { evidence, isEvidenceSkipped, areSkillsAnswered } = writing.answers[interviewerId] ?? noAnswers;
  const skills = skillPhrases(writing.asksFor).slice(0, mostSkills);
  const unread = facts.filter((fact) => fact.part === null && !fact.isAnswered && !unusable.has(fact.class));
  const answered = facts.filter((fact) => fact.isAnswered).length;
  const forJottings = mostQuestions - 1 - (skills.length > 0 && points.length > 0 ? 1 : 0);
  const questions: DraftQuestion[] = unread
    .slice(0, Math.max(0, Math.min(forJottings - answered, points.length > 0 ? 1 : 2)))
    .map((fact) => ({ kind: "reading", fact, options: readingOptions(fact) }));
  const point = points.find((fact) => fact.part !== null);
  if (!evidence && !isEvidenceSkipped)
    questions.push({
      kind: "evidence",
      about: point?.part ? partSentence(point.part) : null,
      did: ownWork(facts),
      offers: evidenceOffers(writing, interviewerId),
    });
  const isRoomLeft = answered + 1 < mostQuestions;
  if (evidence && !areSkillsAnswered && skills.length > 0 && isRoomLeft)
    questions.push({ kind: "skills", evidence, skills });
  return questions.slice(0, mostQuestions);
}

/** What the writer noted of their own work, where it reads well after "At … I …". */
function ownWork(facts: readonly NotedFact[]): string {
  const own = facts.filter((fact) => fact.class === "clause, mine").map(({ jotting }) => jotting.replace(/^I\s+/i, ""));
  return own.find((did) => evidenceFault({ did, place: "here" }) === null) ?? "";
}

/** The finished sentences for one jotting. */
export const readingOptions = (fact: NotedFact) =>
  fact.proposals.map((part) => ({ reading: readingOfPart(part), sentence: partSentence(part) }));

/** An answer for another of the panel is offered here too, and never used by itself. */
function evidenceOffers({ answers, panel }: MessageFacts, interviewerId: string) {
  const offers = panel.flatMap((person) => {
    const evidence = person.id === interviewerId ? null : answers[person.id]?.evidence;
    return evidence ? [{ name: person.name, evidence }] : [];
  });
  const key = ({ did, place }: Evidence) => fold(`${did} ${place}`);
  return offers.filter(({ evidence }, at) => offers.findIndex((each) => key(each.evidence) === key(evidence)) === at);
}
