import { and, eq, sql } from "drizzle-orm";
import { auditEvents } from "@/db/schema/audit";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { AccountViewer } from "@/lib/viewer";
import type { StepKey } from "../input";
import { agencyNoteVerb } from "../rules";

/**
 * What may be stored with a step's fact, which both sides read. A consultant's words are for their agency unless they ticked that the
 * candidate may read them: otherwise they become a row of history that no candidate's role can read. Returns the text for the fact. The
 * same note sent twice is kept once.
 */
export async function saveStepNote(
  locked: LockedInterview<AccountViewer>,
  note: StepKey & { letRead?: "yes" | undefined; text: string },
): Promise<string> {
  const { tx, viewer } = locked;
  const { step, interviewerId, text } = note;
  if (viewer.as === "candidate" || note.letRead === "yes") return text;
  if (!text) return "";
  const detail = { step, interviewerId, what: text };
  const [existing] = await tx
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.workspaceId, locked.interview.workspaceId),
        eq(auditEvents.interviewId, locked.interview.id),
        eq(auditEvents.verb, agencyNoteVerb),
        eq(auditEvents.by, viewer.userId),
        sql`${auditEvents.detail} = ${JSON.stringify(detail)}::jsonb`,
      ),
    )
    .limit(1);
  if (!existing) await locked.audit(agencyNoteVerb, { readers: "agency only", detail });
  return "";
}
