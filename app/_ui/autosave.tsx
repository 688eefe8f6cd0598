"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { formValues } from "@/lib/form-values";
import { separateFields } from "@/lib/merging";
import { typeOver } from "./field-values";
import { useForm } from "./form";
import { QueryProvider } from "./query-provider";
import { SavingStatus } from "./saving-status";
import { useSelfSaving } from "./use-self-saving";

type Props = {
  /** The address to which it is sent, by PUT. */
  to: string;
  /** The fields that say which record it is. They are sent too. */
  recordKey: Record<string, string>;
  /** All fields as they were typed, in one object under this name. Without it each field has its own name, with `grades.role` inside `grades`. */
  as?: string;
  version: number;
  at: number | null;
};

/**
 * Saves the form around it while a person types, and shows whether it is saved. It holds the version on which the form is based: each save
 * makes a newer one.
 */
export function Autosave(props: Props) {
  return (
    <QueryProvider>
      <AutosavingForm {...props} />
    </QueryProvider>
  );
}

function AutosavingForm({ to, recordKey, as, version, at }: Props) {
  const router = useRouter();
  const { setSavedBase } = useForm();
  const [message, setMessage] = useState<string | undefined>();
  const saving = useSelfSaving({
    to,
    read: formValuesToSave,
    base: changedBase,
    fieldsOf: (typed) => ({ ...recordKey, ...(as ? { [as]: typed } : groupedFields(typed)) }),
    onSaved: (typed, answer) => {
      const { taken = {} } = answer;
      setSavedBase?.({ ...typed, ...taken });
      const form = saving.carrier.current?.form;
      if (form) typeOver(form, taken, (name) => typed[name] ?? "");
      setMessage(answer.sentence);
      // A refusal is also shown on the page; the fields keep what was typed.
      if (answer.sentence && answer.sentence !== message) router.refresh();
    },
    pauseMs: 1200,
    version,
    at,
  });
  const { carrier, changed, conflict } = saving;

  useEffect(() => {
    const form = carrier.current?.form;
    const onInput = () => changed();
    form?.addEventListener("input", onInput);
    return () => form?.removeEventListener("input", onInput);
  }, [carrier, changed]);

  const fault = conflict ? "This was changed in another window. Save to see both versions." : saving.fault?.message;
  return (
    <>
      <input ref={carrier} type="hidden" name="version" value={saving.version} readOnly />
      <SavingStatus {...saving.status} fault={fault} />
      {message && !fault && (
        <p className="field-error" role="alert">
          {message}
        </p>
      )}
    </>
  );
}

const leftOutFields = ["id", "version", "token"];

const sentFields = (form: HTMLFormElement) => separateFields(formValues(new FormData(form)));

function formValuesToSave(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of Object.entries(sentFields(form).fields))
    if (!leftOutFields.includes(name)) typed[name] = [value].flat().at(-1) ?? "";
  return typed;
}

const changedBase = (typed: Record<string, string>, form: HTMLFormElement) =>
  Object.fromEntries(Object.entries(sentFields(form).base).filter(([name, value]) => value !== (typed[name] ?? "")));

function groupedFields(typed: Record<string, string>): Record<string, string | Record<string, string>> {
  const fields: Record<string, string | Record<string, string>> = {};
  for (const [name, value] of Object.entries(typed)) {
    const [group = "", field] = name.split(".");
    const there = fields[group];
    if (field === undefined) fields[name] = value;
    else fields[group] = { ...(typeof there === "object" ? there : {}), [field]: value };
  }
  return fields;
}
