import type { Metadata } from "next";
import { Radios } from "@/app/_ui/choices";
import { Field, Select } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { getAgency } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { type Consultant, requireConsultant } from "@/lib/viewer";
import { changeAgencyAction, leaveAgencyAction } from "./actions";

export const metadata: Metadata = { title: "Agency and settings" };

const editRightsLabels = {
  assigned: "The candidate’s consultant, and owners",
  all: "Every consultant of the agency",
};

const candidateNameLabels = {
  name: "Full name, such as Amara Okafor",
  "first name": "First name, such as Amara",
  initials: "Initials, such as A. O.",
};

type Agency = Awaited<ReturnType<typeof getAgency>>;

export default async function Page({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { viewer, user: reader } = await requireConsultant(workspace, `/w/${workspace}/settings`);
  const agency = await getAgency(viewer);
  const others = reader.memberships.filter((membership) => membership.workspaceId !== workspace);
  return (
    <div className="narrow">
      <h1>{agency.name}</h1>
      <section aria-labelledby="agency">
        <h2 id="agency">The agency</h2>
        <AgencyForm agency={agency} viewer={viewer} />
      </section>
      <section>
        <h2>People</h2>
        <p className="detail">
          {agency.members.length === 1 ? "One member so far" : `${agency.members.length} members`}:{" "}
          <a href={`/w/${workspace}/settings/people`}>members and invitations</a>.
        </p>
      </section>
      <section>
        <h2>Timing</h2>
        <p className="detail">
          How long to wait, when to ask and how often to remind:{" "}
          <a href={`/w/${workspace}/settings/plan`}>timing settings</a>.
        </p>
      </section>
      <section>
        <h2>Messages</h2>
        <p className="detail">
          Texts with which your candidates’ messages can begin:{" "}
          <a href={`/w/${workspace}/settings/templates`}>house templates</a>.
        </p>
      </section>
      {may.readSecurityLog(viewer, viewer) && (
        <section>
          <h2>Security</h2>
          <p className="detail">
            Who changed access, and who downloaded records:{" "}
            <a href={`/w/${workspace}/settings/security`}>security log</a>.
          </p>
        </section>
      )}
      <section>
        <h2>You</h2>
        <p className="detail">
          You are {viewer.access === "owner" ? "an owner" : "a consultant"} here, as {reader.email}. You can change your
          name, your hours and your e-mails in <a href="/me/settings">your own settings</a>.
          {others.map((membership) => (
            <span key={membership.workspaceId}>
              {" "}
              You also work in <a href={`/w/${membership.workspaceId}`}>{membership.name}</a>.
            </span>
          ))}
        </p>
      </section>
      <LeaveAgencyForm agency={agency} viewer={viewer} />
    </div>
  );
}

function AgencyForm({ agency, viewer }: { agency: Agency; viewer: Consultant }) {
  if (!may.changeAgency(viewer, viewer))
    return (
      <dl className="description-list">
        <dt>Name</dt>
        <dd>{agency.name}</dd>
        <dt>Who may edit candidates and their interviews</dt>
        <dd>{editRightsLabels[agency.editAccess]}</dd>
        <dt>How feedback requests name the candidate</dt>
        <dd>{candidateNameLabels[agency.candidateShownAs]}</dd>
      </dl>
    );
  return (
    <Form action={changeAgencyAction}>
      <input type="hidden" name="workspace" value={viewer.workspaceId} />
      <Field
        name="name"
        label="Name"
        value={agency.name}
        limit="agency"
        required
        help="Your candidates see it on every interview."
      />
      <Radios
        name="editAccess"
        label="Who may edit candidates and their interviews"
        options={Object.entries(editRightsLabels)}
        value={agency.editAccess}
        help="Everybody in the agency can read them, but not what a candidate keeps private."
      />
      <Radios
        name="candidateShownAs"
        label="How feedback requests name the candidate"
        options={Object.entries(candidateNameLabels)}
        value={agency.candidateShownAs}
        help="In the e-mail and on the page that the client gets."
      />
      <p className="actions">
        <SubmitButton busy="Saving">Save</SubmitButton>
      </p>
    </Form>
  );
}

function LeaveAgencyForm({ agency, viewer }: { agency: Agency; viewer: Consultant }) {
  const others = agency.members.filter((member) => member.userId !== viewer.userId);
  const isLastOwner = viewer.access === "owner" && !others.some((member) => member.access === "owner");
  return (
    <section aria-labelledby="leave">
      <h2 id="leave">Leave the agency</h2>
      {isLastOwner ? (
        <p className="detail">
          You are the last owner, so you can’t leave yet. First make somebody else an owner, in the list of{" "}
          <a href={`/w/${viewer.workspaceId}/settings/people`}>members</a>.
        </p>
      ) : (
        <details className="expandable">
          <summary className="button danger">Leave {agency.name}</summary>
          <div className="panel">
            <Form action={leaveAgencyAction}>
              <input type="hidden" name="workspace" value={viewer.workspaceId} />
              <p>
                You will no longer see the agency’s records. A colleague takes over your candidates and interviews. The
                history still shows what you did. You keep your own account.
              </p>
              <Select
                name="heir"
                label="Who takes over your candidates and interviews"
                options={others.map((member) => [member.userId, member.name] as const)}
              />
              <p className="actions">
                <SubmitButton className="danger" busy="Leaving">
                  Leave the agency
                </SubmitButton>
              </p>
            </Form>
          </div>
        </details>
      )}
    </section>
  );
}
