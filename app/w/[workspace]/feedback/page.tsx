import type { Metadata } from "next";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { RecordRow } from "@/app/_ui/record-row";
import { Tabs } from "@/app/_ui/tabs";
import { currentTime } from "@/lib/current-time";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import { contactMethodLabel } from "@/lib/platform/words/labels";
import { listClientFeedbackInput } from "@/lib/record/client-feedback/input";
import { type ClientFeedbackListRow, listClientFeedback } from "@/lib/record/client-feedback/queries/list";
import {
  clientFeedbackStatus,
  clientFeedbackStatusLabels,
  consultantDecisionLabels,
} from "@/lib/record/client-feedback/rules";
import { requireConsultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "Feedback" };

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** What clients said, latest first. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, asked] = await Promise.all([params, searchParams]);
  const page = `/w/${workspace}/feedback`;
  const { viewer, user: person } = await requireConsultant(workspace, page);
  const { show, before } = listClientFeedbackInput.parse(asked);
  const { rows, older } = await listClientFeedback(viewer, { show, before });
  const reader = { zone: person.zone, now: (await currentTime()).getTime() };
  const here = show === "all" ? page : `${page}?show=${show}`;
  const next = older && `${page}?${new URLSearchParams({ ...(show === "all" ? {} : { show }), before: older })}`;
  return (
    <>
      <h1>What clients said</h1>
      <p className="lead">Only your agency sees all of it. You choose what each candidate can read.</p>
      <div className="section">
        <Tabs
          label="Which feedback"
          current={here}
          items={[
            [page, "All"],
            [`${page}?show=unshared`, "Not shared yet"],
          ]}
        />
        {rows.length === 0 ? (
          <EmptyState href={`/w/${workspace}`} action="Go to the Desk">
            {show === "all"
              ? "No feedback yet. When a client tells you how an interview went, add an update on the interview’s page. Or send the client a link, so that they can write it themselves."
              : "All feedback has been shared or kept private."}
          </EmptyState>
        ) : (
          <div className="card rows">
            {rows.map((row) => (
              <FeedbackRow key={row.id} row={row} workspace={workspace} reader={reader} />
            ))}
          </div>
        )}
      </div>
      <Pager firstHref={before && here} nextHref={next} />
    </>
  );
}

const tones = { shared: "done", "kept private": "neutral", "not shared": "due" } as const;

function FeedbackRow({
  row,
  workspace,
  reader,
}: {
  row: ClientFeedbackListRow;
  workspace: string;
  reader: ReadingClock;
}) {
  const state = clientFeedbackStatus(row);
  const by = [row.givenBy || row.company, contactMethodLabel(row.how)].filter(Boolean).join(", ");
  const summary = [row.strengths, row.shortfalls].filter(Boolean).join(" · ");
  const href = `/w/${workspace}/interviews/${row.interviewId}/feedback/${row.id}`;
  return (
    <RecordRow
      title={row.candidate}
      href={href}
      label={`${row.candidate}, ${row.role}, ${row.company}: feedback from ${by}`}
      beside={`${row.role}, ${row.company}`}
      end={
        <>
          <Chip tone={tones[state]}>{clientFeedbackStatusLabels[state]}</Chip>
          {state === "not shared" && (
            <a className="button" href={href}>
              Share<span className="screen-reader-only"> the feedback about {row.candidate}</span>
            </a>
          )}
        </>
      }
    >
      <div className="detail">
        {row.decision && `${consultantDecisionLabels[row.decision]} · `}
        {by}, {formatClockTime(row.submittedAt.getTime(), reader.zone, reader)}
      </div>
      {summary && <div className="detail two-lines">{summary}</div>}
    </RecordRow>
  );
}
