import { type Grade, type Grades, gradeWords, isLow, type Question, questions } from "./grades";
import { topics } from "./words";

/** One interview with all that was released about it, what its candidate thought, and the lessons that they drew. */
export type Entry = {
  id: string;
  /** Milliseconds. */
  at: number;
  title: string;
  said: { shortfalls: string; grades: Grades }[];
  thought: Grades;
  lessons: number;
};

export type Seen = { id: string; title: string; grade: Grade };

/** One question over time, oldest first: what they said, and what the candidate thought. */
export type Course = { key: Question; title: string; theirs: Seen[]; mine: Seen[]; low: number };

/** What came of a lesson: a question that was low at one interview, and how the next one saw it. */
export type CameOf = {
  key: Question;
  title: string;
  from: Seen;
  to: Seen | null;
  verdict: "better" | "the same" | "lower" | "open";
};

export type Ledger = {
  interviews: number;
  lessons: number;
  courses: Course[];
  /** Graded low at more than one interview. */
  recurring: Course[];
  /** Words that what was missing comes back to, at more than one interview. */
  words: { word: string; at: { id: string; title: string }[] }[];
  cameOf: CameOf[];
};

const mostWords = 8;

/** R74: what recurs over many interviews, and the results of the lessons. Nothing is averaged or scored. */
export function ledgerOf(entries: Entry[]): Ledger {
  const oldest = [...entries].sort((a, b) => a.at - b.at);
  const courses = questions
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
function said(entry: Entry, key: Question): Grade | null {
  const given = entry.said.flatMap(({ grades }) => grades[key] ?? []);
  return given.length > 0 ? (Math.min(...given) as Grade) : null;
}

function courseOf(oldest: Entry[], key: Question, title: string): Course {
  const seen = (grade: (entry: Entry) => Grade | null) =>
    oldest.flatMap((entry) => {
      const found = grade(entry);
      return found ? [{ id: entry.id, title: entry.title, grade: found }] : [];
    });
  const theirs = seen((entry) => said(entry, key));
  const mine = seen((entry) => entry.thought[key] ?? null);
  return { key, title, theirs, mine, low: theirs.filter((one) => isLow(one.grade)).length };
}

/** The latest interview that was low on this and taught a lesson, and the next one that was graded on it. */
function cameOf({ key, title, theirs }: Course, oldest: Entry[]): CameOf[] {
  const taught = new Set(oldest.filter((one) => one.lessons > 0).map((one) => one.id));
  const at = theirs.map((one, index) => ({ one, next: theirs[index + 1] ?? null }));
  const lows = at.filter(({ one }) => isLow(one.grade) && taught.has(one.id));
  const found = lows.filter(({ next }) => next).at(-1) ?? lows.at(-1);
  if (!found) return [];
  const { one: from, next: to } = found;
  return [{ key, title, from, to, verdict: to ? verdict(from.grade, to.grade) : "open" }];
}

const verdict = (from: Grade, to: Grade) => (to > from ? "better" : to < from ? "lower" : "the same");

function recurringWords(oldest: Entry[]): Ledger["words"] {
  const found = new Map<string, { word: string; at: { id: string; title: string }[] }>();
  for (const { id, title, said } of oldest) {
    const here = topics(said.map((one) => one.shortfalls).join("\n"));
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
export const inWords = (seen: Seen[]) => seen.map((one) => gradeWords[one.grade]).join(", then ");
