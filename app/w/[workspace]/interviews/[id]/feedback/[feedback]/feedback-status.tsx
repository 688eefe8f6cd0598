import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
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
  const at = (date: Date) => formatClockTime(date.getTime(), zone, reader);
  if (!current)
    return entry.keptPrivateAt ? (
      <p className="callout section">
        Kept back {at(entry.keptPrivateAt)}. {first} reads why: {entry.keptPrivateReason}
      </p>
    ) : null;
  const read = entry.sharedVersions.find((version) => version.readAt)?.readAt;
  return (
    <div className="callout done section">
      <p>
        Released {at(current.sharedAt)}. {read ? `${first} has read it: ${at(read)}.` : `${first} has not read it yet.`}
      </p>
      {may && (
        <details className="expandable mt-3">
          <summary>Take it back</summary>
          <Form action={unshareFeedbackAction} className="fields mt-3" label="Take the release back">
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
                  ? `${first} has read the feedback, and sees that it was taken back.`
                  : `${first} has not said that they read it. It disappears from their pages.`
              }
            />
            <SubmitButton className="danger" busy="Taking it back">
              Take it back
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
      <summary className="button">{entry.keptPrivateAt ? "Change the reason" : "Keep it back instead"}</summary>
      <Form
        action={keepFeedbackPrivateAction}
        version={entry.version}
        className="fields panel narrow"
        label="Keep it back"
      >
        <HiddenFields entry={entry} workspace={workspace} />
        <Field
          name="reason"
          label="Why it is kept back"
          value={entry.keptPrivateReason}
          limit="reason"
          readers={{ agencyAnd: first }}
          help="Nothing else of the feedback is shown. You can release it later."
        />
        <SubmitButton className="" busy="Saving">
          Keep it back
        </SubmitButton>
      </Form>
    </details>
  );
}
