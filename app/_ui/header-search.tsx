"use client";

import { useEffect } from "react";
import { Icon } from "./icon";
import { listenForSingleKey } from "./single-keys";

/** The field in the top bar, an icon where there is no room for it, and the key that leads to whichever search field is shown. */
export function HeaderSearch({ href, isOnSearchPage }: { href: string; isOnSearchPage: boolean }) {
  useEffect(
    () =>
      listenForSingleKey("/", () => {
        const fields = document.querySelectorAll<HTMLInputElement>("[data-search-field]");
        const shown = [...fields].find((field) => field.checkVisibility());
        if (shown) shown.select();
        if (shown) shown.focus();
        else window.location.assign(href);
      }),
    [href],
  );
  if (isOnSearchPage) return null;
  return (
    <>
      <search className="header-search">
        <form method="get" action={href}>
          <input
            type="search"
            name="q"
            placeholder="Search"
            aria-label="Search everything"
            aria-keyshortcuts="/"
            data-search-field
          />
          <button type="submit">
            <Icon name="search" />
            <span className="screen-reader-only">Search</span>
          </button>
        </form>
      </search>
      <a className="header-search-link" href={href}>
        <Icon name="search" />
        <span className="screen-reader-only">Search</span>
      </a>
    </>
  );
}
