import { Radios } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { candidateContactRuleChoices } from "@/lib/people/clients/rules/contact-rule";
import type { InterviewValues } from "./interview-values";

/** Who stands between the candidate and the company, on the candidate's own form. */
export function ConsultantFields({ values }: { values: InterviewValues }) {
  return (
    <>
      <Radios
        name="route"
        label="Are you going through a recruitment consultant?"
        options={[
          ["direct", "No, directly with the company"],
          ["agency", "Yes, through a consultant"],
        ]}
        value={values.route ?? "direct"}
      />
      <fieldset className="field when-agency">
        <legend>Your consultant</legend>
        <div className="field-trio">
          <Field name="consultantName" label="Name" value={values.consultantName} limit="name" autoComplete="off" />
          <Field name="consultantEmail" label="E-mail" type="email" value={values.consultantEmail} autoComplete="off" />
          <Field name="agencyName" label="Agency" value={values.agencyName} limit="name" autoComplete="off" />
        </div>
        <Radios
          name="contactRule"
          label="Can you write to the company yourself?"
          options={candidateContactRuleChoices}
          value={values.contactRule ?? "through"}
        />
      </fieldset>
    </>
  );
}
