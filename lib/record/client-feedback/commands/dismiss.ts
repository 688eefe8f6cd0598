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
 * Decides that one person's answer by link is not added to the record, for example because another person said something else. The answer is
 * kept, and can still be added. It is refused if the consultant has not read the latest version.
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

/** Undoes an update. If it came from an answer by link, that answer waits again. */
export const undoAnswerAsConsultant = (viewer: Consultant, input: UndoAnswerInput, now: Date): Promise<void> =>
  undoWhatWasHeard(viewer, input, now, updateLinkAnswerEvent);
