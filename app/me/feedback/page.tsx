import type { Metadata } from "next";
import { FeedbackPatterns } from "@/app/_interview/feedback-patterns";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { shortDay } from "@/lib/platform/words/dates";
import { type FeedbackListRow, getRecurringFeedback, listFeedback } from "@/lib/record/feedback/queries";
import { requireCandidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "Feedback and lessons" };

type Props = { searchParams: Promise<{ before?: string | string[] }> };

/** All that was said, and all that was learned, by interview. */
export default async function Page({ searchParams }: Props) {
  const { before } = await searchParams;
  const { viewer, user: reader } = await requireCandidate("/me/feedback");
  const from = typeof before === "string" ? before : "";
  const [{ rows, older }, kept] = await Promise.all([
    listFeedback(viewer, from),
    from ? null : getRecurringFeedback(viewer, null),
  ]);
  const today = dayOf(reader.zone, (await currentTime()).getTime());
  return (
    <>
      <h1>Feedback and lessons</h1>
      <p className="lead">What they said, what you thought, and what you learned.</p>
      {kept && rows.length > 0 && (
        <section className="card padded" aria-label="Over several interviews">
          <h2>Over several interviews</h2>
          <FeedbackPatterns ledger={kept} at="/me/interviews" side="candidate" />
        </section>
      )}
      {rows.length === 0 ? (
        <div className="section">
          <EmptyState href="/me/interviews" action="Choose an interview">
            You have no feedback yet. When you get some, add it to its interview. There you can compare it with your own
            notes and write down what you learned. You can ask for feedback whatever the outcome.
          </EmptyState>
        </div>
      ) : (
        <div className="card rows section">
          {rows.map((row) => (
            <FeedbackOfInterview key={row.id} row={row} today={today} />
          ))}
        </div>
      )}
      <Pager firstHref={from && "/me/feedback"} nextHref={older && `/me/feedback?before=${older}`} />
    </>
  );
}

function FeedbackOfInterview({ row, today }: { row: FeedbackListRow; today: string }) {
  return (
    <article className="one-column">
      <h2>
        <a href={`/me/interviews/${row.id}/lessons`}>
          {row.role}, {row.company}
        </a>
      </h2>
      <p className="detail">
        {row.round}, {shortDay(dayOf(row.zone, row.startsAt.getTime()), today)}
      </p>
      <dl className="description-list mt-3">
        {row.feedback.flatMap((entry, index) =>
          (["strengths", "shortfalls", "tips"] as const)
            .filter((side) => entry[side])
            .map((side) => (
              <div key={side + index} className="contents">
                <dt>{sideLabels[side]}</dt>
                <dd className="typed-text">{entry[side]}</dd>
              </div>
            )),
        )}
        {row.ownShortfalls && (
          <div className="contents">
            <dt>You thought</dt>
            <dd className="typed-text">{row.ownShortfalls}</dd>
          </div>
        )}
        {row.lessons.map((body) => (
          <div key={body} className="contents">
            <dt>Your lesson</dt>
            <dd className="typed-text">{body}</dd>
          </div>
        ))}
      </dl>
      {row.lessons.length === 0 && (
        <p className="mt-3">
          <a href={`/me/interviews/${row.id}/lessons`}>Note what you learned</a>
        </p>
      )}
    </article>
  );
}

const sideLabels = { strengths: "What they liked", shortfalls: "What was missing", tips: "Tips" };
