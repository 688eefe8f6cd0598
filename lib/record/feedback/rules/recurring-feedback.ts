import { type Grade, type GradeQuestion, type Grades, gradeLabels, gradeQuestions, isLowGrade } from "./grades";
import { topicWords } from "./topics";

/** One interview with all that was shared about it, what its candidate thought, and the lessons that they drew. */
export type GradedInterview = {
  id: string;
  /** Milliseconds. */
  at: number;
  title: string;
  feedback: { shortfalls: string; grades: Grades }[];
  ownGrades: Grades;
  lessons: number;
};

export type InterviewGrade = { id: string; title: string; grade: Grade };

/** One question over time, oldest first: what they said, and what the candidate thought. */
type GradesOverTime = {
  key: GradeQuestion;
  title: string;
  client: InterviewGrade[];
  own: InterviewGrade[];
  low: number;
};

/** The result of a lesson: a question with a low grade at one interview, and its grade at the next one. */
type LessonResult = {
  key: GradeQuestion;
  title: string;
  from: InterviewGrade;
  to: InterviewGrade | null;
  verdict: "better" | "the same" | "lower" | "open";
};

export type RecurringFeedback = {
  interviews: number;
  lessons: number;
  questions: GradesOverTime[];
  /** Graded low at more than one interview. */
  recurring: GradesOverTime[];
  /** Words that the answers about what was missing have in common, at more than one interview. */
  words: { word: string; at: { id: string; title: string }[] }[];
  lessonResults: LessonResult[];
};

const maxWords = 8;

/** R74: what recurs over many interviews, and the results of the lessons. Nothing is averaged or scored. */
export function findRecurringFeedback(entries: GradedInterview[]): RecurringFeedback {
  const oldest = [...entries].sort((a, b) => a.at - b.at);
  const courses = gradeQuestions
    .map(({ key, title }) => gradesOverTime(oldest, key, title))
    .filter((course) => course.client.length + course.own.length > 0);
  return {
    interviews: entries.filter((interview) => interview.feedback.length > 0).length,
    lessons: entries.reduce((sum, interview) => sum + interview.lessons, 0),
    questions: courses,
    recurring: courses.filter((course) => course.low > 1),
    words: recurringWords(oldest),
    lessonResults: courses.flatMap((course) => lessonResults(course, oldest)),
  };
}

/** Where several people spoke of one interview, the lowest grade counts: that is what to work on. */
function lowestGrade(entry: GradedInterview, key: GradeQuestion): Grade | null {
  const given = entry.feedback.flatMap(({ grades }) => grades[key] ?? []);
  return given.length > 0 ? (Math.min(...given) as Grade) : null;
}

function gradesOverTime(oldest: GradedInterview[], key: GradeQuestion, title: string): GradesOverTime {
  const seen = (grade: (entry: GradedInterview) => Grade | null) =>
    oldest.flatMap((entry) => {
      const found = grade(entry);
      return found ? [{ id: entry.id, title: entry.title, grade: found }] : [];
    });
  const theirs = seen((entry) => lowestGrade(entry, key));
  const mine = seen((entry) => entry.ownGrades[key] ?? null);
  return {
    key,
    title,
    client: theirs,
    own: mine,
    low: theirs.filter(({ grade }) => isLowGrade(grade)).length,
  };
}

/** The latest interview that was low on this and taught a lesson, and the next one that was graded on it. */
function lessonResults({ key, title, client: theirs }: GradesOverTime, oldest: GradedInterview[]): LessonResult[] {
  const taught = new Set(oldest.filter((interview) => interview.lessons > 0).map((interview) => interview.id));
  const pairs = theirs.map((from, index) => ({ from, to: theirs[index + 1] ?? null }));
  const lows = pairs.filter(({ from }) => isLowGrade(from.grade) && taught.has(from.id));
  const found = lows.filter(({ to }) => to).at(-1) ?? lows.at(-1);
  if (!found) return [];
  const { from, to } = found;
  return [{ key, title, from, to, verdict: to ? verdict(from.grade, to.grade) : "open" }];
}

const verdict = (from: Grade, to: Grade) => (to > from ? "better" : to < from ? "lower" : "the same");

function recurringWords(oldest: GradedInterview[]): RecurringFeedback["words"] {
  const found = new Map<string, { word: string; at: { id: string; title: string }[] }>();
  for (const { id, title, feedback } of oldest) {
    const here = topicWords(feedback.map(({ shortfalls }) => shortfalls).join("\n"));
    for (const [key, word] of here) {
      const known = found.get(key) ?? { word, at: [] };
      known.at.push({ id, title });
      found.set(key, known);
    }
  }
  return [...found.values()]
    .filter(({ at }) => at.length > 1)
    .sort((a, b) => b.at.length - a.at.length || a.word.localeCompare(b.word))
    .slice(0, maxWords);
}

/** "partly, then well, then very well" */
export const formatGradesOverTime = (seen: InterviewGrade[]) =>
  seen.map(({ grade }) => gradeLabels[grade]).join(", then ");
