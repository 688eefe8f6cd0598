"use server";

import { importFormState } from "@/app/_imports/import-form-state";
import { consultantAction } from "@/lib/action";
import { submittedFile } from "@/lib/form-values";
import { importClients } from "@/lib/people/clients/commands/import";
import { previewClients } from "@/lib/people/clients/queries/import";
import { decodeCsvFile, importRowsInput, previewImportInput } from "@/lib/platform/csv/input";

export const previewClientsAction = consultantAction(
  previewImportInput,
  async (viewer, _input, _now, _reader, form) => {
    const text = decodeCsvFile(await submittedFile(form));
    return importFormState(await previewClients(viewer, text), text);
  },
);

export const importClientsAction = consultantAction(importRowsInput, async (viewer, input, now) => {
  const { clients, roles, contacts, updated } = await importClients(viewer, input, now);
  const counts = { imported: clients, roles, contacts, updated };
  const query = Object.entries(counts).map(([name, count]) => `${name}=${count}`);
  return { to: `/w/${viewer.workspaceId}/clients?${query.join("&")}` };
});
