import type { ReactNode } from "react";
import { Radios } from "@/app/_ui/choices";
import { Field, Select, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Zones } from "@/app/_ui/zones";
import type { FormAction } from "@/lib/form-state";
import { countryChoices, regionChoices, regionLabel } from "@/lib/planning/plan/rules/business-days";
import { interviewFormatOptions } from "@/lib/platform/words/labels";
import { ConsultantFields } from "./consultant-fields";
import { EndTimeSuggestion } from "./end-time-suggestion";
import type { InterviewValues } from "./interview-values";
import { InterviewersFieldset, QuestionsFieldset } from "./interviewers-fieldset";
import { RepeatedTimeChoice } from "./repeated-time-choice";

type Props = {
  action: FormAction;
  values: InterviewValues;
  save: string;
  /** On an agency's side: which agency, and what is chosen from its records instead of being typed. */
  agency?: { workspace: string; chosen: ReactNode; optionalRole?: boolean };
};

/** One form for a new interview, a further round, and every change. */
export function InterviewForm({ action, values, save, agency }: Props) {
  const { country, offered, company } = values;
  const readers: Readers = agency ? { agencyAnd: "The candidate" } : (values.readers ?? "only you");
  const isOfAgency = agency !== undefined || values.ofAgency === true;
  return (
    <Form action={action} version={values.version} className="fields narrow">
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="after" value={values.after ?? ""} />
      {agency && <input type="hidden" name="workspace" value={agency.workspace} />}
      {agency?.chosen}
      <Field
        name="role"
        label={agency?.optionalRole ? "Title" : "Role"}
        optional={agency?.optionalRole}
        value={values.role}
        help={
          agency?.optionalRole
            ? "If you leave this empty, we use the title of the role above."
            : "As in the job advert."
        }
        limit="name"
        required={!agency?.optionalRole}
      />
      {isOfAgency ? (
        <input type="hidden" name="company" value={values.company ?? ""} />
      ) : (
        <Field name="company" label="Company" value={values.company} limit="name" required autoComplete="off" />
      )}
      <Field
        name="round"
        label="Round"
        optional
        value={values.round}
        help="Such as first interview, second stage, final."
        limit="round"
      />
      <div className="field-trio">
        <Field name="day" label="Day" type="date" value={values.day} required />
        <Field name="start" label="Starts" type="time" value={values.start} required />
        <Field
          name="end"
          label="Ends"
          type="time"
          value={values.end}
          required
          help="Your best guess. An end time before the start counts as the next day."
        />
        <EndTimeSuggestion {...(values.version ? { start: values.start, end: values.end } : {})} />
      </div>
      <Field
        name="zone"
        limit="its own rule"
        label="Time zone of the interview"
        value={values.zone}
        list="zones"
        help="Where the interviewers are. Write a city, such as London or Kolkata."
        autoComplete="off"
        required
      />
      <Zones />
      <RepeatedTimeChoice />
      <div className="field-pair">
        <Select
          name="country"
          label="Country"
          value={country}
          options={[...(country ? [] : [["", "Choose the country"] as const]), ...countryChoices()]}
          help="We do not count this country’s weekend and public holidays as working days."
        />
        <Field
          name="region"
          label="Region"
          optional
          value={regionLabel(country, values.region)}
          list="regions"
          help="Where holidays differ within the country, such as Scotland."
          limit="region"
          autoComplete="off"
        />
        <datalist id="regions">
          {regionChoices(country).map(([code, name]) => (
            <option key={code} value={name} />
          ))}
        </datalist>
      </div>
      <Radios
        name="format"
        label={agency ? "How they meet" : "How you meet"}
        options={interviewFormatOptions}
        value={values.format}
        className="horizontal"
      />
      <div className="field-pair">
        <Field name="place" label="Place" optional value={values.place} limit="place" />
        <Field name="link" label="Link to the call" optional type="url" value={values.link} limit="link" />
      </div>
      <InterviewersFieldset
        people={values.interviewers}
        asksConsultant={agency !== undefined}
        {...{ offered, company }}
      />
      {isOfAgency ? <input type="hidden" name="route" value="agency" /> : <ConsultantFields values={values} />}
      {/* The form's rules ask for a name where there is a consultant. Nobody types it here, and saving keeps who is in charge. */}
      {isOfAgency && <input type="hidden" name="consultantName" value={values.consultantName} />}
      <TextArea
        name="asksFor"
        label="What the role asks for"
        optional
        value={values.asksFor}
        help={
          agency
            ? "Skills, one per line. If you leave this empty, we use those of the role. They appear in the candidate’s thank-you."
            : "Skills from the advert, one per line. We show them when you write your thank-you."
        }
        readers={readers}
        limit="answer"
      />
      {!agency && <QuestionsFieldset questions={values.questions} readers={readers} />}
      <Field
        name="addressGiven"
        label={agency ? "E-mail address that the client has for the candidate" : "E-mail address you gave them"}
        optional
        type="email"
        value={values.addressGiven}
        help={
          agency
            ? "On the answer date, we remind the candidate to look there."
            : "On the answer date, we remind you to look there."
        }
      />
      {values.asksPromise && (
        <fieldset className="field">
          <legend>Answer date, if they gave one</legend>
          <div className="field-trio">
            <Field name="promiseDay" label="Answer by" optional type="date" value={values.promiseDay} />
            <Field name="promiseBy" label="Who said this" optional limit="name" />
            <Select
              name="promiseCovers"
              label="About"
              value="any answer"
              options={[
                ["any answer", "Any answer"],
                ["next stage", "The next stage"],
                ["offer", "An offer"],
                ["feedback", "Feedback"],
              ]}
            />
          </div>
        </fieldset>
      )}
      <div className="actions">
        <SubmitButton busy="Saving">{save}</SubmitButton>
      </div>
    </Form>
  );
}
