import type { Metadata } from "next";
import { ButtonForm } from "@/app/_ui/button-form";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { SearchForm } from "@/app/_ui/search-form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { mailtoHref } from "@/lib/people/email-addresses/rules";
import { formatPhone, phoneHref } from "@/lib/people/phone-numbers/rules";
import { shortDay } from "@/lib/platform/words/dates";
import { listMetInterviewersInput } from "@/lib/record/interviews/input";
import { listMetInterviewers } from "@/lib/record/interviews/queries";
import { requireCandidate } from "@/lib/viewer";
import { keepInTouchAction } from "../actions";

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
          <div className="card rows">{rows.map((interviewer) => line(interviewer, today))}</div>
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

function line(interviewer: MetInterviewer, today: string) {
  return (
    <article key={interviewer.id}>
      <div>
        <strong>{interviewer.name}</strong>{" "}
        <span className="muted">· {[interviewer.title, interviewer.company].filter(Boolean).join(", ")}</span>
        <div className="detail">
          Met {shortDay(dayOf(interviewer.zone, interviewer.startsAt.getTime()), today)} for{" "}
          <a href={`/me/interviews/${interviewer.interviewId}`}>{interviewer.role}</a>
          {interviewer.email && (
            <>
              {" · "}
              <a href={mailtoHref(interviewer.email)}>{interviewer.email}</a>
            </>
          )}
          {interviewer.phone && (
            <>
              {" · "}
              <a href={phoneHref(interviewer.phone)}>{formatPhone(interviewer.phone)}</a>
            </>
          )}
          {interviewer.linkedin && (
            <>
              {" · "}
              <a href={interviewer.linkedin} rel="noreferrer noopener" target="_blank">
                LinkedIn
              </a>
            </>
          )}
        </div>
      </div>
      <span className={interviewer.inTouchAt ? "chip done" : "chip"}>{interviewer.inTouchAt ? "in touch" : "met"}</span>
      <ButtonForm action={keepInTouchAction}>
        <input type="hidden" name="interviewId" value={interviewer.interviewId} />
        <input type="hidden" name="interviewerId" value={interviewer.id} />
        <input type="hidden" name="agreed" value={interviewer.inTouchAt ? "no" : "yes"} />
        <SubmitButton className="">
          {interviewer.inTouchAt ? "Mark as no longer in touch" : "Mark as in touch"}
        </SubmitButton>
      </ButtonForm>
    </article>
  );
}
