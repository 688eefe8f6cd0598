import type { Metadata } from "next";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { listHref, PagedList } from "@/app/_ui/paged-list";
import { RecordRow } from "@/app/_ui/record-row";
import { SearchForm } from "@/app/_ui/search-form";
import { ClientsAndRoles, ImportedNotice, ListHeader } from "@/app/w/[workspace]/list-header";
import { listClientsInput } from "@/lib/people/clients/input";
import { listClients } from "@/lib/people/clients/queries/list";
import { contactRuleLabels } from "@/lib/people/clients/rules/contact-rule";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireConsultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "Clients" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, query] = await Promise.all([params, searchParams]);
  const home = `/w/${workspace}/clients`;
  const { viewer } = await requireConsultant(workspace, home);
  const asked = listClientsInput.parse(query);
  const { rows, more } = await listClients(viewer, asked);
  const href = (changes: Partial<typeof asked>) => listHref(home, { ...asked, after: "", ...changes });
  return (
    <>
      <ImportedNotice notice={readNotice("/w/[workspace]/clients", query.said)} words={importedCounts} />
      <ListHeader title="Clients" home={home} add="Add a client" />
      <div className="section">
        <ClientsAndRoles home={`/w/${workspace}`} current={home} />
        <SearchForm label="Client, contact, e-mail or telephone" value={asked.q} />
      </div>
      <PagedList
        rows={rows.map((row) => line(row, home))}
        empty={
          asked.q || asked.after ? (
            <EmptyState href={home} action="Show all">
              No client found. Try fewer letters or digits.
            </EmptyState>
          ) : (
            <EmptyState href={`${home}/new`} action="Add a client">
              No clients yet. Add the companies that interview your candidates, and choose for each whether candidates
              may write to it.
            </EmptyState>
          )
        }
        first={asked.after ? href({}) : null}
        nextHref={more && href({ after: more })}
        words="Show more"
      />
    </>
  );
}

const importedCounts = [
  ["client added", "clients added"],
  ["role added", "roles added"],
  ["contact added", "contacts added"],
  ["record updated", "records updated"],
] as const;

function line(row: Awaited<ReturnType<typeof listClients>>["rows"][number], home: string) {
  const roles = row.roles.map((position) => position.title);
  return (
    <RecordRow
      key={row.id}
      title={row.name}
      href={`${home}/${row.id}`}
      end={
        row.live ? (
          <Chip tone="due">interviews in progress</Chip>
        ) : (
          <Chip tone="neutral">no interviews in progress</Chip>
        )
      }
    >
      <div className="detail">
        {roles.length > 0 ? `Open roles: ${roles.join(", ")}` : "No open roles"} · Candidates write to it{" "}
        {contactRuleLabels[row.contactRule]}
      </div>
    </RecordRow>
  );
}
