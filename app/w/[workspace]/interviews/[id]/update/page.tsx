import type { Metadata } from "next";
import { UpdateForm } from "@/app/_interview/update-form";
import { UpdatesList } from "@/app/_interview/updates-list";
import { orNotFound } from "@/app/_server/or-not-found";
import { Notice } from "@/app/_ui/notice";
import { sentNotice } from "@/app/_ui/outbox-delay-note";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { shortDay } from "@/lib/platform/words/dates";
import type { ClientFeedbackEntry } from "@/lib/record/client-feedback/queries/feedback-view";
import { versionOf } from "@/lib/record/client-feedback/rules";
import { getInterviewUpdates } from "@/lib/record/updates/queries";
import { parseUpdateKind } from "@/lib/record/updates/rules";
import { requireConsultant } from "@/lib/viewer";
import { FeedbackEntries } from "../feedback/feedback-entries";
import { FeedbackLinks } from "../feedback/feedback-links";
import { logUpdateAsConsultantAction, undoAnswerAsConsultantAction } from "./actions";
import { ConsultantUpdates } from "./consultant-updates";
import { DebriefComparison } from "./debrief-comparison";

export const metadata: Metadata = { title: "Add an update" };

type Props = {
  params: Promise<{ workspace: string; id: string }>;
  searchParams: Promise<{ said?: string; kind?: string; from?: string }>;
};

/** Here a consultant adds whatever they heard. Below are all earlier updates, what the client said, and the links that the client got. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said: notified, kind, from }] = await Promise.all([params, searchParams]);
  const here = `/w/${workspace}/interviews/${id}`;
  const { viewer, user: person } = await requireConsultant(workspace, `${here}/update`);
  const { heard, said } = await orNotFound(id, () => getInterviewUpdates(viewer, id));
  const { interview, candidate, entries } = said;
  const now = await currentTime();
  const first = shortName(candidate);
  const agency = { workspace, candidate };
  const reader = { zone: person.zone, now: now.getTime() };
  const today = dayOf(person.zone, reader.now);
  const mayAdd = may.logAnswer(viewer, interview) && !interview.cancelledAt;
  const notice = readNotice("/w/[workspace]/interviews/[id]/update", notified);
  const waiting = mayAdd ? entries.filter(isWaiting) : [];
  const chosen = parseUpdateKind(kind) ?? "said";
  // If one answer came by link, the form is filled in with it, unless the reader wants to add something else. Of several, each has a button.
  const isFilledIn = !from && waiting.length === 1 && chosen === "said";
  const filledIn = isFilledIn ? waiting[0] : entries.find((entry) => entry.id === from);
  const base = `${here}/feedback`;
  const list = entries.length > 0 && (
    <FeedbackEntries {...{ entries, workspace, base, reader, mayLog: mayAdd }} zone={interview.zone} />
  );
  const sent = said.links.find((link) => link.id === notice?.about)?.wait;
  return (
    <div className="narrow">
      {notice && <Notice>{sentNotice(notice.text, sent, reader)}</Notice>}
      <p className="small-print">
        <a href={here}>
          {candidate} · {interview.role}, {interview.company}
        </a>
        , {shortDay(dayOf(interview.zone, interview.startsAt.getTime()), today)}
      </p>
      <h1>Add an update</h1>
      {interview.cancelledAt ? (
        <p className="callout due section">This interview was cancelled. To add an update, restore it first.</p>
      ) : mayAdd ? (
        <>
          {waiting.length > 0 && (
            <>
              <p className="callout due section">
                {interview.company} answered by link, and you have not added that answer yet. Add it as it is, or change
                it below first. {filledIn && <a href={`${here}/update?from=anew#log`}>Start with an empty form</a>}
              </p>
              {list}
            </>
          )}
          {interview.startsAt > now && (
            <p className="callout section">
              The interview has not taken place yet. You can add a date. If somebody withdrew, or if the position is
              closed, you can add that too. Add feedback after the interview.
            </p>
          )}
          <div id="log">
            <UpdateForm
              action={logUpdateAsConsultantAction}
              data={heard}
              zone={person.zone}
              now={now}
              kind={chosen}
              agency={{
                ...agency,
                version: versionOf(entries),
                people: said.people.map(({ name }) => name),
                from: filledIn,
                hasFocus: !notice,
              }}
            />
          </div>
          {interview.endsAt < now && (
            <ConsultantUpdates
              {...{ id, workspace, first, company: interview.company, settled: heard.facts.settled }}
              day={{ zone: person.zone, today, interviewZone: interview.zone }}
            />
          )}
        </>
      ) : (
        <p className="callout section">
          {interview.consultantName ?? "A colleague"} is the consultant for this interview, and adds what the client
          says.
        </p>
      )}
      {waiting.length === 0 && list}
      <UpdatesList
        undo={undoAnswerAsConsultantAction}
        data={heard}
        zone={person.zone}
        now={now}
        agency={agency}
        mayUndo={may.logAnswer(viewer, interview)}
      />
      {!interview.cancelledAt && interview.startsAt <= now && (
        <FeedbackLinks {...{ found: said, workspace, base, reader }} may={may.askClientByLink(viewer, interview)} />
      )}
      <DebriefComparison said={said} />
    </div>
  );
}

/** A decision or a date that came by link. Nobody has added it, and nobody has decided not to add it. */
const isWaiting = ({ linkId, decision, promiseDay, added, answeredAt, dismissedAt }: ClientFeedbackEntry) =>
  Boolean(linkId && (decision || promiseDay) && !added) && !(dismissedAt && answeredAt && dismissedAt >= answeredAt);
