"use client";

import type { ReactNode } from "react";
import { FieldNotes, type LabelledProps, useField } from "./field";
import { useForm } from "./form";

const has = (kept: string | string[] | undefined, value: string) =>
  Array.isArray(kept) ? kept.includes(value) : kept === value;

/** One box to tick; sends `value` ("yes") when it is. */
export function Checkbox({
  name,
  label,
  help,
  value = "yes",
  checked = false,
}: LabelledProps & { value?: string; checked?: boolean }) {
  const { submitted: typed } = useForm();
  const { id, fault, theirs, control } = useField(name, value, help);
  const saved = theirs === undefined ? undefined : theirs ? "ticked" : "not ticked";
  return (
    <div className="field">
      <label className="pick" htmlFor={id}>
        <input
          {...control}
          type="checkbox"
          defaultValue={undefined}
          value={value}
          defaultChecked={typed ? has(typed[name], value) : checked}
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} help={help} fault={fault} theirs={saved} />
    </div>
  );
}

export type Choice = readonly [value: string, words: ReactNode, help?: ReactNode];

type Group = Omit<LabelledProps, "optional"> & { options: readonly Choice[]; className?: string };

/** One of a few. */
export function Radios({ value, ...group }: Group & { value?: string | null }) {
  return <Choices {...group} type="radio" values={value ? [value] : []} />;
}

/** Any of a few, all under one name. */
export function Checkboxes({ values = [], ...group }: Group & { values?: readonly string[] }) {
  return <Choices {...group} type="checkbox" values={values} />;
}

function Choices({
  name,
  label,
  help,
  options,
  type,
  values,
  className,
}: Group & { type: "radio" | "checkbox"; values: readonly string[] }) {
  const { submitted: typed } = useForm();
  const { id, fault, theirs, control } = useField(name, null, help);
  return (
    <fieldset className="field" aria-describedby={control["aria-describedby"]}>
      <legend>{label}</legend>
      <div className={className}>
        {options.map(([one, words, more], index) => (
          <label key={one} className="pick" htmlFor={index ? `${id}-${one}` : id}>
            <input
              id={index ? `${id}-${one}` : id}
              type={type}
              name={name}
              value={one}
              aria-invalid={control["aria-invalid"]}
              defaultChecked={typed ? has(typed[name], one) : values.includes(one)}
            />
            <span>
              {words}
              {more && <small>{more}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} help={help} fault={fault} theirs={options.find(([one]) => one === theirs)?.[1] ?? theirs} />
    </fieldset>
  );
}
