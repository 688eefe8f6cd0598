import type { z } from "zod";
import { clientFeedback } from "@/db/schema/debriefs";
import { NotFound, Refused } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { undoAnswer as undoWhatWasHeard } from "@/lib/record/answers/commands/undo";
import type { UndoAnswerInput } from "@/lib/record/answers/input";
import type { Consultant } from "@/lib/viewer";
import type { takeDecisionInput } from "../input";
import { listWaitingLinkAnswers, updateLinkAnswerEvent } from "./link-answer-event";
import { notBefore } from "./take-decision";
import { isFeedbackEntry, withFeedbackEntry } from "./with-feedback-entry";

/**
 * What one person answered by link is not added to the record: another person said something else, or it was settled in another way. Their
 * words stay as they wrote them, and can still be added. A consultant who has not read the latest version reads that first.
 */
export const dismissLinkAnswer = (
  viewer: Consultant,
  input: z.output<typeof takeDecisionInput>,
  now: Date,
): Promise<void> =>
  withFeedbackEntry(viewer, input, may.logClientFeedback, now, async ({ locked, entry }) => {
    if (!entry.linkId) throw new NotFound();
    if (!(await listWaitingLinkAnswers(locked)).some(({ id }) => id === entry.id)) return locked.unchanged();
    if (entry.version !== input.version)
      throw new Refused("They changed their answer a moment ago. Read it again first.");
    await locked.tx
      .update(clientFeedback)
      .set({ dismissedAt: notBefore(entry, now) })
      .where(isFeedbackEntry(locked, entry.id));
    await updateLinkAnswerEvent(locked);
    return locked.done("client-answer-dismissed", { readers: "agency only" });
  });

/** Undoes an update. An answer by link from which it came waits again. */
export const undoAnswerAsConsultant = (viewer: Consultant, input: UndoAnswerInput, now: Date): Promise<void> =>
  undoWhatWasHeard(viewer, input, now, updateLinkAnswerEvent);
