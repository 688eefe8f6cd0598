import { messageKinds } from "@/lib/mail/messages/rules/steps";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { debriefReadAt, unreadDebriefSince } from "@/lib/planning/plan/rules/unread-debrief";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";

type Props = { record: InterviewPageData; facts: Facts; here: string; reader: ReadingClock };

/** What has to be read or shared: a debrief, drafts, what the client said. */
export function ReadAndShareList({ record, facts, here, reader }: Props) {
  const { row, ours } = record;
  const at = (ms: number) => formatClockTime(ms, row.zone, reader);
  const shared = unreadDebriefSince(facts, debriefReadAt(row.stepEvents));
  const drafts = record.messages.filter((message) => row.drafts.some((draft) => draft.id === message.id));
  const clientFeedback = ours?.clientFeedback ?? [];
  if (shared === null && drafts.length === 0 && clientFeedback.length === 0) return null;
  return (
    <section>
      <h2>To read and to share</h2>
      <ol className="plan">
        {shared !== null && (
          <li className="due">
            <div>
              <a href={`${here}/debrief`}>Read the debrief</a>
              <div className="detail">Shared {at(shared)}</div>
            </div>
          </li>
        )}
        {drafts.map((message) => {
          const to = record.people.find((person) => person.id === message.interviewerId)?.name ?? message.toName;
          const read = row.drafts.find((draft) => draft.id === message.id)?.readAt;
          return (
            <li key={message.id} className={message.sentAt || read ? "done" : "due"}>
              <div>
                <a href={`${here}/drafts/${message.id}`}>
                  {messageKinds[message.step].noun}
                  {to && ` to ${to}`}
                </a>
                <div className="detail">
                  {message.sentAt ? `Sent ${at(message.sentAt.getTime())}` : read ? "Read" : "To read"}
                </div>
              </div>
            </li>
          );
        })}
        {clientFeedback.map((entry) => (
          <li key={entry.id} className={entry.isShared || entry.isKeptPrivate ? "done" : "due"}>
            <div>
              <a href={`${here}/feedback/${entry.id}`}>What {entry.givenBy || row.company} said</a>
              <div className="detail">
                Added {at(Date.parse(entry.at))}
                {entry.isShared ? ", shared" : entry.isKeptPrivate ? ", kept private" : ", not shared yet"}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
