"use client";

import { type ReactNode, type ToggleEvent, useEffect, useRef, useState } from "react";
import { useForm } from "./form";

type Props = {
  summary: ReactNode;
  /** The names of the fields inside, or how these names begin: "tasks" includes "tasks.1.body". */
  fields: readonly string[];
  /** The fields that are counted. A star is any one part of a name: "tasks.*.body". */
  counted?: readonly string[];
  /** How many of these fields are filled in the record, for a form that shows its values one by one. */
  filled?: number;
  /** "2 answers written", "2 filled in", "2 ticked". */
  says?: CountWord;
  isOpen?: boolean;
  /** In one group, only one fold is open at a time. */
  group?: string;
  className?: string;
  children: ReactNode;
};

type CountWord = "written" | "filled in" | "ticked";
type Entries = Iterable<readonly [name: string, value: unknown]>;

const isInside = (fields: readonly string[], name: string) =>
  fields.some((field) => name === field || name.startsWith(`${field}.`));

const isCounted = (counted: readonly string[], name: string) =>
  counted.some((pattern) => {
    const [parts, names] = [pattern.split("."), name.split(".")];
    return parts.length === names.length && parts.every((part, index) => part === "*" || part === names[index]);
  });

const countWritten = (entries: Entries, counted: readonly string[]) =>
  [...entries].filter(([name, value]) => `${value}`.trim() !== "" && isCounted(counted, name)).length;

const countLabel = (count: number, says: CountWord) =>
  says === "written" ? `${count} ${count === 1 ? "answer" : "answers"} written` : `${count} ${says}`;

/**
 * A part of a form that is folded at first. It says how many of its fields are filled in. It opens if one of them has a fault, if somebody
 * else saved something in it meanwhile, and if the address leads to a field in it.
 */
export function Fold({
  summary,
  fields,
  counted = [],
  filled = 0,
  says = "filled in",
  isOpen = false,
  group,
  className = "fold",
  children,
}: Props) {
  const { errors = {}, theirs = {}, asks = [], submitted, key } = useForm();
  const element = useRef<HTMLDetailsElement>(null);
  const isPressed = useRef(false);
  const names = useRef(counted);
  names.current = counted;
  const isAsked = [...Object.keys(errors), ...Object.keys(theirs), ...asks].some((name) => isInside(fields, name));
  const [isOpenAtFirst] = useState(isOpen || isAsked);
  const [count, setCount] = useState(() => (submitted ? countWritten(Object.entries(submitted), counted) : filled));

  // biome-ignore lint/correctness/useExhaustiveDependencies(key): each answer of the server opens it again.
  useEffect(() => {
    if (isAsked && element.current) element.current.open = true;
  }, [isAsked, key]);

  useEffect(() => {
    const details = element.current;
    const form = details?.closest("form");
    if (!details || !form) return;
    const look = () => setCount(countWritten(new FormData(form), names.current));
    const onInput = ({ target }: Event) => {
      if (target === form || (target instanceof Node && details.contains(target))) look();
    };
    look();
    const aim = window.location.hash.slice(1);
    if (aim && [...details.querySelectorAll("[id]")].some(({ id }) => id === aim)) details.open = true;
    form.addEventListener("input", onInput);
    return () => form.removeEventListener("input", onInput);
  }, []);

  /** When another fold above this one closes, this one may move out of sight. */
  function onToggle({ currentTarget, newState }: ToggleEvent<HTMLDetailsElement>) {
    if (isPressed.current && newState === "open" && currentTarget.getBoundingClientRect().top < 0)
      currentTarget.scrollIntoView();
    isPressed.current = false;
  }

  return (
    <details
      ref={element}
      open={isOpenAtFirst}
      name={isAsked ? undefined : group}
      className={className}
      onToggle={onToggle}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control of its own. */}
      <summary
        onClick={() => {
          isPressed.current = true;
        }}
      >
        {summary}
        {count > 0 && <span className="fold-count"> {countLabel(count, says)}</span>}
      </summary>
      {children}
    </details>
  );
}
