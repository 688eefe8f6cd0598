import { and, eq, isNull } from "drizzle-orm";
import { answers, promises } from "@/db/schema/answers";
import { feedback } from "@/db/schema/debriefs";
import { NotFound, Refused } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { listFacts } from "@/lib/planning/plan/queries";
import { whoDid } from "@/lib/planning/plan/rules/who-did";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { AccountViewer } from "@/lib/viewer";
import type { UndoAnswerInput } from "../input";
import { cancelObsoleteMessages, cancelOutcomeMessages } from "./cancel-messages";
import { notifyOfAnswer } from "./notify";

/**
 * Undoes one entry. The row stays, marked as undone: history can be read. A message that was cancelled because of it is a draft again, and
 * is not scheduled by itself. A scheduled message that was written because of it is cancelled, and news of it that was not sent yet is not
 * sent. `afterUndo` looks again at what the client answered by link, which only the agency reads.
 */
export async function undoAnswer(
  viewer: AccountViewer,
  input: UndoAnswerInput,
  now: Date,
  afterUndo: (locked: LockedInterview) => Promise<void> = async () => {},
) {
  await withInterview(viewer, input.id, may.logAnswer, now, async (locked) => {
    const { tx, interview } = locked;
    // Shared feedback is withdrawn by another command, which asks whether it was read.
    if (viewer.as === "consultant" && input.what === "feedback")
      throw new Refused("To stop sharing feedback, open its own page.");
    const { table, by, at } = {
      answer: { table: answers, by: answers.loggedBy, at: answers.loggedAt },
      promise: { table: promises, by: promises.loggedBy, at: promises.loggedAt },
      feedback: { table: feedback, by: feedback.sharedBy, at: feedback.sharedAt },
    }[input.what];
    const [row] = await tx
      .select({ by, at, undoneAt: table.undoneAt })
      .from(table)
      .where(and(locked.rowsOf(table), eq(table.id, input.factId)));
    if (!row) throw new NotFound();
    if (row.undoneAt) return locked.unchanged();
    if (viewer.as === "candidate" && row.by !== viewer.userId)
      throw new Refused(await askConsultantMessage(locked, row));
    await tx
      .update(table)
      .set({ undoneAt: now })
      .where(and(eq(table.workspaceId, interview.workspaceId), eq(table.id, input.factId), isNull(table.undoneAt)));
    const reason = "The update that it was based on was undone.";
    if (input.what === "answer") {
      await cancelOutcomeMessages(locked, reason);
      await notifyOfAnswer(locked, input.factId);
    }
    await afterUndo(locked);
    await cancelObsoleteMessages(locked, { reason, isUpdate: false });
    return locked.done(undoneVerbs[input.what]);
  });
}

const undoneVerbs = {
  answer: "answer-undone",
  promise: "promise-undone",
  feedback: "feedback-undone",
} as const satisfies Record<UndoAnswerInput["what"], AuditVerb>;

/** The refusal of an entry that somebody else added. It names that person; the consultant in charge can undo it. */
async function askConsultantMessage(
  { tx, viewer, interview }: LockedInterview,
  added: { at: Date; by: string | null },
): Promise<string> {
  const [row] = await listFacts(tx, viewer, [interview.id]);
  const consultantThen = (row && whoDid(row.row, added)) ?? "Your consultant";
  return `${consultantThen} added this. Ask ${consultantThen === (interview.consultantName ?? consultantThen) ? "them" : interview.consultantName} to undo it.`;
}
