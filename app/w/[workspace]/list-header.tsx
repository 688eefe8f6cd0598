import { Notice } from "@/app/_ui/notice";
import { Tabs } from "@/app/_ui/tabs";
import type { PageNotice } from "@/lib/platform/notices/rules/notices";

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

/** Clients, and the roles that they fill: two lists under one link of the navigation. `home` is the agency's address. */
export const ClientsAndRoles = ({ home, current }: { home: string; current: string }) => (
  <Tabs
    label="Clients and roles"
    current={current}
    items={[
      [`${home}/clients`, "Clients"],
      [`${home}/clients/roles`, "Roles"],
    ]}
  />
);

/** The result of an import. The notice has its counts ("12-0-3"), and `words` the singular and the plural for each. The first count is shown even if it is 0. */
export function ImportedNotice({
  notice,
  words,
}: {
  notice: PageNotice | null;
  words: readonly (readonly [singular: string, plural: string])[];
}) {
  if (!notice) return null;
  const counts = notice.about.split("-").map(Number);
  const parts = words.flatMap(([singular, plural], at) => {
    const count = counts[at] || 0;
    return count > 0 || at === 0 ? [`${count.toLocaleString("en-GB")} ${count === 1 ? singular : plural}`] : [];
  });
  return <Notice>{notice.about ? `${notice.text}: ${parts.join(", ")}.` : notice.text}</Notice>;
}
