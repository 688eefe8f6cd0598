/** Why an earlier version is no longer in force, where a newer one is. */
export const replacedReason = "A newer version took its place.";

type Row = {
  id: string;
  clientFeedbackId: string | null;
  source: "candidate" | "consultant";
  releasedAt: Date;
  undoneAt: Date | null;
  undoneBecause: string;
};

/**
 * What the candidate is shown: the present feedback, each with its earlier versions, and feedback that was withdrawn after they had read it
 * (they have no row of unread feedback that was withdrawn).
 */
export function feedbackVersions<R extends Row>(rows: R[]): { current: (R & { earlier: R[] })[]; takenBack: R[] } {
  const since = (one: Row) => one.releasedAt.getTime();
  const current = rows
    .filter((one) => one.undoneAt === null)
    .map((one) => ({
      ...one,
      earlier: rows
        .filter((other) => other.undoneBecause === replacedReason && one.clientFeedbackId === other.clientFeedbackId)
        .filter((other) => one.clientFeedbackId !== null && since(other) < since(one))
        .sort((a, b) => since(b) - since(a)),
    }));
  const takenBack = rows.filter(
    (one) => one.source === "consultant" && one.undoneAt && one.undoneBecause !== replacedReason,
  );
  return { current, takenBack };
}
