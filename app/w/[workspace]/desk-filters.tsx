import type { GetDeskInput } from "@/lib/planning/desk/input";

export type DeskFilterValues = {
  asked: Pick<GetDeskInput, "who" | "state" | "client">;
  /** How many of them are set. */
  count: number;
  /** The other members of the agency. */
  colleagues: { id: string; name: string }[];
};

const stateLabels = [
  ["all", "All"],
  ["answered", "Client answered"],
  ["overdue", "Overdue"],
  ["debriefs", "Debrief to read"],
  ["drafts", "Draft to review"],
  ["clients", "Waiting for client feedback"],
  ["updates", "Candidate is waiting for an update"],
  ["passed", "Answer date has passed"],
] as const;

/** A GET form: the filters are in the address, which can be bookmarked and sent. It needs no script. */
export function DeskFilters({ asked, count, colleagues }: DeskFilterValues) {
  return (
    <search>
      <details className="desk-filters">
        <summary>{count === 0 ? "Filter" : `Filter (${count} set)`}</summary>
        <form className="filters">
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
              {stateLabels.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <label>
            Client
            <input name="client" defaultValue={asked.client} placeholder="Any" autoComplete="off" />
          </label>
          <button type="submit">Show</button>
        </form>
      </details>
    </search>
  );
}
