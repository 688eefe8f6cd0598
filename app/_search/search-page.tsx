import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { RecordRow } from "@/app/_ui/record-row";
import { SearchForm } from "@/app/_ui/search-form";
import { dayOf } from "@/lib/dates";
import type { ReadingClock } from "@/lib/platform/words/clock";
import type { SearchInput } from "@/lib/record/search/input";
import {
  resultContext,
  resultTitle,
  type SearchGroup,
  type SearchKind,
  type SearchResult,
  searchKindLabels,
} from "@/lib/record/search/rules";

type Props = {
  /** The page's own address. */
  page: string;
  input: SearchInput;
  groups: SearchGroup[];
  hrefOf: (kind: SearchKind, result: SearchResult) => string;
  /** What can be searched, as a list in words: "interviews, messages and feedback". */
  searched: string;
  /** What is never found, and why. */
  notSearched: string;
  reader: ReadingClock;
};

/** One search, for both sides: the results by kind, the latest first, or the next ones of one kind. */
export function SearchPage({ page, input, groups, hrefOf, searched, notSearched, reader }: Props) {
  const today = dayOf(reader.zone, reader.now);
  const all = `${page}?${new URLSearchParams({ q: input.q })}`;
  return (
    <>
      <h1>Search</h1>
      <div className="section">
        <SearchForm label="Search everything" value={input.q} isOfEverything />
      </div>
      {input.q === "" && (
        <p className="muted">
          You can search {searched}. Type one word or several, or only their first letters. Accents and capitals do not
          matter. {notSearched}
        </p>
      )}
      {input.q !== "" && groups.length === 0 && (
        <EmptyState {...(input.kind && { href: all, action: "See all results" })}>
          {input.kind
            ? `There are no more ${searchKindLabels[input.kind].toLowerCase()} for “${input.q}”.`
            : `Nothing found for “${input.q}” in your ${searched}. Try fewer words, or only their first letters. ${notSearched}`}
        </EmptyState>
      )}
      {groups.map(({ kind, results, next }) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{searchKindLabels[kind]}</h2>
          <div className="card rows">
            {results.map((result) => (
              <RecordRow key={result.id} heading="h3" title={resultTitle(result)} href={hrefOf(kind, result)}>
                <div className="detail">{resultContext(kind, result, reader.zone, today)}</div>
              </RecordRow>
            ))}
          </div>
          <Pager
            label={`More ${searchKindLabels[kind].toLowerCase()}`}
            firstHref={input.kind ? all : null}
            firstWords="All results"
            nextHref={next && `${page}?${new URLSearchParams({ q: input.q, kind, after: next })}`}
            words={`More ${searchKindLabels[kind].toLowerCase()}`}
          />
        </section>
      ))}
    </>
  );
}
