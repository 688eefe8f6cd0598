import { newId } from "@/lib/ids";
import { packCsv } from "@/lib/platform/csv/input";
import type { FaultyImportRow, ImportEffect, PlannedImportRow } from "@/lib/platform/csv/rules";
import type { ImportFormState } from "./import-form";

type ParsedImport = { planned: PlannedImportRow<unknown>[]; faulty: FaultyImportRow[]; unknown: string[] };

/** What the page shows of a file: few words for each row. It holds the file too, for the button that imports it. */
export function importFormState({ planned, faulty, unknown }: ParsedImport, text: string): ImportFormState {
  return {
    packed: packCsv(text),
    preview: {
      ...{ id: newId(new Date()), unknown },
      rows: planned.map(({ line, name, does, note }): readonly [number, string, ImportEffect, string] => [
        line,
        name,
        does,
        note,
      ]),
      faulty: faulty.map(({ line, name, message }) => [line, name, message] as const),
    },
  };
}
