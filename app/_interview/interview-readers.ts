import type { Readers } from "@/app/_ui/readers";

/** What a candidate writes about an interview is read by the agency that has its record; where no agency has it, by nobody else. */
export const interviewReaders = (interview: {
  consultantUserId: string | null;
  agencyName?: string | null;
}): Readers =>
  interview.consultantUserId ? { youAnd: interview.agencyName || "your consultant’s agency" } : "only you";
