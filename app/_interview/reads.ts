import type { Readers } from "@/app/_ui/readers";

/** What a candidate writes of an interview is read by the agency in whose records it is, and where it is in none by nobody else. */
export const readersOf = (interview: { consultantUserId: string | null; agencyName?: string | null }): Readers =>
  interview.consultantUserId ? { youAnd: interview.agencyName || "your consultant’s agency" } : "only you";
