"use client";

import type { ReactNode } from "react";
import { Label, useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import { useForm } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";

/** A group of numbers, with its subject. It is open where something was changed, or is faulty. */
export function PlanSettingGroup({
  about,
  note,
  names,
  open,
  children,
}: {
  about: string;
  note: string;
  names: string[];
  open: boolean;
  children: ReactNode;
}) {
  const { errors } = useForm();
  const isFaulty = names.some((name) => errors?.[name]);
  return (
    <details open={open || isFaulty} className="card">
      <summary className="heading-row padded">
        <h2>{about}</h2>
        <span className="detail">{note}</span>
      </summary>
      {children}
    </details>
  );
}

type Props = {
  name: string;
  label: string;
  value: string | number;
  /** "hours", beside the field. */
  unit: string;
  isTime: boolean;
  help: ReactNode;
  /** The playbook's number, if the present one is different. */
  reset: string | null;
};

/** One number: its label, its unit beside it, and its source below. It is a text field, so that a faulty number comes back with its fault instead of being lost. */
export function PlanSettingFormField({ name, label, value, unit, isTime, help, reset }: Props) {
  const field = useField(name, value, help);
  return (
    <div className="field plan-setting">
      <Label id={field.id} label={label} />
      <p className="plan-setting-value">
        <input
          {...field.control}
          {...(isTime ? { type: "time" } : { inputMode: "numeric" as const, autoComplete: "off" })}
        />
        {unit}
      </p>
      <FieldNotes {...field} help={help} />
      {reset !== null && (
        <SubmitButton className="link" name="reset" value={name}>
          Reset to {reset}
        </SubmitButton>
      )}
    </div>
  );
}
