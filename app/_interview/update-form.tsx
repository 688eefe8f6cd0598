import { Radios } from "@/app/_ui/choices";
import { Field, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import { SubmitKeys } from "@/app/_ui/submit-keys";
import { dayOf } from "@/lib/dates";
import type { FormAction } from "@/lib/form-state";
import { newId } from "@/lib/ids";
import { shortName } from "@/lib/people/names/rules/short-name";
import type { InterviewAnswers } from "@/lib/record/answers/queries";
import { answerDelayLabels, answeredAt } from "@/lib/record/answers/rules";
import type { ClientFeedbackEntry } from "@/lib/record/client-feedback/queries/feedback-view";
import { parseGrades } from "@/lib/record/feedback/rules/grades";
import type { UpdateKind } from "@/lib/record/updates/rules";
import { GradeFields } from "./grade-fields";
import { interviewReaders } from "./interview-readers";
import { SaidByFields } from "./said-by-fields";
import { UpdateDates } from "./update-dates";

type Props = {
  data: InterviewAnswers;
  zone: string;
  now: Date;
  action: FormAction;
  /** The first choice, if the address has made it. */
  kind: UpdateKind | null;
  /** On the consultant's side. */
  agency?: {
    workspace: string;
    candidate: string;
    /** All entries of the client's feedback that the page shows (`versionOf`). */
    version: number;
    /** The people at the client, the most likely first. */
    people: readonly string[];
    /** A client's answer by link that nobody has added yet. The form begins with it. */
    from?: ClientFeedbackEntry | undefined;
    /** Whether the page was opened to fill in this form, so that its first field has the focus. */
    hasFocus: boolean;
  };
};

/** One form for everything that a call or an e-mail may bring. The first choice decides which fields are visible (update.css). */
export function UpdateForm({ data, zone, now, action, kind, agency }: Props) {
  const { interview, facts } = data;
  const today = dayOf(zone, now.getTime());
  const name = agency ? shortName(agency.candidate) : null;
  const from = agency?.from;
  const words: Readers = agency ? "only your agency" : interviewReaders(interview);
  const shared: Readers = name ? { agencyAnd: name } : interviewReaders(interview);
  // Who else sees the answer and the dates.
  const seenBy = name ?? (typeof shared === "object" && "youAnd" in shared ? shared.youAnd : null);
  return (
    <Form
      action={action}
      {...(agency && { version: agency.version })}
      className="fields compact section update"
      label="Add an update"
    >
      {agency && <input type="hidden" name="workspace" value={agency.workspace} />}
      {agency && <input type="hidden" name="answered" value={answeredAt(facts.clientAnswered)} />}
      {from?.linkId && <input type="hidden" name="from" value={from.id} />}
      <input type="hidden" name="id" value={newId(new Date())} />
      <input type="hidden" name="interviewId" value={interview.id} />
      <SaidByFields {...{ data, zone, now, agency, readers: shared }} />
      <Radios
        name="kind"
        label="What happened?"
        value={kind}
        hasFocus={agency?.hasFocus ?? false}
        options={[
          ["waiting", "No answer yet", "The reason, and when to expect one"],
          ["date", "A new answer date"],
          ["said", "Feedback or a decision"],
        ]}
      />
      <fieldset className="fields when-said" aria-label="Feedback or a decision">
        <Radios
          name="outcome"
          label="Decision"
          className="pill-choices"
          value={from?.decision}
          help={seenBy && `${seenBy} sees the decision when you save.`}
          options={[
            ["next", "Next round"],
            ["offer", "Offer"],
            ["rejected", "Not selected"],
            ["undecided", "Not decided yet"],
            ["withdrew", name ? `${name} withdrew` : "I withdrew"],
            ["taken-back", "They withdrew the offer or the job"],
            ["closed", "The position is closed"],
            ["", "No decision given"],
          ]}
        />
        <div className="when-offer">
          <Field
            name="offerBy"
            label={name ? `${name} has to answer the offer by` : "You have to answer the offer by"}
            optional
            type="date"
            value={from?.answer?.offerBy}
            help={`The date they gave, if any.${seenBy ? ` ${seenBy} sees it.` : ""}`}
          />
        </div>
        <TextArea name="strengths" label="What they liked" value={from?.strengths} readers={words} limit="answer" />
        <TextArea name="shortfalls" label="What was missing" value={from?.shortfalls} readers={words} limit="answer" />
        {name && <p className="detail">In the next step you choose what {name} reads of the feedback.</p>}
      </fieldset>
      <fieldset className="fields when-waiting" aria-label="No answer yet">
        <Radios
          name="delay"
          label="Why is there no answer yet?"
          help={seenBy && `${seenBy} sees the reason.`}
          options={[...Object.entries(answerDelayLabels), ["other", "Another reason"]]}
        />
        <Field name="delayWords" label="The reason in your words" optional readers={shared} limit="reason" />
      </fieldset>
      <details className="expandable more" open={kind === "date" || Boolean(from && hasMore(from))}>
        <summary>
          {agency
            ? "More: answer date, next step, four questions, their exact words"
            : "More: answer date, tips, a note"}
        </summary>
      </details>
      <UpdateDates {...{ data, today, now, kind, name, seenBy, from }} />
      <div className="fields in-more">
        {agency ? (
          <>
            <Field
              name="nextStage"
              label="What comes next"
              optional
              value={from?.nextStage}
              readers="only your agency"
              limit="stage"
            />
            <p className="detail">
              {name} answers these four questions too. Only your agency reads what the client says.
            </p>
            <GradeFields side="theirs" grades={parseGrades(from?.grades)} />
            <TextArea
              name="verbatim"
              label="Their exact words"
              optional
              value={from?.verbatim}
              readers="only your agency"
              limit="verbatim"
            />
          </>
        ) : (
          <TextArea name="tips" label="Tips for next time" optional readers={words} limit="answer" />
        )}
      </div>
      <div className="when-note">
        <TextArea
          name="note"
          label={name ? `A note for ${name}` : "What they said"}
          optional
          readers={shared}
          limit="note"
        />
      </div>
      <p className="detail">
        {name
          ? `If ${name} has scheduled a check-in or a follow-up, saving an update cancels it. You both see why.`
          : "If you have scheduled a check-in or a follow-up, saving an update cancels it."}
      </p>
      <div className="actions main-actions">
        <SubmitButton busy="Saving">Save</SubmitButton>
        {agency && <SubmitKeys />}
      </div>
    </Form>
  );
}

const hasMore = ({ promiseDay, nextStage, grades, verbatim }: ClientFeedbackEntry) =>
  Boolean(promiseDay || nextStage || verbatim) || Object.keys(grades).length > 0;
