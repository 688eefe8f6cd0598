import { randomUUID } from "node:crypto";
import type { Readers } from "@/app/_ui/readers";
import type { FormAction } from "@/lib/form-state";
import { type getTemplateForm, previewTemplate } from "@/lib/mail/templates/queries";
import type { AccountViewer } from "@/lib/viewer";
import { PlaceholderList } from "./placeholder-list";
import { TemplateForm } from "./template-form";
import { previewOptions, templateStepLabel, templateStepOptions } from "./template-labels";
import { PreviewedText } from "./template-preview";

type Props = {
  viewer: AccountViewer;
  found: Awaited<ReturnType<typeof getTemplateForm>>;
  now: Date;
  readers: Readers;
  /** Left out for who may only read it. */
  save?: FormAction;
  askAt: string;
};

/** One template, new or saved, with what it becomes on the viewer's latest interview. */
export async function TemplatePage({ viewer, found: { template, choices }, now, readers, save, askAt }: Props) {
  const shown = template ?? {
    ...{ id: randomUUID(), version: 0, name: "", step: "thank-you" as const, subject: "", body: "" },
  };
  const first = await previewTemplate(viewer, { ...shown, on: choices[0]?.id ?? "" }, now);
  if (!save)
    return (
      <>
        <p className="detail">{templateStepLabel(shown.step)}</p>
        {shown.subject && (
          <p className="typed-text">
            <b>{shown.subject}</b>
          </p>
        )}
        <p className="typed-text">{shown.body}</p>
        <section className="card padded" aria-labelledby="preview">
          <h2 id="preview">Preview</h2>
          <PreviewedText preview={first} />
        </section>
      </>
    );
  return (
    <TemplateForm
      {...{ save, template: shown, steps: templateStepOptions, readers }}
      preview={{
        ...{ first, askAt, choices: previewOptions(choices) },
        ...(viewer.as === "consultant" ? { workspace: viewer.workspaceId } : {}),
      }}
    >
      <PlaceholderList />
    </TemplateForm>
  );
}
