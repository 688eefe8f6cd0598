import type { Metadata } from "next";
import { InterviewFilters, interviewsHref } from "@/app/_interview/interview-filters";
import { interviewGroups } from "@/app/_interview/interview-groups";
import { InterviewList } from "@/app/_interview/interview-list";
import { ZoneNote } from "@/app/_interview/zone-note";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { serialize } from "@/app/_ui/serialized";
import { currentTime } from "@/lib/current-time";
import { consultantPages } from "@/lib/planning/steps/rules";
import { listAgencyInterviewsInput } from "@/lib/record/interviews/input";
import { listAgencyInterviews } from "@/lib/record/interviews/queries";
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
  const isMine = asked.whose === "mine";
  const isFiltered = which.q !== "" || which.state !== "all" || isMine || before !== "";
  return (
    <>
      <div className="heading-row">
        <h1>Interviews</h1>
        <div className="actions">
          <a className="button" href={interviewsHref(home, { ...which, whose: isMine ? "all" : "mine" })}>
            {isMine ? "Show everybody’s" : "Show mine only"}
          </a>
          <a className="button primary" href={`${home}/new`}>
            Add an interview
          </a>
        </div>
      </div>
      <InterviewFilters home={home} query={which} search="Search by candidate, role or company" />
      <ZoneNote moments={rows.map(({ startsAt: at, zone }) => ({ at, zone }))} reader={reader} />
      <div className="section">
        {rows.length > 0 ? (
          <InterviewList groups={serialize(interviewGroups(rows, reader, consultantPages(workspace)))} />
        ) : isFiltered ? (
          <EmptyState href={interviewsHref(home, { q: "", state: "all" })} action="Show all">
            {asked.q
              ? "No interview matches these words. Try the candidate’s name, or fewer letters."
              : "There are no interviews of this kind."}
          </EmptyState>
        ) : (
          <EmptyState href={`${home}/new`} action="Add an interview">
            No interviews here. Add one to see its plan.
          </EmptyState>
        )}
        <Pager
          firstHref={before ? interviewsHref(home, which) : null}
          nextHref={older && interviewsHref(home, { ...which, before: older })}
        />
      </div>
    </>
  );
}
