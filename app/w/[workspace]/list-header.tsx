import { Notice } from "@/app/_ui/notice";

/** The head of a list of records, with buttons to import, to export and to add. */
export const ListHeader = ({ title, home, add }: { title: string; home: string; add: string }) => (
  <div className="heading-row">
    <h1>{title}</h1>
    <div className="actions">
      <a className="button" href={`${home}/import`}>
        Import
      </a>
      <a className="button" href={`${home}/export.csv`} download>
        Export
      </a>
      <a className="button primary" href={`${home}/new`}>
        {add}
      </a>
    </div>
  </div>
);

type Query = Record<string, string | string[] | undefined>;

/** The result of an import, read from the address. `counts` are the names of its parameters, each with its singular and plural. */
export function ImportedNotice({ query, counts }: { query: Query; counts: Record<string, readonly [string, string]> }) {
  if (typeof query.imported !== "string") return null;
  const parts = Object.entries(counts).flatMap(([name, [singular, many]]) => {
    const number = Number(`${query[name] ?? ""}`.replace(/\D/g, "").slice(0, 6));
    return number > 0 || name === "imported"
      ? [`${number.toLocaleString("en-GB")} ${number === 1 ? singular : many}`]
      : [];
  });
  return <Notice>Imported: {parts.join(", ")}.</Notice>;
}
