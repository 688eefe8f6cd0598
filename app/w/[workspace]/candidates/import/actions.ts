"use server";

import { randomUUID } from "node:crypto";
import type { Read } from "@/app/_records/import-form";
import { consultantAction, consultantUpload } from "@/lib/action";
import { importCandidates } from "@/lib/candidates/commands/import";
import { previewCandidates } from "@/lib/candidates/queries/import";
import { importing, pack, textOfFile } from "@/lib/csv/input";

export const read = consultantUpload<Read>(async (viewer, bytes) => {
  const text = textOfFile(bytes);
  const { planned, faulty, unknown } = await previewCandidates(viewer, text);
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
  const { added, updated } = await importCandidates(viewer, input, now);
  return { to: `/w/${viewer.workspaceId}/candidates?imported=${added}${updated ? `&updated=${updated}` : ""}` };
});
