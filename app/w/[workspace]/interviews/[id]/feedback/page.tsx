import type { Metadata } from "next";
import { SideBySideFeedback } from "@/app/_interview/side-by-side-feedback";
import { orNotFound } from "@/app/_server/or-not-found";
import { Notice } from "@/app/_ui/notice";
import { sentNotice } from "@/app/_ui/outbox-delay-note";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { shortDay } from "@/lib/platform/words/dates";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { versionOf } from "@/lib/record/client-feedback/rules";
import { combineFeedback, compareFeedback } from "@/lib/record/feedback/rules/comparison";
import { parseGrades } from "@/lib/record/feedback/rules/grades";
import { requireConsultant } from "@/lib/viewer";
import { logClientFeedbackAction } from "./actions";
import { FeedbackEntries } from "./feedback-entries";
import { FeedbackLinks } from "./feedback-links";
import { FeedbackLogForm } from "./feedback-log-form";

export const metadata: Metadata = { title: "What the client said" };

type Props = {
  params: Promise<{ workspace: string; id: string }>;
  searchParams: Promise<{ said?: string; from?: string }>;
};

/** Log what the client said, in under a minute; what was said so far; and ask them by link. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said, from }] = await Promise.all([params, searchParams]);
  const base = `/w/${workspace}/interviews/${id}/feedback`;
  const { viewer, user: person } = await requireConsultant(workspace, base);
  const found = await orNotFound(id, () => getClientFeedbackView(viewer, id));
  const { interview, candidate, entries } = found;
  const now = await currentTime();
  const reader = { zone: person.zone, now: now.getTime() };
  const mayLog = may.logClientFeedback(viewer, interview);
  const notice = readNotice("/w/[workspace]/interviews/[id]/feedback", said);
  const wait = found.links.find((link) => link.id === notice?.about)?.wait;
  const day = shortDay(dayOf(interview.zone, interview.startsAt.getTime()), dayOf(person.zone, reader.now));
  // An answer by link that is not added yet comes before the form, because it may make the form unnecessary. A link still leads to the form.
  const toTake =
    mayLog && !from && entries.some((entry) => entry.linkId && (entry.decision || entry.promiseDay) && !entry.added);
  const list = entries.length > 0 && (
    <FeedbackEntries {...{ entries, workspace, base, reader, mayLog }} zone={interview.zone} />
  );
  return (
    <div className="narrow">
      {notice && <Notice>{sentNotice(notice.text, wait, reader)}</Notice>}
      <p className="small-print">
        <a href={`/w/${workspace}/interviews/${id}`}>
          {candidate} · {interview.role}, {interview.company}
        </a>
        , {day}
      </p>
      <h1>What the client said</h1>
      {toTake && list}
      {interview.cancelledAt ? (
        <p className="callout due section">
          This interview was cancelled. Restore it if you want to log feedback after all.
        </p>
      ) : interview.startsAt > now ? (
        <p className="callout due section">The interview has not taken place yet. You can log feedback afterwards.</p>
      ) : !mayLog ? (
        <p className="callout section">
          {interview.consultantName ?? "A colleague"} is the consultant for this interview, and logs what the client
          says.
        </p>
      ) : (
        <div className="section" id="log">
          {toTake ? (
            <a className="button" href={`${base}?from=anew#log`}>
              Log other feedback
            </a>
          ) : (
            <FeedbackLogForm
              action={logClientFeedbackAction}
              workspace={workspace}
              found={found}
              from={entries.find((entry) => entry.id === from)}
              id={newId(now)}
              version={versionOf(entries)}
              zone={person.zone}
              now={now}
              save="Save"
            />
          )}
        </div>
      )}
      {!toTake && list}
      {!interview.cancelledAt && interview.startsAt <= now && (
        <FeedbackLinks {...{ found, workspace, base, reader }} may={may.askClientByLink(viewer, interview)} />
      )}
      <DebriefComparison found={found} />
    </div>
  );
}

/** What the candidate shared of their debrief beside what they may read: shared words only, as they see it. */
function DebriefComparison({
  found: { thought, shared, candidate },
}: {
  found: Awaited<ReturnType<typeof getClientFeedbackView>>;
}) {
  if (shared.length === 0) return null;
  const first = shortName(candidate);
  return (
    <section className="section">
      <h2>Side by side</h2>
      {thought ? (
        <SideBySideFeedback
          sides={compareFeedback({ ...thought, grades: parseGrades(thought.grades) }, combineFeedback(shared), first)}
          names={{ mine: `${first} thought`, theirs: "Shared feedback" }}
        />
      ) : (
        <p className="detail">{first} has not shared a debrief for this interview.</p>
      )}
    </section>
  );
}
