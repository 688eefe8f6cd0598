"use client";

import { EmptyState } from "@/app/_ui/empty-state";
import { LogKey } from "@/app/_ui/log-key";
import { deserialize, type Serialized } from "@/app/_ui/serialized";
import type { DeskRow } from "@/lib/planning/desk/rules";
import { DeskFilters, type DeskFilterValues } from "./desk-filters";
import { DeskKeys } from "./desk-keys";
import { DeskSelection } from "./desk-selection";
import { DeskTable } from "./desk-table";

type DeskSection = {
  head: string;
  /** How many rows there are on all pages: "260", or "1,000+". */
  count: string;
  rows: DeskRow[];
  main: boolean;
  none: string;
  later: string | null;
};

type DeskTotal = { words: string; count: string; late: boolean; href: string; on: boolean };

export type DeskView = {
  home: string;
  /** The filters and the order, as they are in the address. */
  query: string;
  title: string;
  agency: string;
  /** A sentence that says in whose time zone all times are, if an interview has another zone; else "". */
  times: string;
  figures: DeskTotal[];
  filters: DeskFilterValues;
  /** The address of the first page, if a later page is shown. */
  back: string | null;
  /** Nobody has anything to do, and no filter is set. */
  quiet: boolean;
  turns: DeskSection[];
};

/** Whose turn it is, row by row. Words come from the server, markup from here: markup of the server would travel twice. */
export function Desk({ shown }: { shown: Serialized<DeskView> }) {
  const { home, query, title, agency, times, figures, filters, back, quiet, turns } = deserialize(shown);
  return (
    <>
      <LogKey />
      <div className="heading-row">
        <div>
          <h1>{title}</h1>
          <p className="muted">{`${agency} · whose turn is it?`}</p>
          {times && <p className="small-print">{times}</p>}
        </div>
        <div className="actions">
          <a className="button" href={`${home}/interviews`}>
            All interviews
          </a>
          <a className="button" href={`${home}/interviews/new`}>
            Add interview
          </a>
        </div>
      </div>
      {figures.length > 0 && (
        <nav className="pills" aria-label="What there is to do">
          {figures.map(({ words, count, late, href, on }) => (
            <a key={words} className="pill" href={href} aria-current={on || undefined}>
              <b className={late ? "late" : undefined}>{count}</b> {words}
            </a>
          ))}
        </nav>
      )}
      <DeskFilters {...filters} />
      {back && (
        <p className="detail">
          <a href={back}>Back to the start</a>
        </p>
      )}
      {quiet && (
        <section>
          <EmptyState href={`${home}/interviews/new`} action="Add an interview">
            Nothing to do right now. An interview appears here when you, the candidate or the client has something to
            do. To see your colleagues’ candidates, choose “Everybody’s”.
          </EmptyState>
        </section>
      )}
      {turns.map((section) => (
        <section key={section.head}>
          <h2>{`${section.head} (${section.count})`}</h2>
          {section.rows.length > 0 ? (
            <DeskTable home={home} {...section} />
          ) : (
            <p className="card empty">{section.none}</p>
          )}
          {section.later && (
            <nav className="pager" aria-label={`More of ${section.head.toLowerCase()}`}>
              <span />
              <a className="button" href={section.later}>
                Show more
              </a>
            </nav>
          )}
        </section>
      ))}
      <DeskSelection home={home} query={query} />
      {!quiet && <DeskKeys />}
    </>
  );
}
