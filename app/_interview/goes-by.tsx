"use client";

import { useEffect, useRef, useState } from "react";
import { Below, useField } from "@/app/_ui/field";
import { useForm } from "@/app/_ui/form";

type Asked = { name: string; question: string } | null;

const help =
  "The record does not have this name. Your answer is kept, so we ask once. If the name is wrong, change the greeting.";

/** The one question about a name in a greeting that the record does not know. It is gone once the greeting is another. */
export function GoesBy({
  asked,
  reader,
  onTick,
}: {
  asked: Asked;
  reader: string;
  onTick?: (name: string | null) => void;
}) {
  const { typed } = useForm();
  const { id, fault, control } = useField("goesBy", asked?.name, help);
  if (!asked) return null;
  return (
    <fieldset className="field" key={asked.name}>
      <legend>{asked.question}</legend>
      <label className="pick" htmlFor={id}>
        <input
          {...control}
          type="checkbox"
          defaultValue={undefined}
          value={asked.name}
          defaultChecked={typed?.goesBy === asked.name}
          onChange={(event) => onTick?.(event.target.checked ? asked.name : null)}
        />
        <span>
          Yes, {reader} goes by “{asked.name}”
        </span>
      </label>
      <Below id={id} help={help} fault={fault} />
    </fieldset>
  );
}

/** The same in a form that keeps its fields to itself: asked anew as its text or its reader changes. */
export function GoesByIn({ ask }: { ask: (form: FormData | null) => { asked: Asked; reader: string } }) {
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
      <GoesBy {...now} />
    </div>
  );
}
