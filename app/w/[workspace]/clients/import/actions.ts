"use server";

import { importFormState } from "@/app/_imports/import-form-state";
import { consultantAction } from "@/lib/action";
import { submittedFile } from "@/lib/form-values";
import { importClients } from "@/lib/people/clients/commands/import";
import { previewClients } from "@/lib/people/clients/queries/import";
import { decodeCsvFile, importRowsInput, previewImportInput } from "@/lib/platform/csv/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";

export const previewClientsAction = consultantAction(
  previewImportInput,
  async (viewer, _input, _now, _reader, form) => {
    const text = decodeCsvFile(await submittedFile(form));
    return importFormState(await previewClients(viewer, text), text);
  },
);

export const importClientsAction = consultantAction(importRowsInput, async (viewer, input, now) => {
  const { clients, roles, contacts, updated } = await importClients(viewer, input, now);
  const about = [clients, roles, contacts, updated].join("-");
  return { to: noticePath("/w/[workspace]/clients", { workspace: viewer.workspaceId }, "imported", { about }) };
});
