"use client";

import type { ReactNode } from "react";
import { fieldId, useForm } from "./form";
import { type Readers, readBy } from "./readers";

/** What every field says: a label above, help and faults below, and what somebody else saved meanwhile. */
export type Labelled = { name: string; label: ReactNode; help?: ReactNode; optional?: boolean };

/** A field whose text others may read says who. */
type Read = { readers?: Readers };

const helpOf = (help: ReactNode, readers: Readers | undefined) =>
  readers ? (
    <>
      {help} {readBy(readers)}
    </>
  ) : (
    help
  );

/** What a field shows and how it is described, after the form came back or before it was ever sent. */
export function useField(name: string, value: string | number | null | undefined, help: unknown) {
  const { id: form, errors, typed, theirs } = useForm();
  const id = fieldId(form, name);
  const fault = errors?.[name];
  const kept = typed?.[name];
  const described = [help && `${id}-h`, fault && `${id}-e`].filter(Boolean).join(" ");
  return {
    id,
    fault,
    theirs: theirs?.[name],
    control: {
      id,
      name,
      defaultValue: typed ? ((Array.isArray(kept) ? kept[0] : kept) ?? "") : (value ?? undefined),
      "aria-invalid": fault ? (true as const) : undefined,
      "aria-describedby": described || undefined,
      ...(fault ? { autoFocus: true } : {}),
    },
  };
}

export function Below({ id, help, fault, theirs }: { id: string; help?: ReactNode; fault?: string; theirs?: string }) {
  return (
    <>
      {help && <small id={`${id}-h`}>{help}</small>}
      {fault && (
        <p className="err" id={`${id}-e`}>
          {fault}
        </p>
      )}
      {theirs !== undefined && (
        <p className="note wait said">
          <b>Saved meanwhile: </b>
          {theirs || "(empty)"}
        </p>
      )}
    </>
  );
}

export function Label({ id, label, optional }: { id: string; label: ReactNode; optional?: boolean }) {
  return (
    <label htmlFor={id}>
      {label}
      {optional && <span className="faint"> optional</span>}
    </label>
  );
}

/** One line: text, e-mail, address, number, day ("date"), time, or a local wall time ("datetime-local"). */
export function Field({
  name,
  label,
  help: said,
  readers,
  optional,
  value,
  type = "text",
  ...rest
}: Labelled &
  Read & {
    value?: string | number | null;
    type?: "text" | "email" | "url" | "tel" | "number" | "date" | "time" | "datetime-local" | "search";
    placeholder?: string;
    required?: boolean;
    maxLength?: number;
    min?: string | number;
    max?: string | number;
    step?: number;
    autoComplete?: string;
    inputMode?: "text" | "numeric" | "email" | "url";
    list?: string;
    className?: string;
  }) {
  const help = helpOf(said, readers);
  const field = useField(name, value, help);
  return (
    <div className="field">
      <Label id={field.id} label={label} optional={optional} />
      <input type={type} {...rest} {...field.control} />
      <Below {...field} help={help} />
    </div>
  );
}

/** Several lines; grows with what is written. */
export function Area({
  name,
  label,
  help: said,
  readers,
  optional,
  value,
  ...rest
}: Labelled &
  Read & {
    value?: string | null;
    placeholder?: string;
    required?: boolean;
    maxLength?: number;
    rows?: number;
    className?: string;
  }) {
  const help = helpOf(said, readers);
  const field = useField(name, value, help);
  return (
    <div className="field">
      <Label id={field.id} label={label} optional={optional} />
      <textarea {...rest} {...field.control} />
      <Below {...field} help={help} />
    </div>
  );
}

export type Option = readonly [value: string, words: string];

export function Select({
  name,
  label,
  help,
  optional,
  value,
  options,
  ...rest
}: Labelled & { value?: string | null; options: readonly Option[]; required?: boolean; className?: string }) {
  const field = useField(name, value, help);
  return (
    <div className="field">
      <Label id={field.id} label={label} optional={optional} />
      <select {...rest} {...field.control}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      <Below {...field} help={help} />
    </div>
  );
}
