import { Radios } from "@/app/_ui/pick";
import { type Grades, gradeWords, questions, scale } from "@/lib/feedback/rules/grades";

const options = [...scale.map((grade) => [String(grade), gradeWords[grade]] as const), ["", "can’t say"] as const];

/** The questions that both sides answer: `mine` asks the candidate, `theirs` asks about them. Each may be left out. */
export function Graded({ side, grades = {} }: { side: "mine" | "theirs"; grades?: Grades }) {
  return questions.map((one) => (
    <Radios
      key={one.key}
      name={`grades.${one.key}`}
      label={one[side]}
      className="across"
      options={options}
      value={grades[one.key] ? String(grades[one.key]) : null}
    />
  ));
}
