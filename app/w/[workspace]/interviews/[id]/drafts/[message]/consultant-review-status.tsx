import { ButtonForm } from "@/app/_ui/button-form";
import { formatOutboxDelay } from "@/app/_ui/outbox-delay-note";
import { SendingSoon } from "@/app/_ui/sending-soon";
import { SubmitButton } from "@/app/_ui/submit-button";
import { toMs } from "@/lib/dates";
import type { DraftToReview } from "@/lib/mail/draft-reviews/queries";
import { draftReviewState, isOwnSending } from "@/lib/mail/draft-reviews/rules";
import { cancelledReasonForOthers } from "@/lib/mail/messages/rules/cancelled";
import { secondsToUndo } from "@/lib/mail/outbox/rules";
import { shortName } from "@/lib/people/names/rules/short-name";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { undoPassOnAction } from "./actions";

type Props = { draft: DraftToReview; workspace: string; reader: ReadingClock };

/** The state of the draft, in a sentence, and what can be undone. */
export function ConsultantReviewStatus({ draft, workspace, reader }: Props) {
  const { message, state, interview, me, outboxRow: letter } = draft;
  const at = (instant: string | Date) => formatClockTimeInSentence(toMs(instant), interview.zone, reader);
  const reading = draftReviewState(message);
  const first = shortName(me.name) || "The candidate";
  const byHand = state.kind === "sent" && state.how === "passed on" && !letter?.sentAt;
  const waits = letter !== null && (state.kind === "scheduled" || (state.kind === "being sent" && !state.dispatching));
  const isOurs = isOwnSending(draft);
  const seconds =
    state.kind === "scheduled" && isOurs ? secondsToUndo(toMs(state.at), state.delayReason, reader.now) : null;
  const [tone, words] = ((): [string, string] => {
    if (!isOurs && state.kind === "scheduled")
      return ["wait", `${first} has scheduled it for ${at(state.at)}, to ${message.toName}, ${message.toEmail}.`];
    if (!isOurs && state.kind === "being sent")
      return ["wait", `${first} has sent it. It goes to ${message.toName}, ${message.toEmail}.`];
    if (state.kind === "scheduled" && state.delayReason)
      return ["wait", `Approved. ${formatOutboxDelay(state.delayReason, state.at, reader)}`];
    if (seconds !== null) return ["wait", "Approved."];
    if (state.kind === "scheduled")
      return ["wait", `Approved. Scheduled for ${at(state.at)}, to ${message.toName}, ${message.toEmail}.`];
    if (state.kind === "being sent")
      return ["wait", `Approved, and being sent to ${message.toName}, ${message.toEmail}.`];
    if (state.kind === "sent")
      return ["done", `Sent ${at(state.at)}${state.how === "passed on" ? ` to ${message.toName}` : ""}.`];
    if (state.kind === "not delivered") return ["late", `Not delivered. ${state.reason}`];
    if (state.kind === "unclear") return ["due", `It may have arrived. ${state.reason}`];
    if (reading.kind === "approved")
      return reading.holds
        ? ["done", `Approved ${at(reading.at)}.`]
        : ["due", `${first} changed the text after it was approved ${at(reading.at)}. The approval no longer counts.`];
    if (reading.kind === "returned")
      return [
        "wait",
        `Returned ${at(reading.at)}: ${reading.reason}${reading.changed ? ` ${first} has changed it since then.` : ""}`,
      ];
    return [
      "due",
      `Sent to you for review ${at(message.reviewRequestedAt ?? message.updatedAt)}.${reading.kind === "asked" && reading.changed ? ` ${first} has changed it since then. This is the latest text.` : ""}`,
    ];
  })();
  return (
    <div className={`callout section ${tone}`}>
      <p role="status">{words}</p>
      {seconds !== null && <SendingSoon seconds={seconds} to={`${message.toName}, ${message.toEmail}`} />}
      {state.kind === "writing" && state.reason && <p>{cancelledReasonForOthers(state.reason, first)}</p>}
      {(waits || byHand) && (
        <ButtonForm action={undoPassOnAction}>
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="interviewId" value={message.interviewId} />
          <input type="hidden" name="messageId" value={message.id} />
          <SubmitButton className="">
            {byHand ? "I did not send it" : seconds !== null ? "Undo" : "Cancel sending"}
          </SubmitButton>
        </ButtonForm>
      )}
    </div>
  );
}
