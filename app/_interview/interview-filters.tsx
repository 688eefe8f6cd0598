import { listHref } from "@/app/_ui/paged-list";
import { SearchForm } from "@/app/_ui/search-form";
import { Tabs } from "@/app/_ui/tabs";
import type { InterviewListState } from "@/lib/record/interviews/input";

const stateLabels = [
  ["all", "All"],
  ["coming", "Coming up"],
  ["live", "In progress"],
  ["over", "Over"],
] as const satisfies readonly (readonly [InterviewListState, string])[];

/**
 * The address of a list of interviews with these filters. It always names the state, even where that is "all": an address without any
 * filter opens the list as it was last filtered (lib/platform/edge/rules/remembered-filters.ts).
 */
export const interviewsHref = (
  home: string,
  { state, ...rest }: { state: InterviewListState } & Record<string, string>,
) => {
  const href = listHref(home, rest);
  return `${href}${href.includes("?") ? "&" : "?"}state=${state}`;
};

type Props = {
  home: string;
  /** The present filters, without the position in the list. */
  query: { q: string; state: InterviewListState } & Record<string, string>;
  search: string;
};

/** Interviews by how far they are, and a search among them. */
export function InterviewFilters({ home, query, search }: Props) {
  const { q, ...asked } = query;
  const keep = Object.fromEntries(Object.entries(asked).filter(([name, value]) => value !== "all" || name === "state"));
  return (
    <div className="section">
      <Tabs
        label="Which interviews"
        current={interviewsHref(home, query)}
        items={stateLabels.map(([state, words]) => [interviewsHref(home, { ...query, state }), words] as const)}
      />
      <SearchForm label={search} value={q} keep={keep} />
    </div>
  );
}
