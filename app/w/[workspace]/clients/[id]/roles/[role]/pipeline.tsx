import { ZoneNote } from "@/app/_interview/zone-note";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { selectionFormId } from "@/app/w/[workspace]/selection-form-id";
import { dayOf } from "@/lib/dates";
import type { PipelineRow } from "@/lib/people/positions/queries/position-page";
import { formatRoundsHeld } from "@/lib/people/positions/rules";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";

type Props = {
  home: string;
  rows: PipelineRow[];
  reader: ReadingClock;
  /** Addresses: of the role's page, of the first page of its candidates (if another one is shown), and of the next page. */
  role: string;
  first: string | null;
  next: string | null;
};

/** How far each candidate of a role is: one row each, with their latest round. The buttons for the ticked rows are below. */
export function Pipeline({ home, rows, reader, role, first, next }: Props) {
  if (rows.length === 0)
    return first ? (
      <EmptyState href={first} action="Back to the start">
        There are no more candidates.
      </EmptyState>
    ) : (
      <EmptyState>No interviews for this role yet.</EmptyState>
    );
  return (
    <>
      <ZoneNote moments={rows.map(({ startsAt: at, zone }) => ({ at, zone }))} reader={reader} />
      <table className="card desk pipeline" aria-label="Candidates">
        <thead>
          <tr>
            <th scope="col">
              <span className="screen-reader-only">Select</span>
            </th>
            <th scope="col">Candidate</th>
            <th scope="col">Latest round</th>
            <th scope="col">Date</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.candidateId} home={home} row={row} reader={reader} />
          ))}
        </tbody>
      </table>
      <Pager firstHref={first} nextHref={next} words="Show more" label="More candidates" />
      <form
        id={selectionFormId}
        className="selection"
        method="get"
        action={`${home}/several`}
        aria-label="Selected candidates"
      >
        <input type="hidden" name="role" value={role} />
        <button type="submit" name="do" value="update">
          Write an update
        </button>
        <button type="submit" name="do" value="told">
          Mark as updated
        </button>
        <button type="submit" name="do" value="invite">
          Invite
        </button>
        <button type="reset" className="link">
          Clear
        </button>
      </form>
    </>
  );
}

function Row({ home, row, reader }: { home: string; row: PipelineRow; reader: ReadingClock }) {
  const { tone, words } = interviewStatusLabel(row, reader.now);
  const round = `${row.round}, ${formatRoundsHeld(row.held)}`;
  return (
    <tr>
      <td className="desk-pick">
        <input
          type="checkbox"
          form={selectionFormId}
          name="id"
          value={row.lastHeld ?? row.id}
          aria-label={`Select ${row.candidate}`}
        />
      </td>
      <td className="desk-candidate">
        <a href={`${home}/candidates/${row.candidateId}`}>{row.candidate}</a>
      </td>
      <td className="desk-interview">
        <a href={`${home}/interviews/${row.id}`} aria-label={`${round}: ${row.candidate}`}>
          {round}
        </a>
      </td>
      <td className="desk-next">{nextDate(row, reader)}</td>
      <td className="desk-when">
        <Chip tone={tone}>{words}</Chip>
      </td>
    </tr>
  );
}

/** The next date of a candidate: an interview or the answer date. If there is none, the date of the latest interview. */
function nextDate(row: PipelineRow, reader: ReadingClock): string {
  const starts = row.startsAt.getTime();
  const today = dayOf(reader.zone, reader.now);
  if (starts > reader.now && !row.cancelledAt)
    return `Interview ${formatClockTimeInSentence(starts, row.zone, reader)}`;
  if (row.stage === "interviews" && row.answerDay)
    return `${row.answerDay < today ? "They had said" : "They said"} by ${shortDay(row.answerDay, today)}`;
  const last = shortDay(dayOf(reader.zone, starts), today);
  return row.stage === "interviews" ? `No answer date. Interviewed on ${last}` : `Interviewed on ${last}`;
}
