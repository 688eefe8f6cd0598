"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { TextArea } from "@/app/_ui/field";
import { Form, useForm } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { emptyUpdateText, updateTextFor } from "@/lib/planning/selection/rules/update-text";

/** One interview. `first`: the name in the greeting. If there is a `fault`, nothing is sent. */
export type UpdateItem = {
  id: string;
  name: string;
  first: string;
  detail: string;
  fault: string | null;
  since: string;
};

type Props = { action: FormAction; workspace: string; back: ReactNode; items: UpdateItem[] };

/** One text. Below it is exactly what each candidate will read, before anything is sent. */
export function CandidatesUpdateForm({ action, workspace, back, items }: Props) {
  const count = items.filter((item) => item.fault === null).length;
  return (
    <Form
      action={action}
      label="Write an update"
      instead={({ notice }) =>
        notice && (
          <>
            <p role="status" className="callout done">
              {notice}
            </p>
            <p className="section">{back}</p>
          </>
        )
      }
    >
      <input type="hidden" name="workspace" value={workspace} />
      {count > 0 && (
        <TextArea
          name="text"
          label="The update"
          value={emptyUpdateText}
          rows={6}
          help="{{name}} becomes each candidate’s name."
          readers={{ agencyAnd: "Each candidate" }}
          limit="note"
        />
      )}
      <Previews items={items} />
      <div className="actions">
        {count > 0 && (
          <SubmitButton busy="Sending">
            {count === 1 ? "Send to 1 candidate" : `Send to ${count} candidates`}
          </SubmitButton>
        )}
        {count > 0 && (
          <noscript>
            <button type="submit" name="look" value="yes">
              Show the preview
            </button>
          </noscript>
        )}
        {back}
      </div>
    </Form>
  );
}

/** Changes with the text while it is typed. Without script it shows the text that was sent to the server last. */
function Previews({ items }: { items: UpdateItem[] }) {
  const { submitted } = useForm();
  const here = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const look = () => setTyped(`${new FormData(form).get("text") ?? ""}`);
    look();
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, []);
  const text = typed ?? (typeof submitted?.text === "string" ? submitted.text : emptyUpdateText);
  return (
    <ul className="card selected" ref={here} aria-label="What each candidate will read">
      {items.map(({ id, name, first, detail, fault, since }) => (
        <li key={id}>
          <strong>{name}</strong> <span className="detail">{detail}</span>
          {fault ? (
            <p className="detail">Not sent: {fault}</p>
          ) : (
            <>
              <input type="hidden" name={`items.${id}.since`} value={since} />
              <p className="typed-text">{updateTextFor(text, first).trim()}</p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
