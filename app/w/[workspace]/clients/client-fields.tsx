import { Radios } from "@/app/_ui/choices";
import { Field, Select } from "@/app/_ui/field";
import { agencyContactRuleChoices } from "@/lib/people/clients/rules/contact-rule";
import { countryChoices, regionLabel } from "@/lib/planning/plan/rules/business-days";

/** What a client is called, and whose weekend and public holidays are its own. */
export function ClientFields({ name, country, region }: { name?: string; country?: string; region?: string }) {
  return (
    <>
      <Field name="name" label="Name" value={name} limit="name" required autoComplete="off" />
      <div className="field-pair">
        <Select
          name="country"
          label="Country"
          optional
          value={country}
          options={[["", "Not known"], ...countryChoices()]}
          help="Where its interviews usually take place. We do not count this country’s weekend and public holidays as working days."
        />
        <Field
          name="region"
          label="Region"
          optional
          value={regionLabel(country, region)}
          limit="region"
          help="If its public holidays are different, such as in Scotland."
          autoComplete="off"
        />
      </div>
    </>
  );
}

export const ContactRuleField = ({ value }: { value?: string }) => (
  <Radios
    name="contactRule"
    label="How candidates write to this client"
    options={agencyContactRuleChoices}
    value={value ?? "through"}
  />
);
