import type { Metadata } from "next";
import { InterviewFilters } from "@/app/_interview/interview-filters";
import { ZoneNote } from "@/app/_interview/zone-note";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { listHref, PagedList } from "@/app/_ui/paged-list";
import { currentTime } from "@/lib/current-time";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { listAgencyInterviewsInput } from "@/lib/record/interviews/input";
import { type AgencyInterviewListRow, listAgencyInterviews } from "@/lib/record/interviews/queries";
import { requireConsultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "Interviews" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, query] = await Promise.all([params, searchParams]);
  const home = `/w/${workspace}/interviews`;
  const { viewer, user: person } = await requireConsultant(workspace, home);
  const asked = listAgencyInterviewsInput.parse(query);
  const now = await currentTime();
  const { rows, older } = await listAgencyInterviews(viewer, asked, now);
  const reader = { zone: person.zone, now: now.getTime(), zoneIsShown: true };
  const { before, ...which } = asked;
  const href = (changes: Partial<typeof asked>) => listHref(home, { ...which, ...changes });
  return (
    <>
      <div className="heading-row">
        <h1>Interviews</h1>
        <div className="actions">
          <a className="button" href={href({ whose: asked.whose === "mine" ? "all" : "mine" })}>
            {asked.whose === "mine" ? "Show everybody’s" : "Show mine only"}
          </a>
          <a className="button primary" href={`${home}/new`}>
            Add an interview
          </a>
        </div>
      </div>
      <InterviewFilters query={which} href={href} search="Search by candidate, role or company" />
      <ZoneNote moments={rows.map(({ startsAt: at, zone }) => ({ at, zone }))} reader={reader} />
      <PagedList
        rows={rows.map((row) => line(row, home, reader))}
        empty={
          asked.q ? (
            <EmptyState href={href({ q: "" })} action="Show all">
              No interview matches these words. Try the candidate’s name, or fewer letters.
            </EmptyState>
          ) : (
            <EmptyState href={`${home}/new`} action="Add an interview">
              No interviews here. Add one to see its plan.
            </EmptyState>
          )
        }
        first={before ? href({}) : null}
        nextHref={older && href({ before: older })}
      />
    </>
  );
}

function line(row: AgencyInterviewListRow, home: string, reader: ReadingClock) {
  const { tone, words } = interviewStatusLabel(row, reader.now);
  return (
    <article key={row.id}>
      <div>
        <a href={`${home}/${row.id}`}>
          <strong>{row.candidate}</strong> · {row.role}, {row.company}
        </a>
        <div className="detail">
          {row.round} · {formatClockTimeInSentence(row.startsAt.getTime(), row.zone, reader)}
          {row.consultantName && ` · ${row.consultantName}`}
        </div>
      </div>
      <Chip tone={tone}>{words}</Chip>
      <a className="button" href={`${home}/${row.id}`} aria-label={`Open ${row.candidate}, ${row.company}`}>
        Open
      </a>
    </article>
  );
}
