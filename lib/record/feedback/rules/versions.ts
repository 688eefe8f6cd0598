import type { PlanSide } from "@/lib/enums";

/** The reason on an earlier version that a newer one has replaced. */
export const replacedReason = "A newer version took its place.";

type FeedbackVersion = {
  id: string;
  clientFeedbackId: string | null;
  source: PlanSide;
  sharedAt: Date;
  undoneAt: Date | null;
  undoneReason: string;
};

/**
 * What the candidate is shown: the present feedback, each with its earlier versions, and feedback that was withdrawn after they had read it
 * (they have no row of unread feedback that was withdrawn).
 */
export function feedbackVersions<R extends FeedbackVersion>(
  rows: R[],
): { current: (R & { earlier: R[] })[]; takenBack: R[] } {
  const since = (version: FeedbackVersion) => version.sharedAt.getTime();
  const current = rows
    .filter((version) => version.undoneAt === null)
    .map((version) => ({
      ...version,
      earlier: rows
        .filter(
          (earlier) => earlier.undoneReason === replacedReason && version.clientFeedbackId === earlier.clientFeedbackId,
        )
        .filter((earlier) => version.clientFeedbackId !== null && since(earlier) < since(version))
        .sort((a, b) => since(b) - since(a)),
    }));
  const takenBack = rows.filter(
    (version) => version.source === "consultant" && version.undoneAt && version.undoneReason !== replacedReason,
  );
  return { current, takenBack };
}
