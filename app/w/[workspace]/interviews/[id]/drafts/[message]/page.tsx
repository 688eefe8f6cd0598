import type { Metadata } from "next";
import { DraftComments } from "@/app/_interview/draft-comments";
import { orNotFound } from "@/app/_server/or-not-found";
import { Notice } from "@/app/_ui/notice";
import { currentTime } from "@/lib/current-time";
import { toMs } from "@/lib/dates";
import { getDraftToReview } from "@/lib/mail/draft-reviews/queries";
import { draftReviewHref, proposalChanges } from "@/lib/mail/draft-reviews/rules";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { shortName } from "@/lib/people/names/rules/short-name";
import { isMessageStep } from "@/lib/planning/plan/rules/steps";
import { consultantPages, interviewHref } from "@/lib/planning/steps/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { uuid } from "@/lib/platform/text/input";
import { formatClockTimeInSentence } from "@/lib/platform/words/clock";
import { requireConsultant } from "@/lib/viewer";
import { ConsultantReviewForm } from "./consultant-review-form";
import { ConsultantReviewStatus } from "./consultant-review-status";
import { DraftFindings } from "./draft-findings";

export const metadata: Metadata = { title: "Draft to review" };

type Props = {
  params: Promise<{ workspace: string; id: string; message: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id, message }, { said }] = await Promise.all([params, searchParams]);
  const notice = readNotice("/w/[workspace]/interviews/[id]/drafts/[message]", said);
  const { viewer, user: person } = await requireConsultant(workspace, draftReviewHref(workspace, id, message));
  const now = await currentTime();
  const draft = await orNotFound(uuid.safeParse(message).success ? id : "", () =>
    getDraftToReview(viewer, id, message, now, person.zone),
  );
  const reader = { zone: person.zone, now: now.getTime() };
  const { interview, step, recipient, me, state } = draft;
  const waits = state.kind === "scheduled" && state.delayReason;
  const text = draft.message;
  const to = recipient?.reader.name || text.toName;
  const first = shortName(me.name) || "The candidate";
  return (
    <>
      {notice && !((notice.key === "now" || notice.key === "aim") && waits) && (
        <Notice tone={notice.tone}>{notice.text}</Notice>
      )}
      <p className="small-print">
        <a href={interviewHref(consultantPages(workspace), id)}>
          {me.name}: {interview.role}, {interview.company}
        </a>{" "}
        · {isMessageStep(step.step) ? messageKinds[step.step].noun : "draft"}
      </p>
      <h1>
        {first} to {to}
      </h1>
      <p className="muted">
        {recipient?.way === "through"
          ? `${interview.company} gets candidates’ messages through you. Read this one, approve it, then send it.`
          : `${first} asks you to read this draft first, and will send it themselves.`}
      </p>
      <ConsultantReviewStatus draft={draft} workspace={workspace} reader={reader} />
      <div className="two-columns">
        <section className="fields">
          <article className="card padded" aria-label="The draft">
            <p>
              <b>{text.subject}</b>
            </p>
            <p className="typed-text mt-3">{text.body}</p>
          </article>
          <DraftComments
            comments={draft.selectComments.map((comment) => ({
              ...comment,
              at: formatClockTimeInSentence(toMs(comment.at), interview.zone, reader),
              done: comment.resolvedAt !== null,
              proposal: proposalChanges(text.body, comment),
            }))}
            version={text.version}
          />
          <ConsultantReviewForm draft={draft} workspace={workspace} reader={reader} name={person.name} />
        </section>
        <aside>
          <div className="card padded">
            <DraftFindings draft={draft} now={reader.now} />
          </div>
        </aside>
      </div>
    </>
  );
}
