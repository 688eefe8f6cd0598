"use client";

import { useEffect, useRef } from "react";

/** Ctrl and Enter, or Command and Enter, send the form as its first button does. Screen readers read the hint with that button. */
export function SubmitKeys() {
  const hint = useRef<HTMLElement>(null);
  useEffect(() => {
    const form = hint.current?.closest("form");
    const listener = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form?.requestSubmit(form.querySelector<HTMLButtonElement>(".main-actions [type=submit]"));
    };
    form?.addEventListener("keydown", listener);
    return () => form?.removeEventListener("keydown", listener);
  }, []);
  return (
    <small ref={hint} className="detail script-only">
      <kbd>Ctrl</kbd> <kbd>Enter</kbd> saves
    </small>
  );
}
