import { GradeFields } from "@/app/_interview/grade-fields";
import { Checkbox } from "@/app/_ui/choices";
import { Field, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { longDay } from "@/lib/platform/words/dates";
import type { ClientFeedbackEntry } from "@/lib/record/client-feedback/queries/feedback-view";
import { consultantDecisionLabels } from "@/lib/record/client-feedback/rules";
import { candidateDecisionLabels } from "@/lib/record/feedback/rules/decision";
import { parseGrades } from "@/lib/record/feedback/rules/grades";
import { shareFeedbackAction } from "../actions";
import { FeedbackPreview } from "./feedback-preview";

type Props = {
  entry: ClientFeedbackEntry;
  workspace: string;
  first: string;
  id: string;
  current: ClientFeedbackEntry["sharedVersions"][number] | null;
  /** The decision that is on the record, in words for the candidate. */
  added: string;
  /** When that was said. */
  addedAt: Date | null;
};

/**
 * Begins with the client's own words, without the verbatim notes, or with the shared version. A preview shows exactly what the candidate will
 * read: beside the form, or on a phone before the button.
 */
export function FeedbackShareForm({ entry, workspace, first, id, current, added, addedAt }: Props) {
  const from = current ?? { ...entry, tips: "", givenBy: entry.givenBy || entry.link?.name || "" };
  const grades = parseGrades(from.grades);
  const unlogged = entry.linkId && !entry.added && unaddedDecisionLabel(entry);
  // If somebody else's decision is newer than this one, the newer one counts.
  const isOutvoted = addedAt !== null && entry.answeredAt !== null && entry.answeredAt < addedAt;
  const isPassedOver = entry.dismissedAt !== null && entry.answeredAt !== null && entry.dismissedAt >= entry.answeredAt;
  // The box is not ticked at first if the consultant chose not to add the decision, or if it would not count.
  const isTicked = !isOutvoted && !isPassedOver;
  const readers = { agencyAnd: first };
  const { strengths, shortfalls, tips, nextStage, givenBy } = from;
  return (
    <Form
      action={shareFeedbackAction}
      version={entry.version}
      className="two-columns equal"
      label={`What ${first} reads`}
    >
      <div className="fields compact">
        <h2>{current ? "A new version" : `Your version for ${first}`}</h2>
        <input type="hidden" name="workspace" value={workspace} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="interviewId" value={entry.interviewId} />
        <input type="hidden" name="feedbackId" value={entry.id} />
        <input type="hidden" name="over" value={current?.id ?? ""} />
        <TextArea name="strengths" label="What they liked" value={strengths} readers={readers} limit="answer" />
        <TextArea name="shortfalls" label="What was missing" value={shortfalls} readers={readers} limit="answer" />
        <TextArea
          name="tips"
          label="Tips for next time"
          optional
          value={tips}
          help="From you or the client: what would make the next interview better."
          readers={readers}
          limit="answer"
        />
        <Field name="nextStage" label="What comes next" optional value={nextStage} readers={readers} limit="stage" />
        <Field
          name="givenBy"
          label="Who said it"
          optional
          value={givenBy}
          readers={readers}
          limit="name"
          autoComplete="off"
        />
        <details className="expandable" open={Object.keys(grades).length > 0}>
          <summary>The four questions</summary>
          <div className="fields panel">
            <GradeFields side="theirs" grades={grades} />
          </div>
        </details>
      </div>
      <aside>
        <section className="card padded" aria-label={`What ${first} will read`}>
          <h3>Exactly what {first} will read</h3>
          <FeedbackPreview
            saved={{ strengths, shortfalls, tips, nextStage, givenBy, grades, how: entry.how, decision: added }}
            offered={(!isOutvoted && unlogged && candidateDecisionLabels[entry.decision ?? ""]) || ""}
            isTicked={isTicked}
          />
        </section>
      </aside>
      {unlogged && (
        <Checkbox
          name="decided"
          value={`${entry.version}`}
          checked={isTicked}
          label={`Share the decision too: ${unlogged}`}
          help={`We add it to the record too, and ${first} reads it on the interview’s page.`}
        />
      )}
      <div className="actions">
        <SubmitButton busy="Sharing">{current ? "Share this version" : `Share with ${first}`}</SubmitButton>
        <noscript>
          <button type="submit" name="look" value="yes">
            Show the preview
          </button>
        </noscript>
      </div>
    </Form>
  );
}

/** The client's decision and answer date in words. Empty if they gave neither. */
function unaddedDecisionLabel({ decision, promiseDay }: ClientFeedbackEntry): string {
  const words = [
    decision && consultantDecisionLabels[decision].toLowerCase(),
    promiseDay && `an answer by ${longDay(promiseDay)}`,
  ];
  return words.filter(Boolean).join(", ");
}
