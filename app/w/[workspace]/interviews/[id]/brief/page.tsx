import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { currentTime } from "@/lib/current-time";
import { getBriefView } from "@/lib/mail/briefs/queries";
import { briefHref, debriefAnswerLabel } from "@/lib/mail/briefs/rules";
import { consultantPages, interviewHref } from "@/lib/planning/steps/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireConsultant } from "@/lib/viewer";
import { BriefForm } from "./brief-form";
import { BriefRestart, BriefWarnings, OutgoingBrief, SentBriefs } from "./brief-status";

export const metadata: Metadata = { title: "Brief for the client" };

type Props = {
  params: Promise<{ workspace: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said, another }] = await Promise.all([params, searchParams]);
  const notice = readNotice("/w/[workspace]/interviews/[id]/brief", said);
  const here = briefHref(workspace, id);
  const { viewer, user: person } = await requireConsultant(workspace, here);
  const now = await currentTime();
  const found = await orNotFound(id, () => getBriefView(viewer, id, now));
  const reader = { zone: person.zone, now: now.getTime() };
  const { interview, candidate, draft, sharedAnswers, sent } = found;
  const waits = draft !== null && draft.state !== "writing";
  const writes =
    !waits && (draft !== null || (sharedAnswers.length > 0 && (sent.length === 0 || another !== undefined)));
  return (
    <>
      {notice && !(notice.key === "sent" && draft?.outboxRow?.delayReason) && (
        <Notice tone={notice.tone}>{notice.text}</Notice>
      )}
      <p className="small-print">
        <a href={interviewHref(consultantPages(workspace), id)}>
          {candidate}: {interview.role}, {interview.company}
        </a>
      </p>
      <h1>Brief for {interview.company}</h1>
      <p className="muted">
        A new brief starts from the answers that {candidate} lets you share with the client, and from nothing else.{" "}
        {candidate} sees the brief after you send it.
      </p>
      {waits && <OutgoingBrief found={found} workspace={workspace} reader={reader} />}
      {writes && (
        <>
          <BriefWarnings found={found} workspace={workspace} />
          <div className="two-columns">
            <div className="fields">
              <BriefForm found={found} workspace={workspace} />
              <BriefRestart found={found} workspace={workspace} />
            </div>
            <aside>
              <div className="card padded">
                <h2>What you may share</h2>
                {sharedAnswers.length === 0 && <p className="detail">Nothing at the moment.</p>}
                {sharedAnswers.map((answer) => (
                  <div key={`${answer.field}${answer.interviewerId}`} className="mt-3">
                    <p className="detail">{debriefAnswerLabel(answer, found.people).replace(/[“”]/g, "")}</p>
                    <p className="typed-text">{answer.body}</p>
                  </div>
                ))}
              </div>
            </aside>
          </div>
        </>
      )}
      {!waits && !draft && sharedAnswers.length === 0 && sent.length === 0 && (
        <div className="section">
          <EmptyState href={`${interviewHref(consultantPages(workspace), id)}/debrief`} action="Read the debrief">
            {candidate} has not let you share anything with the client yet. In the debrief, they choose which answers{" "}
            {interview.company} may see. You can then write a brief from those answers.
          </EmptyState>
        </div>
      )}
      <SentBriefs
        found={found}
        reader={reader}
        another={!waits && !writes && sharedAnswers.length > 0 ? `${here}?another=yes` : ""}
      />
    </>
  );
}
