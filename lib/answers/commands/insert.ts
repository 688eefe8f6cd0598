import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { feedback } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { audit } from "../../audit/commands";
import { dayOf } from "../../dates";
import type { InterviewOutcome, WithdrawnBy } from "../../enums";
import { Refused, rowOrNotFound } from "../../errors";
import type { Interview } from "../../interviews/queries";
import { interviewOwner } from "../../interviews/queries";
import { may } from "../../permissions";
import type { AccountViewer } from "../../viewer";
import type { LogAnswerInput } from "../input";
import { formatAnswerDelay, offerDayFault } from "../rules";
import { notifyOfAnswer } from "./notify";
import { addPromise } from "./promise";

/** Who of the agency says it, as both sides read it: a colleague who does not look after the interview is the agency. */
export const ofAgency = (viewer: AccountViewer, interview: Interview) =>
  viewer.as === "candidate" || interview.consultantUserId === null || viewer.userId === interview.consultantUserId
    ? interview.consultantName
    : interview.agencyName;

export async function insertAnswer(
  tx: Tx,
  viewer: AccountViewer,
  interview: Interview,
  input: LogAnswerInput,
  answer: { outcome: InterviewOutcome | null; withdrawnBy?: WithdrawnBy },
  receivedAt: Date,
  now: Date,
) {
  const fault = input.offerBy && offerDayFault(input.offerBy, dayOf(interview.zone, receivedAt.getTime()));
  if (fault) throw new Refused(fault, "offerBy");
  const { id, givenBy, how, note } = input;
  const added = await tx
    .insert(answers)
    .values({
      ...{ ...interviewOwner(interview), ...answer, id, givenBy, how, note, receivedAt },
      ...{ offerBy: input.offerBy || null, loggedAt: now, loggedBy: viewer.userId },
    })
    .onConflictDoNothing()
    .returning({ id: answers.id });
  rowOrNotFound(added);
  await audit(tx, viewer, now, {
    ...interviewOwner(interview),
    consultants: true,
    verb: answer.outcome ? "outcome-logged" : "answer-logged",
    detail: { outcome: answer.outcome, ...saidByDetail(input) },
  });
  await notifyOfAnswer(tx, viewer, id, now);
}

/** The employer's day and the consultant's own: either, both or none. */
export async function addPromises(
  tx: Tx,
  viewer: AccountViewer,
  interview: Interview,
  input: LogAnswerInput & { promiseId?: string },
  now: Date,
) {
  const promiseId = input.promiseId ?? input.id;
  const reason = viewer.as === "consultant" ? formatAnswerDelay(input.delay ?? "", input.delayWords ?? "") : "";
  if (input.promiseDay)
    await addPromise(
      tx,
      viewer,
      interview,
      {
        ...{ id: promiseId, kind: "answer", day: input.promiseDay, givenBy: input.givenBy, reason },
        covers: input.promiseCovers,
      },
      "promiseDay",
      now,
    );
  if (!input.updateDay) return;
  if (interview.route !== "agency") throw new Refused("There is no consultant in between here.", "updateDay");
  const id = input.promiseDay ? undefined : promiseId;
  const givenBy = ofAgency(viewer, interview) ?? "";
  const update = { id, kind: "update" as const, day: input.updateDay, givenBy, reason: input.promiseDay ? "" : reason };
  await addPromise(tx, viewer, interview, update, "updateDay", now);
}

export async function insertFeedback(
  tx: Tx,
  viewer: AccountViewer,
  interview: Interview,
  input: LogAnswerInput,
  receivedAt: Date,
  now: Date,
) {
  if (!may.logOwnFeedback(viewer, interview))
    throw new Refused("Log the client's feedback on its own page.", "strengths");
  const { id, strengths, shortfalls, tips, givenBy, how } = input;
  const added = await tx
    .insert(feedback)
    .values({
      ...{
        ...interviewOwner(interview),
        id,
        strengths,
        shortfalls,
        tips,
        givenBy,
        how,
        source: "candidate",
        givenAt: receivedAt,
      },
      ...{ sharedAt: now, sharedBy: viewer.userId },
    })
    .onConflictDoNothing()
    .returning({ id: feedback.id });
  rowOrNotFound(added);
  await audit(tx, viewer, now, {
    ...interviewOwner(interview),
    consultants: true,
    verb: "feedback-logged",
    detail: saidByDetail(input),
  });
}

/** Word after everything was let go starts the plan again. */
export async function reopenIfClosed(tx: Tx, viewer: AccountViewer, interview: Interview, now: Date) {
  if (!interview.closedAt) return;
  await tx
    .update(interviews)
    .set({ closedAt: null, closedBy: null, closedReason: null, version: interview.version + 1 })
    .where(and(eq(interviews.workspaceId, interview.workspaceId), eq(interviews.id, interview.id)));
  await audit(tx, viewer, now, { ...interviewOwner(interview), consultants: true, verb: "interview-reopened" });
}

export const outcomeByChoice: Record<string, { outcome: InterviewOutcome | null; withdrawnBy?: WithdrawnBy }> = {
  undecided: { outcome: null },
  withdrew: { outcome: "withdrawn", withdrawnBy: "candidate" },
  "taken-back": { outcome: "withdrawn", withdrawnBy: "employer" },
  next: { outcome: "next" },
  offer: { outcome: "offer" },
  rejected: { outcome: "rejected" },
  closed: { outcome: "closed" },
};

const saidByDetail = ({ givenBy }: LogAnswerInput) => (givenBy ? { what: `from ${givenBy}` } : {});
