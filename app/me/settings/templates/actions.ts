"use server";

import type { TemplateFormState } from "@/app/_settings/template-preview";
import { candidateAction, candidateButton } from "@/lib/action";
import { formValues, valuesShownAgain } from "@/lib/form-values";
import { copyOwnTemplate, deleteOwnTemplate, saveOwnTemplate } from "@/lib/mail/templates/commands/own";
import { copyTemplateInput, saveTemplateInput, templateInput } from "@/lib/mail/templates/input";
import { previewTemplate } from "@/lib/mail/templates/queries";
import { noticePath } from "@/lib/platform/notices/rules/notices";

const list = () => "/me/settings/templates";

/** Without script "Preview" comes here too: nothing is saved, and the typed text stays in the form. */
export const saveOwnTemplateAction = candidateAction(saveTemplateInput, async (viewer, input, now, _user, form) => {
  if (input.intent === "preview") {
    const preview = await previewTemplate(viewer, input, now);
    const shown: TemplateFormState = { preview, submitted: valuesShownAgain(formValues(form)) };
    return shown;
  }
  await saveOwnTemplate(viewer, input, now);
  return { to: noticePath("/me/settings/templates", {}, "saved") };
});

export const copyOwnTemplateAction = candidateButton(
  copyTemplateInput,
  async (viewer, input, now) => {
    await copyOwnTemplate(viewer, input, now);
    return noticePath("/me/settings/templates", {}, "copied");
  },
  list,
);

export const deleteOwnTemplateAction = candidateButton(
  templateInput,
  async (viewer, input, now) => {
    await deleteOwnTemplate(viewer, input, now);
    return noticePath("/me/settings/templates", {}, "deleted");
  },
  list,
);
