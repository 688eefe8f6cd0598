import { SearchForm } from "@/app/_ui/search-form";
import { Tabs } from "@/app/_ui/tabs";

type Props = {
  /** The present filters, without the position in the list. */
  query: { q: string; state: string } & Record<string, string>;
  /** The address of the same list with other filters. */
  href: (changes: { state?: (typeof stateLabels)[number][0] }) => string;
  search: string;
};

const stateLabels = [
  ["all", "All"],
  ["coming", "Coming up"],
  ["live", "Under way"],
  ["over", "Over"],
] as const;

/** Interviews by how far they are, and a search among them. */
export function InterviewFilters({ query: { q, ...asked }, href, search }: Props) {
  const keep = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== "all"));
  return (
    <div className="section">
      <Tabs
        label="Which interviews"
        current={href({})}
        items={stateLabels.map(([state, words]) => [href({ state }), words] as const)}
      />
      <SearchForm label={search} value={q} keep={keep} />
    </div>
  );
}
