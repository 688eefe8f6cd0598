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
  /** What the form starts from: the entry that it corrects, or what a client answered by link. */
  from?: ClientFeedbackEntry;
  id: string;
  version: number;
  zone: string;
  now: Date;
  save: string;
};

/** One form for the result of a call, in the usual order of a call. One answer is enough. */
export function FeedbackLogForm({ action, workspace, found, from, id, version, zone, now, save }: Props) {
  const { interview, candidate, people } = found;
  const corrects = from?.id === id;
  const at = corrects ? from.givenAt.getTime() : now.getTime();
  const elsewhere = offsetAt(zone, at) !== offsetAt(interview.zone, at);
  const givenBy = from ? from.givenBy || from.link?.name : people[0]?.name;
  const first = shortName(candidate);
  return (
    <Form action={action} version={version} className="fields compact" label="What the client said">
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="interviewId" value={interview.id} />
      {from?.linkId && <input type="hidden" name="from" value={from.id} />}
      <Radios
        name="decision"
        label="Their decision"
        value={from?.decision}
        options={[
          ...clientDecisions.map((decision) => [decision, consultantDecisionLabels[decision]] as const),
          ["", "No decision given"],
        ]}
      />
      <div className="when-offer">
        <Field name="offerBy" label="Answer the offer by" optional type="date" value={from?.answer?.offerBy} />
      </div>
      <div className="field-pair">
        <TextArea
          name="strengths"
          label="What they liked"
          value={from?.strengths}
          readers="only your agency"
          limit="answer"
        />
        <TextArea
          name="shortfalls"
          label="What was missing"
          value={from?.shortfalls}
          readers="only your agency"
          limit="answer"
        />
      </div>
      <div className="field-pair">
        <Field
          name="nextStage"
          label="What comes next"
          optional
          value={from?.nextStage}
          readers="only your agency"
          limit="stage"
        />
        <Field
          name="promiseDay"
          label="They will answer by"
          optional
          type="date"
          value={from?.promiseDay}
          help={`${first} sees this date, and the plan uses it.`}
        />
      </div>
      <div className="field-pair">
        <Field
          name="givenBy"
          label="Who said it"
          readers={{ agencyAnd: first }}
          value={givenBy}
          list="people"
          limit="name"
          autoComplete="off"
        />
        <Select
          name="how"
          label="How"
          value={from && from.how !== "link" ? from.how : "call"}
          options={contactMethodOptions("call", "email", "in person", "letter", "linkedin")}
        />
        <datalist id="people">
          {people.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <div className="field-pair">
        <Field name="on" label="When" type="date" value={dayOf(zone, at)} max={dayOf(zone, now.getTime())} />
        <Field
          name="at"
          label="At"
          type="time"
          value={timeOf(zone, at)}
          help={elsewhere ? `In your time zone (${cityOf(zone)}).` : undefined}
        />
      </div>
      <details className="expandable" open={Boolean(from && Object.keys(from.grades).length > 0)}>
        <summary>Four questions that {first} answers too</summary>
        <div className="fields panel">
          <GradeFields side="theirs" grades={parseGrades(from?.grades)} />
        </div>
      </details>
      <TextArea
        name="verbatim"
        label="In their words"
        optional
        value={from?.verbatim}
        help={`${first} sees only the decision, who said it, how and when, and the answer date. You write what else they read in the next step.`}
        readers="only your agency"
        limit="verbatim"
      />
      <div className="actions main-actions">
        <SubmitButton busy="Logging">{save}</SubmitButton>
      </div>
    </Form>
  );
}
