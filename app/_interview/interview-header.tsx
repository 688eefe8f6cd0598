export type InterviewHeaderAction = {
  href: string;
  words: string;
  main?: boolean;
  /** The key L opens this one. */
  log?: true;
};

/** The head of an interview's page: whose interview, when, and its stage. */
export type InterviewHeaderView = {
  above: string;
  title: string;
  acts: InterviewHeaderAction[];
  when: string;
  /** A sentence that says in whose time zone all times of the page are, if the interview has another zone; else "". */
  times: string;
  /** The promised day, as long as the answer has not come. */
  promised: string | null;
  stage: string;
};

export function InterviewHeader({ above, title, acts, when, times, promised, stage }: InterviewHeaderView) {
  return (
    <>
      <p className="small-print">{above}</p>
      <div className="heading-row">
        <h1>{title}</h1>
        {acts.length > 0 && (
          <div className="actions">
            {acts.map(({ href, words, main, log }) => (
              <a key={href} className={main ? "button primary" : "button"} href={href} data-log={log && href}>
                {words} {log && <kbd>L</kbd>}
              </a>
            ))}
          </div>
        )}
      </div>
      <p className="muted interview-dates">
        {when}
        {promised && (
          <>
            {" · they said by "}
            <strong>{promised}</strong>
          </>
        )}
      </p>
      <p className="small-print">{[stage, times].filter(Boolean).join(" · ")}</p>
    </>
  );
}
