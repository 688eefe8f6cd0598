import { Radios } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { candidateContactRuleChoices } from "@/lib/people/clients/rules/contact-rule";
import type { InterviewValues } from "./interview-values";

/** Whether there is a recruiter between the candidate and the company, on the candidate's own form. Once it is known, it is one line. */
export function ConsultantFields({ values }: { values: InterviewValues }) {
  if (!values.route) return <ConsultantQuestions values={values} />;
  const { consultantName, agencyName } = values;
  const through = [consultantName, agencyName].filter(Boolean).join(", ");
  return (
    <Fold
      className="expandable"
      fields={["route", "contactRule", "consultantName", "consultantEmail", "agencyName"]}
      summary={
        <>
          {values.route === "agency" ? `Through ${through || "a consultant"}` : "Directly with the company"} ·{" "}
          <span className="change">change</span>
        </>
      }
      isOpen={values.route === "agency" && !consultantName}
    >
      <div className="fields">
        <ConsultantQuestions values={values} />
      </div>
    </Fold>
  );
}

function ConsultantQuestions({ values }: { values: InterviewValues }) {
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
