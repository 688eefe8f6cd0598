"use client";

import type { ReactNode, RefObject } from "react";
import { type NameLimit, type ProseLimit, type TextLimit, textLimits } from "@/lib/platform/text/rules";
import { CharacterCount, useCharactersLeft } from "./character-count";
import { DayName } from "./day-name";
import { FieldNotes } from "./field-notes";
import { fieldId, focusByBrowser, useForm } from "./form";
import { type Readers, readersMessage } from "./readers";

/** The common props of every field: a label above, help and faults below, and the value that another person saved meanwhile. */
export type LabelledProps = { name: string; label: ReactNode; help?: ReactNode; optional?: boolean };

/**
 * `limit` names how many characters the field takes, in lib/platform/text/rules. Its schema refuses longer texts by the same limit. A time
 * zone, a code, a day in words and a file have rules of their own. A field in which a person writes for another person must name its readers: the compiler asks for it.
 */
type TextFieldLimit =
  | { limit: ProseLimit; readers: Readers }
  | { limit: NameLimit | "its own rule"; readers?: Readers | undefined };

type FieldLimit = TextLimit | "its own rule" | null;

/** The help below a field, and the sentence that says who reads it. */
export const helpWithReaders = (help: ReactNode, readers: Readers | undefined) => {
  const read = readers && readersMessage(readers);
  if (!read) return help;
  return help ? (
    <>
      {help} <span data-readers>{read}</span>
    </>
  ) : (
    <span data-readers>{read}</span>
  );
};

/**
 * What a field shows and how it is described, both at first and after the form came back. `base` is what it showed when the page was made, as
 * the form would send it.
 */
export function useField(
  name: string,
  value: string | number | null | undefined,
  help: unknown,
  base: string | number | null | undefined = value,
) {
  const { id: form, errors, submitted: typed, theirs } = useForm();
  const id = fieldId(form, name);
  const fault = errors?.[name];
  const submittedValue = typed?.[name];
  const described = [help && `${id}-h`, fault && `${id}-e`].filter(Boolean).join(" ");
  return {
    id,
    name,
    base: `${base ?? ""}`,
    fault,
    theirs: theirs?.[name],
    control: {
      id,
      name,
      defaultValue: typed
        ? ((Array.isArray(submittedValue) ? submittedValue[0] : submittedValue) ?? "")
        : (value ?? undefined),
      "aria-invalid": fault ? (true as const) : undefined,
      "aria-describedby": described || undefined,
      ...(fault ? focusByBrowser : {}),
    },
  };
}

export function Label({ id, label, optional }: { id: string; label: ReactNode; optional?: boolean }) {
  return (
    <label htmlFor={id}>
      {label}
      {optional && <span className="small-print"> optional</span>}
    </label>
  );
}

type FieldValueProps = { value?: string | number | null };

type InputProps = {
  placeholder?: string;
  required?: boolean;
  min?: string | number;
  max?: string | number;
  step?: number;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email" | "url";
  list?: string;
  className?: string;
};

/** One line: text, a web address, or a telephone number; or an e-mail address, number, day ("date"), time, local wall time. */
export function Field(
  props:
    | (LabelledProps & TextFieldLimit & InputProps & FieldValueProps & { type?: "text" | "url" | "tel" })
    | (LabelledProps &
        InputProps &
        FieldValueProps & { type: "email" | "number" | "date" | "time" | "datetime-local"; limit?: "its own rule" }),
) {
  const { name, label, help: ownHelp, optional, value, type = "text", ...limitAndReaders } = props;
  const {
    readers,
    limit = null,
    ...inputProps
  } = limitAndReaders as { readers?: Readers; limit?: FieldLimit } & InputProps;
  const help = helpWithReaders(ownHelp, readers);
  const { control, ...field } = useField(name, value, help);
  const { left, box } = useCharactersLeft<HTMLInputElement>(
    countedLimit(limit),
    false,
    `${control.defaultValue ?? ""}`,
  );
  return (
    <div className="field">
      <Label id={field.id} label={label} optional={optional} />
      {dayTypes.includes(type) && <DayName field={field.id} value={`${control.defaultValue ?? ""}`} />}
      <input
        type={type}
        {...inputProps}
        {...control}
        {...(textTypes.includes(type) && blankProps(inputProps, control))}
        {...overLimitProps(control, left, field.id)}
        {...limitProps(limit, box)}
      />
      <FieldNotes {...field} help={help} />
      {countedLimit(limit) && <CharacterCount id={field.id} left={left} />}
    </div>
  );
}

/** Several lines; grows with what is written. */
export function TextArea({
  name,
  label,
  help: ownHelp,
  readers,
  limit,
  optional,
  value,
  ...inputProps
}: LabelledProps &
  TextFieldLimit & {
    value?: string | null;
    placeholder?: string;
    required?: boolean;
    rows?: number;
    className?: string;
  }) {
  const help = helpWithReaders(ownHelp, readers);
  const { control, ...field } = useField(name, value, help);
  const { left, box } = useCharactersLeft<HTMLTextAreaElement>(
    countedLimit(limit),
    true,
    `${control.defaultValue ?? ""}`,
  );
  return (
    <div className="field">
      <Label id={field.id} label={label} optional={optional} />
      <textarea
        {...inputProps}
        {...control}
        {...blankProps(inputProps, control)}
        {...overLimitProps(control, left, field.id)}
        {...limitProps(limit, box)}
      />
      <FieldNotes {...field} help={help} />
      {countedLimit(limit) && <CharacterCount id={field.id} left={left} />}
    </div>
  );
}

const textTypes = ["text", "url", "tel", "email"];
const dayTypes = ["date", "datetime-local"];

/** With a placeholder, a style sheet can recognise whether an empty field is still empty (app/globals.css). */
const blankProps = (
  { placeholder = " " }: { placeholder?: string | undefined },
  { defaultValue }: { defaultValue?: string | number | undefined },
) => (defaultValue === undefined || defaultValue === "" ? { placeholder, "data-blank": "" } : {});

const countedLimit = (limit: FieldLimit) => (limit === "its own rule" ? null : limit);

/** A control without a limit listens to nothing. Tests read the limit of one that has it. */
function limitProps<E>(limit: FieldLimit, box: RefObject<E | null>) {
  const counted = countedLimit(limit);
  return counted ? { ref: box, "data-limit": textLimits[counted] } : {};
}

/** How the count describes its control. The control is marked as faulty as soon as it holds too much. */
export function overLimitProps(control: { "aria-describedby"?: string | undefined }, left: number | null, id: string) {
  if (left === null) return {};
  return {
    "aria-describedby": [control["aria-describedby"], `${id}-c`].filter(Boolean).join(" "),
    ...(left < 0 ? { "aria-invalid": true as const } : {}),
  };
}

export type SelectOption = readonly [value: string, words: string];

export function Select({
  name,
  label,
  help,
  optional,
  value,
  options,
  ...inputProps
}: LabelledProps & {
  value?: string | null;
  options: readonly SelectOption[];
  required?: boolean;
  className?: string;
}) {
  const { control, ...field } = useField(name, value, help);
  return (
    <div className="field">
      <Label id={field.id} label={label} optional={optional} />
      <select {...inputProps} {...control}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <FieldNotes
        {...field}
        inWords={(saved) => options.find(([value]) => value === saved)?.[1] ?? saved}
        help={help}
      />
    </div>
  );
}
