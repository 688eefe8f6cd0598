import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import type { ClientFeedbackEntry } from "@/lib/record/client-feedback/queries/feedback-view";
import { keepFeedbackPrivateAction, unshareFeedbackAction } from "../actions";

type EntryProps = { entry: ClientFeedbackEntry; workspace: string; first: string };
type SharedVersion = ClientFeedbackEntry["sharedVersions"][number];

const HiddenFields = ({ entry, workspace }: Omit<EntryProps, "first">) => (
  <>
    <input type="hidden" name="workspace" value={workspace} />
    <input type="hidden" name="interviewId" value={entry.interviewId} />
    <input type="hidden" name="feedbackId" value={entry.id} />
  </>
);

type Props = EntryProps & { current: SharedVersion | null; may: boolean; zone: string; reader: ReadingClock };

/** Whether its candidate can read it, since when, whether they have, and how to undo it. */
export function FeedbackStatus({ entry, workspace, first, current, may, zone, reader }: Props) {
  const at = (date: Date) => formatClockTimeInSentence(date.getTime(), zone, reader);
  if (!current)
    return entry.keptPrivateAt ? (
      <p className="callout section">
        Kept private {at(entry.keptPrivateAt)}. {first} reads your reason: {entry.keptPrivateReason}
      </p>
    ) : null;
  const read = entry.sharedVersions.find((version) => version.readAt)?.readAt;
  return (
    <div className="callout done section">
      <p>
        Shared {at(current.sharedAt)}. {read ? `${first} read it ${at(read)}.` : `${first} has not read it yet.`}
      </p>
      {may && (
        <details className="expandable mt-3">
          <summary>Stop sharing</summary>
          <Form action={unshareFeedbackAction} className="fields mt-3" label="Stop sharing">
            <HiddenFields entry={entry} workspace={workspace} />
            <input type="hidden" name="sharedId" value={current.id} />
            {!read && <input type="hidden" name="unread" value="yes" />}
            <Field
              name="reason"
              label="Why"
              optional={!read}
              limit="reason"
              readers={read ? { agencyAnd: first } : "only your agency"}
              help={
                read
                  ? `${first} has read the feedback, and will see that you no longer share it.`
                  : `${first} has not marked it as read. It disappears from their pages.`
              }
            />
            <SubmitButton className="danger" busy="Saving">
              Stop sharing
            </SubmitButton>
          </Form>
        </details>
      )}
    </div>
  );
}

/** R76: or it is kept private, and its candidate reads why. */
export function KeepPrivateForm({ entry, workspace, first }: EntryProps) {
  return (
    <details className="expandable section">
      <summary className="button">{entry.keptPrivateAt ? "Change the reason" : "Keep it private instead"}</summary>
      <Form
        action={keepFeedbackPrivateAction}
        version={entry.version}
        className="fields panel narrow"
        label="Keep it private"
      >
        <HiddenFields entry={entry} workspace={workspace} />
        <Field
          name="reason"
          label="Why you keep it private"
          value={entry.keptPrivateReason}
          limit="reason"
          readers={{ agencyAnd: first }}
          help="They see only this reason. You can share the feedback later."
        />
        <SubmitButton className="" busy="Saving">
          Keep it private
        </SubmitButton>
      </Form>
    </details>
  );
}
