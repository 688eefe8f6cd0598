import type { Metadata } from "next";
import { InterviewFilters, interviewsHref } from "@/app/_interview/interview-filters";
import { interviewGroups } from "@/app/_interview/interview-groups";
import { InterviewList } from "@/app/_interview/interview-list";
import { ZoneNote } from "@/app/_interview/zone-note";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { serialize } from "@/app/_ui/serialized";
import { currentTime } from "@/lib/current-time";
import { candidatePages } from "@/lib/planning/steps/rules";
import { listInterviewsInput } from "@/lib/record/interviews/input";
import { listInterviews } from "@/lib/record/interviews/queries";
import { requireCandidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "Interviews" };

const home = "/me/interviews";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { viewer, user: person } = await requireCandidate(home);
  const asked = listInterviewsInput.parse(await searchParams);
  const now = await currentTime();
  const { rows, older } = await listInterviews(viewer, asked, now);
  const reader = { zone: person.zone, now: now.getTime(), zoneIsShown: true };
  const { before, ...which } = asked;
  const isFiltered = which.q !== "" || which.state !== "all" || before !== "";
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
      <InterviewFilters home={home} query={which} search="Search by role or company" />
      <ZoneNote moments={rows.map(({ startsAt: at, zone }) => ({ at, zone }))} reader={reader} />
      <div className="section">
        {rows.length > 0 ? (
          <InterviewList groups={serialize(interviewGroups(rows, reader, candidatePages))} />
        ) : isFiltered ? (
          <EmptyState href={interviewsHref(home, { q: "", state: "all" })} action="Show all interviews">
            {asked.q
              ? "No interview found. Try the company’s name, or fewer letters."
              : "You have no interviews of this kind."}
          </EmptyState>
        ) : (
          <EmptyState href="/me/interviews/new" action="Add an interview">
            You have no interviews yet. Add one that is coming, or one that you have had, to get its plan.
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
