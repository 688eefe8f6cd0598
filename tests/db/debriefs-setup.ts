import { eq, sql } from "drizzle-orm";
import { readBatch, transaction } from "@/db/client";
import { interviews, stepEvents } from "@/db/schema/interviews";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { debriefFreshnessLabel } from "@/lib/record/debriefs/rules/timing";
import { type Candidate, system } from "@/lib/viewer";
import { after, interviewOf, memberOf, person, viaAgency } from "../factories";

/** A debrief's form as a browser would send it. */
export const typed = (id: string, over: Record<string, unknown> = {}) =>
  saveDebriefInput.parse({ id, version: "0", went_well: "The case study.", ...over });

export const saved = (viewer: Candidate, id: string, over: Record<string, unknown> = {}, now = after) =>
  saveDebrief(viewer, typed(id, over), now);

/** Somebody after a first interview; `consultant` reads here, or is only a name. */
export async function debriefer(consultant: "inside" | "by name" | "nobody" = "nobody") {
  const me = await person();
  const id = await interviewOf(me, consultant === "nobody" ? {} : viaAgency);
  const marta = memberOf(me.workspaceId);
  if (consultant === "inside")
    await transaction(system, (tx) =>
      tx.update(interviews).set({ consultantUserId: marta.userId }).where(eq(interviews.id, id)),
    );
  const { people } = await getDebrief(me.viewer, id);
  return { ...me, id, marta, priya: people[0]!, tom: people[1]! };
}

export const factsAbout = (id: string) =>
  readBatch(system, (tx) =>
    tx
      .select({ step: stepEvents.step, how: stepEvents.how, at: stepEvents.at })
      .from(stepEvents)
      .where(eq(stepEvents.interviewId, id)),
  );

export const interviewRow = async (id: string) =>
  (await readBatch(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, id))))[0]!;

export const told = async (id: string) =>
  (
    await readBatch(system, (tx) =>
      tx.execute<{ verb: AuditVerb; detail: Record<string, unknown> | string }>(
        sql`select verb, detail from audit_events where interview_id = ${id}::uuid order by id`,
      ),
    )
  ).map((row) => row.verb);

/** What the page says of how fresh it is. */
export async function freshOf(viewer: Candidate, id: string) {
  const { interview, debrief } = await getDebrief(viewer, id);
  return debrief?.savedAt ? debriefFreshnessLabel(interview.endsAt, debrief.startedAt, debrief.savedAt) : null;
}
