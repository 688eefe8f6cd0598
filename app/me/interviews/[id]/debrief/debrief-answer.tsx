"use client";

import type { ReactNode } from "react";
import { TextArea, useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import { useForm } from "@/app/_ui/form";
import type { ProseLimit } from "@/lib/platform/text/rules";

/** Who else may read it: the consultant by first name, the company; null where no consultant is in between. */
export type DebriefReaders = { consultant: string; company: string } | null;

type Props = {
  name: string;
  audience: string;
  label: ReactNode;
  help?: ReactNode;
  others: DebriefReaders;
  limit: ProseLimit;
};

/** One answer, and under it who sees it. */
export function DebriefAnswer({ name, audience, label, help, others, limit }: Props) {
  return (
    <div>
      <TextArea name={name} label={label} help={help} readers={others ? "said beside it" : "only you"} limit={limit} />
      {others && <AnswerReaders name={audience} label={label} others={others} />}
    </div>
  );
}

function AnswerReaders({
  name,
  label,
  others,
}: {
  name: string;
  label: ReactNode;
  others: NonNullable<DebriefReaders>;
}) {
  const { submitted: typed } = useForm();
  const { control, ...field } = useField(name, null, null, "consultant");
  const options = [
    ["me", "only me"],
    ["consultant", others.consultant],
    ["client", `${others.consultant}, who may share it with ${others.company}`],
  ] as const;
  return (
    <>
      <label className="readers-choice">
        <span>
          Seen by<span className="screen-reader-only">: {label}</span>
        </span>
        <select {...control} defaultValue={typed?.[name] ? control.defaultValue : "consultant"}>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <FieldNotes {...field} inWords={(saved) => options.find(([value]) => value === saved)?.[1] ?? saved} />
    </>
  );
}
