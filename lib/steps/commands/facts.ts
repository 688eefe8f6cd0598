import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { asViewer, type Tx } from "@/db/client";
import { situations } from "@/db/schema/debriefs";
import { interviewers, stepFacts } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { at, dayOf } from "../../dates";
import { NotFound, Refused, theRow } from "../../errors";
import { listFacts } from "../../followups/queries";
import { type Step, stepSide } from "../../followups/rules/facts";
import { isConsultantHere } from "../../followups/rules/from-row";
import { plan } from "../../followups/rules/plan";
import { audit } from "../../history/commands";
import { type Interview, lockInterview } from "../../interviews/queries";
import { cancelInterviewMessages } from "../../mail/commands/call-back";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/rewake";
import type { Candidate, Consultant } from "../../viewer";
import type {
  chooseStepInput,
  StepKey,
  settleStepInput,
  snoozeStepInput,
  undoStepInput,
  unlockStepInput,
  waiveStepInput,
} from "../input";
import { settledElsewhereMessages, snoozeEnd } from "../rules";
import { saveStepNote } from "./notes";

type Person = Candidate | Consultant;
type Held = { tx: Tx; held: Interview; step: Step };
type Fact = Pick<typeof stepFacts.$inferInsert, "kind"> & Partial<typeof stepFacts.$inferInsert>;

/** Marks a step as done. Steps with a page of their own (the debrief, lessons) are settled there. */
export const settleStep = (viewer: Person, input: z.output<typeof settleStepInput>, now: Date) =>
  onStep(viewer, input, now, "step done", async ({ tx, held, step }) => {
    const elsewhere = settledElsewhereMessages[input.step];
    if (elsewhere) throw new Refused(elsewhere);
    if (step.standing === "locked") throw new Refused(step.locked ?? "This is not open yet.");
    if (step.standing === "gone") throw new Refused(step.because ?? "This no longer applies.");
    if (input.step === "answer-the-offer" && input.how !== "accepted" && input.how !== "declined")
      throw new Refused("Say whether you accepted or declined the offer.", "how");
    const day = input.on || dayOf(held.zone, now.getTime());
    if (day > dayOf(held.zone, now.getTime())) throw new Refused("That day is still to come.", "on");
    if (day < dayOf(held.zone, held.endsAt.getTime()) && input.step !== "prepare")
      throw new Refused("That day is before the interview.", "on");
    const then = input.on && new Date(Math.min(now.getTime(), at(held.zone, input.on, "12:00")));
    await cancelInterviewMessages(
      tx,
      { interviewId: held.id, steps: [input.step], interviewerId: input.interviewerId },
      "You said that this is done.",
      now,
    );
    if (input.step === "my-situation")
      await tx
        .insert(situations)
        .values({ ...ownerOf(held), changed: input.note || null, saidAt: now, saidBy: viewer.userId });
    return {
      kind: "done",
      ...(then && { at: then }),
      how: input.how,
      reason: await saveStepNote(tx, viewer, held, { ...input, text: input.note }, now),
    };
  });

export const waiveStep = (viewer: Person, input: z.output<typeof waiveStepInput>, now: Date) =>
  onStep(viewer, input, now, "step waived", async ({ tx, held }) => {
    await cancelInterviewMessages(
      tx,
      { interviewId: held.id, steps: [input.step], interviewerId: input.interviewerId },
      "You left this out.",
      now,
    );
    return { kind: "waived", reason: await saveStepNote(tx, viewer, held, { ...input, text: input.reason }, now) };
  });

/** R5, C5: what is locked can be opened early, for a reason that is kept. */
export const unlockStep = (viewer: Person, input: z.output<typeof unlockStepInput>, now: Date) =>
  onStep(viewer, input, now, "step unlocked", async ({ tx, held, step }) => {
    if (step.standing !== "locked") return null;
    return { kind: "unlocked", reason: await saveStepNote(tx, viewer, held, { ...input, text: input.reason }, now) };
  });

export const snoozeStep = (viewer: Person, input: z.output<typeof snoozeStepInput>, now: Date) =>
  onStep(viewer, input, now, "step snoozed", async ({ held, step }) => {
    if (step.standing !== "open" && step.standing !== "overdue") throw new Refused("Only what is open can be put off.");
    return { kind: "snoozed", until: snoozeEnd(input.until, held.zone, now) };
  });

/** Optional steps: the handwritten note and the interest note are off until chosen (C1, C5). */
export const chooseStep = (viewer: Person, input: z.output<typeof chooseStepInput>, now: Date) =>
  change(viewer, input, now, input.chosen === "yes" ? "step chosen" : "step not chosen", (tx, held) =>
    input.chosen === "yes"
      ? addFact(tx, held, input, { kind: "chosen", by: viewer.userId }, now)
      : removeFact(tx, held, input, "chosen"),
  );

