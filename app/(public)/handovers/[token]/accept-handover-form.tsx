import { Radios } from "@/app/_ui/choices";
import { Select, type SelectOption } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { agencyContactRuleChoices } from "@/lib/people/clients/rules/contact-rule";
import type { Session } from "@/lib/viewer";
import { acceptHandoverAction } from "./actions";

type Props = {
  token: string;
  agency: Session["memberships"][number];
  company: string;
  clients: { id: string; name: string }[];
  /** Where to choose another agency, if there is one. */
  others: string | null;
};

/** Asks which client of the agency the interview is with. A client with the company's name is suggested. */
export function AcceptHandoverForm({ token, agency, company, clients, others }: Props) {
  const sameName = clients.find((client) => client.name.toLowerCase() === company.toLowerCase());
  const options: SelectOption[] = [
    ...(sameName ? [] : [["", `New client: ${company}`] as const]),
    ...clients.map(({ id, name }) => [id, name] as const),
  ];
  return (
    <Form action={acceptHandoverAction}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="workspaceId" value={agency.workspaceId} />
      <p>
        For <b>{agency.name}</b>. {others && <a href={others}>Choose another agency</a>}
      </p>
      <Select name="clientId" label="Client" options={options} value={sameName?.id ?? ""} />
      {!sameName && (
        <Radios
          name="contactRule"
          label="If this is a new client, how may candidates write to them?"
          value="copy"
          options={agencyContactRuleChoices}
          help="You can change it on the client’s page."
        />
      )}
      <p className="actions">
        <SubmitButton busy="Accepting">Accept</SubmitButton>
      </p>
    </Form>
  );
}
