export type InterviewMessageLine = {
  tone: "done" | "wait" | "due";
  to: string;
  href: string;
  subject: string;
  state: string;
};

/** The candidate's notes and follow-ups, those that are sent and those that are not. */
export function InterviewMessages({ letters: messages }: { letters: InterviewMessageLine[] }) {
  return (
    <section className="section">
      <h2>Messages</h2>
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
    </section>
  );
}
