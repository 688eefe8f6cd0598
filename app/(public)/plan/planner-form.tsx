import { Checkbox, Checkboxes, Radios } from "@/app/_ui/choices";
import { Field, Select } from "@/app/_ui/field";
import { GetFormContext } from "@/app/_ui/form";
import { Zones } from "@/app/_ui/zones";
import { candidateContactRuleChoices } from "@/lib/people/clients/rules/contact-rule";
import { weekdayOptions } from "@/lib/people/places/rules/weekends";
import type { PlannerErrors } from "@/lib/planning/plan/input";
import { countryChoices, regionChoices } from "@/lib/planning/plan/rules/business-days";
import { interviewFormatOptions } from "@/lib/platform/words/labels";
import { PlannerInterviewers } from "./planner-interviewers";
import { dateInputType } from "./planner-params";
import { SinceInterviewFields } from "./since-interview-fields";

type PlannerFormValues = Record<string, string | string[]>;
export type PlannerValues = {
  typed: PlannerFormValues;
  errors: PlannerErrors | null;
  /** What stays as it was when a plan is changed: when it was first asked for, for which start, and the question about its length. */
  kept: Record<"recordedAt" | "changes" | "lasts", string>;
  zone: string;
  country: string;
};

/** Folded away, because most people have the usual weekend of the country. */
function Weekend({ typed, errors }: Pick<PlannerValues, "typed" | "errors">) {
  const given = [typed.weekend ?? []].flat();
  return (
    <details className="expandable" open={given.length > 0 || errors?.weekend !== undefined}>
      <summary>The weekend is different there</summary>
      <Checkboxes
        name="weekend"
        label="Days of the weekend"
        help="If you tick none, we use the country’s weekend."
        options={weekdayOptions}
        className="horizontal"
      />
    </details>
  );
}

/** A GET form: its answers are in the address. /api/plan takes the same answers under the same names. */
export function PlannerForm({ typed, errors, kept, zone, country }: PlannerValues) {
  const names = [typed.interviewer ?? []].flat().filter((name) => name.trim() !== "");
  const filled = { zone, country, format: "video", route: "direct", wanted: "yes", contact: "through", ...typed };
  return (
    <form action="/plan" className="fields narrow" aria-label="The interview">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <GetFormContext state={{ errors: errors ?? {}, submitted: filled }}>
        <div className="field-pair">
          <Field
            name="starts"
            label="Starts"
            limit="its own rule"
            type={dateInputType("datetime-local", typed.starts)}
            required
          />
          <Field
            name="ends"
            label="Ends"
            limit="its own rule"
            type={dateInputType("datetime-local", typed.ends)}
            required
          />
        </div>
        <Field
          name="zone"
          limit="its own rule"
          label="Time zone of the interview"
          list="zones"
          help="Write a city, such as London or Kolkata, in the interviewers’ time zone."
          autoComplete="off"
          required
        />
        <Zones />
        {(errors?.fold || typed.fold) && (
          <Radios
            name="fold"
            label="Which of the two times?"
            options={[
              ["earlier", "The earlier one"],
              ["later", "The later one"],
            ]}
          />
        )}
        <div className="field-pair">
          <Select
            name="country"
            label="Country"
            options={[["", "Choose the country"], ...countryChoices()]}
            help="We do not count this country’s weekend and public holidays as working days."
          />
          <Field
            name="region"
            limit="its own rule"
            label="Region"
            optional
            list="regions"
            help="If its public holidays are different, such as in Scotland."
            autoComplete="off"
          />
          <datalist id="regions">
            {regionChoices(country).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </datalist>
        </div>
        <Weekend typed={typed} errors={errors} />
        <Radios name="format" label="How do you meet?" options={interviewFormatOptions} className="horizontal" />
        <PlannerInterviewers names={names} fault={errors?.interviewer} />
        {names.length > 0 && (
          <Checkboxes
            name="topic"
            label="Who did you find something in common with?"
            help="Something that interested them, so that you can send a useful link later."
            options={[...new Set(names)].map((name) => [name, name] as const)}
          />
        )}
        <Radios
          name="route"
          label="Are you going through a recruitment consultant?"
          options={[
            ["direct", "No, directly with the company"],
            ["agency", "Yes, through a consultant"],
          ]}
        />
        <div className="when-agency">
          <Radios name="contact" label="Can you write to the company yourself?" options={candidateContactRuleChoices} />
        </div>
        <Field
          name="promise"
          limit="its own rule"
          label="They said you would hear by"
          optional
          type={dateInputType("date", typed.promise)}
          help="Leave this empty if nobody gave you a date."
        />
        <Checkbox
          name="handwritten"
          label="I want to send a handwritten note"
          help="Only after an interview in person."
        />
        <Checkbox
          name="interestNote"
          label="I want to show that I am still interested shortly before that date"
          help="This note does not ask for anything. The articles disagree on whether to send one."
        />
        <SinceInterviewFields typed={typed} errors={errors} />
      </GetFormContext>
      <div className="actions">
        <button type="submit" className="primary">
          Show the plan
        </button>
      </div>
    </form>
  );
}
