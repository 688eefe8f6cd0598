import type { CandidateStepActions } from "@/app/_interview/step-forms";
import { closeInterviewAction } from "../../actions";
import {
  chooseStepAction,
  settleStepAsCandidateAction,
  snoozeStepAsCandidateAction,
  undoStepAsCandidateAction,
  unlockStepAsCandidateAction,
  waiveStepAsCandidateAction,
} from "./actions";

/** What a candidate can do with a step, on its page and on the page of its message. */
export const candidateStepActions: CandidateStepActions = {
  choose: chooseStepAction,
  close: closeInterviewAction,
  settle: settleStepAsCandidateAction,
  snooze: snoozeStepAsCandidateAction,
  undo: undoStepAsCandidateAction,
  unlock: unlockStepAsCandidateAction,
  waive: waiveStepAsCandidateAction,
};
