"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { dayName } from "@/app/_ui/day-name";
import { useForm } from "@/app/_ui/form";

type SaidByValues = { givenBy: string; how: string; on: string; at: string };

const names = ["givenBy", "how", "on", "at"] as const;

/** Who said it, how and when. One line shows the values of the folded fields, because most people change none of them. */
export function SaidBy({
  values,
  methods,
  today,
  children,
}: {
  values: SaidByValues;
  methods: readonly (readonly [value: string, words: string])[];
  today: string;
  children: ReactNode;
}) {
  const { submitted, errors } = useForm();
  const [typed, setTyped] = useState<Partial<SaidByValues>>({});
  const sent = Object.fromEntries(names.flatMap((name) => (submitted?.[name] ? [[name, `${submitted[name]}`]] : [])));
  const { givenBy, how, on, at }: SaidByValues = { ...values, ...sent, ...typed };
  const isInQuestion = names.some((name) => errors?.[name]);
  const note = (event: FormEvent<HTMLElement>) => {
    const { name, value } = event.target as HTMLInputElement;
    if (names.some((known) => known === name)) setTyped((before) => ({ ...before, [name]: value }));
  };
  const method = methods.find(([value]) => value === how)?.[1];
  return (
    <details className="expandable" open={isInQuestion} onInput={note}>
      <summary>
        {givenBy && (
          <>
            From <b>{givenBy}</b>,{" "}
          </>
        )}
        {method && `${method}, `}
        {on === today ? "today" : dayName(on)} {at} · <span className="change">change</span>
      </summary>
      <div className="fields panel">{children}</div>
    </details>
  );
}
