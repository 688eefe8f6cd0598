import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlanList } from "@/app/_interview/plan-list";
import { CancelledMessages } from "@/app/_interview/updates-list";
import { orNotFound } from "@/app/_server/or-not-found";
import { Notice } from "@/app/_ui/notice";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { messageHref } from "@/lib/mail/messages/rules/steps";
import { shortName } from "@/lib/people/names/rules/short-name";
import type { StepName } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { isStepDoable } from "@/lib/planning/plan/rules/step-status";
import { outcomeSteps } from "@/lib/planning/plan/rules/steps";
import { whoDidShort } from "@/lib/planning/plan/rules/who-did";
import { candidatePages, nextRoundHref } from "@/lib/planning/steps/rules";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import {
  type OtherApplication,
  otherApplications,
  withoutDeadlines,
} from "@/lib/planning/today/rules/other-applications";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { capitalise } from "@/lib/platform/text/rules";
import { formatMoment } from "@/lib/platform/words/dates";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { outcomeMessage } from "@/lib/record/answers/rules";
import { requireCandidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "Outcome" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string }> };

/** R71: what the outcome means, and what it does not; then what can be done with it. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { said }] = await Promise.all([params, searchParams]);
  const { viewer, user: reader } = await requireCandidate(`/me/interviews/${id}/outcome`);
  const found = await orNotFound(id, () => getInterviewAnswers(viewer, id));
  const { interview, outcome } = found;
  if (!outcome?.outcome) redirect(`/me/interviews/${id}/update`);
  const now = await currentTime();
  const answer = outcome.outcome === "offer" ? found.facts.offerAnswer : null;
  const words = outcomeMessage(outcome.outcome, outcome.withdrawnBy, interview.company, answer);
  const others =
    answer === "accepted"
      ? otherApplications(
          (await listTodayInterviews(viewer, reader.zone, now)).rows,
          interview.processId,
          now.getTime(),
        )
      : [];
  const all = plan(found.facts, now, { zone: reader.zone, zoneIsShown: true });
  // The next round has a button of its own above the list.
  const open = all.filter(
    (step) => step.whose === "candidate" && step.step !== "arrange-next-round" && isStepDoable(step),
  );
  // The steps that the outcome opened come first, and among them the answer to an offer.
  const steps = withoutDeadlines(open, outcome.outcome).toSorted((a, b) => rank(a.step) - rank(b.step));
  const next = outcome.outcome === "next";
  const first = next ? null : (steps.find((step) => outcomeSteps.includes(step.step)) ?? null);
  const consultant = shortName(interview.consultantName) || "your consultant";
  const teller = whoDidShort(found.row, { at: outcome.loggedAt, by: outcome.loggedBy }) || "your consultant";
  const heard = [
    outcome.givenBy && `${outcome.givenBy} told ${outcome.loggedBy === viewer.userId ? "you" : teller}`,
    formatMoment(outcome.receivedAt.getTime(), reader.zone, dayOf(reader.zone, now.getTime()), interview.zone),
  ];
  const notice = readNotice("/me/interviews/[id]/outcome", said);
  return (
    <div className="narrow">
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={`/me/interviews/${id}`}>
          {interview.role}, {interview.company}
        </a>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="detail">{heard.filter(Boolean).join(", ")}.</p>
      <CancelledMessages data={found} at={outcome.loggedAt} />
      {next && interview.route === "agency" && found.facts.consultantHere !== false && (
        <p>
          {capitalise(consultant)} agrees on a day and adds the next round. If you agreed on a day yourself, add the
          round here.
        </p>
      )}
      {next && (
        <p className="actions section">
          <a className="button primary" href={nextRoundHref(candidatePages, id)}>
            Add the next round
          </a>
        </p>
      )}
      {others.length > 0 && <OtherApplications others={others} />}
      {steps.length > 0 && (
        <section className="section">
          <h2>{next ? "Still to do for this round" : "What you can do now"}</h2>
          <PlanList
            id={id}
            zone={interview.zone}
            steps={steps}
            reader={{ zone: reader.zone, now: now.getTime() }}
            isFirst={first !== null}
          />
        </section>
      )}
      <p className="detail section">
        <a href={`/me/interviews/${id}/lessons`}>
          {found.feedback.length > 0 ? "Compare the feedback with your notes" : "Note what you learned"}
        </a>{" "}
        · <a href={`/me/interviews/${id}/update`}>Add an update, or undo this one</a>
      </p>
    </div>
  );
}

/** R77: a person who has accepted a job tells the other companies, kindly. Nothing is sent by itself. */
function OtherApplications({ others }: { others: OtherApplication[] }) {
  return (
    <section className="section">
      <h2>Your other applications</h2>
      <p>Let each company know that you have accepted another offer, so that they can ask somebody else.</p>
      <ul className="card rows">
        {others.map(({ id, title, to }) => (
          <li key={id}>
            <div>
              <a href={`/me/interviews/${id}`}>{title}</a>
            </div>
            <a
              className="button"
              href={withdrawalLinks[to].href(id)}
              aria-label={`${withdrawalLinks[to].verb}: ${title}`}
            >
              {withdrawalLinks[to].verb}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * Leads to the withdrawal if the plan has that step. Otherwise it leads to the page on which the candidate says that they do not want the job,
 * which adds the step. An interview that has not taken place is cancelled instead. Each button says what its page does.
 */
const withdrawalLinks: Record<OtherApplication["to"], { verb: string; href: (id: string) => string }> = {
  withdrawal: { verb: "Write withdrawal", href: (id) => messageHref(id, "withdraw") },
  debrief: { verb: "Say that you do not want the job", href: (id) => `/me/interviews/${id}/debrief#wanted` },
  interview: { verb: "Cancel the interview", href: (id) => `/me/interviews/${id}/edit#cancel` },
};

const rank = (step: StepName) => (outcomeSteps.includes(step) ? outcomeSteps.indexOf(step) : outcomeSteps.length);
