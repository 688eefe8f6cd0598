import Link from "next/link";

/** Steps through a list by its keys: there are no page numbers, and nothing is counted. */
export function Pager({
  firstHref: first,
  nextHref: more,
  words = "Older",
}: {
  firstHref?: string | null;
  nextHref?: string | null;
  words?: string;
}) {
  if (!first && !more) return null;
  return (
    <nav className="pager" aria-label="More of this list">
      {first ? (
        <Link className="button" href={first} prefetch={false}>
          Back to the start
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
