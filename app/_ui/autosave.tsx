"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useForm } from "./form";
import { QueryProvider } from "./query-provider";
import { listenForSaveMoments, SaveError, sendSave } from "./save-request";
import { SavingStatus } from "./saving-status";

type Props = {
  /** Where it is kept, by PUT. */
  to: string;
  /** What says which record it is, sent along. */
  recordKey: Record<string, string>;
  /** Under one name, all fields as they were typed; otherwise each under its own, `grades.role` within `grades`. */
  as?: string;
  version: number;
  at: number | null;
};

const pauseMs = 1200;

/**
 * Saves the form around it while it is typed, and shows the answer beside it. Holds the version that the form saves over: each save makes a
 * newer one.
 */
export function Autosave(props: Props) {
  return (
    <QueryProvider>
      <AutosavingForm {...props} />
    </QueryProvider>
  );
}

function AutosavingForm({ to, recordKey: of, as, version, at }: Props) {
  const { version: newer, sending } = useForm();
  const carrier = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const [saved, setSaved] = useState({ version, at });
  const [message, setMessage] = useState<string | undefined>();
  const current = Math.max(saved.version, newer ?? 0);
  const latest = useRef(current);
  latest.current = Math.max(latest.current, current);

  const { mutateAsync, isPending, error } = useMutation({
    scope: { id: `${to} ${Object.values(of)}` },
    networkMode: "always",
    mutationFn: async (typed: Record<string, string>) => {
      const fields = as ? { [as]: typed } : groupedFields(typed);
      const saved = sending();
      const answer = await sendSave(to, { ...of, ...fields, version: latest.current });
      latest.current = answer.version;
      saved();
      if (carrier.current) carrier.current.value = `${answer.version}`;
      setSaved({ version: answer.version, at: Date.now() });
      setMessage(answer.sentence);
      // A refusal is also shown on the page; the fields keep what was typed.
      if (answer.sentence && answer.sentence !== message) router.refresh();
    },
  });

  useEffect(() => {
    const form = carrier.current?.form;
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running: Promise<unknown> | null = null;
    let unsent = false;
    // The connection came back while a keeping was under way, which may have begun without one.
    let again = false;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      again = false;
      const mine = mutateAsync(formValuesToSave(form))
        .then(
          () => {
            unsent = false;
          },
          () => {
            unsent = true;
            if (again) save();
          },
        )
        .finally(() => {
          if (running === mine) running = null;
        });
      running = mine;
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(save, pauseMs);
    };
    const onOnline = () => {
      if (running) again = true;
      else if (unsent) save();
    };
    const onHide = () => {
      if (timer) save();
    };
    // The form's own sending waits for a running save, so that it saves over what this window saved last.
    const onSubmit = (event: SubmitEvent) => {
      clearTimeout(timer);
      timer = undefined;
      if (!running) return;
      event.preventDefault();
      event.stopPropagation();
      const button = event.submitter;
      running.then(() => form.requestSubmit(button));
    };
    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit, true);
    const stopListening = listenForSaveMoments(onHide, onOnline);
    return () => {
      if (timer) save();
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit, true);
      stopListening();
    };
  }, [mutateAsync]);

  const clash = error instanceof SaveError && error.isConflict;
  const fault = clash ? "This was changed in another window. Save to see both versions." : error?.message;
  return (
    <>
      <input ref={carrier} type="hidden" name="version" value={current} readOnly />
      <SavingStatus at={saved.at} busy={isPending} fault={fault} />
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
