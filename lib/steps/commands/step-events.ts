import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { situations } from "@/db/schema/debriefs";
import { interviewers, stepEvents } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { audit } from "../../audit/commands";
import type { AuditVerb } from "../../audit/rules/verbs";
import { dayOf, msAt } from "../../dates";
import { NotFound, Refused, rowOrNotFound } from "../../errors";
import { type Interview, lockInterview } from "../../interviews/queries";
import { cancelInterviewMessages } from "../../outbox/commands/cancel";
import { may } from "../../permissions";
import { listFacts } from "../../plan/queries";
import type { Step } from "../../plan/rules/facts";
import { isConsultantHere } from "../../plan/rules/facts-from-row";
import { plan } from "../../plan/rules/plan";
import { isStepOpen } from "../../plan/rules/step-status";
import { isMessageStep, stepDefinition, stepSide } from "../../plan/rules/steps";
import { reschedule } from "../../reminders/commands/reschedule";
import type { AccountViewer } from "../../viewer";
import type {
  chooseStepInput,
  StepKey,
  settleStepInput,
  snoozeStepInput,
  undoStepInput,
  unlockStepInput,
  waiveStepInput,
} from "../input";
import { settledElsewhereMessage, snoozeEnd, stepTick } from "../rules";
import { saveStepNote } from "./step-note";

type StepChange = { tx: Tx; held: Interview; step: Step };
type NewStepEvent = Pick<typeof stepEvents.$inferInsert, "kind"> & Partial<typeof stepEvents.$inferInsert>;

/** Marks a step as done. Steps with a page of their own (the debrief, lessons) are settled there. */
export const settleStep = (viewer: AccountViewer, input: z.output<typeof settleStepInput>, now: Date) =>
  changePlannedStep(viewer, input, now, "step-done", async ({ tx, held: interview, step }) => {
    const elsewhere = settledElsewhereMessage(input.step);
    if (elsewhere) throw new Refused(elsewhere);
    if (step.status === "locked") throw new Refused(step.locked ?? "This is not open yet.");
    if (step.status === "obsolete") throw new Refused(step.because ?? "This no longer applies.");
    const asked = stepTick(input.step)?.tick;
    if (asked === "accepted or declined" && input.how !== "accepted" && input.how !== "declined")
      throw new Refused("Say whether you accepted or declined the offer.", "how");
    const day = input.on || dayOf(interview.zone, now.getTime());
    if (day > dayOf(interview.zone, now.getTime())) throw new Refused("That day is still to come.", "on");
    if (day < dayOf(interview.zone, interview.endsAt.getTime()) && !stepDefinition(input.step).isBeforeInterview)
      throw new Refused("That day is before the interview.", "on");
    const then = input.on && new Date(Math.min(now.getTime(), msAt(interview.zone, input.on, "12:00")));
    await cancelInterviewMessages(
      tx,
      { interviewId: interview.id, steps: [input.step], interviewerId: input.interviewerId },
      "You said that this is done.",
      now,
    );
    if (asked === "what changed")
      await tx
        .insert(situations)
        .values({ ...ownerKeys(interview), changed: input.note || null, statedAt: now, statedBy: viewer.userId });
    return {
      kind: "done",
      ...(then && { at: then }),
      how: input.how,
      reason: await saveStepNote(tx, viewer, interview, { ...input, text: input.note }, now),
    };
  });

export const waiveStep = (viewer: AccountViewer, input: z.output<typeof waiveStepInput>, now: Date) =>
  changePlannedStep(viewer, input, now, "step-waived", async ({ tx, held: interview }) => {
    await cancelInterviewMessages(
      tx,
      { interviewId: interview.id, steps: [input.step], interviewerId: input.interviewerId },
      "You left this out.",
      now,
    );
    return { kind: "waived", reason: await saveStepNote(tx, viewer, interview, { ...input, text: input.reason }, now) };
  });

/** R5, C5: what is locked can be opened early, for a reason that is kept. */
export const unlockStep = (viewer: AccountViewer, input: z.output<typeof unlockStepInput>, now: Date) =>
  changePlannedStep(viewer, input, now, "step-unlocked", async ({ tx, held: interview, step }) => {
    if (step.status !== "locked") return null;
    return {
      kind: "unlocked",
      reason: await saveStepNote(tx, viewer, interview, { ...input, text: input.reason }, now),
    };
  });

export const snoozeStep = (viewer: AccountViewer, input: z.output<typeof snoozeStepInput>, now: Date) =>
  changePlannedStep(viewer, input, now, "step-snoozed", async ({ held: interview, step }) => {
    if (!isStepOpen(step)) throw new Refused("Only what is open can be put off.");
    return { kind: "snoozed", until: snoozeEnd(input.until, interview.zone, now) };
  });

/** Optional steps: the handwritten note and the interest note are off until chosen (C1, C5). */
export const chooseStep = (viewer: AccountViewer, input: z.output<typeof chooseStepInput>, now: Date) =>
  changeStep(viewer, input, now, input.chosen === "yes" ? "step-chosen" : "step-unchosen", (tx, interview) =>
    input.chosen === "yes"
      ? saveStepEvent(tx, interview, input, { kind: "chosen", by: viewer.userId }, now)
      : deleteStepEvent(tx, interview, input, "chosen"),
  );

