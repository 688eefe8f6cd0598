"use server";

import type { TemplateFormState } from "@/app/_settings/template-preview";
import { consultantAction, consultantButton } from "@/lib/action";
import { formValues, valuesShownAgain } from "@/lib/form-values";
import { copyHouseTemplate, deleteHouseTemplate, saveHouseTemplate } from "@/lib/mail/templates/commands/house";
import { copyTemplateInput, saveTemplateInput, templateInput } from "@/lib/mail/templates/input";
import { previewTemplate } from "@/lib/mail/templates/queries";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import type { Consultant } from "@/lib/viewer";

const listAfter = ({ workspaceId: workspace }: Consultant, notice: NoticeOf<"/w/[workspace]/settings/templates">) =>
  noticePath("/w/[workspace]/settings/templates", { workspace }, notice);
const list = (_input: object, { workspaceId }: Consultant) => `/w/${workspaceId}/settings/templates`;

/** Without script "Preview" comes here too: nothing is saved, and the typed text stays in the form. */
export const saveHouseTemplateAction = consultantAction(saveTemplateInput, async (viewer, input, now, _user, form) => {
  if (input.intent === "preview") {
    const preview = await previewTemplate(viewer, input, now);
    const shown: TemplateFormState = { preview, submitted: valuesShownAgain(formValues(form)) };
    return shown;
  }
  await saveHouseTemplate(viewer, input, now);
  return { to: listAfter(viewer, "saved") };
});

export const copyHouseTemplateAction = consultantButton(
  copyTemplateInput,
  async (viewer, input, now) => {
    await copyHouseTemplate(viewer, input, now);
    return listAfter(viewer, "copied");
  },
  list,
);

export const deleteHouseTemplateAction = consultantButton(
  templateInput,
  async (viewer, input, now) => {
    await deleteHouseTemplate(viewer, input, now);
    return listAfter(viewer, "deleted");
  },
  list,
);
