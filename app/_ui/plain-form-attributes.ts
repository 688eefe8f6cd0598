"use client";

import { useSyncExternalStore } from "react";

const subscribeToNothing = () => () => {};

/**
 * What app/globals.css needs to know of a form that the browser sends by itself: without script, and until the script has started. Such a
 * press loses the text of the page's other forms, so they can't be used while this one holds text that is not saved. `isUnsaved`: the form
 * came back with text that is not saved, which the browser does not count as typed.
 */
export function usePlainFormAttributes(isUnsaved: boolean) {
  const isPlain = useSyncExternalStore(
    subscribeToNothing,
    () => false,
    () => true,
  );
  return isPlain ? { "data-plain": "", "data-unsaved": isUnsaved ? "" : undefined } : {};
}
