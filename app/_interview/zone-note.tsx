import { type ReadingClock, timesZoneMessage } from "@/lib/platform/words/clock";

type Props = { moments: readonly { at: Date | string | number; zone: string }[]; reader: ReadingClock };

/** Above a list whose rows do not name their time zone: says which zone it is, if the places of the list have different times. */
export function ZoneNote({ moments, reader }: Props) {
  const note = timesZoneMessage(
    moments.map(({ at, zone }) => ({ at: new Date(at).getTime(), zone })),
    reader,
  );
  return note ? <p className="small-print">{note}</p> : null;
}
