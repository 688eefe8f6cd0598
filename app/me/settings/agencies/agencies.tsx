import { Chip } from "@/app/_ui/chip";
import { ConfirmButton } from "@/app/_ui/confirm";
import type { listAgenciesOfCandidate } from "@/lib/people/workspaces/queries";
import type { Session } from "@/lib/viewer";
import { leaveAsCandidateAction } from "./actions";

type Props = { memberships: Session["memberships"]; with: Awaited<ReturnType<typeof listAgenciesOfCandidate>> };

/** In which agencies the reader works, and with which they work as a candidate: the two are listed apart. */
export function Agencies({ memberships, with: belonging }: Props) {
  return (
    <>
      {belonging.length > 0 && (
        <section aria-labelledby="agencies-with">
          <h2 id="agencies-with">Agencies you work with</h2>
          <div className="card rows">
            {belonging.map(({ workspaceId, name, consultant }) => (
              <article key={workspaceId}>
                <div>
                  <strong>{name}</strong>
                  <div className="detail">
                    {consultant ? `${consultant} is your consultant.` : "You have no consultant there yet."}
                  </div>
                </div>
                <span />
                <span />
                <ConfirmButton
                  label={`Leave ${name}`}
                  className=""
                  action={leaveAsCandidateAction}
                  ask={
                    <>
                      You will no longer see your interviews there. {name} keeps what you shared. We delete your private
                      notes, the answers and lessons that you did not share, and your drafts. Scheduled messages will
                      not be sent. This can’t be undone.
                    </>
                  }
                >
                  <input type="hidden" name="workspaceId" value={workspaceId} />
                </ConfirmButton>
              </article>
            ))}
          </div>
          <p className="small-print">No agency can see your own interviews or your other agencies.</p>
        </section>
      )}
      <section aria-labelledby="agencies">
        <h2 id="agencies">Your agencies</h2>
        {memberships.length > 0 && (
          <div className="card rows">
            {memberships.map(({ workspaceId, name, access: role }) => (
              <article key={workspaceId}>
                <strong>{name}</strong>
                <Chip tone={role === "owner" ? "done" : "neutral"}>{role}</Chip>
                <a className="button" href={`/w/${workspaceId}`}>
                  Desk<span className="screen-reader-only"> of {name}</span>
                </a>
              </article>
            ))}
          </div>
        )}
        <p className="detail mt-3">
          {memberships.length > 0
            ? "You can create more than one. "
            : "Are you a recruitment consultant? Follow up interviews together with your candidates. "}
          <a href="/agencies/new">Create an agency</a>.
        </p>
      </section>
    </>
  );
}
