import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { may } from "@/lib/permissions";
import { listSecurityEvents } from "@/lib/platform/security-log/queries";
import { securityLogDays } from "@/lib/platform/security-log/rules";
import { formatMoment } from "@/lib/platform/words/dates";
import { requireConsultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "Security log" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

/** For owners: events in the name of the agency that changed who has access, or downloaded its records. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, { before }] = await Promise.all([params, searchParams]);
  const at = `/w/${workspace}/settings/security`;
  const { viewer, user: reader, agency } = await requireConsultant(workspace, at);
  if (!may.readSecurityLog(viewer, viewer)) notFound();
  const from = typeof before === "string" ? before : "";
  const { events, older } = await listSecurityEvents(viewer, from);
  const today = dayOf(reader.zone, (await currentTime()).getTime());
  return (
    <>
      <p className="small-print">
        <a href={`/w/${workspace}/settings`}>{agency.name}</a>
      </p>
      <h1>Security log</h1>
      <p className="lead">
        Who changed access to the agency, who downloaded its records, and who was refused. Only owners see this page.
        Sign-ins are not listed: each person sees their own in their settings. We keep entries for {securityLogDays}{" "}
        days.
      </p>
      {events.length === 0 ? (
        <div className="section">
          <EmptyState href={`/w/${workspace}/settings`} action="Back to the settings">
            There are no entries yet.
          </EmptyState>
        </div>
      ) : (
        <ol className="card rows section" aria-label="Entries, the latest first">
          {events.map((event) => (
            <li key={event.id} className="one-column">
              <time className="small-print" dateTime={event.at.toISOString()}>
                {formatMoment(event.at.getTime(), reader.zone, today)}
              </time>
              <div className="prose">{event.message}</div>
            </li>
          ))}
        </ol>
      )}
      <Pager firstHref={from ? at : null} nextHref={older && `${at}?before=${older}`} />
    </>
  );
}