/** Undoes a fact, if there is one: otherwise history says nothing. A message that was sent by e-mail stays sent. */
export const undoStep = (viewer: Person, input: z.output<typeof undoStepInput>, now: Date) =>
  change(viewer, input, now, "step undone", async (tx, held) => {
    if (input.kind === "done") {
      const [sent] = await tx
        .select({ how: messages.sentHow, by: messages.passedOnBy })
        .from(messages)
        .where(
          and(
            eq(messages.interviewId, held.id),
            eq(messages.step, input.step),
            sameInterviewer(messages.interviewerId, input),
          ),
        );
      if (sent?.how === "by us") throw new Refused("This has left by e-mail, so it can't be taken back.");
      if (sent?.how === "passed on" && sent.by !== viewer.userId)
        throw new Refused("Your consultant passed it on, so only they can take that back.");
      if (settledElsewhereMessages[input.step]) throw new Refused(settledElsewhereMessages[input.step] ?? "");
    }
    return removeFact(tx, held, input, input.kind);
  });

async function onStep(
  viewer: Person,
  input: StepKey,
  now: Date,
  verb: string,
  decide: (found: Held) => Promise<Fact | null>,
) {
  await change(viewer, input, now, verb, async (tx, held) => {
    const [known] = await listFacts(tx, viewer, [held.id]);
    const step =
      known && plan(known.facts, now).find((one) => one.step === input.step && one.forId === input.interviewerId);
    if (!step) throw new NotFound();
    const fact = await decide({ tx, held, step });
    // An earlier entry about a step that a new day repeats belongs to another occasion: the same words count anew.
    const isAnew = fact?.kind !== "snoozed" && step.standing !== "settled";
    return fact !== null && addFact(tx, held, input, { by: viewer.userId, ...fact }, now, isAnew);
  });
}

/** `act` returns whether it changed anything. History describes what was done, not each press. */
async function change(
  viewer: Person,
  input: StepKey,
  now: Date,
  verb: string,
  act: (tx: Tx, held: Interview) => Promise<boolean>,
) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, input.interviewId);
    if (!may.settleStep(viewer, held, stepSide(input.step, isConsultantHere(held)))) throw new NotFound();
    await refuseUnknown(tx, held, input);
    if (!(await act(tx, held))) return;
    await audit(tx, viewer, now, {
      ...ownerOf(held),
      consultants: true,
      verb,
      detail: { step: input.step, interviewerId: input.interviewerId },
    });
    await reschedule(tx, held.id, now);
  });
}

const ownerOf = (held: Interview) => ({
  workspaceId: held.workspaceId,
  interviewId: held.id,
  candidateUserId: held.candidateUserId,
});

const sameInterviewer = (
  column: typeof stepFacts.interviewerId | typeof messages.interviewerId,
  { interviewerId }: StepKey,
) => (interviewerId ? eq(column, interviewerId) : isNull(column));

/** A step is about nobody, or about somebody who was met at this interview. */
async function refuseUnknown(tx: Tx, held: Interview, { interviewerId }: StepKey) {
  if (!interviewerId) return;
  const met = and(eq(interviewers.interviewId, held.id), eq(interviewers.id, interviewerId));
  theRow(await tx.select({ id: interviewers.id }).from(interviewers).where(met));
}

const factOf = (held: Interview, which: StepKey, kind: Fact["kind"]) =>
  and(
    eq(stepFacts.workspaceId, held.workspaceId),
    eq(stepFacts.interviewId, held.id),
    eq(stepFacts.step, which.step),
    eq(stepFacts.kind, kind),
    sameInterviewer(stepFacts.interviewerId, which),
  );

/**
 * Returns whether anything has changed: the same fact again, a moment later, changes nothing, unless it `isAnew`. Without a moment of its
 * own it is dated `now`.
 */
async function addFact(
  tx: Tx,
  held: Interview,
  which: StepKey,
  { kind, ...said }: Fact,
  now: Date,
  isAnew = false,
): Promise<boolean> {
  const [known] = await tx
    .select()
    .from(stepFacts)
    .where(factOf(held, which, kind));
  const { how = null, reason = "", until = null, at: when } = said;
  const moments = known?.until?.getTime() === until?.getTime() && (!when || known?.at.getTime() === when.getTime());
  if (!isAnew && known?.how === how && known.reason === reason && moments) return false;
  const values = { at: now, ...said };
  await tx
    .insert(stepFacts)
    .values({ ...ownerOf(held), step: which.step, interviewerId: which.interviewerId, kind, ...values })
    .onConflictDoUpdate({
      target: [stepFacts.workspaceId, stepFacts.interviewId, stepFacts.step, stepFacts.interviewerId, stepFacts.kind],
      set: values,
    });
  return true;
}

async function removeFact(tx: Tx, held: Interview, which: StepKey, kind: Fact["kind"]): Promise<boolean> {
  const gone = await tx
    .delete(stepFacts)
    .where(factOf(held, which, kind))
    .returning({ id: stepFacts.id });
  return gone.length > 0;
}
