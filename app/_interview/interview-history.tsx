import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { stepHistoryName } from "@/lib/planning/plan/rules/steps";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import type { InterviewHistoryData } from "@/lib/record/audit/queries";
import { auditActorLabel, auditEventLabel } from "@/lib/record/audit/rules";
import { ZoneNote } from "./zone-note";

type Props = { data: InterviewHistoryData; reader: ReadingClock; self: string; at: string; from: string };

/** Who did what, and when, on one interview: a line for each event that concerns the reader, the latest first. */
export function InterviewHistory({ data: found, reader, self, at, from }: Props) {
  const { interview, rows, older, people, members } = found;
  const known = { ...interview, self, members };
  return (
    <>
      <p className="small-print">
        <a href={at}>
          {interview.role}, {interview.company}
        </a>{" "}
        · {interview.round.toLowerCase()}
      </p>
      <h1>History</h1>
      <p className="lead">
        Who did what, and when. Entries never change. You see your own entries, and those of others that concern you.
      </p>
      {rows.length === 0 ? (
        <div className="section">
          <EmptyState href={at} action="Back to the interview">
            Nothing yet. Changes to this interview will be listed here.
          </EmptyState>
        </div>
      ) : (
        <>
          <ZoneNote moments={rows.map(({ at: moment }) => ({ at: moment, zone: interview.zone }))} reader={reader} />
          <ol className="card rows section" aria-label="What was done, latest first">
            {rows.map((row) => (
              <li key={row.id} className="one-column">
                <time className="small-print" dateTime={row.at.toISOString()}>
                  {formatClockTime(row.at.getTime(), interview.zone, { ...reader, zoneIsShown: true })}
                </time>{" "}
                <strong>{auditActorLabel(row, known)}</strong>
                <div className="prose">{auditEventLabel(row, people, stepHistoryName)}</div>
              </li>
            ))}
          </ol>
        </>
      )}
      <Pager firstHref={from && `${at}/history`} nextHref={older && `${at}/history?before=${older}`} />
    </>
  );
}
