"use client";

import { useEffect, useRef, useState } from "react";
import { type Limit, leftOf } from "@/lib/text/rules";

/** In milliseconds. A count that changes with every key would be read out without end; it is once the writer pauses. */
const pause = 1_000;

/**
 * How much of a field's limit is left (lib/text/rules `leftOf`), for an uncontrolled control: from `start`, with every key, and again when
 * its form comes back or is emptied (`key`).
 */
export function useLeft<E extends { value: string }>(
  limit: Limit | null,
  several: boolean,
  start: string,
  key?: number,
) {
  const box = useRef<E>(null);
  const of = (text: string) => (limit ? leftOf(text, limit, several) : null);
  const [left, say] = useState(() => of(start));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the control is read anew when its form has come back, and then only.
  useEffect(() => say(of(box.current?.value ?? start)), [key]);
  return { left, box, onInput: () => say(of(box.current?.value ?? "")) };
}

const words = (left: number) => {
  const count = Math.abs(left).toLocaleString("en-GB");
  const characters = Math.abs(left) === 1 ? "character" : "characters";
  return left < 0 ? `${count} ${characters} too many. Shorten it, nothing is lost.` : `${count} ${characters} left`;
};

/** What is left is written in the gap below the field, so nothing moves. What is too much is a fault and gets a line of its own. */
export function Count({ id, left }: { id: string; left: number | null }) {
  const [said, say] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => say(left === null ? "" : words(left)), pause);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <>
      {left !== null && (
        <p id={`${id}-c`} className={left < 0 ? "err" : "count"}>
          {words(left)}
        </p>
      )}
      <span className="sr" aria-live="polite">
        {said}
      </span>
    </>
  );
}
