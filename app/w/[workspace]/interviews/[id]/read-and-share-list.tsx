import { messageKinds } from "@/lib/mail/messages/rules/steps";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { isMessageStep } from "@/lib/planning/plan/rules/steps";
import { debriefReadAt, unreadDebriefSince } from "@/lib/planning/plan/rules/unread-debrief";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";

type Props = { record: InterviewPageData; facts: Facts; here: string; reader: ReadingClock };

/** What waits to be read or shared: a debrief, drafts, what the client said. */
export function ReadAndShareList({ record, facts, here, reader }: Props) {
  const { row, ours } = record;
  const at = (ms: number) => formatClockTime(ms, row.zone, reader);
  const shared = unreadDebriefSince(facts, debriefReadAt(row.stepEvents));
  const drafts = record.messages.filter((one) => row.drafts.some((draft) => draft.id === one.id));
  const said = ours?.clientFeedback ?? [];
  if (shared === null && drafts.length === 0 && said.length === 0) return null;
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
        {drafts.map((one) => {
          const to = record.people.find((person) => person.id === one.interviewerId)?.name ?? one.toName;
          const read = row.drafts.find((draft) => draft.id === one.id)?.readAt;
          return (
            <li key={one.id} className={one.sentAt || read ? "done" : "due"}>
              <div>
                <a href={`${here}/drafts/${one.id}`}>
                  {isMessageStep(one.step) ? messageKinds[one.step].noun : "draft"}
                  {to && ` to ${to}`}
                </a>
                <div className="detail">
                  {one.sentAt ? `Sent ${at(one.sentAt.getTime())}` : read ? "Read" : "To read"}
                </div>
              </div>
            </li>
          );
        })}
        {said.map((one) => (
          <li key={one.id} className={one.isShared || one.isKeptPrivate ? "done" : "due"}>
            <div>
              <a href={`${here}/feedback/${one.id}`}>What {one.givenBy || row.company} said</a>
              <div className="detail">
                Logged {at(Date.parse(one.at))}
                {one.isShared ? ", released" : one.isKeptPrivate ? ", kept back" : ", not shared yet"}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
