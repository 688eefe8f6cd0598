"use client";

import { Label, useField } from "@/app/_ui/field";
import { FieldNotes } from "@/app/_ui/field-notes";
import { fieldId, useForm } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";

type TemplateToChoose = { id: string; name: string; isHouse: boolean };

type Props = { templates: readonly TemplateToChoose[]; agency: string };

/** The templates with which this message can begin. Text that its writer has changed is replaced only by a second press. */
export function TemplateChoice({ templates, agency }: Props) {
  const { id: form, errors = {} } = useForm();
  const { control, ...field } = useField("templateId", "", null);
  const groups = [
    { label: "Your templates", of: templates.filter(({ isHouse }) => !isHouse) },
    { label: `Templates of ${agency}`, of: templates.filter(({ isHouse }) => isHouse) },
  ];
  if (templates.length === 0) return null;
  const isAsked = field.fault !== undefined || errors.replace !== undefined;
  return (
    <details className="expandable" open={isAsked || undefined}>
      <summary>Start from a template</summary>
      <div className="fields">
        <div className="field">
          <Label id={field.id} label="Template" />
          <select {...control}>
            <option value="">Choose a template</option>
            {groups
              .filter(({ of }) => of.length > 0)
              .map(({ label, of }) => (
                <optgroup key={label} label={label}>
                  {of.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
          </select>
          <FieldNotes {...field} />
        </div>
        <p className="actions">
          <SubmitButton className="" name="intent" value="template">
            Use this template
          </SubmitButton>
        </p>
        {errors.replace && (
          <div id={fieldId(form, "replace")} className="callout wait" tabIndex={-1}>
            <p>{errors.replace}</p>
            <SubmitButton className="danger" name="intent" value="replace">
              Replace my text
            </SubmitButton>
          </div>
        )}
      </div>
    </details>
  );
}
