"use client";

import { type ChangeEvent, type ReactNode, useState } from "react";
import { Label, TextArea, useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormAction, FormState } from "@/lib/form-state";
import { csvTooLargeMessage, maxCsvBytes } from "@/lib/platform/csv/rules";
import { ImportPreview, type ImportPreviewView } from "./import-preview";

/** The answer to a file: what an import would do, and the file itself, which the next button sends again. */
export type ImportFormState = FormState & { preview?: ImportPreviewView; packed?: string };

type Props = {
  workspace: string;
  read: FormAction;
  write: FormAction;
  /** "candidate", "candidates". */
  nouns: readonly [singular: string, plural: string];
  /** Why the file that was sent could not be read. */
  refused: string | undefined;
  children: ReactNode;
};

/** A file is first read, and the page shows what an import would do. Only the second button imports it. Works without script. */
export function ImportForm({ workspace, read, write, nouns, refused, children }: Props) {
  return (
    <Form
      action={read}
      initial={refused ? { errors: { file: refused } } : undefined}
      className="fields narrow"
      label="What to import"
      instead={({ preview, packed }: ImportFormState) =>
        preview && packed ? <ImportPreview {...{ workspace, preview, packed, write, nouns }} /> : null
      }
    >
      <input type="hidden" name="workspace" value={workspace} />
      {children}
      <FileField />
      <TextArea
        name="text"
        readers="your agency, and the people named"
        limit="its own rule"
        label="Or paste the rows"
        optional
        rows={6}
        help="Copy them from a spreadsheet, with the row of column names."
      />
      <div className="actions">
        <SubmitButton busy="Reading">Preview</SubmitButton>
      </div>
      <p className="muted">You see a preview first. Nothing is imported yet.</p>
    </Form>
  );
}

const help = `A CSV file, ${maxCsvBytes / 1_000_000} MB at most.`;

function FileField() {
  const { id, fault, control } = useField("file", null, help);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const checkSize = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setIsTooLarge((target.files?.[0]?.size ?? 0) > maxCsvBytes);
    if ((target.files?.[0]?.size ?? 0) > maxCsvBytes) target.value = "";
  };
  return (
    <div className="field">
      <Label id={id} label="CSV file" />
      <input
        {...control}
        defaultValue={undefined}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={checkSize}
      />
      <FieldNotes id={id} help={help} fault={isTooLarge ? csvTooLargeMessage : fault} />
    </div>
  );
}
