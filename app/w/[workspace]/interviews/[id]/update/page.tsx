import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UpdateForm } from "@/app/_interview/update-form";
import { UpdatesList } from "@/app/_interview/updates-list";
import { orNotFound } from "@/app/_server/or-not-found";
import { LogKey } from "@/app/_ui/log-key";
import { Notice } from "@/app/_ui/notice";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { requireConsultant } from "@/lib/viewer";
import { logAnswerAsConsultantAction, undoAnswerAsConsultantAction } from "./actions";
import { ConsultantUpdates } from "./consultant-updates";

export const metadata: Metadata = { title: "Log an answer" };

type Props = { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said }] = await Promise.all([params, searchParams]);
  const here = `/w/${workspace}/interviews/${id}`;
  const { viewer, user: reader } = await requireConsultant(workspace, `${here}/update`);
  const found = await orNotFound(id, () => getInterviewAnswers(viewer, id));
  const { interview, candidate } = found;
  if (!may.logAnswer(viewer, interview)) notFound();
  const now = await currentTime();
  const first = shortName(candidate);
  const agency = { workspace, candidate };
  const notice = readNotice("/w/[workspace]/interviews/[id]/update", said);
  return (
    <div className="narrow">
      <LogKey />
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={here}>
          {candidate}: {interview.role}, {interview.company}
        </a>
      </p>
      <h1>What {interview.company} said</h1>
      {interview.cancelledAt ? (
        <p className="callout due section">
          This interview was cancelled. Restore it if you want to log an answer after all.
        </p>
      ) : (
        <>
          <p className="lead">Log an answer, a new date or a delay. Leave the other fields empty.</p>
          <p className="detail">
            To log feedback about {first}, open{" "}
            <a href={`${here}/feedback`} data-log={`${here}/feedback`}>
              the feedback page
            </a>
            . <kbd>L</kbd>
          </p>
          {found.facts.clientAnswered && found.facts.clientAnswered.what !== "words" && (
            <p className="callout due section">
              {interview.company} answered by link, and you have not added that answer yet.{" "}
              <a href={`${here}#answers`}>Read it first</a>. If you log an answer or a date here, it is used instead.
              What they wrote stays with the feedback.
            </p>
          )}
          <UpdateForm action={logAnswerAsConsultantAction} data={found} zone={reader.zone} now={now} agency={agency} />
          {interview.endsAt < now && (
            <ConsultantUpdates
              {...{ id, workspace, first, company: interview.company, settled: found.facts.settled }}
              day={{ zone: reader.zone, today: dayOf(reader.zone, now.getTime()), reader: interview.zone }}
            />
          )}
        </>
      )}
      <UpdatesList undo={undoAnswerAsConsultantAction} data={found} zone={reader.zone} now={now} agency={agency} />
    </div>
  );
}
