import type { PlanSide } from "@/lib/enums";
import { gradeLabels } from "@/lib/record/feedback/rules/grades";
import {
  formatGradesOverTime,
  type InterviewGrade,
  type RecurringFeedback as Kept,
} from "@/lib/record/feedback/rules/recurring-feedback";

type Props = {
  ledger: Kept;
  /** The address of the list of interviews: "/me/interviews". */
  at: string;
  /** Who reads it: the candidate, or their consultant. */
  side: PlanSide;
};

const verdictLabels = {
  better: "Better next time",
  "the same": "The same next time",
  lower: "Lower next time",
  open: "Not rated again yet",
};

/** R74: what recurs over many interviews, and the results of the lessons. It is made from words and grades by simple rules alone, and the page says so. */
export function FeedbackPatterns({ ledger, at, side: reader }: Props) {
  const { interviews, lessons, questions: courses, recurring, words, lessonResults } = ledger;
  if (interviews < 2) return <p className="detail">After two interviews with feedback, you will see patterns here.</p>;
  const whose = reader === "candidate" ? "You thought" : "The candidate thought";
  return (
    <div className="feedback-patterns">
      <p className="detail">
        From {interviews} interviews with feedback, and {lessons === 1 ? "one lesson" : `${lessons} lessons`}. This only
        counts ratings and words, so treat it as a rough guide.
      </p>
      <h3>What comes up more than once</h3>
      {recurring.length + words.length === 0 && (
        <p className="detail">No rating was low more than once, and nothing was missing more than once.</p>
      )}
      <ul>
        {recurring.map((question) => (
          <li key={question.key}>
            <b>{question.title}</b>: rated low in {question.low} interviews.
          </li>
        ))}
        {words.map(({ word, at: where }) => (
          <li key={word}>
            “{word}” was mentioned as missing at <InterviewLinks places={where} at={at} />.
          </li>
        ))}
      </ul>
      {courses.length > 0 && (
        <>
          <h3>Question by question, oldest first</h3>
          <dl className="description-list">
            {courses.map((question) => (
              <div key={question.key} className="contents">
                <dt>{question.title}</dt>
                <dd>
                  {question.client.length > 0
                    ? `They said ${formatGradesOverTime(question.client)}.`
                    : "They did not say."}{" "}
                  {question.own.length > 0 && (
                    <span className="muted">
                      {whose} {formatGradesOverTime(question.own)}.
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {lessonResults.length > 0 && (
        <>
          <h3>What changed after the lessons</h3>
          <ul>
            {lessonResults.map(({ key, title, from, to, verdict }) => (
              <li key={key}>
                <b>{verdictLabels[verdict]}</b>: {title.toLowerCase()}, {gradeAtLabel(from)}
                {to && `, then ${gradeAtLabel(to)}`}.
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const gradeAtLabel = ({ grade, title }: InterviewGrade) => `${gradeLabels[grade]} at ${title}`;

const InterviewLinks = ({ places, at }: { places: { id: string; title: string }[]; at: string }) =>
  places.map(({ id, title }, index) => (
    <span key={id}>
      {index > 0 && (index === places.length - 1 ? " and " : ", ")}
      <a href={`${at}/${id}`}>{title}</a>
    </span>
  ));
