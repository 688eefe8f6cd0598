import { type Instant, toMs } from "@/lib/dates";
import { type ConsultantChange, type EarlierConsultant, earlierConsultantsFromChanges } from "@/lib/record/audit/rules";

type ConsultantsOfInterview = { consultantName: string | null; earlierConsultants?: readonly EarlierConsultant[] };

/**
 * Who looked after the interview at that moment, by name: past steps name them, also after a hand-over. `consultantChanges` is in order of
 * time. Null where nobody did, or the name is not known.
 */
export function consultantAt(
  { consultantName, earlierConsultants = [] }: ConsultantsOfInterview,
  at: Instant | Date | number,
): string | null {
  const ms = typeof at === "number" ? at : toMs(at);
  const earlier = earlierConsultants.find((consultant) => ms < toMs(consultant.until));
  return earlier ? earlier.name : consultantName;
}

export type ConsultantRow = {
  consultantUserId: string | null;
  consultantName: string | null;
  handedOver: readonly ConsultantChange[];
};

/** Who looked after it before, from a row that a query has found. A consultant who is in charge again has their present name. */
export const earlierConsultantsOfRow = ({
  consultantUserId,
  consultantName,
  handedOver,
}: ConsultantRow): EarlierConsultant[] =>
  earlierConsultantsFromChanges(handedOver).map((consultant) =>
    consultant.userId && consultant.userId === consultantUserId ? { ...consultant, name: consultantName } : consultant,
  );

/** Who looked after it at that moment, of a row that a query has found. */
export const consultantOfRowAt = (row: ConsultantRow, at: Instant | Date): string | null =>
  consultantAt({ consultantName: row.consultantName, earlierConsultants: earlierConsultantsOfRow(row) }, at);
