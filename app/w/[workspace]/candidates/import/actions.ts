"use server";

import { importFormState } from "@/app/_imports/import-form-state";
import { consultantAction } from "@/lib/action";
import { importCandidates } from "@/lib/candidates/commands/import";
import { previewCandidates } from "@/lib/candidates/queries/import";
import { decodeCsvFile, importRowsInput, previewImportInput } from "@/lib/csv/input";
import { submittedFile } from "@/lib/form-values";

export const previewCandidatesAction = consultantAction(
  previewImportInput,
  async (viewer, _input, _now, _reader, form) => {
    const text = decodeCsvFile(await submittedFile(form));
    return importFormState(await previewCandidates(viewer, text), text);
  },
);

export const importCandidatesAction = consultantAction(importRowsInput, async (viewer, input, now) => {
  const { added, updated } = await importCandidates(viewer, input, now);
  return { to: `/w/${viewer.workspaceId}/candidates?imported=${added}${updated ? `&updated=${updated}` : ""}` };
});
