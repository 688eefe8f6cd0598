import { and, eq } from "drizzle-orm";
import { answers } from "@/db/schema/answers";
import { feedback } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { dayOf } from "@/lib/dates";
import type { InterviewOutcome, WithdrawnBy } from "@/lib/enums";
import { Refused, rowOrNotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { AccountViewer } from "@/lib/viewer";
import type { LogAnswerInput } from "../input";
import { formatAnswerDelay, offerDayFault } from "../rules";
import { notifyOfAnswer } from "./notify";
import { addPromise } from "./promise";

/** The name of the agency's side, as both sides read it: the consultant in charge by name. A colleague appears as the agency. */
export const ofAgency = (viewer: AccountViewer, interview: Interview) =>
  viewer.as === "candidate" || interview.consultantUserId === null || viewer.userId === interview.consultantUserId
    ? interview.consultantName
    : interview.agencyName;

type Locked = LockedInterview<AccountViewer>;
type ReceivedAnswer = LogAnswerInput & { receivedAt: Date };

export async function insertAnswer(
  locked: Locked,
  input: ReceivedAnswer,
  answer: { outcome: InterviewOutcome | null; withdrawnBy?: WithdrawnBy },
) {
  const { tx, viewer, interview, now } = locked;
  const { id, givenBy, how, note, receivedAt } = input;
  const fault = input.offerBy && offerDayFault(input.offerBy, dayOf(interview.zone, receivedAt.getTime()));
  if (fault) throw new Refused(fault, "offerBy");
  const added = await tx
    .insert(answers)
    .values({
      ...{ ...locked.owner, ...answer, id, givenBy, how, note, receivedAt },
      ...{ offerBy: input.offerBy || null, loggedAt: now, loggedBy: viewer.userId },
    })
    .onConflictDoNothing()
    .returning({ id: answers.id });
  rowOrNotFound(added);
  await locked.audit(answer.outcome ? "outcome-logged" : "answer-logged", {
    detail: { outcome: answer.outcome, ...saidByDetail(input) },
  });
  await notifyOfAnswer(locked, id);
}

/** The company's answer date and the consultant's own: one of them, both or none. */
export async function addPromises(locked: Locked, input: LogAnswerInput & { promiseId?: string }) {
  const { viewer, interview } = locked;
  const promiseId = input.promiseId ?? input.id;
  const reason = formatAnswerDelay(input.delay ?? "", input.delayWords ?? "");
  if (input.promiseDay)
    await addPromise(
      locked,
      {
        ...{ id: promiseId, kind: "answer", day: input.promiseDay, givenBy: input.givenBy, reason },
        covers: input.promiseCovers,
      },
      "promiseDay",
    );
  if (!input.updateDay) return;
  if (interview.route !== "agency") throw new Refused("This interview has no consultant.", "updateDay");
  const id = input.promiseDay ? undefined : promiseId;
  const givenBy = ofAgency(viewer, interview) ?? "";
  const update = { id, kind: "update" as const, day: input.updateDay, givenBy, reason: input.promiseDay ? "" : reason };
  await addPromise(locked, update, "updateDay");
}

export async function insertFeedback(locked: Locked, input: ReceivedAnswer) {
  const { tx, viewer, interview, now } = locked;
  if (!may.logOwnFeedback(viewer, interview))
    throw new Refused("Only the candidate can add feedback in this way.", "strengths");
  const { id, strengths, shortfalls, tips, givenBy, how } = input;
  const added = await tx
    .insert(feedback)
    .values({
      ...{
        ...locked.owner,
        id,
        strengths,
        shortfalls,
        tips,
        givenBy,
        how,
        source: "candidate",
        givenAt: input.receivedAt,
      },
      ...{ sharedAt: now, sharedBy: viewer.userId },
    })
    .onConflictDoNothing()
    .returning({ id: feedback.id });
  rowOrNotFound(added);
  await locked.audit("feedback-logged", { detail: saidByDetail(input) });
}

/** If an update comes after the interview was closed, the plan starts again. */
export async function reopenIfClosed(locked: LockedInterview) {
  const { tx, interview } = locked;
  if (!interview.closedAt) return;
  await tx
    .update(interviews)
    .set({ closedAt: null, closedBy: null, closedReason: null, version: interview.version + 1 })
    .where(and(eq(interviews.workspaceId, interview.workspaceId), eq(interviews.id, interview.id)));
  await locked.audit("interview-reopened");
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
