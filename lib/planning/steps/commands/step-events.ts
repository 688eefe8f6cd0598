import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { users } from "@/db/schema/accounts";
import { situations } from "@/db/schema/debriefs";
import { interviewers, stepEvents } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { dayOf, msAt } from "@/lib/dates";
import { NotFound, Refused, rowOrNotFound } from "@/lib/errors";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { may } from "@/lib/permissions";
import { listFacts } from "@/lib/planning/plan/queries";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { isConsultantHere } from "@/lib/planning/plan/rules/outcome-facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { isMessageStep, stepDefinition, stepSide } from "@/lib/planning/plan/rules/steps";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { AccountViewer, Viewer } from "@/lib/viewer";
import type {
  chooseStepInput,
  StepKey,
  settleStepInput,
  snoozeStepInput,
  undoStepInput,
  unlockStepInput,
  waiveStepInput,
} from "../input";
import { isSnoozable, settledElsewhereMessage, snoozeEnd, stepTick } from "../rules";
import { saveStepNote } from "./step-note";

type Locked = LockedInterview<AccountViewer>;
type NewStepEvent = Pick<typeof stepEvents.$inferInsert, "kind"> & Partial<typeof stepEvents.$inferInsert>;

/** Marks a step as done. Steps with a page of their own (the debrief, lessons) are settled there. */
export const settleStep = (viewer: AccountViewer, input: z.output<typeof settleStepInput>, now: Date) =>
  changePlannedStep(viewer, input, now, "step-done", async (locked, step) => {
    const { tx, interview, owner } = locked;
    const elsewhere = settledElsewhereMessage(input.step);
    if (elsewhere) throw new Refused(elsewhere);
    if (step.status === "locked") throw new Refused(step.locked ?? "This is not open yet.");
    if (step.status === "obsolete") throw new Refused(step.because ?? "This is no longer needed.");
    const asked = stepTick(input.step)?.tick;
    if (asked === "accepted or declined" && input.how !== "accepted" && input.how !== "declined")
      throw new Refused("Say whether you accepted or declined the offer.", "how");
    const day = input.on || dayOf(interview.zone, now.getTime());
    if (day > dayOf(interview.zone, now.getTime())) throw new Refused("This date is in the future.", "on");
    if (day < dayOf(interview.zone, interview.endsAt.getTime()) && !stepDefinition(input.step).isBeforeInterview)
      throw new Refused("This date is before the interview.", "on");
    const then = input.on && new Date(Math.min(now.getTime(), msAt(interview.zone, input.on, "12:00")));
    await cancelInterviewMessages(
      tx,
      { interviewId: interview.id, steps: [input.step], interviewerId: input.interviewerId },
      viewer.as === "candidate" ? "You marked this as done." : "Your consultant marked this as done.",
      now,
    );
    if (asked === "what changed")
      await tx
        .insert(situations)
        .values({ ...owner, changed: input.note || null, statedAt: now, statedBy: viewer.userId });
    return {
      kind: "done",
      ...(then && { at: then }),
      how: input.how,
      reason: await saveStepNote(locked, { ...input, text: input.note }),
    };
  });

export const waiveStep = (viewer: AccountViewer, input: z.output<typeof waiveStepInput>, now: Date) =>
  changePlannedStep(viewer, input, now, "step-waived", async (locked) => {
    await cancelInterviewMessages(
      locked.tx,
      { interviewId: locked.interview.id, steps: [input.step], interviewerId: input.interviewerId },
      viewer.as === "candidate" ? "You skipped this." : "Your consultant skipped this.",
      now,
    );
    return { kind: "waived", reason: await saveStepNote(locked, { ...input, text: input.reason }) };
  });

/** R5, C5: what is locked can be opened early, for a reason that is kept. */
export const unlockStep = (viewer: AccountViewer, input: z.output<typeof unlockStepInput>, now: Date) =>
  changePlannedStep(viewer, input, now, "step-unlocked", async (locked, step) => {
    if (step.status !== "locked") return null;
    return {
      kind: "unlocked",
      reason: await saveStepNote(locked, { ...input, text: input.reason }),
    };
  });

export const snoozeStep = (viewer: AccountViewer, input: z.output<typeof snoozeStepInput>, now: Date) =>
  changePlannedStep(viewer, input, now, "step-snoozed", async ({ tx, interview }, step) => {
    if (!isStepOpen(step)) throw new Refused("You can snooze only open steps.");
    const [own] = await tx.select({ zone: users.zone }).from(users).where(eq(users.id, viewer.userId));
    const until = snoozeEnd(input.until, own?.zone ?? interview.zone, now);
    if (!isSnoozable(until, now)) throw new Refused("Choose a day after today, and within a year.", "until");
    return { kind: "snoozed", until };
  });

/** Optional steps: the handwritten note and the interest note are off until chosen (C1, C5). */
export const chooseStep = (viewer: AccountViewer, input: z.output<typeof chooseStepInput>, now: Date) =>
  changeStep(viewer, input, now, input.chosen === "yes" ? "step-chosen" : "step-unchosen", (locked) =>
    input.chosen === "yes"
      ? saveStepEvent(locked, input, { kind: "chosen", by: viewer.userId })
      : deleteStepEvent(locked, input, "chosen"),
  );

