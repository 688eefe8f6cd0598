import type { Metadata } from "next";
import { FeedbackPatterns } from "@/app/_interview/feedback-patterns";
import { orNotFound } from "@/app/_server/or-not-found";
import { Notice } from "@/app/_ui/notice";
import { sentNotice } from "@/app/_ui/outbox-delay-note";
import { memberName } from "@/app/w/[workspace]/member-names";
import { PrivateNotes } from "@/app/w/[workspace]/notes/private-notes";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { type CandidatePage, getCandidatePage } from "@/lib/people/candidates/queries/candidate-page";
import { mailtoHref } from "@/lib/people/email-addresses/rules";
import { findCandidateInvitation } from "@/lib/people/invitations/queries";
import { shortName } from "@/lib/people/names/rules/short-name";
import { formatPhone, phoneHref } from "@/lib/people/phone-numbers/rules";
import { may } from "@/lib/permissions";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import type { ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import { getRecurringFeedback } from "@/lib/record/feedback/queries";
import { isNoteNotice } from "@/lib/record/notes/rules";
import { requireConsultant } from "@/lib/viewer";
import { CandidateFeedback } from "./candidate-feedback";
import { CandidateInvitation } from "./candidate-invitation";
import { ConsultantInCharge } from "./consultant-in-charge";
import { CandidatePromises, InterviewsList } from "./interviews-list";

export const metadata: Metadata = { title: "Candidate" };

type Props = { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said }] = await Promise.all([params, searchParams]);
  const home = `/w/${workspace}`;
  const { viewer, user: person, agency } = await requireConsultant(workspace, `${home}/candidates/${id}`);
  const [page, kept] = await orNotFound(id, () =>
    Promise.all([getCandidatePage(viewer, id), getRecurringFeedback(viewer, id)]),
  );
  const { candidate, members } = page;
  const reader: ReadingClock = { zone: person.zone, now: (await currentTime()).getTime() };
  const today = dayOf(reader.zone, reader.now);
  const day = (at: Date) => shortDay(dayOf(reader.zone, at.getTime()), today);
  const leads = may.editCandidate(viewer, candidate);
  const account = candidate.leftAt
    ? `left on ${day(candidate.leftAt)}`
    : candidate.linkedAt
      ? `since ${day(candidate.linkedAt)}`
      : "no account yet";
  const notice = readNotice("/w/[workspace]/candidates/[id]", said);
  const invited = notice?.key === "invited" && (await findCandidateInvitation(viewer, id, new Date(reader.now)));
  return (
    <>
      {notice && !isNoteNotice(notice) && (
        <Notice>{sentNotice(notice.text, invited ? invited.last?.wait : null, reader)}</Notice>
      )}
      <p className="small-print">
        <a href={`${home}/candidates`}>Candidates</a>
      </p>
      <div className="heading-row">
        <h1>{candidate.name}</h1>
        {leads && (
          <div className="actions">
            <a className="button" href={`${home}/candidates/${id}/edit`}>
              Edit
            </a>
            {!candidate.leftAt && (
              <a className="button primary" href={`${home}/interviews/new?candidate=${id}`}>
                Add an interview
              </a>
            )}
          </div>
        )}
      </div>
      <div className="two-columns">
        <div>
          <InterviewsList interviews={page.interviews} home={home} reader={reader} name={candidate.name} />
          <CandidatePromises interviews={page.interviews} home={home} today={today} />
          <CandidateFeedback page={page} home={home} day={day} />
          {kept.interviews > 1 && (
            <section className="section">
              <h2>Patterns in this feedback</h2>
              <FeedbackPatterns ledger={kept} at={`${home}/interviews`} side="consultant" />
            </section>
          )}
          <Situation situations={page.situations} home={home} day={day} name={candidate.name} />
        </div>
        <aside>
          <div className="card padded">
            <h3>Details</h3>
            <dl className="description-list">
              <dt>E-mail</dt>
              <dd>{candidate.email ? <a href={mailtoHref(candidate.email)}>{candidate.email}</a> : "not known"}</dd>
              {candidate.phone && (
                <>
                  <dt>Telephone</dt>
                  <dd>
                    <a href={phoneHref(candidate.phone)}>{formatPhone(candidate.phone)}</a>
                  </dd>
                </>
              )}
              <dt>Account</dt>
              <dd>{account}</dd>
              <dt>Added</dt>
              <dd>{day(candidate.createdAt)}</dd>
            </dl>
            <CandidateInvitation workspace={workspace} candidate={candidate} />
          </div>
          <PrivateNotes
            {...page.notes}
            {...{ viewer, reader, notice }}
            about="candidate"
            aboutId={id}
            agency={agency.name}
            never={[shortName(candidate.name)]}
          />
          <ConsultantInCharge
            workspace={workspace}
            candidate={candidate}
            members={members}
            inCharge={memberName(members, candidate.consultantUserId)}
            may={may.handOverCandidate(viewer, candidate)}
          />
        </aside>
      </div>
    </>
  );
}

type SituationProps = {
  situations: CandidatePage["situations"];
  home: string;
  day: (at: Date) => string;
  name: string;
};

/** R55: what changed for them, in their own words. */
function Situation({ situations, home, day, name }: SituationProps) {
  if (situations.length === 0) return null;
  return (
    <section className="section">
      <h2>What {name} said about their situation</h2>
      <ul className="card rows">
        {situations.map((situation) => (
          <li key={situation.id} className="one-column">
            <p className="typed-text">{situation.changed ?? "Nothing has changed."}</p>
            <p className="detail">
              {day(situation.statedAt)} · for{" "}
              <a href={`${home}/interviews/${situation.interviewId}`}>
                {situation.role}, {situation.company}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
