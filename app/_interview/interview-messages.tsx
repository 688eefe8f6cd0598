export type InterviewMessageLine = {
  tone: "done" | "wait" | "due";
  to: string;
  href: string;
  subject: string;
  state: string;
};

/** The candidate's notes and follow-ups, those that are sent and those that are not. */
export function InterviewMessages({ messages }: { messages: InterviewMessageLine[] }) {
  const drafts = messages.filter(({ tone }) => tone === "due").length;
  return (
    <details className="expandable">
      <summary>{`Messages: ${messages.length}${drafts > 0 ? `, ${drafts} not sent yet` : ""}`}</summary>
      <ol className="plan">
        {messages.map(({ tone, to, href, subject, state }, index) => (
          <li key={index} className={tone}>
            <div>
              <a href={href}>{to}</a>
              <div className="detail">{subject}</div>
              <div className="detail">{state}</div>
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
