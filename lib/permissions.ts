import type { Viewer } from "./viewer";

/** As much of an interview as deciding who may do what takes. */
export type InterviewParties = { workspaceId: string; candidateUserId: string | null; consultantUserId: string | null };
/** As much of a candidate's row in an agency. */
export type CandidateParties = { workspaceId: string; consultantUserId: string | null };

/** … and of an invitation, with the consultant in charge of the invited candidate. */
export type InvitationParties = CandidateParties & {
  as: "owner" | "consultant" | "candidate";
  candidateId: string | null;
  invitedBy: string;
};

const isCandidate = (viewer: Viewer, of: InterviewParties) =>
  viewer.as === "candidate" && viewer.userId === of.candidateUserId;
const isColleague = (viewer: Viewer, of: { workspaceId: string }) =>
  viewer.as === "consultant" && viewer.workspaceId === of.workspaceId;
const isOwner = (viewer: Viewer, of: { workspaceId: string }) =>
  viewer.as === "consultant" && viewer.workspaceId === of.workspaceId && viewer.role === "owner";
/** The consultant in charge, an owner, anybody while nobody is in charge, and everybody where the agency wants it so. */
const isInCharge = (viewer: Viewer, of: CandidateParties) =>
  viewer.as === "consultant" &&
  viewer.workspaceId === of.workspaceId &&
  (viewer.role === "owner" ||
    viewer.edits === "all" ||
    of.consultantUserId === null ||
    viewer.userId === of.consultantUserId);

/** One predicate a verb, asked twice: by the page, which hides the button, and by the command, which refuses. */
export const may = {
  readInterview: (viewer: Viewer, of: InterviewParties) => isCandidate(viewer, of) || isColleague(viewer, of),
  editInterview: (viewer: Viewer, of: InterviewParties) => isCandidate(viewer, of) || isInCharge(viewer, of),
  cancelInterview: (viewer: Viewer, of: InterviewParties) => isCandidate(viewer, of) || isInCharge(viewer, of),
  /** R68: only the candidate can undo that they have moved on. What the agency closed, it may open again. */
  reopenInterview: (viewer: Viewer, of: InterviewParties & { closedBy: string | null }) =>
    isCandidate(viewer, of) || (isInCharge(viewer, of) && (of.closedBy === null || of.closedBy !== of.candidateUserId)),
  logAnswer: (viewer: Viewer, of: InterviewParties) => isCandidate(viewer, of) || isInCharge(viewer, of),
  logPromise: (viewer: Viewer, of: InterviewParties) => isCandidate(viewer, of) || isInCharge(viewer, of),
  settleStep: (viewer: Viewer, of: InterviewParties, whose: "candidate" | "consultant") =>
    whose === "candidate" ? isCandidate(viewer, of) : isInCharge(viewer, of),
  prepare: isCandidate,
  writeDebrief: isCandidate,
  readDebrief: (viewer: Viewer, of: InterviewParties) => isCandidate(viewer, of) || isColleague(viewer, of),
  writeMessage: isCandidate,
  readDraft: (viewer: Viewer, of: InterviewParties) => isCandidate(viewer, of) || isInCharge(viewer, of),
  /** Second readers: approve it, return it, pass it on. */
  judgeDraft: isInCharge,
  askToRead: isCandidate,
  logOwnFeedback: isCandidate,
  logClientFeedback: isInCharge,
  releaseFeedback: isInCharge,
  askTheClientByLink: isInCharge,
  writeBrief: isInCharge,
  raiseConcern: isInCharge,
  writeLesson: isCandidate,
  sayWhatChanged: isCandidate,
  handOver: isCandidate,
  doTask: (viewer: Viewer, of: InterviewParties) => isCandidate(viewer, of) || isColleague(viewer, of),

  addInterviewFor: isInCharge,
  addCandidate: isColleague,
  editCandidate: isInCharge,
  inviteCandidate: isInCharge,
  /** Hand somebody to another consultant. */
  handOverCandidate: isInCharge,
  editClient: isColleague,
  setContactRule: isColleague,
  importRecords: isColleague,
  exportRecords: isColleague,
  readInsights: isColleague,
  invite: (viewer: Viewer, of: { workspaceId: string }, as: "owner" | "consultant" | "candidate") =>
    as === "candidate" ? isColleague(viewer, of) : isOwner(viewer, of),
  /** Send an invitation again, or cancel it: an owner a colleague's; a candidate's the consultant in charge, or its sender. */
  handleInvitation: (viewer: Viewer, of: InvitationParties) => {
    if (of.as !== "candidate") return isOwner(viewer, of);
    if (of.candidateId === null) return isColleague(viewer, of);
    return isInCharge(viewer, of) || (isColleague(viewer, of) && "userId" in viewer && viewer.userId === of.invitedBy);
  },
  changeRoles: isOwner,
  removeMember: isOwner,
  leaveAgency: isColleague,
  changeAgency: isOwner,
  readSecurityLog: isOwner,
};
