import { and, eq } from "drizzle-orm";
import { concerns, debriefDrafts, debriefs } from "@/db/schema/debriefs";
import { interviews, stepEvents } from "@/db/schema/interviews";
import { questions } from "@/db/schema/tasks";
import { Refused, Stale } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { cancelObsoleteMessages } from "@/lib/record/answers/commands/cancel-messages";
import { addPromise } from "@/lib/record/answers/commands/promise";
import { parseGrades } from "@/lib/record/feedback/rules/grades";
import { filledInDetail } from "@/lib/record/interviewers/rules";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { Candidate } from "@/lib/viewer";
import type { SaveDebriefInput } from "../input";
import { type Debrief, getLockedDebrief } from "../queries";
import { debriefDifferences, debriefFormValues, submittedDebriefValues } from "../rules/form-values";
import { addsGrades, type DebriefSharing, debriefSharing, isReadHere, isSharedByCandidate } from "../rules/sharing";
import { debriefTimeFault } from "../rules/timing";
import { saveDebriefEntries } from "./entries";
import { saveDebriefInterviewers } from "./interviewers";
import type { LockedDebrief } from "./locked-debrief";
import { saveDebriefTasks } from "./tasks";

/** `inside`: the consultant reads it here. `letter`: the consultant has no account, so the candidate has to send an e-mail. */
export type SavedDebrief = { shared: "inside" | "letter" | null; unwanted: boolean };

/** Saves the debrief, and shares it with the consultant if asked to. It also saves what the form says about other records, such as tasks. */
export async function saveDebrief(viewer: Candidate, input: SaveDebriefInput, now: Date): Promise<SavedDebrief> {
  return withInterview(viewer, input.id, may.writeDebrief, now, async (locked) => {
    const { tx, interview } = locked;
    const fault = debriefTimeFault(interview, now) ?? emptyDebriefFault(input);
    if (fault) throw new Refused(fault);
    const before = await getLockedDebrief(tx, viewer, interview.id);
    refuseStale(interview, before, input);
    const save = { locked, before, input };
    const isShared = input.share === "yes" && interview.route === "agency";
    const readHere = isReadHere(interview, before.debrief);
    const sharing = debriefSharing(readHere, before.debrief, isShared);
    if (sharing === "kept" && addsGrades(parseGrades(before.debrief?.grades), input.grades))
      throw new Refused(
        "Your consultant sees your ratings once they are saved. Save and share, or choose “can’t say”.",
      );
    const filled = await saveDebriefInterviewers(save);
    await saveDebriefEntries(save, sharing);
    await saveDebriefTasks(save);
    await saveQuestions(save);
    if (input.promiseDay) await savePromise(save);
    await saveConcern(save, isShared || isConcernRead(before, sharing));
    await saveDebriefRow(save, sharing);
    await settleDebriefSteps(save, sharing, filled);
    return locked.auditedOrRepeated<SavedDebrief>({
      shared: isShared ? (readHere ? "inside" : "letter") : null,
      unwanted: input.wanted === "no" && interview.wanted !== "no",
    });
  });
}

function emptyDebriefFault(input: SaveDebriefInput): string | null {
  const { id, version, share, keep, audience, promiseCovers, people, tasks, asked, grades, ...rest } = input;
  const rows = [...Object.values(people), ...Object.values(tasks)];
  const texts = rows.flatMap((row) => Object.entries(row).filter(([name]) => !name.startsWith("audience_")));
  const filledIn = [
    ...Object.values(rest),
    ...Object.values(grades),
    ...texts.map(([, text]) => text),
    ...Object.keys(asked),
  ];
  return filledIn.some(Boolean) ? null : "Write a line or two first, or say whether you want the job.";
}

/** Refuses if another window has saved, or has a draft: both versions are shown. If the words are the same, there is no conflict. */
function refuseStale(interview: Interview, before: Debrief, input: SaveDebriefInput) {
  const version = before.debrief?.version ?? 0;
  if (version === input.version) return;
  const differences = debriefDifferences(
    before.draft?.formValues ?? debriefFormValues(interview, before),
    submittedDebriefValues(input),
  );
  if (Object.keys(differences).length > 0) throw new Stale(differences, version);
}

