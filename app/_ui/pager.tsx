import Link from "next/link";

/** Links to the first and the next page of a list. A page begins after a row's key, so there are no page numbers. */
export function Pager({
  firstHref: first,
  nextHref: more,
  words = "Older",
  firstWords = "Back to the start",
  label = "More of this list",
}: {
  firstHref?: string | null;
  nextHref?: string | null;
  words?: string;
  firstWords?: string;
  label?: string;
}) {
  if (!first && !more) return null;
  return (
    <nav className="pager" aria-label={label}>
      {first ? (
        <Link className="button" href={first} prefetch={false}>
          {firstWords}
        </Link>
      ) : (
        <span />
      )}
      {more && (
        <Link className="button" href={more} prefetch={false}>
          {words}
        </Link>
      )}
    </nav>
  );
}
