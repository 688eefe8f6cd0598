import Link from "next/link";

/** Views of one thing, each with its own address. */
export function Tabs({
  label,
  current,
  items,
}: {
  label: string;
  current: string;
  items: readonly (readonly [href: string, words: string])[];
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(([href, words]) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
