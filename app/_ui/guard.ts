"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * What app/globals.css needs to know of a form that the browser sends by itself: without script, and until the script lives. Such a press
 * costs the page's other forms their text, so they wait while this one holds text that is not saved. `isUnsaved`: it came back with its
 * text, which is in no field as something that was typed there.
 */
export function useGuard(isUnsaved: boolean) {
  const isPlain = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  return isPlain ? { "data-plain": "", "data-unsaved": isUnsaved ? "" : undefined } : {};
}
