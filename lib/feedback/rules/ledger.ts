import { type Grade, type GradeQuestion, type Grades, gradeLabels, gradeQuestions, isLowGrade } from "./grades";
import { topicWords } from "./words";

/** One interview with all that was released about it, what its candidate thought, and the lessons that they drew. */
export type GradedInterview = {
  id: string;
  /** Milliseconds. */
  at: number;
  title: string;
  said: { shortfalls: string; grades: Grades }[];
  thought: Grades;
  lessons: number;
};

export type InterviewGrade = { id: string; title: string; grade: Grade };

/** One question over time, oldest first: what they said, and what the candidate thought. */
export type GradesOverTime = {
  key: GradeQuestion;
  title: string;
  theirs: InterviewGrade[];
  mine: InterviewGrade[];
  low: number;
};

/** What came of a lesson: a question that was low at one interview, and how the next one saw it. */
export type LessonResult = {
  key: GradeQuestion;
  title: string;
  from: InterviewGrade;
  to: InterviewGrade | null;
  verdict: "better" | "the same" | "lower" | "open";
};

export type RecurringFeedback = {
  interviews: number;
  lessons: number;
  courses: GradesOverTime[];
  /** Graded low at more than one interview. */
  recurring: GradesOverTime[];
  /** Words that what was missing comes back to, at more than one interview. */
  words: { word: string; at: { id: string; title: string }[] }[];
  cameOf: LessonResult[];
};

const mostWords = 8;

/** R74: what recurs over many interviews, and the results of the lessons. Nothing is averaged or scored. */
export function findRecurringFeedback(entries: GradedInterview[]): RecurringFeedback {
  const oldest = [...entries].sort((a, b) => a.at - b.at);
  const courses = gradeQuestions
    .map(({ key, title }) => courseOf(oldest, key, title))
    .filter((one) => one.theirs.length + one.mine.length > 0);
  return {
    interviews: entries.filter((one) => one.said.length > 0).length,
    lessons: entries.reduce((sum, one) => sum + one.lessons, 0),
    courses,
    recurring: courses.filter((one) => one.low > 1),
    words: recurringWords(oldest),
    cameOf: courses.flatMap((course) => cameOf(course, oldest)),
  };
}

/** Where several people spoke of one interview, the lowest grade counts: that is what to work on. */
function said(entry: GradedInterview, key: GradeQuestion): Grade | null {
  const given = entry.said.flatMap(({ grades }) => grades[key] ?? []);
  return given.length > 0 ? (Math.min(...given) as Grade) : null;
}

function courseOf(oldest: GradedInterview[], key: GradeQuestion, title: string): GradesOverTime {
  const seen = (grade: (entry: GradedInterview) => Grade | null) =>
    oldest.flatMap((entry) => {
      const found = grade(entry);
      return found ? [{ id: entry.id, title: entry.title, grade: found }] : [];
    });
  const theirs = seen((entry) => said(entry, key));
  const mine = seen((entry) => entry.thought[key] ?? null);
  return { key, title, theirs, mine, low: theirs.filter((one) => isLowGrade(one.grade)).length };
}

/** The latest interview that was low on this and taught a lesson, and the next one that was graded on it. */
function cameOf({ key, title, theirs }: GradesOverTime, oldest: GradedInterview[]): LessonResult[] {
  const taught = new Set(oldest.filter((one) => one.lessons > 0).map((one) => one.id));
  const at = theirs.map((one, index) => ({ one, next: theirs[index + 1] ?? null }));
  const lows = at.filter(({ one }) => isLowGrade(one.grade) && taught.has(one.id));
  const found = lows.filter(({ next }) => next).at(-1) ?? lows.at(-1);
  if (!found) return [];
  const { one: from, next: to } = found;
  return [{ key, title, from, to, verdict: to ? verdict(from.grade, to.grade) : "open" }];
}

const verdict = (from: Grade, to: Grade) => (to > from ? "better" : to < from ? "lower" : "the same");

function recurringWords(oldest: GradedInterview[]): RecurringFeedback["words"] {
  const found = new Map<string, { word: string; at: { id: string; title: string }[] }>();
  for (const { id, title, said } of oldest) {
    const here = topicWords(said.map((one) => one.shortfalls).join("\n"));
    for (const [key, word] of here) {
      const known = found.get(key) ?? { word, at: [] };
      known.at.push({ id, title });
      found.set(key, known);
    }
  }
  return [...found.values()]
    .filter((one) => one.at.length > 1)
    .sort((a, b) => b.at.length - a.at.length || a.word.localeCompare(b.word))
    .slice(0, mostWords);
}

/** "partly, then well, then very well" */
export const formatGradesOverTime = (seen: InterviewGrade[]) =>
  seen.map((one) => gradeLabels[one.grade]).join(", then ");
