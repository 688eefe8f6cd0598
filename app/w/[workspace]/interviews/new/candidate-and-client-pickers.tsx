import type { ReactNode } from "react";
import { EmptyState } from "@/app/_ui/empty-state";
import { listHref, PagedList } from "@/app/_ui/paged-list";
import { RecordRow } from "@/app/_ui/record-row";
import { SearchForm } from "@/app/_ui/search-form";
import { memberName } from "@/app/w/[workspace]/member-names";
import type { ListCandidatesInput as Asked } from "@/lib/people/candidates/input";
import { listCandidates } from "@/lib/people/candidates/queries/list";
import { listClients } from "@/lib/people/clients/queries/list";
import { may } from "@/lib/permissions";
import type { Consultant } from "@/lib/viewer";

type Props = { viewer: Consultant; here: string; keep: Record<string, string>; asked: Asked };

/** Whose interview it is. */
export async function CandidatePicker({ viewer, here, keep, asked }: Props) {
  const { rows, members, more } = await listCandidates(viewer, asked);
  return (
    <Picker
      {...{ here, keep, asked, more }}
      lead="Choose a candidate."
      none={
        <EmptyState href={`/w/${viewer.workspaceId}/candidates/new`} action="Add a candidate">
          {asked.q
            ? "No candidate found. Try fewer letters or digits, or add them."
            : "No candidates yet. Add the first one."}
        </EmptyState>
      }
      rows={rows.map((row) => {
        const inCharge = memberName(members, row.consultantUserId);
        const mine = may.addInterviewFor(viewer, { ...row, workspaceId: viewer.workspaceId }) && !row.leftAt;
        return {
          ...row,
          why: row.leftAt ? "Has left the agency" : inCharge ? `Consultant: ${inCharge}` : "No consultant",
          href: mine ? listHref(here, { ...keep, candidate: row.id }) : null,
          instead: row.leftAt ? "" : `Ask ${inCharge ?? "an owner"} to add it`,
        };
      })}
    />
  );
}

/** Which client they meet. */
export async function ClientPicker({ viewer, here, keep, asked }: Props) {
  const { rows, more } = await listClients(viewer, asked);
  return (
    <Picker
      {...{ here, keep, asked, more }}
      lead="Choose a client."
      none={
        <EmptyState href={`/w/${viewer.workspaceId}/clients/new`} action="Add a client">
          {asked.q ? "No client found. Try fewer letters or digits, or add it." : "No clients yet. Add the first one."}
        </EmptyState>
      }
      rows={rows.map((row) => ({
        ...row,
        why:
          row.roles.length > 0
            ? `Open roles: ${row.roles.map((position) => position.title).join(", ")}`
            : "No open roles",
        href: listHref(here, { ...keep, client: row.id }),
      }))}
    />
  );
}

/** `href` is null for a row that the viewer may not choose. `instead` then says what they can do. */
type PickerRow = { id: string; name: string; why: string; href: string | null; instead?: string };
type PickerProps = Omit<Props, "viewer"> & { lead: string; rows: PickerRow[]; none: ReactNode; more: string | null };

function Picker({ here, keep, asked: { q, after }, lead, rows, none, more }: PickerProps) {
  return (
    <>
      <h1>Add an interview</h1>
      <p className="lead">{lead}</p>
      <div className="section">
        <SearchForm label="Name, e-mail or telephone" value={q} keep={keep} />
      </div>
      <PagedList
        rows={rows.map(({ id, name, why, href, instead }) => (
          <RecordRow
            key={id}
            title={name}
            href={href}
            label={`Choose ${name}`}
            end={href === null && <span className="detail">{instead}</span>}
          >
            <div className="detail">{why}</div>
          </RecordRow>
        ))}
        empty={none}
        first={after ? listHref(here, { ...keep, q }) : null}
        nextHref={more && listHref(here, { ...keep, q, after: more })}
        words="Show more"
      />
    </>
  );
}
