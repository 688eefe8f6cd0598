import { ZoneNote } from "@/app/_interview/zone-note";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { RecordRow } from "@/app/_ui/record-row";
import type { Day } from "@/lib/dates";
import type { CandidatePage } from "@/lib/people/candidates/queries/candidate-page";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";

type Interviews = CandidatePage["interviews"];

/** Their interviews with the agency, those in progress first. */
export function InterviewsList({
  interviews,
  home,
  reader,
  name,
}: {
  interviews: Interviews;
  home: string;
  reader: ReadingClock;
  name: string;
}) {
  return (
    <section>
      <h2>Interviews</h2>
      {interviews.length === 0 && (
        <EmptyState>{name} has no interviews yet. Add the first one to see its plan.</EmptyState>
      )}
      <ZoneNote moments={interviews.map(({ startsAt: at, zone }) => ({ at, zone }))} reader={reader} />
      {interviews.length > 0 && (
        <div className="card rows">
          {interviews.map((row) => {
            const { tone, words } = interviewStatusLabel(row, reader.now);
            return (
              <RecordRow
                key={row.id}
                heading="h3"
                title={`${row.role}, ${row.company}`}
                href={`${home}/interviews/${row.id}`}
                end={<Chip tone={tone}>{words}</Chip>}
              >
                <div className="detail">
                  {row.round} ·{" "}
                  {formatClockTimeInSentence(row.startsAt.getTime(), row.zone, { ...reader, zoneIsShown: true })}
                </div>
              </RecordRow>
            );
          })}
        </div>
      )}
    </section>
  );
}

/** What was promised and has not come: by the client, and by the consultant to the candidate. */
export function CandidatePromises({ interviews, home, today }: { interviews: Interviews; home: string; today: Day }) {
  const live = interviews.filter((row) => row.live);
  const open = [
    ...live.flatMap((row) =>
      row.answerDay
        ? [
            {
              row,
              day: row.answerDay,
              what: `Answer from ${row.company}`,
              by: row.answer?.by ? `date given by ${row.answer.by}` : "",
            },
          ]
        : [],
    ),
    ...live.flatMap((row) => (row.update ? [{ row, day: row.update.day, what: "Your update", by: row.company }] : [])),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  if (open.length === 0) return null;
  return (
    <section className="section">
      <h2>Answers and updates due</h2>
      <ul className="card rows">
        {open.map(({ row, day, what, by }) => (
          <li key={`${row.id} ${what}`}>
            <div>
              <a href={`${home}/interviews/${row.id}`}>
                {what}, by {shortDay(day, today)}
              </a>
              <div className="detail">{[row.role, by].filter(Boolean).join(" · ")}</div>
            </div>
            {day < today ? (
              <Chip tone="late">overdue</Chip>
            ) : (
              <Chip tone="wait">{day === today ? "today" : "open"}</Chip>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
