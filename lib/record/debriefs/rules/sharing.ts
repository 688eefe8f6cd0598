/** When it was shared, and when a consultant wrote it down. A consultant who wrote it down shared what they wrote, and no more. */
type SharedDebrief = { sharedAt: Date | null; takenDownAt: Date | null } | null;

/** Whether the candidate has shared it. What a consultant wrote down for them is shared before that. */
export const isSharedByCandidate = (debrief: SharedDebrief): boolean =>
  debrief?.sharedAt != null && (debrief.takenDownAt === null || debrief.sharedAt > debrief.takenDownAt);

/**
 * Whether the agency reads it here. If not, the candidate has to send an e-mail. An agency that wrote it down reads it here, also where
 * nobody is in charge of the interview.
 */
export const isReadHere = (interview: { consultantUserId: string | null }, debrief: SharedDebrief): boolean =>
  interview.consultantUserId !== null || debrief?.takenDownAt != null;

/** `all`: every answer goes to its readers. `kept`: only those that were shared before, as a consultant wrote them down. */
export type DebriefSharing = "all" | "kept" | "none";

export function debriefSharing(readHere: boolean, debrief: SharedDebrief, asked: boolean): DebriefSharing {
  if (!readHere) return "none";
  if (asked || isSharedByCandidate(debrief)) return "all";
  return debrief?.sharedAt ? "kept" : "none";
}

/** Ratings are shared with the debrief, so a save that only keeps what is shared takes no new ones. */
export const addsGrades = (saved: Record<string, unknown>, sent: Record<string, unknown>): boolean =>
  Object.entries(sent).some(([key, grade]) => saved[key] !== grade);
