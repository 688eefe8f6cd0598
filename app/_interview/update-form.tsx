import { Radios } from "@/app/_ui/choices";
import { Field, Select, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf, offsetAt, timeOf } from "@/lib/dates";
import type { FormAction } from "@/lib/form-state";
import { newId } from "@/lib/ids";
import { shortName } from "@/lib/people/names/rules/short-name";
import { cityOf } from "@/lib/people/places/rules/cities";
import { shortDay } from "@/lib/platform/words/dates";
import { contactMethodOptions } from "@/lib/platform/words/labels";
import type { InterviewAnswers } from "@/lib/record/answers/queries";
import { answerDelayLabels, answeredAt } from "@/lib/record/answers/rules";
import { interviewReaders } from "./interview-readers";

type Props = {
  data: InterviewAnswers;
  zone: string;
  now: Date;
  action: FormAction;
  /** On the consultant's side: the agency, and the candidate by name. */
  agency?: { workspace: string; candidate: string };
};

/** One form for everything that a call or an e-mail may bring. */
export function UpdateForm({ data: { interview, facts, promises }, zone, now, action, agency }: Props) {
  const today = dayOf(zone, now.getTime());
  const currentPromise = promises.find((promise) => promise.kind === "answer");
  const consultant = interview.route === "agency" ? (interview.consultantName ?? "Your consultant") : null;
  const people = facts.interviewers.map((interviewer) => interviewer.name);
  const names = consultant && !agency ? [...people, consultant] : people;
  const name = agency && shortName(agency.candidate);
  const readers = name ? { agencyAnd: name } : interviewReaders(interview);
  const elsewhere = offsetAt(zone, now.getTime()) !== offsetAt(interview.zone, now.getTime());
  return (
    <Form action={action} className="fields compact section" label="Add an update">
      {agency && <input type="hidden" name="workspace" value={agency.workspace} />}
      {agency && <input type="hidden" name="answered" value={answeredAt(facts.clientAnswered)} />}
      <input type="hidden" name="id" value={newId(new Date())} />
      <input type="hidden" name="interviewId" value={interview.id} />
      <Field name="givenBy" label="Who told you" list="names" limit="name" autoComplete="off" />
      <datalist id="names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Radios
        name="how"
        label="How"
        className="horizontal"
        options={contactMethodOptions("call", "email", "in person", "letter", "linkedin")}
      />
      <div className="field-pair">
        <Field name="on" label="Date" type="date" value={today} max={today} />
        <Field
          name="at"
          label="Time"
          type="time"
          value={timeOf(zone, now.getTime())}
          help={elsewhere ? `In your time zone (${cityOf(zone)}).` : undefined}
        />
      </div>
      <h2 className="section">Their answer</h2>
      <Radios
        name="outcome"
        label="What did they say?"
        options={[
          ["undecided", "They answered, but have not decided yet"],
          ["next", `They want to see ${name ?? "me"} again`],
          ["offer", `They made ${name ?? "me"} an offer`],
          ["rejected", `They did not select ${name ?? "me"}`],
          ["withdrew", name ? `${name} has withdrawn` : "I have withdrawn"],
          ["taken-back", "They withdrew the offer or the job"],
          ["closed", "The position is closed"],
        ]}
      />
      <div className="when-offer">
        <Field name="offerBy" label="Answer the offer by" optional type="date" help="The date they gave, if any." />
      </div>
      <TextArea
        name="note"
        label={name ? `What they said, for ${name} to read` : "What they said"}
        optional
        readers={readers}
        limit="note"
      />
      <h2 className="section" id="day">
        New date
      </h2>
      {currentPromise && (
        <p className="detail">
          {currentPromise.givenBy || "They"} said by {shortDay(currentPromise.day, today)}. A new date replaces it. We
          keep the old one in the history.
        </p>
      )}
      <div className="field-pair">
        <Field name="promiseDay" label="Answer by" optional type="date" />
        <Select
          name="promiseCovers"
          label="About"
          options={[
            ["any answer", "an answer"],
            ["next stage", "the next stage"],
            ["offer", "an offer"],
            ["feedback", "feedback"],
          ]}
        />
      </div>
      {consultant && (
        <Field
          name="updateDay"
          label={
            name
              ? `You will update ${name} by`
              : `${shortName(interview.consultantName) || "Your consultant"} will update you by`
          }
          optional
          type="date"
          help={name && "With or without news. We remind you on that day."}
        />
      )}
      {name && <DelayFields name={name} />}
      {!agency && (
        <>
          <h2 className="section">Feedback</h2>
          <TextArea name="strengths" label="What they liked" optional readers={readers} limit="answer" />
          <TextArea name="shortfalls" label="What was missing" optional readers={readers} limit="answer" />
          <TextArea name="tips" label="Tips for next time" optional readers={readers} limit="answer" />
        </>
      )}
      <p className="detail">
        {name
          ? `If ${name} has scheduled a check-in or a follow-up, saving an update cancels it. You both see why.`
          : "If you have scheduled a check-in or a follow-up, saving an update cancels it."}
      </p>
      <div className="actions main-actions">
        <SubmitButton busy="Saving">Save</SubmitButton>
      </div>
    </Form>
  );
}

/** R66: most delays have harmless reasons. Waiting is easier for a candidate who knows the reason. */
const DelayFields = ({ name }: { name: string }) => (
  <>
    <Radios
      name="delay"
      label="Why it takes longer"
      help={`${name} sees this next to the date. If nothing is delayed, leave it empty.`}
      options={[...Object.entries(answerDelayLabels), ["other", "Another reason (write it below)"]]}
    />
    <Field name="delayWords" label="Your reason" optional readers={{ agencyAnd: name }} limit="reason" />
  </>
);
