"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
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
  const [message, setMessage] = useState<string | undefined>();
  const saving = useSelfSaving({
    to,
    read: formValuesToSave,
    fieldsOf: (typed) => ({ ...recordKey, ...(as ? { [as]: typed } : groupedFields(typed)) }),
    onSaved: (_, answer) => {
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

function formValuesToSave(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && !name.startsWith("$") && !leftOutFields.includes(name)) typed[name] = value;
  return typed;
}

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
