import { and, desc, eq, sql } from "drizzle-orm";
import { readBatch, transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { listFacts } from "@/lib/planning/plan/queries";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { isSharedWith } from "@/lib/scope";
import type { Candidate, Consultant } from "@/lib/viewer";
import type { StepKey } from "./input";
import { agencyNoteVerb } from "./rules";

/** One step of the plan at `now`, or null if the plan has no such step. */
export async function findStep(viewer: Candidate | Consultant, key: StepKey, now: Date): Promise<Step | null> {
  const [planned] = await transaction(viewer, (tx) => listFacts(tx, viewer, [key.interviewId]));
  if (!planned) return null;
  return (
    plan(planned.facts, now).find((planStep) => planStep.step === key.step && planStep.forId === key.interviewerId) ??
    null
  );
}

/** What colleagues wrote at one step for their agency alone, latest first (commands/notes). The candidate cannot read it. */
export async function listStepNotes(viewer: Consultant, { interviewId, step, interviewerId }: StepKey) {
  const [notes, members] = await readBatch(viewer, (tx) => [
    tx
      .select({
        id: auditEvents.id,
        at: auditEvents.at,
        by: auditEvents.by,
        what: sql<string>`${auditEvents.detail} ->> 'what'`,
      })
      .from(auditEvents)
      .where(
        and(
          isSharedWith(viewer, auditEvents),
          eq(auditEvents.interviewId, interviewId),
          eq(auditEvents.verb, agencyNoteVerb),
          sql`${auditEvents.detail} ->> 'step' = ${step}`,
          sql`${auditEvents.detail} ->> 'interviewerId' is not distinct from ${interviewerId}::text`,
        ),
      )
      .orderBy(desc(auditEvents.at), desc(auditEvents.id))
      .limit(20),
    tx.execute<{ userId: string; name: string }>(sql`select user_id as "userId", name from members_here()`),
  ]);
  const names = new Map(members.map((member) => [member.userId, member.name]));
  return notes.map(({ id, at, by, what }) => ({ id, at, what, by: names.get(by ?? "") ?? "A former colleague" }));
}

export type StepNote = Awaited<ReturnType<typeof listStepNotes>>[number];
