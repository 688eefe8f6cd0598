import {
  type ClientResponseTimes,
  isAnswerInTime,
  latenessLabel,
  workingDaysLabel,
} from "@/lib/people/clients/rules/response-times";

/** How long this client takes to answer, compared with the answer dates that they gave. */
export function ResponseTimes({ timing: { answers, promises }, home }: { timing: ClientResponseTimes; home: string }) {
  return (
    <section className="section">
      <h2>How long they take to answer</h2>
      {!answers && !promises && (
        <p className="muted">
          Not known yet. You see it here after the first answer, or when the first answer date has passed.
        </p>
      )}
      <dl className="description-list">
        {answers && (
          <>
            <dt>After the interview</dt>
            <dd>
              {answers.count === 1 ? "" : "typically "}
              <b>{workingDaysLabel(answers.median)}</b>
              {answers.count > 1 && (
                <>
                  , longest <b>{workingDaysLabel(answers.worst.days)}</b> (
                  <a href={`${home}/interviews/${answers.worst.id}`}>{answers.worst.who}</a>)
                </>
              )}
              <span className="detail"> · {answers.count === 1 ? "one answer" : `${answers.count} answers`}</span>
            </dd>
          </>
        )}
        {promises && (
          <>
            <dt>Compared with the answer date</dt>
            <dd>
              {isAnswerInTime(promises.worst) ? (
                <b>{latenessLabel(promises.worst)}</b>
              ) : (
                <>
                  {promises.count > 1 && (
                    <>
                      typically <b>{latenessLabel(promises.median)}</b>, at most{" "}
                    </>
                  )}
                  <b>{latenessLabel(promises.worst)}</b> (
                  <a href={`${home}/interviews/${promises.worst.id}`}>{promises.worst.who}</a>
                  {promises.worst.stillOpen && ", not answered yet"})
                </>
              )}
            </dd>
            <dt>Answer dates kept</dt>
            <dd>
              {promises.kept} of {promises.count}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
