import { listHref, nameOf } from "@/app/_records/words";
import { Empty } from "@/app/_ui/empty";
import { Pager } from "@/app/_ui/pager";
import { Search } from "@/app/_ui/search";
import type { Listing } from "@/lib/candidates/input";
import { listCandidates } from "@/lib/candidates/queries/list";
import { listClients } from "@/lib/clients/queries/list";
import { may } from "@/lib/permissions";
import type { Consultant } from "@/lib/viewer";

type Props = { viewer: Consultant; here: string; keep: Record<string, string>; asked: Listing };

/** Whose interview it is. */
export async function ChooseCandidate({ viewer, here, keep, asked }: Props) {
  const { rows, members, more } = await listCandidates(viewer, asked);
  return (
    <>
      <h1>Add an interview</h1>
      <p className="lead">Whose is it?</p>
      <div className="sec">
        <Search label="Search by name" value={asked.q} keep={keep} />
      </div>
      <div className="sec">
        {rows.length === 0 && (
          <Empty href={`/w/${viewer.workspaceId}/candidates/new`} action="Add a candidate">
            {asked.q ? "Nobody by that name. Try fewer letters, or add them." : "No candidates yet. Add the first one."}
          </Empty>
        )}
        {rows.length > 0 && (
          <div className="card rows">
            {rows.map((row) => {
              const inCharge = nameOf(members, row.consultantUserId);
              const mine = may.addInterviewFor(viewer, { ...row, workspaceId: viewer.workspaceId }) && !row.leftAt;
              return (
                <article key={row.id}>
                  <div>
                    <strong>{row.name}</strong>
                    <div className="why">
                      {row.leftAt ? "Has left the agency" : inCharge ? `In ${inCharge}’s charge` : "Nobody in charge"}
                    </div>
                  </div>
                  <span />
                  {mine ? (
                    <a
                      className="btn"
                      href={listHref(here, { ...keep, candidate: row.id })}
                      aria-label={`Choose ${row.name}`}
                    >
                      Choose
                    </a>
                  ) : (
                    <span className="why">{row.leftAt ? "" : `Ask ${inCharge ?? "an owner"}`}</span>
                  )}
                </article>
              );
            })}
          </div>
        )}
        <Pager
          first={asked.after ? listHref(here, { ...keep, q: asked.q }) : null}
          more={more && listHref(here, { ...keep, q: asked.q, after: more })}
          words="More"
        />
      </div>
    </>
  );
}

/** Which client they meet. */
export async function ChooseClient({ viewer, here, keep, asked }: Props) {
  const { rows, more } = await listClients(viewer, asked);
  return (
    <>
      <h1>Add an interview</h1>
      <p className="lead">With which client?</p>
      <div className="sec">
        <Search label="Search by name" value={asked.q} keep={keep} />
      </div>
      <div className="sec">
        {rows.length === 0 && (
          <Empty href={`/w/${viewer.workspaceId}/clients/new`} action="Add a client">
            {asked.q ? "No client by that name. Try fewer letters, or add it." : "No clients yet. Add the first one."}
          </Empty>
        )}
        {rows.length > 0 && (
          <div className="card rows">
            {rows.map((row) => (
              <article key={row.id}>
                <div>
                  <strong>{row.name}</strong>
                  <div className="why">
                    {row.roles.length > 0 ? `Filling: ${row.roles.map((one) => one.title).join(", ")}` : "No open role"}
                  </div>
                </div>
                <span />
                <a className="btn" href={listHref(here, { ...keep, client: row.id })} aria-label={`Choose ${row.name}`}>
                  Choose
                </a>
              </article>
            ))}
          </div>
        )}
        <Pager
          first={asked.after ? listHref(here, { ...keep, q: asked.q }) : null}
          more={more && listHref(here, { ...keep, q: asked.q, after: more })}
          words="More"
        />
      </div>
    </>
  );
}
