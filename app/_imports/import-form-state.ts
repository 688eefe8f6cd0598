import { newId } from "@/lib/ids";
import { packCsv } from "@/lib/platform/csv/input";
import type { FaultyImportRow, PlannedImportRow } from "@/lib/platform/csv/rules";
import type { ImportFormState } from "./import-form";
import type { ImportPreviewRow } from "./import-preview";

type ParsedImport = { planned: PlannedImportRow<unknown>[]; faulty: FaultyImportRow[]; unknown: string[] };

/** What the page shows of a file: few words for each row. It holds the file too, for the button that imports it. */
export function importFormState({ planned, faulty, unknown }: ParsedImport, text: string): ImportFormState {
  return {
    packed: packCsv(text),
    preview: {
      ...{ id: newId(new Date()), unknown },
      rows: planned.map(({ line, name, does, note, details }): ImportPreviewRow => [line, name, does, note, details]),
      faulty: faulty.map(({ line, name, message }) => [line, name, message] as const),
    },
  };
}
