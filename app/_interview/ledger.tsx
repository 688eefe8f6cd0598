import { gradeLabels } from "@/lib/feedback/rules/grades";
import { formatGradesOverTime, type InterviewGrade, type RecurringFeedback as Kept } from "@/lib/feedback/rules/ledger";

type Props = {
  ledger: Kept;
  /** Where an interview is found: "/me/interviews". */
  at: string;
  /** Whose it is: their own reading, or their consultant's. */
  reader: "candidate" | "consultant";
};

const verdicts = {
  better: "Better the next time",
  "the same": "The same the next time",
  lower: "Lower the next time",
  open: "Not graded again yet",
};

/** R74: what recurs over many interviews, and the results of the lessons. Made by rules of words and grades alone, and says so. */
export function FeedbackPatterns({ ledger, at, reader }: Props) {
  const { interviews, lessons, questions: courses, recurring, words, lessonResults: cameOf } = ledger;
  if (interviews < 2)
    return (
      <p className="why">
        With feedback from two interviews or more, what comes back in it, and what came of the lessons, stands here.
      </p>
    );
  const whose = reader === "candidate" ? "You thought" : "They thought themselves";
  return (
    <div className="ledger">
      <p className="why">
        From {interviews} interviews with feedback, and {lessons === 1 ? "one lesson" : `${lessons} lessons`}. Found by
        counting grades and words, nothing cleverer: read it as a hint.
      </p>
      <h3>What comes back</h3>
      {recurring.length + words.length === 0 && <p className="why">Nothing was low, or missing, more than once.</p>}
      <ul>
        {recurring.map((one) => (
          <li key={one.key}>
            <b>{one.title}</b>: low at {one.low} interviews.
          </li>
        ))}
        {words.map(({ word, at: where }) => (
          <li key={word}>
            “{word}” was named as missing at <Where places={where} at={at} />.
          </li>
        ))}
      </ul>
      {courses.length > 0 && (
        <>
          <h3>Question by question, oldest first</h3>
          <dl className="facts">
            {courses.map((one) => (
              <div key={one.key} className="contents">
                <dt>{one.title}</dt>
                <dd>
                  {one.client.length > 0 ? `They said ${formatGradesOverTime(one.client)}.` : "They did not say."}{" "}
                  {one.own.length > 0 && (
                    <span className="quiet">
                      {whose} {formatGradesOverTime(one.own)}.
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {cameOf.length > 0 && (
        <>
          <h3>What came of the lessons</h3>
          <ul>
            {cameOf.map(({ key, title, from, to, verdict }) => (
              <li key={key}>
                <b>{verdicts[verdict]}</b>: {title.toLowerCase()}, {told(from)}
                {to && `, then ${told(to)}`}.
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const told = ({ grade, title }: InterviewGrade) => `${gradeLabels[grade]} at ${title}`;

const Where = ({ places, at }: { places: { id: string; title: string }[]; at: string }) =>
  places.map(({ id, title }, index) => (
    <span key={id}>
      {index > 0 && (index === places.length - 1 ? " and " : ", ")}
      <a href={`${at}/${id}`}>{title}</a>
    </span>
  ));
