"use client";

import { useEffect, useRef, useState } from "react";
import { useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import { useForm } from "@/app/_ui/form";

type NameQuestionText = { name: string; question: string } | null;

const helpTexts = {
  kept: "This name is not on the record. We save your answer and ask only once. If the name is wrong, change the greeting.",
  // The other names of a person who is in no list can't be kept anywhere.
  once: "This name is not on the record. If it is wrong, change the greeting.",
};

/** The one question about a name in a greeting that the record does not know. It disappears once the greeting has another name. */
export function NameQuestion({
  asked,
  recipient: reader,
  isKept = true,
  isTicked,
  onTick,
}: {
  asked: NameQuestionText;
  recipient: string;
  isKept?: boolean;
  /** Whether it was ticked in the form that came back; by itself that form says so. */
  isTicked?: boolean;
  onTick?: (name: string | null) => void;
}) {
  const { submitted: typed } = useForm();
  const help = isKept ? helpTexts.kept : helpTexts.once;
  const { id, fault, control } = useField("goesBy", asked?.name, help);
  if (!asked) return null;
  return (
    <fieldset className="field" key={`${reader} ${asked.name}`}>
      <legend>{asked.question}</legend>
      <label className="choice" htmlFor={id}>
        <input
          {...control}
          type="checkbox"
          defaultValue={undefined}
          value={asked.name}
          defaultChecked={isTicked ?? typed?.goesBy === asked.name}
          onChange={(event) => onTick?.(event.target.checked ? asked.name : null)}
        />
        <span>
          Yes, {reader} is also called “{asked.name}”
        </span>
      </label>
      <FieldNotes id={id} help={help} fault={fault} />
    </fieldset>
  );
}

/** The same for a form that holds its fields in React state: it asks again when the text or the recipient changes. */
export function NameQuestionInForm({
  ask,
}: {
  ask: (form: FormData | null) => { asked: NameQuestionText; recipient: string; isKept: boolean };
}) {
  const mark = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState(() => ask(null));
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    const look = () => setNow(latest.current(new FormData(form)));
    look();
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, []);
  return (
    <div ref={mark}>
      <NameQuestion {...now} />
    </div>
  );
}
