/** The questions that both sides answer about the same hour, in words for each: the candidate's debrief, and the client's feedback. */
export const gradeQuestions = [
  {
    key: "role",
    title: "Fit with the role",
    mine: "How well you match what the role asks for",
    theirs: "Match with what the role asks for",
  },
  {
    key: "examples",
    title: "Clear examples",
    mine: "How clear your examples were",
    theirs: "Clear examples of their work",
  },
  {
    key: "interest",
    title: "Interest shown",
    mine: "How much interest you showed",
    theirs: "Interest in the role and the company",
  },
  { key: "team", title: "Fit with the team", mine: "How well you would fit the team", theirs: "Fit with the team" },
] as const;

export type GradeQuestion = (typeof gradeQuestions)[number]["key"];
export type Grade = 1 | 2 | 3 | 4;
/** What was not answered has no entry. */
export type Grades = Partial<Record<GradeQuestion, Grade>>;

/** Grades are shown in words, never as numbers: people would average numbers, but four people's "well" is no 3.0. */
export const gradeLabels: Record<Grade, string> = { 1: "not yet", 2: "partly", 3: "well", 4: "very well" };
export const gradeScale = [1, 2, 3, 4] as const;

/** The lower half of the scale. */
export const isLowGrade = (grade: Grade) => grade <= 2;

const isGrade = (value: unknown): value is Grade => gradeScale.some((grade) => grade === value);

/** Turns stored grades into those of the rules. Unknown questions and values are left out. */
export function parseGrades(stored: Record<string, unknown> | null | undefined): Grades {
  const found: Grades = {};
  for (const { key } of gradeQuestions) {
    const value = stored?.[key];
    if (isGrade(value)) found[key] = value;
  }
  return found;
}
