import type { ReactNode } from "react";
import { Pager } from "./pager";

type Props = {
  rows: ReactNode[];
  /** What is shown in their place where there are none. */
  empty: ReactNode;
  first: string | null;
  nextHref: string | null | undefined;
  /** What the way on is called. */
  words?: string;
};

/** One page of a list: its rows or what to do instead, and the way to the others. */
export function PagedList({ rows, empty: none, first, nextHref: more, words }: Props) {
  return (
    <div className="section">
      {rows.length > 0 ? <div className="card rows">{rows}</div> : none}
      <Pager {...{ firstHref: first, nextHref: more, words }} />
    </div>
  );
}

/** "/w/…/candidates?q=anna&whose=mine": what a list is asked for, without what is so by default. */
export function listHref(path: string, asked: Record<string, string>) {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value && value !== "all"));
  return query.size ? `${path}?${query}` : path;
}
