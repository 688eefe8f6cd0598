import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdviceSources } from "@/app/_interview/advice-sources";
import { StepForms } from "@/app/_interview/step-forms";
import { orNotFound } from "@/app/_server/or-not-found";
import { Notice } from "@/app/_ui/notice";
import { sentNotice } from "@/app/_ui/outbox-delay-note";
import { Tabs } from "@/app/_ui/tabs";
import { candidateStepActions } from "@/app/me/interviews/[id]/steps/candidate-step-actions";
import { currentTime } from "@/lib/current-time";
import { toMs } from "@/lib/dates";
import { getMessageReviews } from "@/lib/mail/draft-reviews/queries";
import { messageKeyInput } from "@/lib/mail/messages/input";
import { getMessageView, type MessageView } from "@/lib/mail/messages/queries/message";
import { listNotesToReader } from "@/lib/mail/messages/queries/notes-to-reader";
import { isMessageFixed } from "@/lib/mail/messages/rules/state";
import { messageHref, messageKinds } from "@/lib/mail/messages/rules/steps";
import { listMessageTemplates } from "@/lib/mail/templates/queries";
import { isStepEnded } from "@/lib/planning/plan/rules/step-status";
import { candidatePages, stepHref } from "@/lib/planning/steps/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { formatClockTimeInSentence } from "@/lib/platform/words/clock";
import { requireCandidate } from "@/lib/viewer";
import { MessageDraft } from "../message-draft";
import { OutgoingMessage, UndeliveredNote } from "../outgoing-message";
import { ConsultantReviewNote, SecondReaders } from "../second-readers";

export const metadata: Metadata = { title: "Message" };

type Props = {
  params: Promise<{ interview: string; key: string[] }>;
  searchParams: Promise<{ said?: string | string[]; answer?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ interview, key: segments }, { said, answer }] = await Promise.all([params, searchParams]);
  const [step, interviewerId, ...rest] = segments;
  const key = messageKeyInput.safeParse({ interviewId: interview, step, interviewerId });
  if (!key.success || rest.length > 0) notFound();
  const href = messageHref(key.data.interviewId, key.data.step, key.data.interviewerId);
  const { viewer, user: person } = await requireCandidate(href);
  const now = await currentTime();
  const found = await orNotFound(interview, () => getMessageView(viewer, key.data, now, person.zone));
  const [readers, templates] = await Promise.all([
    getMessageReviews(viewer, found.message?.id ?? null),
    listMessageTemplates(viewer, key.data),
  ]);
  const reader = { zone: person.zone, now: now.getTime() };
  const notice = readNotice("/me/messages/[interview]/[...key]", said);
  const wait = readers.friends.find((friend) => friend.id === notice?.about)?.wait;
  const waits = found.state.kind === "scheduled" && found.state.delayReason;
  const name = found.recipient?.reader.name || found.message?.toName;
  return (
    <>
      {notice && !(notice.key === "send" && waits) && (
        <Notice tone={notice.tone}>{sentNotice(notice.text, wait, reader)}</Notice>
      )}
      <p className="small-print">
        <a href={`/me/interviews/${interview}`}>
          {found.interview.role}, {found.interview.company}
        </a>{" "}
        · {positionLabel(found)}
      </p>
      <h1>{name ? `To ${name}` : found.step.title}</h1>
      <p className="muted">{found.recipient?.why}</p>
      {found.siblings.length > 1 && (
        <div className="section">
          <Tabs
            label="The panel"
            current={href}
            items={found.siblings.map((sibling) => [
              messageHref(interview, key.data.step, sibling.id),
              `${sibling.name}${sibling.status === "done" ? " (done)" : sibling.state.kind === "scheduled" ? " (scheduled)" : ""}`,
            ])}
          />
          <p className="detail">
            <a href={`/me/messages/${interview}/panel?step=${key.data.step}`}>See all notes and how similar they are</a>
          </p>
        </div>
      )}
      {isMessageFixed(found.state) ? (
        <>
          {found.state.kind !== "sent" && <ConsultantReviewNote found={found} reader={reader} />}
          <OutgoingMessage found={found} reader={reader} />
        </>
      ) : isStepEnded(found.step) ? (
        <EndedStep
          found={found}
          when={
            found.step.settledAt
              ? formatClockTimeInSentence(toMs(found.step.settledAt), found.interview.zone, reader)
              : ""
          }
        />
      ) : (
        <>
          <UndeliveredNote found={found} />
          <ConsultantReviewNote found={found} reader={reader} />
          <MessageDraft
            found={found}
            messageKey={key.data}
            reader={reader}
            toReader={found.message ? [] : await listNotesToReader(viewer, key.data)}
            templates={templates}
            answer={answer === "decline" ? "decline" : "accept"}
          />
        </>
      )}
      <SecondReaders found={found} messageKey={key.data} readers={readers} reader={reader} />
      {!isMessageFixed(found.state) && (
        <section>
          <h2>Other options</h2>
          {key.data.step === "let-it-go" ? (
            <a className="button" href={stepHref(candidatePages, interview, found.step)}>
              Close the interview without a message
            </a>
          ) : (
            <StepForms id={interview} step={found.step} row={found.interview} actions={candidateStepActions} />
          )}
        </section>
      )}
      <div className="section">
        <AdviceSources rules={found.step.rules} />
      </div>
    </>
  );
}

/** "thank-you note 1 of 2" */
function positionLabel({ step, siblings, writing }: MessageView): string {
  const { noun } = messageKinds[writing.step];
  const at = siblings.findIndex((sibling) => sibling.id === step.forId);
  return siblings.length > 1 ? `${noun} ${at + 1} of ${siblings.length}` : noun;
}

/** For a step that was settled in some other way, or is no longer needed. The text can still be read. */
function EndedStep({ found: { step, message }, when }: { found: MessageView; when: string }) {
  const how =
    step.how === "waived" ? `Skipped. ${step.reason ?? ""}` : (step.because ?? `Done ${when}. ${step.reason ?? ""}`);
  return (
    <div className="section fields">
      <p className={step.status === "obsolete" ? "callout" : "callout done"}>{how}</p>
      {message && (
        <article className="card padded" aria-label="The draft">
          <p className="typed-text">{message.body}</p>
        </article>
      )}
    </div>
  );
}
