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
  better: "Better the next time",
  "the same": "The same the next time",
  lower: "Lower the next time",
  open: "Not graded again yet",
};

/** R74: what recurs over many interviews, and the results of the lessons. It is made from words and grades by simple rules alone, and the page says so. */
export function FeedbackPatterns({ ledger, at, side: reader }: Props) {
  const { interviews, lessons, questions: courses, recurring, words, lessonResults } = ledger;
  if (interviews < 2)
    return (
      <p className="detail">
        With feedback from two interviews or more, what comes back in it, and what came of the lessons, stands here.
      </p>
    );
  const whose = reader === "candidate" ? "You thought" : "They thought themselves";
  return (
    <div className="feedback-patterns">
      <p className="detail">
        From {interviews} interviews with feedback, and {lessons === 1 ? "one lesson" : `${lessons} lessons`}. Found by
        counting grades and words, nothing cleverer: read it as a hint.
      </p>
      <h3>What comes back</h3>
      {recurring.length + words.length === 0 && <p className="detail">Nothing was low, or missing, more than once.</p>}
      <ul>
        {recurring.map((question) => (
          <li key={question.key}>
            <b>{question.title}</b>: low at {question.low} interviews.
          </li>
        ))}
        {words.map(({ word, at: where }) => (
          <li key={word}>
            “{word}” was named as missing at <InterviewLinks places={where} at={at} />.
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
          <h3>What came of the lessons</h3>
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
