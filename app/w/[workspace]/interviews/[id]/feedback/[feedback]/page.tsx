import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { Chip } from "@/app/_ui/chip";
import { Notice } from "@/app/_ui/notice";
import { currentTime } from "@/lib/current-time";
import { newId } from "@/lib/ids";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { clientFeedbackStatusLabels } from "@/lib/record/client-feedback/rules";
import { requireConsultant } from "@/lib/viewer";
import { editClientFeedbackAction } from "../actions";
import { feedbackEntryStatus, feedbackEntryTitle, LinkDecisionForm } from "../feedback-entries";
import { FeedbackEditForm } from "./feedback-edit-form";
import { FeedbackShareForm } from "./feedback-share-form";
import { FeedbackStatus, KeepPrivateForm } from "./feedback-status";
import { OriginalFeedback } from "./original-feedback";

export const metadata: Metadata = { title: "Share feedback" };

type Props = {
  params: Promise<{ workspace: string; id: string; feedback: string }>;
  searchParams: Promise<{ said?: string }>;
};

/** What the client said, and the version that the candidate may read: previewed, shared, kept private, withdrawn. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id, feedback }, { said }] = await Promise.all([params, searchParams]);
  const base = `/w/${workspace}/interviews/${id}/feedback`;
  const { viewer, user: person } = await requireConsultant(workspace, `${base}/${feedback}`);
  const found = await orNotFound(id, () => getClientFeedbackView(viewer, id));
  const entry = found.entries.find((logged) => logged.id === feedback);
  if (!entry) notFound();
  const { interview, candidate } = found;
  const now = await currentTime();
  const reader = { zone: person.zone, now: now.getTime() };
  const first = shortName(candidate);
  const state = feedbackEntryStatus(entry);
  const current = entry.sharedVersions.find((version) => !version.undoneAt) ?? null;
  const mayShare = may.shareFeedback(viewer, interview);
  const mayLog = may.logClientFeedback(viewer, interview) && !interview.cancelledAt;
  const notice = readNotice("/w/[workspace]/interviews/[id]/feedback/[feedback]", said);
  const common = { entry, workspace, first };
  return (
    <>
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={`/w/${workspace}/interviews/${id}/update`}>
          {candidate} · {interview.role}, {interview.company}
        </a>
      </p>
      <div className="heading-row">
        <h1>What {first} may read</h1>
        <Chip tone={state === "shared" ? "done" : state === "kept private" ? "neutral" : "due"}>
          {clientFeedbackStatusLabels[state]}
        </Chip>
      </div>
      <FeedbackStatus {...common} current={current} may={mayShare} zone={interview.zone} reader={reader} />
      <div className="section">
        <OriginalFeedback entry={entry} title={feedbackEntryTitle(entry)} zone={interview.zone} reader={reader}>
          {mayLog && entry.linkId && <LinkDecisionForm {...{ entry, workspace, reader }} />}
          {mayLog && !entry.linkId && (
            <details className="expandable mt-3">
              <summary>Edit this entry</summary>
              <FeedbackEditForm
                action={editClientFeedbackAction}
                workspace={workspace}
                found={found}
                entry={entry}
                zone={person.zone}
                now={now}
              />
            </details>
          )}
        </OriginalFeedback>
      </div>
      {mayShare && (
        <FeedbackShareForm
          {...common}
          id={newId(now)}
          current={current}
          added={found.decision}
          addedAt={found.decidedAt}
        />
      )}
      {mayShare && !current && <KeepPrivateForm {...common} />}
    </>
  );
}