/** Undoes a fact, if there is one: otherwise history says nothing. A message that was sent by e-mail stays sent. */
export const undoStep = (viewer: AccountViewer, input: z.output<typeof undoStepInput>, now: Date) =>
  changeStep(viewer, input, now, "step-undone", async (tx, interview) => {
    if (input.kind === "done") {
      const sent = await findSentMessage(tx, interview, input);
      if (sent?.how === "by us") throw new Refused("This has left by e-mail, so it can't be taken back.");
      if (sent?.how === "passed on" && sent.by !== viewer.userId)
        throw new Refused("Your consultant passed it on, so only they can take that back.");
      const elsewhere = settledElsewhereMessage(input.step);
      if (elsewhere) throw new Refused(elsewhere);
    }
    return deleteStepEvent(tx, interview, input, input.kind);
  });

async function changePlannedStep(
  viewer: AccountViewer,
  input: StepKey,
  now: Date,
  verb: AuditVerb,
  decide: (found: StepChange) => Promise<NewStepEvent | null>,
) {
  await changeStep(viewer, input, now, verb, async (tx, interview) => {
    const [planned] = await listFacts(tx, viewer, [interview.id]);
    const step =
      planned &&
      plan(planned.facts, now).find(
        (planStep) => planStep.step === input.step && planStep.forId === input.interviewerId,
      );
    if (!step) throw new NotFound();
    const event = await decide({ tx, held: interview, step });
    // An earlier entry about a step that a new day repeats belongs to another occasion: the same words count anew.
    const isAnew = event?.kind !== "snoozed" && step.status !== "done";
    return event !== null && saveStepEvent(tx, interview, input, { by: viewer.userId, ...event }, now, isAnew);
  });
}

/** `run` returns whether it changed anything. History describes what was done, not each press. */
async function changeStep(
  viewer: AccountViewer,
  input: StepKey,
  now: Date,
  verb: AuditVerb,
  run: (tx: Tx, interview: Interview) => Promise<boolean>,
) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.interviewId);
    if (!may.settleStep(viewer, interview, stepSide(input.step, isConsultantHere(interview)))) throw new NotFound();
    await refuseUnknownInterviewer(tx, interview, input);
    if (!(await run(tx, interview))) return;
    await audit(tx, viewer, now, {
      ...ownerKeys(interview),
      consultants: true,
      verb,
      detail: { step: input.step, interviewerId: input.interviewerId },
    });
    await reschedule(tx, interview.id, now);
  });
}

async function findSentMessage(tx: Tx, interview: Interview, key: StepKey) {
  if (!isMessageStep(key.step)) return null;
  const [sent = null] = await tx
    .select({ how: messages.sentHow, by: messages.passedOnBy })
    .from(messages)
    .where(
      and(
        eq(messages.interviewId, interview.id),
        eq(messages.step, key.step),
        sameInterviewer(messages.interviewerId, key),
      ),
    );
  return sent;
}

const ownerKeys = (interview: Interview) => ({
  workspaceId: interview.workspaceId,
  interviewId: interview.id,
  candidateUserId: interview.candidateUserId,
});

const keyColumns = [stepEvents.workspaceId, stepEvents.interviewId, stepEvents.step, stepEvents.interviewerId];

const sameInterviewer = (
  column: typeof stepEvents.interviewerId | typeof messages.interviewerId,
  { interviewerId }: StepKey,
) => (interviewerId ? eq(column, interviewerId) : isNull(column));

/** A step is about nobody, or about somebody who was met at this interview. */
async function refuseUnknownInterviewer(tx: Tx, interview: Interview, { interviewerId }: StepKey) {
  if (!interviewerId) return;
  const met = and(eq(interviewers.interviewId, interview.id), eq(interviewers.id, interviewerId));
  rowOrNotFound(await tx.select({ id: interviewers.id }).from(interviewers).where(met));
}

const stepEventWhere = (interview: Interview, key: StepKey, kind: NewStepEvent["kind"]) =>
  and(
    eq(stepEvents.workspaceId, interview.workspaceId),
    eq(stepEvents.interviewId, interview.id),
    eq(stepEvents.step, key.step),
    eq(stepEvents.kind, kind),
    sameInterviewer(stepEvents.interviewerId, key),
  );

/**
 * Returns whether anything has changed: the same fact again, a moment later, changes nothing, unless it `isAnew`. Without a moment of its
 * own it is dated `now`.
 */
async function saveStepEvent(
  tx: Tx,
  interview: Interview,
  key: StepKey,
  { kind, ...eventFields }: NewStepEvent,
  now: Date,
  isAnew = false,
): Promise<boolean> {
  const [existing] = await tx
    .select()
    .from(stepEvents)
    .where(stepEventWhere(interview, key, kind));
  const { how = null, reason = "", until = null, at: when } = eventFields;
  const sameMoments =
    existing?.until?.getTime() === until?.getTime() && (!when || existing?.at.getTime() === when.getTime());
  if (!isAnew && existing?.how === how && existing.reason === reason && sameMoments) return false;
  const values = { at: now, ...eventFields };
  await tx
    .insert(stepEvents)
    .values({ ...ownerKeys(interview), step: key.step, interviewerId: key.interviewerId, kind, ...values })
    .onConflictDoUpdate({ target: [...keyColumns, stepEvents.kind], set: values });
  return true;
}

async function deleteStepEvent(
  tx: Tx,
  interview: Interview,
  key: StepKey,
  kind: NewStepEvent["kind"],
): Promise<boolean> {
  const deleted = await tx
    .delete(stepEvents)
    .where(stepEventWhere(interview, key, kind))
    .returning({ id: stepEvents.id });
  return deleted.length > 0;
}
