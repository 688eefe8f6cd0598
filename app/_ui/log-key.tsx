"use client";

import { useEffect } from "react";
import { listenForSingleKey } from "./single-keys";

/**
 * The key L, pressed outside of a field, opens the form of an update: for the row that has the focus, or else for the first element on the page
 * with such an address.
 */
export function LogKey() {
  useEffect(
    () =>
      listenForSingleKey("l", () => {
        const ofFocus = document.activeElement?.closest<HTMLElement>("[data-log]");
        const to = ofFocus ?? document.querySelector<HTMLElement>("[data-log]");
        if (to?.dataset.log) window.location.assign(to.dataset.log);
      }),
    [],
  );
  return null;
}
