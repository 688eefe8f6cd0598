import { and, desc, eq, isNull } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { promises, stepFacts } from "@/db/schema/interviews";
import { NotFound, Refused } from "../errors";
import { listFacts } from "../followups/queries";
import type { Step, StepName } from "../followups/rules/facts";
import { plan } from "../followups/rules/plan";
import { audit } from "../history/commands";
import { type Interview, lockInterview } from "../interviews/queries";
import { may } from "../permissions";
import { reschedule } from "../reminders/commands/rewake";
import type { Consultant } from "../viewer";
import type { AddUpdateInput } from "./input";

/** The fact that it leaves, the step that it may settle, and how history calls it. */
const kinds = {
  asked: { fact: "asked-client", step: "ask-the-client", verb: "client asked" },
  told: { fact: "told-candidate", step: "update-the-candidate", verb: "candidate told where things stand" },
} as const;

/**
 * The client was asked, or the candidate got an update, whatever the result. It is on the record, for the candidate to see without asking,
 * and settles the step of that name: a question only on the day for which it is meant, an update to the candidate also before.
 */
export async function addUpdate(viewer: Consultant, { id, what, how, note, since }: AddUpdateInput, now: Date) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, id);
    if (!may.settleStep(viewer, held, "consultant")) throw new NotFound();
    if (held.cancelledAt) throw new Refused("This interview was cancelled.");
    if (held.endsAt > now) throw new Refused("The interview is not over yet.");
    const { fact, step, verb } = kinds[what];
    const said = { at: now, by: viewer.userId, how, reason: note };
    if (await isNoted(tx, held, fact, { ...said, since })) return;
    await addFact(tx, held, fact, said);
    const planned = await stepOf(tx, viewer, held, step, now);
    const open = planned?.standing === "open" || planned?.standing === "overdue";
    if (open || (what === "told" && planned?.standing === "locked")) await addFact(tx, held, step, said);
    if (what === "told") await keep(tx, held, now);
    await audit(tx, viewer, now, {
      ...ownerOf(held),
      consultants: true,
      verb,
      ...(note && { detail: { what: note } }),
    });
    await reschedule(tx, held.id, now);
  });
}

/** Undoes it. The facts on which the step depends are removed too, if they were entered together with it. */
export async function undoUpdate(viewer: Consultant, { id, what }: Pick<AddUpdateInput, "id" | "what">, now: Date) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, id);
    if (!may.settleStep(viewer, held, "consultant")) throw new NotFound();
    const { fact, step, verb } = kinds[what];
    const ofThis = and(eq(stepFacts.workspaceId, held.workspaceId), eq(stepFacts.interviewId, held.id));
    const [gone] = await tx
      .delete(stepFacts)
      .where(and(ofThis, eq(stepFacts.step, fact), eq(stepFacts.kind, "done")))
      .returning({ at: stepFacts.at });
    if (!gone) return;
    const same = and(eq(stepFacts.step, step), eq(stepFacts.kind, "done"), eq(stepFacts.at, gone.at));
    await tx.delete(stepFacts).where(and(ofThis, same));
    const kept = and(eq(promises.workspaceId, held.workspaceId), eq(promises.interviewId, held.id));
    await tx
      .update(promises)
      .set({ keptAt: null })
      .where(and(kept, eq(promises.kind, "update"), eq(promises.keptAt, gone.at)));
    await audit(tx, viewer, now, { ...ownerOf(held), consultants: true, verb: `not so: ${verb}` });
    await reschedule(tx, held.id, now);
  });
}

const ownerOf = (held: Interview) => ({
  workspaceId: held.workspaceId,
  interviewId: held.id,
  candidateUserId: held.candidateUserId,
});

async function stepOf(tx: Tx, viewer: Consultant, held: Interview, step: StepName, now: Date): Promise<Step | null> {
  const [known] = await listFacts(tx, viewer, [held.id]);
  return (known && plan(known.facts, now).find((one) => one.step === step)) ?? null;
}

type Said = { at: Date; by: string; how: string; reason: string };

/** This press came before, and its answer never did: noted twice, one undo would leave half of it. */
async function isNoted(tx: Tx, held: Interview, fact: string, { by, how, reason, since }: Said & { since: string }) {
  const [last] = await tx
    .select({ at: stepFacts.at })
    .from(stepFacts)
    .where(
      and(
        eq(stepFacts.workspaceId, held.workspaceId),
        eq(stepFacts.interviewId, held.id),
        eq(stepFacts.step, fact),
        eq(stepFacts.kind, "done"),
        eq(stepFacts.by, by),
        eq(stepFacts.how, how),
        eq(stepFacts.reason, reason),
      ),
    );
  return last !== undefined && last.at.getTime() !== Date.parse(since);
}

/** The latest counts: the one before it stays in history. */
const addFact = (tx: Tx, held: Interview, step: string, said: Said) =>
  tx
    .insert(stepFacts)
    .values({ ...ownerOf(held), step, kind: "done", ...said })
    .onConflictDoUpdate({
      target: [stepFacts.workspaceId, stepFacts.interviewId, stepFacts.step, stepFacts.interviewerId, stepFacts.kind],
      set: said,
    });

/** The promise to report back is kept. */
async function keep(tx: Tx, held: Interview, now: Date) {
  const ofThis = and(eq(promises.workspaceId, held.workspaceId), eq(promises.interviewId, held.id));
  const [last] = await tx
    .select({ id: promises.id, keptAt: promises.keptAt })
    .from(promises)
    .where(and(ofThis, eq(promises.kind, "update"), isNull(promises.undoneAt)))
    .orderBy(desc(promises.loggedAt), desc(promises.id))
    .limit(1);
  if (last && !last.keptAt)
    await tx
      .update(promises)
      .set({ keptAt: now })
      .where(and(ofThis, eq(promises.id, last.id)));
}
