"use client";

import type { ReactNode } from "react";
import { Field, Select, type SelectOption, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { QueryProvider } from "@/app/_ui/query-provider";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { TemplatePreviewPanel, type TemplatePreviewProps } from "./template-preview";

export type TemplateFormProps = {
  save: FormAction;
  template: { id: string; version: number; name: string; step: string; subject: string; body: string };
  steps: readonly SelectOption[];
  readers: Readers;
  preview: Omit<TemplatePreviewProps, "template">;
  /** The list of placeholders. */
  children: ReactNode;
};

/** A template, and below it what it becomes on one interview. Works without script: then "Preview" shows it. */
export function TemplateForm({ save, template, steps, readers, preview, children }: TemplateFormProps) {
  return (
    <QueryProvider>
      <Form action={save} version={template.version}>
        {preview.workspace && <input type="hidden" name="workspace" value={preview.workspace} />}
        <input type="hidden" name="id" value={template.id} />
        <Field
          {...{ name: "name", label: "Name", value: template.name, readers }}
          limit="templateName"
          autoComplete="off"
          required
        />
        <Select name="step" label="For which message" value={template.step} options={steps} />
        <Field
          {...{ name: "subject", label: "Subject", value: template.subject, readers }}
          limit="subject"
          help="A handwritten note has none."
        />
        <TextArea
          {...{ name: "body", label: "Text", value: template.body, readers }}
          limit="template"
          rows={12}
          help="Use a placeholder in double braces for what changes, such as {{company}}."
          required
        />
        {children}
        <p className="actions">
          <SubmitButton name="intent" value="save" busy="Saving">
            Save
          </SubmitButton>
          <noscript>
            <button type="submit" name="intent" value="preview">
              Preview
            </button>
          </noscript>
        </p>
        <TemplatePreviewPanel {...preview} template={template} />
      </Form>
    </QueryProvider>
  );
}
