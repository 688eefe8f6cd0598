import { Radios } from "@/app/_ui/choices";
import { type Grades, gradeLabels, gradeQuestions, gradeScale } from "@/lib/record/feedback/rules/grades";

const options = [
  ...gradeScale.map((grade) => [String(grade), gradeLabels[grade]] as const),
  ["", "can’t say"] as const,
];

/** The questions that both sides answer: `mine` asks the candidate, `theirs` asks about them. No answer is required. */
export function GradeFields({ side, grades = {} }: { side: "mine" | "theirs"; grades?: Grades }) {
  return gradeQuestions.map((question) => (
    <Radios
      key={question.key}
      name={`grades.${question.key}`}
      label={question[side]}
      className="horizontal"
      options={options}
      value={grades[question.key] ? String(grades[question.key]) : null}
    />
  ));
}
