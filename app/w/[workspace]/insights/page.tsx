import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ButtonForm } from "@/app/_ui/button-form";
import { BarChart, type BarChartPart, ChartNumbers, RangeChart } from "@/app/_ui/charts";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { countConsultantFigures, countInsights } from "@/lib/planning/insights/commands";
import { type GetInsightsInput, getInsightsInput } from "@/lib/planning/insights/input";
import { maxInsightsInterviews } from "@/lib/planning/insights/queries";
import { type InsightsMeasure, type MonthTimes, measureUnits } from "@/lib/planning/insights/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { formatPastMoment } from "@/lib/platform/words/clock";
import { requireConsultant } from "@/lib/viewer";
import { recountInsightsAction } from "./actions";
import { ConsultantsSection } from "./consultants-section";
import { measureLabels, monthLabel, outcomesTable, promisesTable, roundOutcomeLabels, timesTable } from "./tables";

export const metadata: Metadata = { title: "Insights" };

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** The last twelve months: what each consultant did, how long things take, which answer dates are kept, and how interviews ended. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, asked] = await Promise.all([params, searchParams]);
  const page = `/w/${workspace}/insights`;
  const { viewer, user: reader } = await requireConsultant(workspace, page);
  const query = getInsightsInput.parse(asked);
  const { who } = query;
  const now = await currentTime();
  const [{ figures, members, countedAt }, { lines, range, countedAt: linesCountedAt }] = await Promise.all([
    countInsights(viewer, who, reader.zone, now),
    countConsultantFigures(viewer, query, reader.zone, now),
  ]);
  const { times, promises, outcomes } = figures;
  const [storedSince] = [countedAt, linesCountedAt]
    .flatMap((at) => at?.getTime() ?? [])
    .sort((one, other) => one - other);
  const notice = readNotice("/w/[workspace]/insights", asked.said);
  const file = (name: string) => `${page}/${name}.csv${who === "all" ? "" : `?who=${who}`}`;
  return (
    <>
      {notice && <Notice>{notice.text}</Notice>}
      <h1>Insights</h1>
      <p className="lead">
        The last twelve months: what each consultant did, how long debriefs and feedback took, which clients kept their
        answer dates, and how interviews ended.
      </p>
      <search className="section">
        <form className="filters">
          <label>
            Whose candidates
            <select name="who" defaultValue={who}>
              <option value="all">Everybody’s</option>
              {members.map((member) => (
                <option key={member.userId} value={member.userId}>
                  {member.name}
                </option>
              ))}
            </select>
          </label>
          {query.from && <input type="hidden" name="from" value={query.from} />}
          {query.to && <input type="hidden" name="to" value={query.to} />}
          <button type="submit">Show</button>
        </form>
      </search>
      {storedSince !== undefined && (
        <StoredNote workspace={workspace} query={query}>
          Counted {formatPastMoment(storedSince, { zone: reader.zone, now: now.getTime() })}. Changes since then are not
          included yet.
        </StoredNote>
      )}
      {lines.some((line) => line.interviews > 0 || query.from || query.to) && (
        <ConsultantsSection
          {...{ page, who, range, lines, today: dayOf(reader.zone, now.getTime()) }}
          file={`${page}/consultants.csv?${new URLSearchParams({ ...(who !== "all" && { who }), ...range })}`}
        />
      )}
      {figures.interviews === 0 ? (
        <div className="section">
          <EmptyState href={`/w/${workspace}`} action="Go to the Desk">
            {who === "all"
              ? "No data yet. After the first interviews, you see here how long debriefs and feedback take, and which clients answer by the date they gave."
              : "This consultant had no interviews in the last twelve months. Choose somebody else, or “Everybody’s”."}
          </EmptyState>
        </div>
      ) : (
        <>
          {figures.interviews === maxInsightsInterviews && (
            <p className="detail">
              Only the latest {maxInsightsInterviews.toLocaleString("en-GB")} interviews are counted.
            </p>
          )}
          {(Object.keys(measureLabels) as InsightsMeasure[]).map((measure) => (
            <MeasureTimes key={measure} measure={measure} range={times[measure]} file={file("times")} />
          ))}
          <section>
            <h2>Answer dates by client</h2>
            <p className="detail">
              Kept: the client answered by the answer date. Moved in time: the client gave a new date by then. Missed:
              the date passed without an answer or a new date.
            </p>
            {promises.length === 0 ? (
              <p>
                No answer date has passed yet. When a client gives you a date, add it as an update, so that it is
                counted here.
              </p>
            ) : (
              <>
                <BarChart
                  description={promises
                    .map((row) => `${row.client}: ${row.kept} kept, ${row.moved} moved in time, ${row.broken} missed.`)
                    .join(" ")}
                  rows={promises.map((row) => ({
                    label: row.client,
                    parts: [
                      { tone: "done", words: "kept", count: row.kept },
                      { tone: "wait", words: "moved in time", count: row.moved },
                      { tone: "late", words: "missed", count: row.broken },
                    ],
                  }))}
                />
                <ChartNumbers {...promisesTable(promises)} file={file("promises")} />
              </>
            )}
          </section>
          <section>
            <h2>Outcomes by round</h2>
            <p className="detail">The latest outcome of each interview that is over.</p>
            <BarChart
              description={`Outcomes by round: ${outcomes.map((row) => `${row.round}, ${row.offer} offers, ${row.next} next round, ${row.rejected} not selected`).join("; ")}.`}
              rows={outcomes.map((row) => ({
                label: row.round,
                parts: (["offer", "next", "rejected", "withdrawn", "closed", "none"] as const).map((kind) => ({
                  ...{ tone: tones[kind], words: roundOutcomeLabels[kind], count: row[kind] },
                })),
              }))}
            />
            <ChartNumbers {...outcomesTable(outcomes)} file={file("outcomes")} />
          </section>
        </>
      )}
    </>
  );
}

const tones: Record<keyof typeof roundOutcomeLabels, BarChartPart["tone"]> = {
  ...{ offer: "done", next: "wait", rejected: "late", withdrawn: "due", closed: "neutral", none: "none" },
};

/** Says since when the figures are stored. Its button counts the same page again. */
function StoredNote({
  workspace,
  query: { who, from, to },
  children,
}: {
  workspace: string;
  query: GetInsightsInput;
  children: ReactNode;
}) {
  return (
    <ButtonForm action={recountInsightsAction} className="section">
      <p className="detail">{children}</p>
      {Object.entries({ workspace, who, from, to }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton className="" busy="Counting">
        Count again
      </SubmitButton>
    </ButtonForm>
  );
}

function MeasureTimes({
  measure,
  range: months,
  file,
}: {
  measure: InsightsMeasure;
  range: MonthTimes[];
  file: string;
}) {
  const { title, why } = measureLabels[measure];
  const unit = measureUnits[measure].words;
  const medians = months
    .filter(({ spread }) => spread)
    .map(({ month, spread }) => `${monthLabel(month, true)}, ${spread?.middle} ${unit}`)
    .join("; ");
  return (
    <section>
      <h2>{title}</h2>
      <p className="detail">{why} The dot shows the median, and the bar shows the middle 50 %.</p>
      {medians ? (
        <>
          <RangeChart
            unit={unit}
            description={`${title}, median by month: ${medians}.`}
            columns={months.map(({ month, spread }) => ({ key: month, label: monthLabel(month), range: spread }))}
          />
          <ChartNumbers {...timesTable(months, measure)} file={file} />
        </>
      ) : (
        <p>No data yet.</p>
      )}
    </section>
  );
}
