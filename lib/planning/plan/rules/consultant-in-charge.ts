import { type Instant, toMs } from "@/lib/dates";
import { type ConsultantChange, type EarlierConsultant, earlierConsultantsFromChanges } from "@/lib/record/audit/rules";

type ConsultantsOfInterview = { consultantName: string | null; earlierConsultants?: readonly EarlierConsultant[] };

/**
 * The name of the consultant who was in charge at that moment: past steps name them, also after a hand-over. `consultantChanges` is in order of
 * time. Null if nobody was in charge, or the name is not known.
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

/** The earlier consultants in charge, from a row of a query. One who is in charge again has their present name. */
export const earlierConsultantsOfRow = ({
  consultantUserId,
  consultantName,
  handedOver,
}: ConsultantRow): EarlierConsultant[] =>
  earlierConsultantsFromChanges(handedOver).map((consultant) =>
    consultant.userId && consultant.userId === consultantUserId ? { ...consultant, name: consultantName } : consultant,
  );

/** The consultant who was in charge at that moment, from a row of a query. */
export const consultantOfRowAt = (row: ConsultantRow, at: Instant | Date): string | null =>
  consultantAt({ consultantName: row.consultantName, earlierConsultants: earlierConsultantsOfRow(row) }, at);
