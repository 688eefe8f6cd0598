import type { Metadata } from "next";
import { listHref } from "@/app/_records/words";
import { Chip } from "@/app/_ui/chip";
import { Empty } from "@/app/_ui/empty";
import { Flash } from "@/app/_ui/flash";
import { Pager } from "@/app/_ui/pager";
import { Search } from "@/app/_ui/search";
import { listing } from "@/lib/clients/input";
import { listClients } from "@/lib/clients/queries/list";
import { ruleWords } from "@/lib/clients/rules/contact-rule";
import { consultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "Clients" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, query] = await Promise.all([params, searchParams]);
  const home = `/w/${workspace}/clients`;
  const { viewer } = await consultant(workspace, home);
  const asked = listing.parse(query);
  const { rows, more } = await listClients(viewer, asked);
  const href = (changes: Partial<typeof asked>) => listHref(home, { ...asked, after: "", ...changes });
  return (
    <>
      {typeof query.imported === "string" && (
        <Flash>
          Imported: {count(query.imported, "client")}
          {query.roles ? ` and ${count(`${query.roles}`, "role")}` : ""} added
          {query.updated ? `, ${count(`${query.updated}`, "role")} updated` : ""}.
        </Flash>
      )}
      <div className="head">
        <h1>Clients</h1>
        <div className="acts">
          <a className="btn" href={`${home}/import`}>
            Import
          </a>
          <a className="btn" href={`${home}/export.csv`} download>
            Export
          </a>
          <a className="btn primary" href={`${home}/new`}>
            Add a client
          </a>
        </div>
      </div>
      <div className="sec">
        <Search label="Search by name" value={asked.q} />
      </div>
      <div className="sec">
        {rows.length > 0 ? (
          <div className="card rows">{rows.map((row) => line(row, home))}</div>
        ) : asked.q || asked.after ? (
          <Empty href={home} action="Show them all">
            No client by that name. Try fewer letters.
          </Empty>
        ) : (
          <Empty href={`${home}/new`} action="Add a client">
            No clients yet. Add the companies that interview your candidates, and say of each whether candidates may
            write to it; their plans follow.
          </Empty>
        )}
        <Pager first={asked.after ? href({}) : null} more={more && href({ after: more })} words="More" />
      </div>
    </>
  );
}

function count(text: string, noun: string) {
  const number = Number(text.replace(/\D/g, "").slice(0, 6));
  return `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;
}

function line(row: Awaited<ReturnType<typeof listClients>>["rows"][number], home: string) {
  const roles = row.roles.map((one) => one.title);
  return (
    <article key={row.id}>
      <div>
        <a href={`${home}/${row.id}`}>
          <strong>{row.name}</strong>
        </a>
        <div className="why">
          {roles.length > 0 ? `Filling: ${roles.join(", ")}` : "No open role"} · candidates write{" "}
          {ruleWords[row.contactRule]}
        </div>
      </div>
      {row.live ? <Chip is="due">under way</Chip> : <Chip is="lock">quiet</Chip>}
      <a className="btn" href={`${home}/${row.id}`} aria-label={`Open ${row.name}`}>
        Open
      </a>
    </article>
  );
}
