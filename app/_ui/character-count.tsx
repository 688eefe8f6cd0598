"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { charactersLeft, type TextLimit } from "@/lib/platform/text/rules";

/** In milliseconds. A screen reader would read out a count that changes with every key. So it is read out once the writer pauses. */
const pause = 1_000;

/**
 * How much of a field's limit is left (lib/platform/text/rules `charactersLeft`), for an uncontrolled control: from `start`, with every key, and whenever
 * its form is drawn again or emptied. The value is read from the control itself, so that text from a browser or a draft counts too.
 */
export function useCharactersLeft<E extends HTMLInputElement | HTMLTextAreaElement>(
  limit: TextLimit | null,
  isMultiline: boolean,
  start: string,
) {
  const box = useRef<E>(null);
  const countLeft = (text: string) => (limit ? charactersLeft(text, limit, isMultiline) : null);
  const left = useSyncExternalStore(
    useCallback((changed: () => void) => (limit && box.current ? listen(box.current, changed) : () => {}), [limit]),
    () => countLeft(box.current?.value ?? start),
    () => countLeft(start),
  );
  return { left, box };
}

function listen(control: HTMLInputElement | HTMLTextAreaElement, changed: () => void) {
  const { form } = control;
  // The browser reports a reset just before the fields are emptied.
  const onReset = () => setTimeout(changed);
  control.addEventListener("input", changed);
  form?.addEventListener("reset", onReset);
  return () => {
    control.removeEventListener("input", changed);
    form?.removeEventListener("reset", onReset);
  };
}

const charactersLeftMessage = (left: number) => {
  const count = Math.abs(left).toLocaleString("en-GB");
  const characters = Math.abs(left) === 1 ? "character" : "characters";
  return left < 0
    ? `${count} ${characters} too many. Shorten the text. Nothing is lost.`
    : `${count} ${characters} left`;
};

/**
 * The remaining number is in the gap below the field, so that nothing moves. Too many characters are a fault, which gets a line of its own.
 */
export function CharacterCount({ id, left }: { id: string; left: number | null }) {
  const [announced, setAnnounced] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(left === null ? "" : charactersLeftMessage(left)), pause);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <>
      {left !== null && (
        <p id={`${id}-c`} className={left < 0 ? "field-error" : "character-count"}>
          {charactersLeftMessage(left)}
        </p>
      )}
      <span className="screen-reader-only" aria-live="polite">
        {announced}
      </span>
    </>
  );
}
