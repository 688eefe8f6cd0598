"use client";

import { type ReactNode, useState } from "react";
import { TextArea, useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import { useForm } from "@/app/_ui/form";
import type { ProseLimit } from "@/lib/platform/text/rules";

/** Who else may read it: the consultant by first name, the company; null where no consultant is in between. */
export type DebriefReaders = { consultant: string; company: string; isShared: boolean } | null;

type Props = {
  name: string;
  audience: string;
  label: ReactNode;
  help?: ReactNode;
  others: DebriefReaders;
  limit: ProseLimit;
};

/** One answer, with a line below it that says who reads it. */
export function DebriefAnswer({ name, audience, label, help, others, limit }: Props) {
  return (
    <div>
      <TextArea name={name} label={label} help={help} readers={others ? "said beside it" : "only you"} limit={limit} />
      {others && <AnswerReaders name={audience} label={label} others={others} />}
    </div>
  );
}

const readersLabel = (chosen: string, { consultant, company, isShared }: NonNullable<DebriefReaders>) => {
  if (chosen === "me") return "Only you read this";
  const reads = isShared ? `${consultant} reads this` : `${consultant} reads this once you share it`;
  return chosen === "client" ? `${reads}, and may share it with ${company}` : reads;
};

/** Who reads the answer, in one line, until the writer wants to change it. */
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
  const initial = typed?.[name] ? `${control.defaultValue}` : "consultant";
  const [chosen, setChosen] = useState(initial);
  const options = [
    ["me", "only me"],
    ["consultant", others.consultant],
    ["client", `${others.consultant}, who may share it with ${others.company}`],
  ] as const;
  return (
    <>
      <details className="readers-choice">
        <summary>
          {readersLabel(chosen, others)} · <span className="change">change</span>
          <span className="screen-reader-only"> who reads: {label}</span>
        </summary>
        <label>
          <span className="screen-reader-only">Seen by: {label}</span>
          <select {...control} defaultValue={initial} onChange={(event) => setChosen(event.target.value)}>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </details>
      <FieldNotes {...field} inWords={(saved) => options.find(([value]) => value === saved)?.[1] ?? saved} />
    </>
  );
}
