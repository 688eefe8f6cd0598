"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { askServer } from "@/app/_ui/ask-server";
import { Select, type SelectOption } from "@/app/_ui/field";
import { useForm } from "@/app/_ui/form";
import { useSettled } from "@/app/_ui/use-settled";
import type { FormState } from "@/lib/form-state";
import type { TemplatePreview } from "@/lib/mail/templates/queries";

/** The answer to "Preview", without script. */
export type TemplateFormState = FormState & { preview?: TemplatePreview };

type TypedTemplate = { name: string; step: string; subject: string; body: string };

export type TemplatePreviewProps = {
  /** What the saved text becomes. */
  first: TemplatePreview;
  /** The interviews on which it can be shown; none if there is only an invented one. */
  choices: readonly SelectOption[];
  /** The address that shows a text that is being typed. */
  askAt: string;
  workspace?: string;
  template: TypedTemplate;
};

const pauseMs = 350;

/** What the typed text becomes on an interview of the reader's, a moment after each change. */
export function TemplatePreviewPanel({ first, choices, askAt, workspace, template }: TemplatePreviewProps) {
  const form: ReturnType<typeof useForm> & TemplateFormState = useForm();
  const start = form.preview ?? first;
  const { panel, typed } = useTypedTemplate(template, start.on, workspace);
  const [initial] = useState(typed);
  const settled = useSettled(typed, pauseMs);
  const { data, error, refetch } = useQuery({
    queryKey: ["template-preview", settled],
    queryFn: ({ signal }) => askServer<TemplatePreview>(askAt, settled, "this is not shown.", signal),
    ...(settled === initial ? { initialData: start } : {}),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    retry: 1,
  });
  return (
    <section ref={panel} aria-labelledby="preview" className="card padded">
      <h2 id="preview">Preview</h2>
      {choices.length > 0 ? (
        <Select name="on" label="Preview for" value={start.on} options={choices} />
      ) : (
        <p className="detail">There is no interview yet, so this preview uses an invented one.</p>
      )}
      {error && (
        <p className="callout wait">
          {error.message}{" "}
          <button type="button" className="link" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      <PreviewedText preview={data ?? start} />
    </section>
  );
}

/** The text as a message would begin, and what is wrong or missing in it. */
export function PreviewedText({ preview: { subject, body, faults, gaps } }: { preview: TemplatePreview }) {
  const found = [...faults.subject, ...faults.body];
  return (
    <>
      {found.length > 0 && (
        <ul className="callout due">
          {found.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {subject && (
        <p className="typed-text">
          <b>{subject}</b>
        </p>
      )}
      <p className="typed-text">{body || "Write the text to see it here."}</p>
      {gaps.length > 0 && (
        <p className="detail">
          This interview has nothing for {gaps.map((name) => `{{${name}}}`).join(", ")}. The message will have a gap
          there.
        </p>
      )}
    </>
  );
}

/** What the form holds, as it is sent to be shown: the fields are read whenever one of them changes. */
function useTypedTemplate({ name, step, subject, body }: TypedTemplate, on: string | null, workspace?: string) {
  const { submitted = {} } = useForm(); // Without script the typed text comes back with the page.
  const asText = (fields: Record<string, unknown>) =>
    JSON.stringify({ ...fields, ...(workspace ? { workspace } : {}) });
  const [typed, setTyped] = useState(() =>
    asText({
      name: `${submitted.name ?? name}`,
      step: `${submitted.step ?? step}`,
      subject: `${submitted.subject ?? subject}`,
      body: `${submitted.body ?? body}`,
      on: on ?? "",
    }),
  );
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const form = panel.current?.closest("form");
    if (!form) return;
    const read = () => {
      const fields = new FormData(form);
      const value = (field: string) => `${fields.get(field) ?? ""}`;
      setTyped(
        JSON.stringify({
          ...{ name: value("name"), step: value("step"), subject: value("subject"), body: value("body") },
          on: value("on"),
          ...(workspace ? { workspace } : {}),
        }),
      );
    };
    read(); // what was typed before the page was ready
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, [workspace]);
  return { panel, typed };
}
