"use server";

import { importFormState } from "@/app/_imports/import-form-state";
import { consultantAction } from "@/lib/action";
import { submittedFile } from "@/lib/form-values";
import { importCandidates } from "@/lib/people/candidates/commands/import";
import { previewCandidates } from "@/lib/people/candidates/queries/import";
import { decodeCsvFile, importRowsInput, previewImportInput } from "@/lib/platform/csv/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";

export const previewCandidatesAction = consultantAction(
  previewImportInput,
  async (viewer, _input, _now, _reader, form) => {
    const text = decodeCsvFile(await submittedFile(form));
    return importFormState(await previewCandidates(viewer, text), text);
  },
);

export const importCandidatesAction = consultantAction(importRowsInput, async (viewer, input, now) => {
  const { added, updated } = await importCandidates(viewer, input, now);
  const about = `${added}-${updated}`;
  return { to: noticePath("/w/[workspace]/candidates", { workspace: viewer.workspaceId }, "imported", { about }) };
});
