import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { listHref, PagedList } from "@/app/_ui/paged-list";
import { RecordRow } from "@/app/_ui/record-row";
import { SearchForm } from "@/app/_ui/search-form";
import { ClientsAndRoles } from "@/app/w/[workspace]/list-header";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { type ListPositionsInput, listPositionsInput } from "@/lib/people/positions/input";
import { listPositions, type PositionListRow } from "@/lib/people/positions/queries/list";
import { formatRoleCount, formatStageCounts } from "@/lib/people/positions/rules";
import { shortDay } from "@/lib/platform/words/dates";
import { requireConsultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "Roles" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Query> };

/** The roles that the agency's clients fill, or those of one client, with the number of candidates at each stage. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, query] = await Promise.all([params, searchParams]);
  const home = `/w/${workspace}`;
  const { viewer, user: person } = await requireConsultant(workspace, `${home}/clients/roles`);
  const asked = listPositionsInput.parse(query);
  const { rows, next, count, client } = await listPositions(viewer, asked);
  const now = (await currentTime()).getTime();
  const day = (at: Date) => shortDay(dayOf(person.zone, at.getTime()), dayOf(person.zone, now));
  const href = (changes: Partial<ListPositionsInput>) =>
    rolesHref(`${home}/clients/roles`, { ...asked, before: "", ...changes });
  const { q, state } = asked;
  return (
    <>
      <div className="heading-row">
        <h1>{client ? `Roles at ${client}` : "Roles"}</h1>
        {client && (
          <div className="actions">
            <a className="button primary" href={`${home}/clients/${asked.client}/roles/new`}>
              Add a role
            </a>
          </div>
        )}
      </div>
      <div className="section">
        <ClientsAndRoles home={home} current={`${home}/clients/roles`} />
        <SearchForm label={client ? "Role" : "Role or client"} value={q} keep={kept(asked)} />
      </div>
      <nav className="pills" aria-label="Which roles">
        <a className="pill" href={href({ state: "open" })} aria-current={state === "open" || undefined}>
          Open
        </a>
        <a className="pill" href={href({ state: "filled" })} aria-current={state === "filled" || undefined}>
          Filled
        </a>
      </nav>
      <p className="detail section">
        {formatRoleCount(count)}
        {client && (
          <>
            {" · "}
            <a href={href({ client: "" })}>Show the roles of all clients</a>
          </>
        )}
      </p>
      <PagedList
        rows={rows.map((row) => line(row, home, day))}
        empty={
          q || asked.before || state === "filled" ? (
            <EmptyState href={href({ q: "", state: "open" })} action="Show the open roles">
              No role found.
            </EmptyState>
          ) : (
            <EmptyState href={`${home}/clients${client ? `/${asked.client}` : ""}`} action="Go to the clients">
              No open roles. Open a client and add a role to see its candidates here.
            </EmptyState>
          )
        }
        first={asked.before ? href({}) : null}
        nextHref={next && href({ before: next })}
        words="Show more"
      />
    </>
  );
}

const kept = ({ state, client }: ListPositionsInput) => ({
  ...(state === "filled" && { state }),
  ...(client && { client }),
});

const rolesHref = (path: string, { q, before, ...more }: ListPositionsInput) =>
  listHref(path, { q, ...kept({ q, before, ...more }), before });

function line(row: PositionListRow, home: string, day: (at: Date) => string) {
  const role = `${home}/clients/${row.clientId}/roles/${row.id}`;
  const since = row.filledAt ? `filled on ${day(row.filledAt)}` : `open since ${day(row.createdAt)}`;
  return (
    <RecordRow key={row.id} title={row.title} href={role} label={`${row.title}, ${row.client}`}>
      <div className="detail">
        {row.client} · {since}
      </div>
      <div className="detail">{formatStageCounts(row.counts)}</div>
    </RecordRow>
  );
}
