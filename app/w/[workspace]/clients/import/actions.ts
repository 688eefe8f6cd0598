"use server";

import { randomUUID } from "node:crypto";
import type { Read } from "@/app/_records/import-form";
import { consultantAction, consultantUpload } from "@/lib/action";
import { importClients } from "@/lib/clients/commands/import";
import { previewClients } from "@/lib/clients/queries/import";
import { importing, pack, textOfFile } from "@/lib/csv/input";

export const read = consultantUpload<Read>(async (viewer, bytes) => {
  const text = textOfFile(bytes);
  const { planned, faulty, unknown } = await previewClients(viewer, text);
  return {
    packed: pack(text),
    preview: {
      ...{ id: randomUUID(), unknown },
      rows: planned.map(({ line, name, does, note }) => [line, name, does, note] as const),
      faulty: faulty.map(({ line, name, sentence }) => [line, name, sentence] as const),
    },
  };
});

export const write = consultantAction(importing, async (viewer, input, now) => {
  const { clients, roles, updated } = await importClients(viewer, input, now);
  const more = `${roles ? `&roles=${roles}` : ""}${updated ? `&updated=${updated}` : ""}`;
  return { to: `/w/${viewer.workspaceId}/clients?imported=${clients}${more}` };
});
