import type { Metadata } from "next";
import { ZoneNote } from "@/app/_interview/zone-note";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { listHref, PagedList } from "@/app/_ui/paged-list";
import { RecordRow } from "@/app/_ui/record-row";
import { SearchForm } from "@/app/_ui/search-form";
import { Tabs } from "@/app/_ui/tabs";
import { ImportedNotice, ListHeader } from "@/app/w/[workspace]/list-header";
import { memberName } from "@/app/w/[workspace]/member-names";
import { currentTime } from "@/lib/current-time";
import { listCandidatesInput } from "@/lib/people/candidates/input";
import { type CandidateListRow, listCandidates } from "@/lib/people/candidates/queries/list";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { requireConsultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "Candidates" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, query] = await Promise.all([params, searchParams]);
  const home = `/w/${workspace}/candidates`;
  const { viewer, user: person } = await requireConsultant(workspace, home);
  const asked = listCandidatesInput.parse(query);
  const { rows, members, more } = await listCandidates(viewer, asked);
  const reader = { zone: person.zone, now: (await currentTime()).getTime(), zoneIsShown: true };
  const href = (changes: Partial<typeof asked>) => listHref(home, { ...asked, after: "", ...changes });
  return (
    <>
      <ImportedNotice notice={readNotice("/w/[workspace]/candidates", query.said)} words={importedCounts} />
      <ListHeader title="Candidates" home={home} add="Add a candidate" />
      <p className="small-print">
        <a href={`/w/${workspace}/settings/people/several?as=candidate`}>Invite several candidates</a>
      </p>
      <div className="section">
        <Tabs
          label="Whose candidates"
          current={href({})}
          items={[
            [href({ whose: "all" }), "Everybody’s"],
            [href({ whose: "mine" }), "Mine"],
          ]}
        />
        <SearchForm
          label="Name, e-mail or telephone"
          value={asked.q}
          keep={asked.whose === "all" ? {} : { whose: asked.whose }}
        />
      </div>
      <ZoneNote
        moments={rows.flatMap(({ latest }) => (latest ? [{ at: latest.startsAt, zone: latest.zone }] : []))}
        reader={reader}
      />
      <PagedList
        rows={rows.map((row) => line(row, `/w/${workspace}`, memberName(members, row.consultantUserId), reader))}
        empty={emptyCandidates(asked, href({ q: "", whose: "all" }), home)}
        first={asked.after ? href({}) : null}
        nextHref={more && href({ after: more })}
        words="Show more"
      />
    </>
  );
}

const importedCounts = [
  ["added", "added"],
  ["updated", "updated"],
] as const;

function emptyCandidates({ q, whose, after }: { q: string; whose: string; after: string }, all: string, home: string) {
  if (q || after)
    return (
      <EmptyState href={all} action="Show all">
        No candidate found. Try fewer letters or digits.
      </EmptyState>
    );
  if (whose === "mine")
    return (
      <EmptyState href={all} action="Show everybody’s">
        You have no candidates yet. Add one, or ask a colleague to hand one over to you.
      </EmptyState>
    );
  return (
    <EmptyState href={`${home}/new`} action="Add a candidate">
      No candidates yet. Add the first one, or import your candidates from a spreadsheet.
    </EmptyState>
  );
}

function line(row: CandidateListRow, home: string, inCharge: string | null, reader: ReadingClock) {
  const { latest } = row;
  return (
    <RecordRow
      key={row.id}
      title={row.name}
      href={`${home}/candidates/${row.id}`}
      end={
        row.leftAt ? (
          <Chip tone="neutral">has left</Chip>
        ) : row.live ? (
          <Chip tone="due">interviews in progress</Chip>
        ) : row.userId ? (
          <Chip tone="done">has an account</Chip>
        ) : (
          <Chip tone="neutral">no account</Chip>
        )
      }
    >
      <div className="detail">
        {latest
          ? [
              `${latest.role}, ${latest.company}`,
              formatClockTimeInSentence(Date.parse(latest.startsAt), latest.zone, reader),
              ...(latest.live
                ? []
                : [interviewStatusLabel({ ...latest, startsAt: new Date(latest.startsAt) }, reader.now).words]),
            ].join(" · ")
          : "No interview yet"}
        {" · "}
        {inCharge ? `Consultant: ${inCharge}` : "No consultant"}
      </div>
    </RecordRow>
  );
}
