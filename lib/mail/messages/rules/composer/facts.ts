import type { MessageFacts } from "../message-facts";
import { noAnswers, partOfReading } from "./answers";
import { classifyJotting, type JottingField } from "./classify";
import type { JottingClass, Part } from "./parts";
import { jottingsIn } from "./tidy";

/** One jotting about one interviewer: what it gives to a sentence, or the sentences among which its writer chooses. */
export type NotedFact = {
  interviewerId: string;
  field: JottingField;
  jotting: string;
  class: JottingClass;
  part: Part | null;
  proposals: Part[];
  /** The writer has said how it is to be read. */
  isAnswered: boolean;
};

/** More of one field are not read: a draft needs two or three. */
const mostJottings = 100;

/** The notes of a panel are read once for all of its drafts: each draft asks what those before it are about. */
const memo = new WeakMap<MessageFacts["talkedAbout"], Map<string, { of: MessageFacts; facts: NotedFact[] }>>();
const readFrom = ["caughtInterest", "answers", "panel", "role", "company", "asksFor"] as const;

function notedFacts(writing: MessageFacts, interviewerId: string): NotedFact[] {
  const known = memo.get(writing.talkedAbout) ?? new Map<string, { of: MessageFacts; facts: NotedFact[] }>();
  memo.set(writing.talkedAbout, known);
  const before = known.get(interviewerId);
  if (before && readFrom.every((name) => before.of[name] === writing[name])) return before.facts;
  const facts = readFacts(writing, interviewerId);
  known.set(interviewerId, { of: writing, facts });
  return facts;
}

function readFacts(writing: MessageFacts, interviewerId: string): NotedFact[] {
  const { talkedAbout, caughtInterest, role, company, asksFor, panel } = writing;
  const record = [role, company, asksFor, ...panel.map((person) => person.name)];
  const { readings } = writing.answers[interviewerId] ?? noAnswers;
  const inField = (field: JottingField, text = "") =>
    jottingsIn(text)
      .slice(0, mostJottings)
      .map((jotting): NotedFact => {
        const found = classifyJotting(jotting, field, record);
        const reading = readings[jotting];
        const part = reading ? partOfReading(reading) : found.part;
        return { interviewerId, field, jotting, ...found, part, isAnswered: reading !== undefined };
      });
  return [
    ...inField("talked_about", talkedAbout[interviewerId]),
    ...inField("caught_interest", caughtInterest[interviewerId]),
  ];
}

const strength: Record<Part["kind"], number> = {
  aim: 0,
  clause: 1,
  question: 2,
  gerund: 3,
  topic: 4,
  own: 5,
  asked: 6,
  liked: 6,
};
const isCaught = ({ part }: NotedFact) => part?.kind === "asked" || part?.kind === "liked";

/**
 * What a note can say, the best first: what its writer chose a sentence for, what says something before what only names it, and longer before
 * shorter.
 */
const byStrength = (facts: NotedFact[]): NotedFact[] =>
  facts
    .filter((fact) => fact.part !== null)
    .sort(
      (one, other) =>
        Number(other.isAnswered) - Number(one.isAnswered) ||
        strength[one.part!.kind] - strength[other.part!.kind] ||
        other.part!.text.length - one.part!.text.length,
    );

export type NotePoints = { points: NotedFact[]; caught: NotedFact | null; facts: NotedFact[] };

/**
 * The points of a note to this interviewer. What an earlier note of the panel is about, saved or still to come, is taken, unless nothing
 * else is left.
 */
export function notePoints(writing: MessageFacts, interviewerId: string): NotePoints {
  const taken: string[] = [];
  for (const person of writing.panel) {
    if (person.id === interviewerId) break;
    const first = free(byStrength(notedFacts(writing, person.id)), taken)[0];
    if (first?.part) taken.push(first.part.text.toLowerCase());
  }
  const facts = notedFacts(writing, interviewerId);
  const written = writing.others.map((other) => other.body.toLowerCase());
  const isWritten = (text: string) => written.some((body) => body.includes(text));
  const all = free(byStrength(facts), taken, isWritten);
  const points = all.filter((fact) => !isCaught(fact));
  const caught = all.find(isCaught) ?? null;
  return points.length > 0 || !caught ? { points, caught, facts } : { points: [caught], caught: null, facts };
}

function free(facts: NotedFact[], taken: string[], isWritten: (text: string) => boolean = () => false): NotedFact[] {
  const left = facts.filter(({ part }) => {
    const text = part!.text.toLowerCase();
    return !taken.includes(text) && !isWritten(text);
  });
  return left.length > 0 ? left : facts;
}
