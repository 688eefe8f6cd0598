import { GradeFields } from "@/app/_interview/grade-fields";
import { Radios } from "@/app/_ui/choices";
import { Field, Select, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf, offsetAt, timeOf } from "@/lib/dates";
import { clientDecisions } from "@/lib/enums";
import type { FormAction } from "@/lib/form-state";
import { shortName } from "@/lib/people/names/rules/short-name";
import { cityOf } from "@/lib/people/places/rules/cities";
import { contactMethodOptions } from "@/lib/platform/words/labels";
import type { ClientFeedbackEntry, ClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { consultantDecisionLabels } from "@/lib/record/client-feedback/rules";
import { parseGrades } from "@/lib/record/feedback/rules/grades";

type Props = {
  action: FormAction;
  workspace: string;
  found: ClientFeedbackView;
  entry: ClientFeedbackEntry;
  zone: string;
  now: Date;
};

/** Corrects what the agency added of a client's words. The fields have the same order as in the form of an update. */
export function FeedbackEditForm({ action, workspace, found, entry, zone, now }: Props) {
  const { interview, candidate, people } = found;
  const at = entry.givenAt.getTime();
  const elsewhere = offsetAt(zone, at) !== offsetAt(interview.zone, at);
  const first = shortName(candidate);
  return (
    <Form action={action} version={entry.version} className="fields compact" label="Edit this entry">
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="id" value={entry.id} />
      <input type="hidden" name="interviewId" value={interview.id} />
      <Radios
        name="decision"
        label="Decision"
        className="pill-choices"
        value={entry.decision}
        options={[
          ...clientDecisions.map((decision) => [decision, consultantDecisionLabels[decision]] as const),
          ["", "No decision given"],
        ]}
      />
      <div className="when-offer">
        <Field
          name="offerBy"
          label={`${first} has to answer the offer by`}
          optional
          type="date"
          value={entry.answer?.offerBy}
        />
      </div>
      <div className="field-pair">
        <TextArea
          name="strengths"
          label="What they liked"
          value={entry.strengths}
          readers="only your agency"
          limit="answer"
        />
        <TextArea
          name="shortfalls"
          label="What was missing"
          value={entry.shortfalls}
          readers="only your agency"
          limit="answer"
        />
      </div>
      <div className="field-pair">
        <Field
          name="nextStage"
          label="What comes next"
          optional
          value={entry.nextStage}
          readers="only your agency"
          limit="stage"
        />
        <Field
          name="promiseDay"
          label="They will answer by"
          optional
          type="date"
          value={entry.promiseDay}
          help={`${first} sees this date, and the plan uses it.`}
        />
      </div>
      <div className="field-pair">
        <Field
          name="givenBy"
          label="Who told you"
          readers={{ agencyAnd: first }}
          value={entry.givenBy}
          list="people"
          limit="name"
          autoComplete="off"
        />
        <Select
          name="how"
          label="How"
          value={entry.how}
          options={contactMethodOptions("call", "email", "in person", "letter", "linkedin")}
        />
        <datalist id="people">
          {people.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <div className="field-pair">
        <Field name="on" label="Date" type="date" value={dayOf(zone, at)} max={dayOf(zone, now.getTime())} />
        <Field
          name="at"
          label="Time"
          type="time"
          value={timeOf(zone, at)}
          help={elsewhere ? `In your time zone (${cityOf(zone)}).` : undefined}
        />
      </div>
      <details className="expandable" open={Object.keys(entry.grades).length > 0}>
        <summary>Four questions that {first} answers too</summary>
        <div className="fields panel">
          <GradeFields side="theirs" grades={parseGrades(entry.grades)} />
        </div>
      </details>
      <TextArea
        name="verbatim"
        label="Their exact words"
        optional
        value={entry.verbatim}
        help={`${first} sees only the decision, who said it, how and when, and the answer date. You write what else they read in the next step.`}
        readers="only your agency"
        limit="verbatim"
      />
      <div className="actions main-actions">
        <SubmitButton busy="Saving">Save</SubmitButton>
      </div>
    </Form>
  );
}
