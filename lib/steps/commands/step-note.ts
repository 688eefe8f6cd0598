import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { audit } from "../../audit/commands";
import type { Interview } from "../../interviews/queries";
import type { Candidate, Consultant } from "../../viewer";
import type { StepKey } from "../input";
import { agencyNoteVerb } from "../rules";

/**
 * What may be stored with a step's fact, which both sides read. A consultant's words are for their agency unless they ticked that the
 * candidate may read them: otherwise they become a row of history that no candidate's role can read. Returns the text for the fact. The
 * same note sent twice is kept once.
 */
export async function saveStepNote(
  tx: Tx,
  viewer: Candidate | Consultant,
  interview: Interview,
  note: StepKey & { letRead?: "yes" | undefined; text: string },
  now: Date,
): Promise<string> {
  const { step, interviewerId, text } = note;
  if (viewer.as === "candidate" || note.letRead === "yes") return text;
  if (!text) return "";
  const { workspaceId, id: interviewId } = interview;
  const detail = { step, interviewerId, what: text };
  const [existing] = await tx
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.workspaceId, workspaceId),
        eq(auditEvents.interviewId, interviewId),
        eq(auditEvents.verb, agencyNoteVerb),
        eq(auditEvents.by, viewer.userId),
        sql`${auditEvents.detail} = ${JSON.stringify(detail)}::jsonb`,
      ),
    )
    .limit(1);
  if (!existing)
    await audit(tx, viewer, now, { workspaceId, interviewId, consultants: true, verb: agencyNoteVerb, detail });
  return "";
}
