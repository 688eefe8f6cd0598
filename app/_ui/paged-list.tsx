import type { ReactNode } from "react";
import { Pager } from "./pager";

type Props = {
  rows: ReactNode[];
  /** Shown if there are no rows. */
  empty: ReactNode;
  first: string | null;
  nextHref: string | null | undefined;
  /** The label of the link to the next page. */
  words?: string;
};

/** One page of a list: its rows or what to do instead, and the links to the other pages. */
export function PagedList({ rows, empty: none, first, nextHref: more, words }: Props) {
  return (
    <div className="section">
      {rows.length > 0 ? <div className="card rows">{rows}</div> : none}
      <Pager {...{ firstHref: first, nextHref: more, words }} />
    </div>
  );
}

/** "/w/…/candidates?q=anna&whose=mine": the address of a list with its filters, without those that have their default. */
export function listHref(path: string, asked: Record<string, string>) {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value && value !== "all"));
  return query.size ? `${path}?${query}` : path;
}
