import type { z } from "zod";
import { transaction } from "@/db/client";
import { clientFeedback } from "@/db/schema/debriefs";
import { undoAnswer as undoWhatWasHeard } from "../../answers/commands/undo";
import type { UndoAnswerInput } from "../../answers/input";
import { audit } from "../../audit/commands";
import { NotFound, Refused } from "../../errors";
import { lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Consultant } from "../../viewer";
import type { takeDecisionInput } from "../input";
import { getFeedbackEntry, isFeedbackEntry } from "./edit";
import { listWaitingLinkAnswers, updateLinkAnswerEvent } from "./link-answer-event";
import { notBefore } from "./take-decision";

/**
 * What one person answered by link is not added to the record: another person said something else, or it was settled in another way. Their
 * words stay as they wrote them, and can still be added. A consultant who has not read the latest version reads that first.
 */
export const dismissLinkAnswer = (
  viewer: Consultant,
  input: z.output<typeof takeDecisionInput>,
  now: Date,
): Promise<void> =>
  transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.interviewId);
    if (!may.logClientFeedback(viewer, interview)) throw new NotFound();
    const entry = await getFeedbackEntry(tx, interview, input.feedbackId);
    if (!entry.linkId) throw new NotFound();
    if (!(await listWaitingLinkAnswers(tx, interview)).some(({ id }) => id === entry.id)) return;
    if (entry.version !== input.version)
      throw new Refused("They changed their answer a moment ago. Read it again first.");
    await tx
      .update(clientFeedback)
      .set({ dismissedAt: notBefore(entry, now) })
      .where(isFeedbackEntry(interview, entry.id));
    await updateLinkAnswerEvent(tx, interview);
    const { workspaceId, id: interviewId } = interview;
    await audit(tx, viewer, now, { workspaceId, interviewId, consultants: true, verb: "client-answer-dismissed" });
    await reschedule(tx, interview.id, now);
  });

/** Undoes an update. An answer by link from which it came waits again. */
export const undoAnswerAsConsultant = (viewer: Consultant, input: UndoAnswerInput, now: Date): Promise<void> =>
  undoWhatWasHeard(viewer, input, now, ({ tx, interview }) => updateLinkAnswerEvent(tx, interview));
