"use server";

import { readAs } from "@/app/_records/read";
import { consultantAction } from "@/lib/action";
import { importClients } from "@/lib/clients/commands/import";
import { previewClients } from "@/lib/clients/queries/import";
import { anything, importing, textOfFile } from "@/lib/csv/input";
import { fileIn } from "@/lib/typed";

export const read = consultantAction(anything, async (viewer, _input, _now, _reader, form) => {
  const text = textOfFile(await fileIn(form));
  return readAs(await previewClients(viewer, text), text);
});

export const write = consultantAction(importing, async (viewer, input, now) => {
  const { clients, roles, updated } = await importClients(viewer, input, now);
  const more = `${roles ? `&roles=${roles}` : ""}${updated ? `&updated=${updated}` : ""}`;
  return { to: `/w/${viewer.workspaceId}/clients?imported=${clients}${more}` };
});
