import type { DeskSort, DeskState, GetDeskInput } from "@/lib/planning/desk/input";

export type DeskFilterValues = {
  asked: Pick<GetDeskInput, "who" | "candidate" | "client" | "state" | "sort">;
  /** How many of them are set, and the address without them. */
  count: number;
  cleared: string;
  /** The other members of the agency. */
  colleagues: { id: string; name: string }[];
};

const stateLabels: Record<DeskState, string> = {
  all: "All",
  answered: "Client answered",
  overdue: "Overdue",
  debriefs: "Debrief to read",
  drafts: "Draft to review",
  clients: "Waiting for client feedback",
  updates: "Candidate is waiting for an update",
  passed: "Answer date has passed",
};

const sortLabels: Record<DeskSort, string> = {
  due: "Due date",
  waiting: "Waiting longest",
  candidate: "Candidate",
  client: "Client",
};

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));

/** A GET form: the filters are in the address, which can be bookmarked and sent. It needs no script. Folded on a phone. */
export function DeskFilters({ asked, count, cleared, colleagues }: DeskFilterValues) {
  return (
    <search>
      <details className="desk-filters">
        <summary>{count === 0 ? "Filter and sort" : `Filter and sort (${count} set)`}</summary>
        <form className="filters">
          <label>
            Candidate
            <input name="candidate" defaultValue={asked.candidate} placeholder="Any" autoComplete="off" />
          </label>
          <label>
            Client
            <input name="client" defaultValue={asked.client} placeholder="Any" autoComplete="off" />
          </label>
          <label>
            Whose candidates
            <select name="who" defaultValue={asked.who}>
              <option value="mine">Mine</option>
              <option value="all">Everybody’s</option>
              {colleagues.map((colleague) => (
                <option key={colleague.id} value={colleague.id}>
                  {colleague.name}
                </option>
              ))}
            </select>
          </label>
          <label>
            Status
            <select name="state" defaultValue={asked.state}>
              {options(stateLabels)}
            </select>
          </label>
          <label>
            Sort by
            <select name="sort" defaultValue={asked.sort}>
              {options(sortLabels)}
            </select>
          </label>
          <button type="submit">Show</button>
        </form>
      </details>
      {count > 0 && (
        <p className="detail">
          <a href={cleared}>Clear filters</a>
        </p>
      )}
    </search>
  );
}
