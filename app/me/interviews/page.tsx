import type { Metadata } from "next";
import { InterviewFilters } from "@/app/_interview/interview-filters";
import { ZoneNote } from "@/app/_interview/zone-note";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { listHref, PagedList } from "@/app/_ui/paged-list";
import { currentTime } from "@/lib/current-time";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import { listInterviewsInput } from "@/lib/record/interviews/input";
import { type InterviewListRow, listInterviews } from "@/lib/record/interviews/queries";
import { requireCandidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "Interviews" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { viewer, user: person } = await requireCandidate("/me/interviews");
  const asked = listInterviewsInput.parse(await searchParams);
  const now = await currentTime();
  const { rows, older } = await listInterviews(viewer, asked, now);
  const reader = { zone: person.zone, now: now.getTime(), zoneIsShown: true };
  const { before, ...which } = asked;
  const href = (changes: Partial<typeof asked>) => listHref("/me/interviews", { ...which, ...changes });
  return (
    <>
      <div className="heading-row">
        <h1>Interviews</h1>
        <div className="actions">
          <a className="button" href="/me/interviews/people">
            People you met
          </a>
          <a className="button primary" href="/me/interviews/new">
            Add an interview
          </a>
        </div>
      </div>
      <InterviewFilters query={which} href={href} search="Search by role or company" />
      <ZoneNote moments={rows.map(({ startsAt: at, zone }) => ({ at, zone }))} reader={reader} />
      <PagedList
        rows={rows.map((row) => line(row, reader))}
        empty={
          asked.q ? (
            <EmptyState href={href({ q: "" })} action="Show all interviews">
              No interview found. Try the company’s name, or fewer letters.
            </EmptyState>
          ) : (
            <EmptyState href="/me/interviews/new" action="Add an interview">
              You have no interviews yet. Add one that is coming, or one that you have had, to get its plan.
            </EmptyState>
          )
        }
        first={before ? href({}) : null}
        nextHref={older && href({ before: older })}
      />
    </>
  );
}

function line(row: InterviewListRow, reader: ReadingClock) {
  const { tone, words } = interviewStatusLabel(row, reader.now);
  return (
    <article key={row.id}>
      <div>
        <a href={`/me/interviews/${row.id}`}>
          <strong>
            {row.role}, {row.company}
          </strong>
        </a>
        <div className="detail">
          {row.round} · {formatClockTime(row.startsAt.getTime(), row.zone, reader)}
          {row.agencyName && ` · ${row.agencyName}`}
        </div>
      </div>
      <Chip tone={tone}>{words}</Chip>
      <a className="button" href={`/me/interviews/${row.id}`}>
        Open
      </a>
    </article>
  );
}
