import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CheckList } from "@/app/_interview/check-list";
import { withRuleLabels } from "@/app/_interview/message-labels";
import { orNotFound } from "@/app/_server/or-not-found";
import { checksSummary } from "@/app/me/messages/[interview]/checks-summary";
import { currentTime } from "@/lib/current-time";
import { toMs } from "@/lib/dates";
import { messageKeyInput } from "@/lib/mail/messages/input";
import { messageChecksOf } from "@/lib/mail/messages/queries/checks";
import { listPanelMessages, type MessageView } from "@/lib/mail/messages/queries/message";
import { startingText } from "@/lib/mail/messages/rules/compose";
import { type LikenessPair, likenessLimit, likenessPairs, mostSentences } from "@/lib/mail/messages/rules/likeness";
import { withoutSignature } from "@/lib/mail/messages/rules/signature";
import { isMessageFixed } from "@/lib/mail/messages/rules/state";
import { messageHref, messageKinds } from "@/lib/mail/messages/rules/steps";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { requireCandidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "Notes to the panel" };

type Props = {
  params: Promise<{ interview: string }>;
  searchParams: Promise<{ step?: string | string[] }>;
};

/** All notes of a panel: how far each is, what the checks say of it, when it goes, and how alike they are (R28, R29). */
export default async function Page({ params, searchParams }: Props) {
  const [{ interview }, { step = "thank-you" }] = await Promise.all([params, searchParams]);
  const key = messageKeyInput.safeParse({ interviewId: interview, step });
  if (!key.success || !messageKinds[key.data.step].each) notFound();
  const { viewer, user } = await requireCandidate(`/me/messages/${interview}/panel`);
  const now = await currentTime();
  const found = await orNotFound(interview, () => listPanelMessages(viewer, key.data, now, user.zone));
  const [first] = found;
  if (!first) notFound();
  const reader = { zone: user.zone, now: now.getTime() };
  const notes = await Promise.all(found.map((view) => noteOf(view, reader)));
  const written = notes.flatMap(({ isWritten, name, ownText }) => (isWritten ? [{ name, body: ownText }] : []));
  const names = found.map((view) => view.recipient?.reader.name ?? "");
  const pairs = likenessPairs(written, names);
  return (
    <>
      <p className="small-print">
        <a href={`/me/interviews/${interview}`}>
          {first.interview.role}, {first.interview.company}
        </a>
      </p>
      <h1>Notes to the panel</h1>
      <p className="muted">Each person gets a different note.</p>
      <ul className="section panel-notes">
        {notes.map((note) => (
          <li key={note.href} className="card padded">
            <h2>
              <a href={note.href}>{note.name}</a>
            </h2>
            <p className="detail">
              {note.state} {note.isFixed ? "" : note.summary}
            </p>
            {!note.isFixed && note.lines.length > 0 && (
              <details className="expandable">
                <summary>What to check</summary>
                <CheckList rows={note.lines} ruleLabels={note.says} stopLabel="To do" />
              </details>
            )}
            {note.isWritten && (
              <details className="expandable">
                <summary>Read the note</summary>
                <p className="typed-text">{note.body}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
      <section>
        <h2>How similar they are</h2>
        {pairs.length === 0 ? (
          <p className="detail">You can compare two notes once both are written.</p>
        ) : (
          <ul className="panel-pairs">
            {pairs.map((pair) => (
              <li key={`${pair.one} ${pair.other}`} className={pair.share >= likenessLimit ? "callout due" : undefined}>
                <p>
                  {pair.one} and {pair.other}: {Math.round(pair.share * 100)}% similar
                  {pair.share >= likenessLimit ? ". They may compare notes, so change one of them." : "."}
                </p>
                <SentenceTable {...pair} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** Two notes, sentence by sentence. A sentence of the first that resembles none of the other stands alone. */
function SentenceTable({ one, other, sentences, bySentence, isCut }: LikenessPair) {
  return (
    <details className="expandable">
      <summary>
        Compare them sentence by sentence
        {sentences.length > 0 &&
          (sentences.length === 1 ? ": 1 sentence is in both" : `: ${sentences.length} sentences are in both`)}
      </summary>
      <div>
        <table className="sentence-table">
          <thead>
            <tr>
              <th scope="col">{one}</th>
              <th scope="col">{other}</th>
            </tr>
          </thead>
          <tbody>
            {bySentence.map((pair) => (
              <tr key={pair.one}>
                <td>{pair.share === 1 ? <mark>{pair.one}</mark> : pair.one}</td>
                <td>
                  {pair.other === null ? (
                    <span className="muted">No similar sentence</span>
                  ) : pair.share === 1 ? (
                    <mark>{pair.other}</mark>
                  ) : (
                    <>
                      {pair.other} <span className="detail">{Math.round(pair.share * 100)}% similar</span>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {isCut && <p className="detail">Only the first {mostSentences} sentences of each are compared.</p>}
      </div>
    </details>
  );
}

async function noteOf(found: MessageView, reader: ReadingClock) {
  const { message, writing, step, recipient, interview } = found;
  const { subject, body } = message ?? startingText(writing);
  const isReread = message !== null && message.rereadVersion === message.version;
  const { lines, says } = withRuleLabels(await messageChecksOf(found, { subject, body, isReread }, reader.now));
  return {
    href: messageHref(interview.id, writing.step, step.forId),
    name: recipient?.reader.name ?? step.title,
    ...{
      body,
      ownText: withoutSignature(body, writing.signature),
      says,
      isWritten: message !== null,
      isFixed: isMessageFixed(found.state),
    },
    state: stateLabel(found, reader),
    summary: message ? `${checksSummary(lines, null)}.` : "",
    lines: message ? lines.filter(({ level }) => level !== "fine") : [],
  };
}

function stateLabel({ state, interview, message, step }: MessageView, reader: ReadingClock): string {
  const at = (instant: string) => formatClockTimeInSentence(toMs(instant), interview.zone, reader);
  if (state.kind === "scheduled") return `Scheduled for ${at(state.at)}.`;
  if (state.kind === "being sent") return "Being sent.";
  if (state.kind === "sent") return `Sent ${at(state.at)}.`;
  if (state.kind === "not delivered") return "Not delivered.";
  if (state.kind === "unclear") return "It may have arrived.";
  const due = step.due ? ` Due ${at(step.due)}.` : "";
  return `${message ? "A draft." : "Not written yet."}${due}`;
}
