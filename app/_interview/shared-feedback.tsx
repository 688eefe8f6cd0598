import { contactMethodLabel } from "@/lib/platform/words/labels";
import { type Grades, gradeLabels, gradeQuestions } from "@/lib/record/feedback/rules/grades";

export type SharedFeedbackView = {
  /** What the client decided, in words for the candidate, where it is shared. */
  decision?: string;
  strengths: string;
  shortfalls: string;
  tips: string;
  nextStage: string;
  grades: Grades;
  givenBy: string;
  how: string;
};

const textLabels = [
  ["strengths", "What they liked"],
  ["shortfalls", "What was missing"],
  ["tips", "Tips for next time"],
  ["nextStage", "What comes next"],
] as const;

/** Shared feedback as its candidate reads it. The consultant's preview uses the same component. */
export function SharedFeedback({ feedback }: { feedback: SharedFeedbackView }) {
  const by = [feedback.givenBy, feedback.givenBy && contactMethodLabel(feedback.how)].filter(Boolean).join(", ");
  const graded = gradeQuestions.filter(({ key }) => feedback.grades[key]);
  const written = textLabels.filter(([name]) => feedback[name].trim());
  if (!feedback.decision && written.length + graded.length === 0)
    return <p className="detail">Nothing is written yet.</p>;
  return (
    <div className="shared-feedback">
      {by && <p className="detail">From {by}</p>}
      <dl>
        {feedback.decision && (
          <div>
            <dt>Their decision</dt>
            <dd>{feedback.decision}.</dd>
          </div>
        )}
        {written.map(([name, words]) => (
          <div key={name}>
            <dt>{words}</dt>
            <dd className="typed-text">{feedback[name].trim()}</dd>
          </div>
        ))}
        {graded.map(({ key, title }) => (
          <div key={key} className="grade-row">
            <dt>{title}</dt>
            <dd>{gradeLabels[feedback.grades[key]!]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
