import type { ComparedGrade, FeedbackComparison, FeedbackPoint } from "@/lib/record/feedback/rules/comparison";
import { type Grade, gradeLabels } from "@/lib/record/feedback/rules/grades";

type Props = {
  sides: FeedbackComparison;
  /** How each side is called: "You thought", "They said". */
  names: { mine: string; theirs: string };
};

const titles = { strengths: "What went well", shortfalls: "What went less well" };

/** R20: the same questions, answered by both sides. A difference is marked, and a sentence describes it. */
export function SideBySideFeedback({ sides, names }: Props) {
  return (
    <section className="card side-by-side" aria-label="Side by side">
      {sides.texts.map(({ key, mine, theirs, gap }) => (
        <div key={key}>
          <h3>{titles[key]}</h3>
          <SidePoints by={names.mine} points={mine} nothing="Nothing noted." />
          <SidePoints
            by={names.theirs}
            points={theirs}
            marked
            nothing={mine.length > 0 ? "Not mentioned." : "Nothing."}
          />
          {gap && <p className="gap">{gap}</p>}
        </div>
      ))}
      {sides.grades.map((question) => (
        <GradeComparison key={question.key} question={question} names={names} />
      ))}
    </section>
  );
}

type SidePointsProps = { by: string; points: FeedbackPoint[]; nothing: string; marked?: boolean };

/** A point that only they mention is marked, because the candidate can learn from it. */
function SidePoints({ by, points, nothing, marked = false }: SidePointsProps) {
  return (
    <div>
      <p className="detail">{by}</p>
      {points.length === 0 && <p className="detail">{nothing}</p>}
      {points.map(({ text, onlyHere }, index) => (
        <p key={index} className="typed-text">
          {onlyHere && marked ? <mark>{text}</mark> : text}
        </p>
      ))}
    </div>
  );
}

function GradeComparison({
  question: { title, mine, theirs, gap },
  names,
}: {
  question: ComparedGrade;
  names: Props["names"];
}) {
  return (
    <div className={gap ? "has-gap" : undefined}>
      <h3>{title}</h3>
      <SideGrade by={names.mine} grade={mine} />
      <SideGrade by={names.theirs} grade={theirs} />
      {gap && <p className="gap">{gap}</p>}
    </div>
  );
}

const SideGrade = ({ by, grade }: { by: string; grade: Grade | null }) => (
  <p>
    <span className="detail">{by}: </span>
    {grade ? gradeLabels[grade] : <span className="detail">no answer</span>}
  </p>
);
