import { capitalise } from "@/lib/platform/text/rules";
import type { MessageFacts } from "../message-facts";
import { onDayPhrase, rolePhrase } from "../wording";
import { type Evidence, noAnswers } from "./answers";
import { evidenceWords } from "./evidence";
import { type NotedFact, notePoints } from "./facts";
import { type FrameWords, filled, placesIn, repeats, runsOf, sharePhrase } from "./filling";
import { type Frame, holdsTrouble, pointFrames, tieFrames } from "./frames";
import type { Said } from "./letter";
import { type Outline, outlinesOfNote, type Slot } from "./outlines";
import { shuffled } from "./seed";
import {
  forwardFrames,
  interestFrames,
  laterThanksFrames,
  offerFrames,
  partingFrames,
  subjectFrames,
  thanksFrames,
} from "./slots";

/** Everything that the sentences of one note are made of. */
export type NoteMatter = {
  writing: MessageFacts;
  point: NotedFact | null;
  second: NotedFact | null;
  caught: NotedFact | null;
  evidence: Evidence | null;
  words: FrameWords;
};

/** A word such as "job" may be heard twice. */
const bearable = 2;
/** A run of so many words that another note has is avoided. */
const knownRun = 5;
/** After these, an example of the writer's own work is no answer to what was said. */
const aboutWriter = new Set(["own", "asked", "liked"]);

/** A role or a company of many words would be a run that every note shares; it is named in the subject alone. */
const isShortName = (name: string) => name.split(/[\s-]+/).length <= 5;

export function noteMatter(writing: MessageFacts, interviewerId: string): NoteMatter {
  const { points, caught } = notePoints(writing, interviewerId);
  const { evidence } = writing.answers[interviewerId] ?? noAnswers;
  const on = onDayPhrase(writing.day, writing.today);
  const role = rolePhrase(writing.role);
  const company = writing.company.trim();
  return {
    writing,
    point: points[0] ?? null,
    second: !evidence || points[1]?.isAnswered ? (points[1] ?? null) : null,
    caught,
    evidence,
    words: {
      on,
      On: `O${on.slice(1)}`,
      day: on.slice(3),
      role: isShortName(role) ? role : undefined,
      Role: role.slice(4),
      company: isShortName(company) && company ? company : "your organisation",
      meeting: writing.format === "in_person" ? "meeting" : "speaking with",
      ...(evidence ? evidenceWords(evidence) : {}),
      S: namedSkills(evidence?.skills ?? []),
    },
  };
}

/** The skills that were ticked: two of them read well in one sentence, and three do not. */
const namedSkills = (skills: readonly string[]) => skills.slice(0, 2).join(" and ") || undefined;

export const hasMatter = ({ point, evidence }: NoteMatter) => point !== null || evidence !== null;

/** The outlines for which the record has what they need, in the order of this interview. */
function outlinesFor({ point, caught, evidence }: NoteMatter, outlines: readonly Outline[]): Outline[] {
  const has = { point: point !== null, caught: caught !== null, evidence: evidence !== null };
  const repeatsPoint = point?.part && evidence && sharePhrase(point.part.text, evidence.did);
  const able = outlines.filter(({ needs, isTied }) => needs.every((need) => has[need]) && !(repeatsPoint && isTied));
  return able.length > 0 ? able : outlines.filter(({ needs }) => needs.every((need) => has[need]));
}

export type NoteText = { subject: string; paragraphs: Said[][]; outline: Outline; frames: Frame[]; used: NotedFact[] };

type NoteBounds = {
  /** Runs of words that other notes have. */
  elsewhere?: ReadonlySet<string>;
  outlines?: readonly Outline[];
  /** The structures that the panel's other notes have, of which none is used again while others are left. */
  taken?: readonly Outline[];
};

