import type { InvitedAs, PlanSide } from "./enums";
import type { Viewer } from "./viewer";

/** The columns of an interview that decide who may do what. */
export type InterviewParties = { workspaceId: string; candidateUserId: string | null; consultantUserId: string | null };
/** The same of a candidate's row in an agency. */
export type CandidateParties = { workspaceId: string; consultantUserId: string | null };

/** … and of an invitation, with the consultant in charge of the invited candidate. */
export type InvitationParties = CandidateParties & {
  invitedAs: InvitedAs;
  candidateId: string | null;
  invitedBy: string;
};

const isCandidate = (viewer: Viewer, interview: InterviewParties) =>
  viewer.as === "candidate" && viewer.userId === interview.candidateUserId;
const isColleague = (viewer: Viewer, record: { workspaceId: string }) =>
  viewer.as === "consultant" && viewer.workspaceId === record.workspaceId;
const isOwner = (viewer: Viewer, record: { workspaceId: string }) =>
  viewer.as === "consultant" && viewer.workspaceId === record.workspaceId && viewer.access === "owner";
/** The consultant in charge and the owners. Every member, if nobody is in charge or if the agency has set it so. */
const isInCharge = (viewer: Viewer, record: CandidateParties) =>
  viewer.as === "consultant" &&
  viewer.workspaceId === record.workspaceId &&
  (viewer.access === "owner" ||
    viewer.editAccess === "all" ||
    record.consultantUserId === null ||
    viewer.userId === record.consultantUserId);

/** One predicate for each verb. The page asks it to hide the button, and the command asks it to refuse. */
export const may = {
  readInterview: (viewer: Viewer, interview: InterviewParties) =>
    isCandidate(viewer, interview) || isColleague(viewer, interview),
  editInterview: (viewer: Viewer, interview: InterviewParties) =>
    isCandidate(viewer, interview) || isInCharge(viewer, interview),
  cancelInterview: (viewer: Viewer, interview: InterviewParties) =>
    isCandidate(viewer, interview) || isInCharge(viewer, interview),
  /** R68: if the candidate closed the interview, only they can open it again. If the agency closed it, the agency may. */
  reopenInterview: (viewer: Viewer, interview: InterviewParties & { closedBy: string | null }) =>
    isCandidate(viewer, interview) ||
    (isInCharge(viewer, interview) &&
      (interview.closedBy === null || interview.closedBy !== interview.candidateUserId)),
  logAnswer: (viewer: Viewer, interview: InterviewParties) =>
    isCandidate(viewer, interview) || isInCharge(viewer, interview),
  logPromise: (viewer: Viewer, interview: InterviewParties) =>
    isCandidate(viewer, interview) || isInCharge(viewer, interview),
  settleStep: (viewer: Viewer, interview: InterviewParties, whose: PlanSide) =>
    whose === "candidate" ? isCandidate(viewer, interview) : isInCharge(viewer, interview),
  writeDebrief: isCandidate,
  /** Write down what the candidate said on the phone, where they have written no debrief. */
  takeDownDebrief: isInCharge,
  readDebrief: (viewer: Viewer, interview: InterviewParties) =>
    isCandidate(viewer, interview) || isColleague(viewer, interview),
  writeMessage: isCandidate,
  readDraft: (viewer: Viewer, interview: InterviewParties) =>
    isCandidate(viewer, interview) || isInCharge(viewer, interview),
  /** The consultant who reads a draft may approve, return or pass it on. */
  reviewDraft: isInCharge,
  askForDraftReview: isCandidate,
  logOwnFeedback: isCandidate,
  logClientFeedback: isInCharge,
  shareFeedback: isInCharge,
  askClientByLink: isInCharge,
  writeBrief: isInCharge,
  raiseConcern: isInCharge,
  writeLesson: isCandidate,
  handOver: isCandidate,
  doTask: (viewer: Viewer, interview: InterviewParties) =>
    isCandidate(viewer, interview) || isColleague(viewer, interview),

  addInterviewFor: isInCharge,
  addCandidate: isColleague,
  editCandidate: isInCharge,
  inviteCandidate: isInCharge,
  /** Hand somebody to another consultant. */
  handOverCandidate: isInCharge,
  /** Every member of the agency reads a private note, and only its writer changes it. */
  addNote: isColleague,
  changeNote: (viewer: Viewer, note: { workspaceId: string; by: string }) =>
    isColleague(viewer, note) && "userId" in viewer && viewer.userId === note.by,
  editClient: isColleague,
  setContactRule: isColleague,
  importRecords: isColleague,
  exportRecords: isColleague,
  readInsights: isColleague,
  sendInvitation: (viewer: Viewer, agency: { workspaceId: string }, as: InvitedAs) =>
    as === "candidate" ? isColleague(viewer, agency) : isOwner(viewer, agency),
  /** Send an invitation again, or cancel it. For a colleague's invitation an owner may; for a candidate's the consultant in charge, or its sender. */
  handleInvitation: (viewer: Viewer, invitation: InvitationParties) => {
    if (invitation.invitedAs !== "candidate") return isOwner(viewer, invitation);
    if (invitation.candidateId === null) return isColleague(viewer, invitation);
    return (
      isInCharge(viewer, invitation) ||
      (isColleague(viewer, invitation) && "userId" in viewer && viewer.userId === invitation.invitedBy)
    );
  },
  changeAccess: isOwner,
  removeMember: isOwner,
  leaveAgency: isColleague,
  changeAgency: isOwner,
  readSecurityLog: isOwner,
};
