import { pack } from "@/lib/csv/input";
import type { Does, Faulty, Planned } from "@/lib/csv/rules";
import { newId } from "@/lib/ids";
import type { Read } from "./import-form";

type Found = { planned: Planned<unknown>[]; faulty: Faulty[]; unknown: string[] };

/** What the page shows of a file, row by row in few words, and the file itself for the button that imports it. */
export function readAs({ planned, faulty, unknown }: Found, text: string): Read {
  return {
    packed: pack(text),
    preview: {
      ...{ id: newId(new Date()), unknown },
      rows: planned.map(({ line, name, does, note }): readonly [number, string, Does, string] => [
        line,
        name,
        does,
        note,
      ]),
      faulty: faulty.map(({ line, name, sentence }) => [line, name, sentence] as const),
    },
  };
}
