import {
  type Grade,
  type GradeQuestion,
  type Grades,
  gradeLabels,
  gradeQuestions,
  isLowGrade,
  parseGrades,
} from "./grades";
import { splitIntoPoints, topicWords } from "./topics";

/** One side's answers about one interview. */
export type FeedbackSide = { strengths: string; shortfalls: string; grades: Grades };

/** One graded question as both saw it; `gap` says in words that they differ enough to learn from. */
export type ComparedGrade = {
  key: GradeQuestion;
  title: string;
  mine: Grade | null;
  theirs: Grade | null;
  gap: string | null;
};

/** A text of either side. `onlyHere`: the other side mentioned nothing of it. */
export type FeedbackPoint = { text: string; onlyHere: boolean };

export type FeedbackComparison = {
  grades: ComparedGrade[];
  texts: { key: "strengths" | "shortfalls"; mine: FeedbackPoint[]; theirs: FeedbackPoint[]; gap: string | null }[];
  /** How many things there are to learn from. */
  gaps: number;
};

/** Two steps apart, or one of them in the upper half of the scale and the other in the lower. */
export const isGradeGap = (mine: Grade, theirs: Grade) =>
  Math.abs(mine - theirs) >= 2 || isLowGrade(mine) !== isLowGrade(theirs);

/** R20: what the candidate thought beside what was shared with them, on the same questions. `who` thought: "you", or their name. */
export function compareFeedback(mine: FeedbackSide, theirs: FeedbackSide, who = "you"): FeedbackComparison {
  const grades = gradeQuestions
    .map(({ key, title }) => {
      const [ownGrade, otherGrade] = [mine.grades[key] ?? null, theirs.grades[key] ?? null];
      return {
        key,
        title,
        mine: ownGrade,
        theirs: otherGrade,
        gap: ownGrade && otherGrade ? gapMessage(ownGrade, otherGrade, who) : null,
      };
    })
    .filter((question) => question.mine !== null || question.theirs !== null);
  const texts = (["strengths", "shortfalls"] as const).map((key) => {
    const [ownGrade, otherGrade] = [pointsOf(mine[key], theirs[key]), pointsOf(theirs[key], mine[key])];
    return { key, mine: ownGrade, theirs: otherGrade, gap: onlyOneSideMessage(ownGrade, otherGrade, who) };
  });
  const marked = grades.filter((question) => question.gap !== null).length;
  return { grades, texts, gaps: marked + texts.filter((question) => question.gap !== null).length };
}

function gapMessage(mine: Grade, theirs: Grade, who: string): string | null {
  if (!isGradeGap(mine, theirs)) return null;
  const thought = who === "you" ? "You" : who;
  return `They rated this ${theirs > mine ? "higher" : "lower"}: “${gradeLabels[theirs]}”. ${thought} thought “${gradeLabels[mine]}”.`;
}

/** A point counts as mentioned by the other side too if the two share one important word. Too few marks are better than wrong ones. */
function pointsOf(text: string, otherGrade: string): FeedbackPoint[] {
  const known = topicWords(otherGrade);
  return splitIntoPoints(text).map((point) => {
    const ownGrade = [...topicWords(point).keys()];
    return { text: point, onlyHere: ownGrade.length > 0 && !ownGrade.some((word) => known.has(word)) };
  });
}

function onlyOneSideMessage(mine: FeedbackPoint[], theirs: FeedbackPoint[], who: string): string | null {
  if (theirs.length > 0 && mine.length === 0) return "Only they mentioned this.";
  if (mine.length > 0 && theirs.length === 0) return `Only ${who} mentioned this.`;
  if (theirs.some((point) => point.onlyHere)) return `They mentioned something that ${who} did not.`;
  if (mine.some((point) => point.onlyHere))
    return `${who === "you" ? "You" : who} mentioned something that they did not.`;
  return null;
}

type SharedFeedback = { strengths: string; shortfalls: string; grades: Record<string, unknown> };

/** Several people spoke of one interview: their words one below the other; the lowest of their grades, because that is what to work on. */
export function combineFeedback(all: SharedFeedback[]): FeedbackSide {
  const text = (key: "strengths" | "shortfalls") =>
    all
      .map((question) => question[key])
      .filter(Boolean)
      .join("\n");
  const grades: Grades = {};
  for (const { grades: given } of all)
    for (const [key, grade] of Object.entries(parseGrades(given)) as [GradeQuestion, Grade][])
      grades[key] = Math.min(grades[key] ?? grade, grade) as Grade;
  return { strengths: text("strengths"), shortfalls: text("shortfalls"), grades };
}