/** Undoes a fact. If there is none, nothing is added to history. A message that was sent by e-mail stays sent. */
export const undoStep = (viewer: AccountViewer, input: z.output<typeof undoStepInput>, now: Date) =>
  changeStep(viewer, input, now, "step-undone", async (locked) => {
    if (input.kind === "done") {
      const sent = await findSentMessage(locked, input);
      if (sent?.how === "by us") throw new Refused("This was sent by e-mail, so you can’t undo it.");
      if (sent?.how === "passed on" && sent.by !== viewer.userId)
        throw new Refused("Your consultant sent it, so only they can undo this.");
      const elsewhere = settledElsewhereMessage(input.step);
      if (elsewhere) throw new Refused(elsewhere);
    }
    return deleteStepEvent(locked, input, input.kind);
  });

async function changePlannedStep(
  viewer: AccountViewer,
  input: StepKey,
  now: Date,
  verb: AuditVerb,
  decide: (locked: Locked, step: Step) => Promise<NewStepEvent | null>,
) {
  await changeStep(viewer, input, now, verb, async (locked) => {
    const [planned] = await listFacts(locked.tx, viewer, [locked.interview.id]);
    const step =
      planned &&
      plan(planned.facts, now).find(
        (planStep) => planStep.step === input.step && planStep.forId === input.interviewerId,
      );
    if (!step) throw new NotFound();
    const event = await decide(locked, step);
    // If a new date made the step necessary again, an earlier entry does not count: the same words are a new entry.
    const isAnew = event?.kind !== "snoozed" && step.status !== "done";
    return event !== null && saveStepEvent(locked, input, { by: viewer.userId, ...event }, isAnew);
  });
}

/** `run` returns whether it changed anything. History describes what was done, not each press. */
function changeStep(
  viewer: AccountViewer,
  input: StepKey,
  now: Date,
  verb: AuditVerb,
  run: (locked: Locked) => Promise<boolean>,
): Promise<void> {
  const { step, interviewerId } = input;
  const maySettle = (by: Viewer, interview: Interview) =>
    may.settleStep(by, interview, stepSide(step, isConsultantHere(interview)));
  return withInterview(viewer, input.interviewId, maySettle, now, async (locked) => {
    await refuseUnknownInterviewer(locked, input);
    return (await run(locked)) ? locked.done(verb, { detail: { step, interviewerId } }) : locked.unchanged();
  });
}

async function findSentMessage({ tx, interview }: Locked, key: StepKey) {
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

const keyColumns = [stepEvents.workspaceId, stepEvents.interviewId, stepEvents.step, stepEvents.interviewerId];

const sameInterviewer = (
  column: typeof stepEvents.interviewerId | typeof messages.interviewerId,
  { interviewerId }: StepKey,
) => (interviewerId ? eq(column, interviewerId) : isNull(column));

/** Refuses a step about somebody who is no interviewer of this interview. */
async function refuseUnknownInterviewer({ tx, interview }: Locked, { interviewerId }: StepKey) {
  if (!interviewerId) return;
  const met = and(eq(interviewers.interviewId, interview.id), eq(interviewers.id, interviewerId));
  rowOrNotFound(await tx.select({ id: interviewers.id }).from(interviewers).where(met));
}

const stepEventWhere = (locked: Locked, key: StepKey, kind: NewStepEvent["kind"]) =>
  and(
    locked.rowsOf(stepEvents),
    eq(stepEvents.step, key.step),
    eq(stepEvents.kind, kind),
    sameInterviewer(stepEvents.interviewerId, key),
  );

/**
 * Returns whether anything has changed: the same fact again, a moment later, changes nothing, unless it `isAnew`. Without a moment of its
 * own it is dated `now`.
 */
async function saveStepEvent(
  locked: Locked,
  key: StepKey,
  { kind, ...eventFields }: NewStepEvent,
  isAnew = false,
): Promise<boolean> {
  const { tx, owner, now } = locked;
  const [existing] = await tx
    .select()
    .from(stepEvents)
    .where(stepEventWhere(locked, key, kind));
  const { how = null, reason = "", until = null, at: when } = eventFields;
  const sameMoments =
    existing?.until?.getTime() === until?.getTime() && (!when || existing?.at.getTime() === when.getTime());
  if (!isAnew && existing?.how === how && existing.reason === reason && sameMoments) return false;
  const values = { at: now, ...eventFields };
  await tx
    .insert(stepEvents)
    .values({ ...owner, step: key.step, interviewerId: key.interviewerId, kind, ...values })
    .onConflictDoUpdate({ target: [...keyColumns, stepEvents.kind], set: values });
  return true;
}

async function deleteStepEvent(locked: Locked, key: StepKey, kind: NewStepEvent["kind"]): Promise<boolean> {
  const deleted = await locked.tx
    .delete(stepEvents)
    .where(stepEventWhere(locked, key, kind))
    .returning({ id: stepEvents.id });
  return deleted.length > 0;
}
