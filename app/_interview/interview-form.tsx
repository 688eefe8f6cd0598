import { Field, Select } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Zones } from "@/app/_ui/zones";
import type { FormAction } from "@/lib/form-state";
import { placeLabel } from "@/lib/people/places/rules/place-label";
import { countryChoices, regionChoices, regionLabel } from "@/lib/planning/plan/rules/business-days";
import { ConsultantFields } from "./consultant-fields";
import { EndTimeSuggestion } from "./end-time-suggestion";
import type { InterviewFormAgency, InterviewValues } from "./interview-values";
import { InterviewersFieldset } from "./interviewers-fieldset";
import { MoreInterviewFields } from "./more-interview-fields";
import { PlaceFold } from "./place-fold";
import { RepeatedTimeChoice } from "./repeated-time-choice";

type Props = {
  action: FormAction;
  values: InterviewValues;
  save: string;
  /** On an agency's side: which agency, and what is chosen from its records instead of being typed. */
  agency?: InterviewFormAgency;
};

/** One form for a new interview, the next round, and every change. First comes what everybody knows; the rest is folded. */
export function InterviewForm({ action, values, save, agency }: Props) {
  const { offered, company } = values;
  const readers: Readers = agency ? { agencyAnd: "The candidate" } : (values.readers ?? "only you");
  const isOfAgency = agency !== undefined || values.ofAgency === true;
  return (
    <Form action={action} version={values.version} className="fields">
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="after" value={values.after ?? ""} />
      {agency && <input type="hidden" name="workspace" value={agency.workspace} />}
      {agency?.chosen}
      <RoleAndCompany values={values} isOfAgency={isOfAgency} hasRoles={agency?.hasRoles === true} />
      <div>
        <div className="field-when">
          <Field name="day" label="Day" type="date" value={values.day} required />
          <Field name="start" label="Starts" type="time" value={values.start} required />
          <Field
            name="end"
            label="Ends"
            type="time"
            value={values.end}
            help="If empty, an hour later. Before the start means the next day."
          />
          <EndTimeSuggestion {...(values.version ? { start: values.start, end: values.end } : {})} />
        </div>
        <RepeatedTimeChoice />
        <InterviewPlace values={values} />
      </div>
      <InterviewersFieldset
        people={values.interviewers}
        asksConsultant={agency !== undefined}
        {...{ offered, company }}
      />
      {isOfAgency ? <input type="hidden" name="route" value="agency" /> : <ConsultantFields values={values} />}
      {/* With a consultant, the form's rules ask for a name. Nobody types it here, and saving does not change who is in charge. */}
      {isOfAgency && <input type="hidden" name="consultantName" value={values.consultantName} />}
      <MoreInterviewFields values={values} agency={agency} readers={readers} />
      <div className="actions main-actions">
        <SubmitButton busy="Saving">{save}</SubmitButton>
      </div>
    </Form>
  );
}

function RoleAndCompany({
  values,
  isOfAgency,
  hasRoles,
}: {
  values: InterviewValues;
  isOfAgency: boolean;
  hasRoles: boolean;
}) {
  if (hasRoles)
    return (
      <div className="when-other-role">
        <Field
          name="role"
          label="Title of the other role"
          value={values.role}
          help="As in the job advert."
          limit="name"
        />
        <input type="hidden" name="company" value={values.company ?? ""} />
      </div>
    );
  const role = <Field name="role" label="Role" value={values.role} limit="name" required autoComplete="off" />;
  if (isOfAgency)
    return (
      <div>
        {role}
        <input type="hidden" name="company" value={values.company ?? ""} />
      </div>
    );
  return (
    <div className="field-pair">
      {role}
      <Field name="company" label="Company" value={values.company} limit="name" required autoComplete="off" />
    </div>
  );
}

function InterviewPlace({ values: { zone, country, region: code, placesBefore = [] } }: { values: InterviewValues }) {
  const region = regionLabel(country, code) ?? "";
  return (
    <PlaceFold
      label={placeLabel(zone, country, region)}
      isOpen={!country}
      before={placesBefore.map((place) => ({ ...place, region: regionLabel(place.country, place.region) ?? "" }))}
    >
      <Field
        name="zone"
        limit="its own rule"
        label="Time zone of the interview"
        value={zone}
        list="zones"
        help="Where the interviewers are. Write a city, such as London or Kolkata."
        autoComplete="off"
        required
      />
      <Zones />
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
          value={region}
          list="regions"
          help="Where holidays differ within the country, such as Scotland."
          limit="region"
          autoComplete="off"
        />
        <datalist id="regions">
          {regionChoices(country).map(([key, name]) => (
            <option key={key} value={name} />
          ))}
        </datalist>
      </div>
    </PlaceFold>
  );
}