/** The text of a note by its place in the panel and its turn. The same numbers give the same text. */
export function noteText(
  matter: NoteMatter,
  place: number,
  turn: number,
  { elsewhere = new Set(), outlines = outlinesOfNote, taken = [] }: NoteBounds = {},
): NoteText {
  const { writing } = matter;
  const able = shuffled(outlinesFor(matter, outlines), writing.seed, turn, "outline");
  const left = able.filter((each) => !taken.includes(each));
  const outline = left.length > 0 ? left[place % left.length]! : able[place % able.length]!;
  const frames: Frame[] = [];
  const spoken = new Set<string>();
  const used: NotedFact[] = [];
  let isAfterPoint: NotedFact | null = null;

  const say = (slot: string, all: readonly Frame[], words: FrameWords): string | null => {
    const free = all.filter((frame) => isFree(frame, words, spoken));
    const order = shuffled(free, writing.seed, turn, slot);
    const rotated = order.map((_, at) => order[(at + place) % order.length]!);
    const costs = rotated.map((frame) => {
      const own = repeats(frame, frames);
      const alike = elsewhere.size === 0 ? [] : [...runsOf(filled(frame, words), knownRun)];
      return (own <= bearable ? 0 : own) + alike.filter((run) => elsewhere.has(run)).length * 4;
    });
    const frame = rotated[costs.indexOf(Math.min(...costs))];
    if (!frame) return null;
    frames.push(frame);
    for (const name of placesIn(frame)) spoken.add(once[name] ?? "");
    return filled(frame, words);
  };

  const sayPoint = (fact: NotedFact | null, how: "plain" | "thanked" | "opening"): string | null => {
    if (!fact?.part) return null;
    const { kind, text } = fact.part;
    const glad = holdsTrouble(text) || how !== "plain" ? [] : (pointFrames.glad[kind] ?? []);
    const all = pointFrames[how][kind] ?? pointFrames.plain[kind];
    used.push(fact);
    return say(`${how} ${kind}`, [...all, ...glad], {
      ...matter.words,
      X: text,
      X_: capitalise(text),
    });
  };

  const sayEvidence = (isFirst: boolean): string | null => {
    if (!matter.evidence) return null;
    const isPlace = matter.words.where?.startsWith("at ") ?? false;
    const point = isAfterPoint?.part && !aboutWriter.has(isAfterPoint.part.kind) ? isAfterPoint.part : null;
    const isActivity = point?.kind === "gerund" || point?.kind === "aim";
    const ties: readonly Frame[] = isFirst
      ? matter.evidence.skills.length > 0
        ? tieFrames.openingSkill
        : tieFrames.opening
      : matter.evidence.skills.length > 0
        ? tieFrames.skill
        : point
          ? [...tieFrames.always, ...(isActivity ? tieFrames.activity : [])]
          : tieFrames.alone;
    const fitting = isPlace ? ties : ties.filter((frame) => !/(?:time|did) \{where\}/.test(frame));
    return say(isFirst ? "opening evidence" : "evidence", fitting.length > 0 ? fitting : ties, matter.words);
  };

  const wanted = writing.wanted ?? "yes";
  const sentences: Record<Slot, () => (string | null)[]> = {
    thanks: () => [say("thanks", thanksFrames, matter.words)],
    "later thanks": () => [say("later thanks", laterThanksFrames, matter.words)],
    point: () => [sayPoint(matter.point, "plain"), sayPoint(matter.second, "plain")],
    "thanked point": () => [sayPoint(matter.point, "thanked"), sayPoint(matter.second, "plain")],
    "opening point": () => [sayPoint(matter.point, "opening"), sayPoint(matter.second, "plain")],
    evidence: () => [sayEvidence(false)],
    "opening evidence": () => [sayEvidence(true)],
    interest: () => [say("interest", interestFrames[wanted], matter.words)],
    caught: () => [sayPoint(matter.caught, "plain")],
    offer: () => [say("offer", wanted === "no" ? partingFrames : offerFrames, matter.words)],
    forward: () => [say("forward", wanted === "no" ? partingFrames : forwardFrames, matter.words)],
  };

  const paragraphs = outline.paragraphs.map((slots) =>
    slots.flatMap((slot) => {
      const said = sentences[slot]();
      isAfterPoint = slot.endsWith("point") ? (used.at(-1) ?? null) : null;
      return said.filter((text) => text !== null).map((text) => ({ slot, text }));
    }),
  );
  const subject = filled(
    shuffled(subjectFrames, writing.seed, turn, "subject")[place % subjectFrames.length]!,
    matter.words,
  );
  return { subject, paragraphs, outline, frames, used };
}

/** Words that a note says once: the day, the role by name, the company. */
const once: Record<string, string> = {
  on: "day",
  On: "day",
  day: "day",
  role: "role",
  company: "company",
};

const isFree = (frame: Frame, words: FrameWords, spoken: ReadonlySet<string>): boolean =>
  placesIn(frame).every((name) => words[name] !== undefined && !spoken.has(once[name] ?? "?")) &&
  !(/\babout \{X\}/.test(frame) && /\babout\b/i.test(words.X ?? "")) &&
  !(/\babout\b/.test(frame) && /\babout\b/i.test(words.X ?? "") && /\{X\}/.test(frame));
