import type { InterviewMessageLine } from "@/app/_interview/interview-messages";
import { toMs } from "@/lib/dates";
import { messageHref, messageKinds } from "@/lib/mail/messages/rules/steps";
import { capitalise } from "@/lib/platform/text/rules";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { debriefFieldLabels } from "@/lib/record/debriefs/rules/fields";
import type { MeetingRow, PersonMet } from "@/lib/record/people-met/rules";

type Props = { meetings: MeetingRow[]; reader: ReadingClock };

/** Where and when they met, and what the candidate wrote down about it in their own debrief. */
export function PersonMeetings({ meetings, reader }: Props) {
  return (
    <section>
      <h2>Where you met</h2>
      <ol className="card rows">
        {meetings.map((meeting) => {
          const { interviewId, role, company, round, startsAt, zone, entries } = meeting;
          const isOver = startsAt.getTime() <= reader.now;
          return (
            <li key={interviewId} className="one-column">
              <h3>
                <a href={`/me/interviews/${interviewId}`}>
                  {role}, {company}
                </a>
              </h3>
              <p className="detail">
                {capitalise(round.toLowerCase())} · {isOver ? "met" : "you meet"}{" "}
                {formatClockTimeInSentence(startsAt.getTime(), zone, reader)}
              </p>
              {entries.map(({ field, body }) => (
                <p key={`${field} ${body}`} className="typed-text mt-3">
                  <b>{debriefFieldLabels[field as keyof typeof debriefFieldLabels] ?? field}:</b> {body}
                </p>
              ))}
              {isOver && entries.length === 0 && (
                <p className="detail mt-3">
                  You have not written down what you talked about.{" "}
                  <a href={`/me/interviews/${interviewId}/debrief`} aria-label={`Write it in the debrief of ${role}`}>
                    Write it in the debrief
                  </a>
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The messages to this person, from all interviews, the latest first. */
export function personMessageLines({ meetings }: PersonMet, reader: ReadingClock): InterviewMessageLine[] {
  return meetings.flatMap(({ messages, zone, company, round }) =>
    messages.map(({ interviewId, step, interviewerId, subject, sentAt, scheduledAt }) => {
      const at = (instant: string) => formatClockTimeInSentence(toMs(instant), zone, reader);
      return {
        tone: sentAt ? "done" : scheduledAt ? "wait" : "due",
        to: `${capitalise(messageKinds[step].noun)}: ${company}, ${round.toLowerCase()}`,
        href: messageHref(interviewId, step, interviewerId),
        subject,
        state: sentAt ? `Sent ${at(sentAt)}` : scheduledAt ? `Scheduled for ${at(scheduledAt)}` : "Draft",
      } as const;
    }),
  );
}