async function saveDebriefRow({ locked, before: { debrief }, input }: LockedDebrief, sharing: DebriefSharing) {
  const { tx, owner, interview, now } = locked;
  const sharedBefore = sharing === "kept" || isSharedByCandidate(debrief) ? debrief?.sharedAt : null;
  const values = {
    startedAt: debrief?.startedAt ?? now,
    savedAt: debrief?.savedAt ?? now,
    sharedAt: sharing === "none" ? null : (sharedBefore ?? now),
    thankedInPersonAt: input.thanked ? (debrief?.thankedInPersonAt ?? now) : null,
    grades: input.grades,
    raiseRequestedAt: input.raise ? (debrief?.raiseRequestedAt ?? now) : null,
    version: (debrief?.version ?? 0) + 1,
  };
  await tx
    .insert(debriefs)
    .values({ ...owner, ...values })
    .onConflictDoUpdate({ target: [debriefs.workspaceId, debriefs.interviewId], set: values });
  await tx.delete(debriefDrafts).where(eq(debriefDrafts.interviewId, interview.id));
}

/** R2: which of the prepared questions were asked. The others stay visible. */
async function saveQuestions({ locked, before, input }: LockedDebrief) {
  for (const { id, askedAt } of before.questions) {
    const asked = input.asked[id] === "yes";
    if (asked === (askedAt !== null)) continue;
    await locked.tx
      .update(questions)
      .set({ askedAt: asked ? locked.now : null })
      .where(and(locked.rowsOf(questions), eq(questions.id, id)));
  }
}

/** R3: what happens next, by when, and who said so. */
async function savePromise({ locked, input }: LockedDebrief) {
  const promised = { day: input.promiseDay, givenBy: input.promiseBy, covers: input.promiseCovers };
  const added = await addPromise(locked, promised, "promiseDay");
  if (added)
    await cancelObsoleteMessages(locked, {
      reason: "You added an answer date.",
      isUpdate: true,
    });
}

const isConcernRead = ({ entries }: Debrief, sharing: DebriefSharing) =>
  sharing === "all" || (sharing === "kept" && entries.some(({ field, sharedAt }) => field === "concerns" && sharedAt));

/** R15, R17: asks the consultant to raise the concern, once they can read it. If it was raised already, that stays. */
async function saveConcern({ locked, before: { concern }, input }: LockedDebrief, isReadByConsultant: boolean) {
  const { tx, interview, owner, now } = locked;
  const asked = input.raise === "yes" && isReadByConsultant;
  if (asked === (concern !== null) || concern?.raisedAt) return;
  if (asked) await tx.insert(concerns).values({ ...owner, requestedAt: now });
  else await tx.delete(concerns).where(eq(concerns.interviewId, interview.id));
  await locked.audit(asked ? "concern-handed-over" : "concern-taken-back");
}

/** Stores what the plan needs to know, where both sides can read it: step facts, and whether the candidate wants the job (R19). */
async function settleDebriefSteps(
  { locked, before, input }: LockedDebrief,
  sharing: DebriefSharing,
  filled: readonly string[],
) {
  const { tx, viewer, interview, now } = locked;
  const fact = { ...locked.owner, kind: "done" as const, at: now, by: viewer.userId };
  const first = !before.debrief?.savedAt;
  const sharedNow = sharing === "all" && !isSharedByCandidate(before.debrief);
  if (first)
    await tx
      .insert(stepEvents)
      .values({ ...fact, step: "debrief" })
      .onConflictDoNothing();
  if (sharedNow)
    await tx
      .insert(stepEvents)
      .values({ ...fact, step: "tell-consultant", how: "debrief" })
      .onConflictDoNothing();
  // If the words are the same as before, nothing is saved, and history gets no row.
  if (
    first ||
    Object.keys(debriefDifferences(debriefFormValues(interview, before), submittedDebriefValues(input))).length > 0
  )
    await locked.audit(first ? "debrief-saved" : "debrief-edited", { detail: filledInDetail(filled) });
  if (sharedNow) await locked.audit("debrief-shared");
  const wanted = input.wanted || null;
  if (wanted === interview.wanted) return;
  await tx
    .update(interviews)
    .set({ wanted })
    .where(and(eq(interviews.workspaceId, interview.workspaceId), eq(interviews.id, interview.id)));
  if (wanted === "no") {
    const reason = "You said that you do not want this job.";
    await cancelObsoleteMessages(locked, { reason, isUpdate: false });
  }
}
