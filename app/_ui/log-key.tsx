"use client";

import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable]";

/**
 * The key L, pressed anywhere but in a field, leads to the form that logs feedback: of the row that has the focus, or else of the first
 * element on the page with such an address.
 */
export function LogKey() {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "l" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const at = document.activeElement;
      if (at?.closest(typing)) return;
      const to = at?.closest<HTMLElement>("[data-log]") ?? document.querySelector<HTMLElement>("[data-log]");
      if (to?.dataset.log) window.location.assign(to.dataset.log);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  return null;
}
