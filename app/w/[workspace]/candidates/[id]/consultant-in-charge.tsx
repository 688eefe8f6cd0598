import { Select } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { memberOptions } from "@/app/w/[workspace]/member-names";
import type { AgencyMember } from "@/lib/people/workspaces/queries";
import { handOverCandidateAction } from "../actions";

type Props = {
  workspace: string;
  candidate: { id: string; name: string; consultantUserId: string | null };
  members: readonly AgencyMember[];
  inCharge: string | null;
  may: boolean;
};

/** Who is in charge, and handing them over: an owner, or whoever is in charge, may. */
export function ConsultantInCharge({ workspace, candidate, members, inCharge, may }: Props) {
  const others = members.filter((member) => member.userId !== candidate.consultantUserId);
  return (
    <div className="card padded">
      <h3>Consultant</h3>
      <p>{inCharge ?? "No consultant"}</p>
      {may && others.length > 0 && (
        <details className="expandable">
          <summary className="button">Hand over</summary>
          <Form action={handOverCandidateAction} className="panel fields" label="Hand over">
            <input type="hidden" name="workspace" value={workspace} />
            <input type="hidden" name="id" value={candidate.id} />
            <input type="hidden" name="from" value={candidate.consultantUserId ?? ""} />
            <p>
              All their interviews get the new consultant too. Sending of their scheduled messages is cancelled, so that
              they can be read again first.
            </p>
            <Select name="to" label="New consultant" options={memberOptions(others)} />
            <SubmitButton className="">Hand over {candidate.name}</SubmitButton>
          </Form>
        </details>
      )}
    </div>
  );
}
