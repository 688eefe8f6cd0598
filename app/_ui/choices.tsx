"use client";

import type { ReactNode } from "react";
import { type LabelledProps, useField } from "./field";
import { FieldNotes } from "./field-notes";
import { focusByBrowser, useForm } from "./form";

const includesValue = (kept: string | string[] | undefined, value: string) =>
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
  const { control, ...field } = useField(name, value, help, checked ? value : "");
  const { id } = field;
  return (
    <div className="field">
      <label className="choice" htmlFor={id}>
        <input
          {...control}
          type="checkbox"
          defaultValue={undefined}
          value={value}
          defaultChecked={typed ? includesValue(typed[name], value) : checked}
        />
        <span>{label}</span>
      </label>
      <FieldNotes {...field} help={help} inWords={(saved) => (saved ? "ticked" : "not ticked")} />
    </div>
  );
}

export type Choice = readonly [value: string, words: ReactNode, help?: ReactNode];

type ChoiceGroupProps = Omit<LabelledProps, "optional"> & { options: readonly Choice[]; className?: string };

/** Choose one of a few. */
export function Radios({ value, ...group }: ChoiceGroupProps & { value?: string | null; hasFocus?: boolean }) {
  return <ChoiceGroup {...group} type="radio" values={value ? [value] : []} />;
}

/** Boxes of which any number can be ticked. All have one name. `inSight`: how many are shown; the others are folded. */
export function Checkboxes({
  values = [],
  ...group
}: ChoiceGroupProps & { values?: readonly string[]; inSight?: { count: number; rest: string } }) {
  return <ChoiceGroup {...group} type="checkbox" values={values} />;
}

function ChoiceGroup({
  name,
  label,
  help,
  options,
  type,
  values,
  className,
  inSight,
  hasFocus = false,
}: ChoiceGroupProps & {
  type: "radio" | "checkbox";
  values: readonly string[];
  inSight?: { count: number; rest: string } | undefined;
  hasFocus?: boolean;
}) {
  const { submitted: typed } = useForm();
  const { control, ...field } = useField(name, null, help, values[0]);
  const { id } = field;
  // If the page was opened to fill in this form, the focus is here at first, but not after the form was sent.
  const focused = hasFocus && !typed ? (values[0] ?? options[0]?.[0]) : undefined;
  const choices = options.map(([value, words, help], index) => (
    <label key={value} className="choice" htmlFor={index ? `${id}-${value}` : id}>
      <input
        id={index ? `${id}-${value}` : id}
        type={type}
        name={name}
        value={value}
        aria-invalid={control["aria-invalid"]}
        {...((index === 0 && field.fault) || value === focused ? focusByBrowser : {})}
        defaultChecked={typed ? includesValue(typed[name], value) : values.includes(value)}
      />
      <span>
        {words}
        {help && <small>{help}</small>}
      </span>
    </label>
  ));
  const shown = inSight?.count ?? choices.length;
  return (
    <fieldset className="field" aria-describedby={control["aria-describedby"]}>
      <legend>{label}</legend>
      <div className={className}>{choices.slice(0, shown)}</div>
      {inSight && choices.length > shown && (
        <details className="expandable">
          <summary>{inSight.rest}</summary>
          {choices.slice(shown)}
        </details>
      )}
      <FieldNotes
        {...field}
        help={help}
        inWords={(saved) => options.find(([value]) => value === saved)?.[1] ?? saved}
      />
    </fieldset>
  );
}
