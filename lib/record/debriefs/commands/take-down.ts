import { and, eq } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { concerns, debriefDrafts, debriefEntries, debriefs } from "@/db/schema/debriefs";
import { interviewers, interviews, stepEvents } from "@/db/schema/interviews";
import { NotFound, Refused } from "@/lib/errors";
import { notifyPeople } from "@/lib/mail/notifications/commands";
import { debriefTakenDownNotification } from "@/lib/mail/notifications/rules";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { cancelObsoleteMessages } from "@/lib/record/answers/commands/cancel-messages";
import { type LockedInterview, withInterviewAsSystem } from "@/lib/record/interviews/commands/with-interview";
import { type Consultant, system } from "@/lib/viewer";
import type { TakeDownDebriefInput } from "../input";
import { type Debrief, getLockedDebrief } from "../queries";
import { draftWithTakenDown, takeDownTimeFault, takenDownEntries } from "../rules/taken-down";

type TakingDown = { locked: LockedInterview<Consultant>; before: Debrief; input: TakeDownDebriefInput };

/**
 * A debrief that the candidate gives by telephone. The consultant writes it into the candidate's own debrief, which is shared with their
 * agency from then on, and marked with who wrote it down. The candidate is told, and can change it. Once there is a debrief, it is refused.
 */
export const takeDownDebrief = (viewer: Consultant, input: TakeDownDebriefInput, now: Date): Promise<void> =>
  withInterviewAsSystem(viewer, input.id, may.takeDownDebrief, now, async (locked) => {
    const { tx, interview } = locked;
    const before = await getLockedDebrief(tx, system, interview.id);
    if (before.debrief?.savedAt && isSamePress(before, locked, input)) return locked.unchanged();
    const fault = writtenFault(before) ?? takeDownTimeFault(interview, now) ?? emptyFault(input);
    if (fault) throw new Refused(fault);
    const by = await nameOf(locked);
    const taking = { locked, before, input };
    await saveTakenDownEntries(taking);
    await saveTakenDownRow(taking, by);
    await addToDraft(taking);
    await settleSteps(taking);
    await locked.audit("debrief-taken-down");
    if (input.raise) {
      await tx.insert(concerns).values({ ...locked.owner, requestedAt: now });
      await locked.audit("concern-handed-over");
    }
    await saveWanted(taking, by);
    const { candidateUserId: userId, id: interviewId, role, company } = interview;
    const item = debriefTakenDownNotification({ interviewId, by, role, company });
    await notifyPeople(tx, userId ? [{ userId, item }] : [], now);
    return locked.audited();
  });

function writtenFault({ debrief }: Debrief): string | null {
  if (!debrief?.savedAt) return null;
  return debrief.takenDownAt
    ? `${debrief.takenDownByName} has already written this debrief down. The candidate can change it; you can read it.`
    : "The candidate has written a debrief meanwhile, so this was not saved. Ask them to add what is missing there.";
}

/** Whether this press was received before and its answer was lost. */
function isSamePress(
  { debrief, entries }: Debrief,
  { viewer, interview }: LockedInterview<Consultant>,
  input: TakeDownDebriefInput,
): boolean {
  if (debrief?.takenDownBy !== viewer.userId) return false;
  if ((debrief.raiseRequestedAt !== null) !== (input.raise === "yes")) return false;
  // If it was left open whether they want the job, nothing is changed by it.
  if (input.wanted && input.wanted !== interview.wanted) return false;
  const taken = takenDownEntries(input);
  return (
    taken.length === entries.length &&
    taken.every((one) =>
      entries.some(
        (entry) => entry.field === one.field && entry.interviewerId === one.interviewerId && entry.body === one.body,
      ),
    )
  );
}

const emptyFault = (input: TakeDownDebriefInput): string | null =>
  takenDownEntries(input).length > 0 || input.wanted
    ? null
    : "Write a line or two first, or say whether they want the job.";

async function nameOf({ tx, viewer }: LockedInterview<Consultant>): Promise<string> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, viewer.userId));
  if (!user?.name) throw new NotFound();
  return user.name;
}

async function saveTakenDownEntries({ locked, before, input }: TakingDown) {
  const { tx, owner, now } = locked;
  const known = new Set(before.people.map((person) => person.id));
  for (const entry of takenDownEntries(input)) {
    if (entry.interviewerId && !known.has(entry.interviewerId)) throw new NotFound();
    await tx
      .insert(debriefEntries)
      .values({ ...owner, ...entry, audience: "consultant", sharedAt: now, updatedAt: now });
    // The plan knows that a topic was noted; its content stays in the debrief (R43).
    if (entry.field === "caught_interest" && entry.interviewerId)
      await tx
        .update(interviewers)
        .set({ topicNotedAt: now })
        .where(and(locked.rowsOf(interviewers), eq(interviewers.id, entry.interviewerId)));
  }
}

async function saveTakenDownRow({ locked, before: { debrief }, input }: TakingDown, by: string) {
  const { tx, owner, viewer, now } = locked;
  const values = {
    ...{ startedAt: debrief?.startedAt ?? now, savedAt: now, sharedAt: now },
    ...{ takenDownAt: now, takenDownBy: viewer.userId, takenDownByName: by },
    raiseRequestedAt: input.raise ? now : null,
    version: (debrief?.version ?? 0) + 1,
  };
  await tx
    .insert(debriefs)
    .values({ ...owner, ...values })
    .onConflictDoUpdate({ target: [debriefs.workspaceId, debriefs.interviewId], set: values });
}

async function addToDraft({ locked, input }: TakingDown) {
  const { tx, now } = locked;
  const ofThis = locked.rowsOf(debriefDrafts);
  const [draft] = await tx.select({ formValues: debriefDrafts.formValues }).from(debriefDrafts).where(ofThis);
  if (draft)
    await tx
      .update(debriefDrafts)
      .set({ formValues: draftWithTakenDown(draft.formValues, input), updatedAt: now })
      .where(ofThis);
}

/** The debrief is written, the consultant was told by a call, and has read it. */
const settleSteps = ({ locked: { tx, owner, viewer, now } }: TakingDown) =>
  tx
    .insert(stepEvents)
    .values(
      (["debrief", "tell-consultant", "read-debrief"] as const).map((step) => ({
        ...{ ...owner, step, kind: "done" as const, at: now, by: viewer.userId },
        how: step === "tell-consultant" ? "call" : null,
      })),
    )
    .onConflictDoNothing();

/** R19: whether they want the job. */
async function saveWanted({ locked, input }: TakingDown, by: string) {
  const { tx, interview } = locked;
  const wanted = input.wanted || null;
  if (wanted === null || wanted === interview.wanted) return;
  await tx
    .update(interviews)
    .set({ wanted })
    .where(and(eq(interviews.workspaceId, interview.workspaceId), eq(interviews.id, interview.id)));
  if (wanted === "no")
    await cancelObsoleteMessages(locked, {
      reason: `You told ${shortName(by)} that you do not want this job.`,
      isUpdate: false,
    });
}
