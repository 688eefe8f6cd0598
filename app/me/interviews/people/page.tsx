import type { Metadata } from "next";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { RecordRow } from "@/app/_ui/record-row";
import { SearchForm } from "@/app/_ui/search-form";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { mailtoHref } from "@/lib/people/email-addresses/rules";
import { formatPhone, phoneHref } from "@/lib/people/phone-numbers/rules";
import { shortDay } from "@/lib/platform/words/dates";
import { listMetInterviewersInput } from "@/lib/record/people-met/input";
import { listMetInterviewers } from "@/lib/record/people-met/queries";
import { linkedinAddress } from "@/lib/record/people-met/rules";
import { requireCandidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "People you met" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type MetInterviewer = Awaited<ReturnType<typeof listMetInterviewers>>["rows"][number];

export default async function Page({ searchParams }: Props) {
  const { viewer, user: reader } = await requireCandidate("/me/interviews/people");
  const { q, before } = listMetInterviewersInput.parse(await searchParams);
  const now = await currentTime();
  const { rows, older } = await listMetInterviewers(viewer, { q, before }, now);
  const today = dayOf(reader.zone, now.getTime());
  const href = (more: Record<string, string>) =>
    `/me/interviews/people?${new URLSearchParams({ ...(q && { q }), ...more })}`;
  return (
    <>
      <h1>People you met</h1>
      <p className="lead">Keep in touch with people who liked you, even if you did not get the job.</p>
      <div className="section">
        <SearchForm label="Name, company, e-mail or telephone" value={q} />
      </div>
      <div className="section">
        {rows.length > 0 ? (
          <div className="card rows">{rows.map((interviewer) => line(interviewer, reader.zone, today))}</div>
        ) : (
          <EmptyState href="/me/interviews" action="See your interviews">
            {q ? "Nobody found. Try fewer letters or digits." : "People you meet in interviews appear here."}
          </EmptyState>
        )}
        <Pager firstHref={before ? href({}) : null} nextHref={older && href({ before: older })} />
      </div>
    </>
  );
}

function line(interviewer: MetInterviewer, zone: string, today: string) {
  const { name, title, company, email, phone, inTouchAt } = interviewer;
  const linkedin = linkedinAddress(interviewer.linkedin);
  return (
    <RecordRow
      key={interviewer.id}
      title={name}
      href={`/me/interviews/people/${interviewer.id}`}
      beside={[title, company].filter(Boolean).join(", ")}
      end={
        inTouchAt && <Chip tone="done">{`in touch since ${shortDay(dayOf(zone, inTouchAt.getTime()), today)}`}</Chip>
      }
    >
      <div className="detail">
        Met {shortDay(dayOf(interviewer.zone, interviewer.startsAt.getTime()), today)} for{" "}
        <a href={`/me/interviews/${interviewer.interviewId}`}>{interviewer.role}</a>
        {email && (
          <>
            {" · "}
            <a href={mailtoHref(email)}>{email}</a>
          </>
        )}
        {phone && (
          <>
            {" · "}
            <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
          </>
        )}
        {linkedin && (
          <>
            {" · "}
            <a href={linkedin} rel="noreferrer noopener" target="_blank" aria-label={`${name} on LinkedIn`}>
              LinkedIn
            </a>
          </>
        )}
      </div>
    </RecordRow>
  );
}
