"use client";

import { usePathname } from "next/navigation";
import { HeaderSearch } from "./header-search";
import { Icon, type IconName } from "./icon";

export type AppHeaderLink = readonly [href: string, words: string, icon: IconName];

/** The top bar of every signed-in page; on a small screen its links are at the bottom edge, where a thumb reaches them. */
export function AppHeader({
  home,
  places,
  search,
  self,
  initials,
}: {
  home: string;
  places: readonly AppHeaderLink[];
  /** The address of the search page. */
  search: string;
  self: readonly [href: string, words: string];
  initials: string;
}) {
  const path = usePathname();
  const under = (href: string) => path === href || (href !== home && path.startsWith(`${href}/`));
  const current = (href: string) => (under(href) ? ("page" as const) : undefined);
  return (
    <header className="top-bar">
      <a className="brand" href={home}>
        Followthrough
      </a>
      <nav aria-label="Main">
        {places.map(([href, words, icon]) => (
          <a key={href} href={href} aria-current={current(href)}>
            <Icon name={icon} />
            {words}
          </a>
        ))}
      </nav>
      <HeaderSearch href={search} isOnSearchPage={path === search} />
      <a className="avatar at-end" href={self[0]} aria-current={current(self[0])}>
        {initials}
        <span className="screen-reader-only"> {self[1]}</span>
      </a>
    </header>
  );
}
