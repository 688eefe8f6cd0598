import type { Viewer } from "./viewer";

/** As much of an interview as deciding who may do what takes. */
export type Owned = { workspaceId: string; candidateUserId: string | null; consultantUserId: string | null };

const isCandidate = (viewer: Viewer, of: Owned) => viewer.as === "candidate" && viewer.userId === of.candidateUserId;
const isColleague = (viewer: Viewer, of: Owned) => viewer.as === "consultant" && viewer.workspaceId === of.workspaceId;
const isInCharge = (viewer: Viewer, of: Owned) =>
  isColleague(viewer, of) &&
  viewer.as === "consultant" &&
  (viewer.role === "owner" || of.consultantUserId === null || viewer.userId === of.consultantUserId);

/** One predicate a verb, asked twice: by the page, which hides the button, and by the command, which refuses. */
export const may = {
  readInterview: (viewer: Viewer, of: Owned) => isCandidate(viewer, of) || isColleague(viewer, of),
  editInterview: (viewer: Viewer, of: Owned) => isCandidate(viewer, of) || isInCharge(viewer, of),
  cancelInterview: (viewer: Viewer, of: Owned) => isCandidate(viewer, of) || isInCharge(viewer, of),
  logAnswer: (viewer: Viewer, of: Owned) => isCandidate(viewer, of) || isInCharge(viewer, of),
  logPromise: (viewer: Viewer, of: Owned) => isCandidate(viewer, of) || isInCharge(viewer, of),
  settleStep: (viewer: Viewer, of: Owned, whose: "candidate" | "consultant") =>
    whose === "candidate" ? isCandidate(viewer, of) : isInCharge(viewer, of),
  prepare: isCandidate,
  writeDebrief: isCandidate,
  readDebrief: (viewer: Viewer, of: Owned) => isCandidate(viewer, of) || isColleague(viewer, of),
  writeMessage: isCandidate,
  readDraft: (viewer: Viewer, of: Owned) => isCandidate(viewer, of) || isInCharge(viewer, of),
  logOwnFeedback: isCandidate,
  logClientFeedback: isInCharge,
  releaseFeedback: isInCharge,
  writeLesson: isCandidate,
  sayWhatChanged: isCandidate,
  doTask: (viewer: Viewer, of: Owned) => isCandidate(viewer, of) || isColleague(viewer, of),
};
