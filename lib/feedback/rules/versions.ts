import type { PlanSide } from "../../enums";

/** Why an earlier version is no longer in force, where a newer one is. */
export const replacedReason = "A newer version took its place.";

type FeedbackVersion = {
  id: string;
  clientFeedbackId: string | null;
  source: PlanSide;
  releasedAt: Date;
  undoneAt: Date | null;
  undoneBecause: string;
};

/**
 * What the candidate is shown: the present feedback, each with its earlier versions, and feedback that was withdrawn after they had read it
 * (they have no row of unread feedback that was withdrawn).
 */
export function feedbackVersions<R extends FeedbackVersion>(
  rows: R[],
): { current: (R & { earlier: R[] })[]; takenBack: R[] } {
  const since = (version: FeedbackVersion) => version.releasedAt.getTime();
  const current = rows
    .filter((version) => version.undoneAt === null)
    .map((version) => ({
      ...version,
      earlier: rows
        .filter(
          (earlier) =>
            earlier.undoneBecause === replacedReason && version.clientFeedbackId === earlier.clientFeedbackId,
        )
        .filter((earlier) => version.clientFeedbackId !== null && since(earlier) < since(version))
        .sort((a, b) => since(b) - since(a)),
    }));
  const takenBack = rows.filter(
    (version) => version.source === "consultant" && version.undoneAt && version.undoneBecause !== replacedReason,
  );
  return { current, takenBack };
}
