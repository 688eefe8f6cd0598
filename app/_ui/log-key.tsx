"use client";

import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable]";

/**
 * The letter L, pressed anywhere but in a field, goes to where feedback is logged: for the row that has the focus, or else for the first
 * thing on the page that says where.
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
