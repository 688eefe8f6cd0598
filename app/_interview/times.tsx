import { type Reader, zoneNote } from "@/lib/today/rules";

type Props = { of: readonly { at: Date | string | number; zone: string }[]; reader: Reader };

/** Over a list whose rows do not name their clock: whose it is, where that is not the clock of every place. */
export function Times({ of, reader }: Props) {
  const note = zoneNote(
    of.map(({ at, zone }) => ({ at: new Date(at).getTime(), zone })),
    reader,
  );
  return note ? <p className="faint">{note}</p> : null;
}
