import { and, eq } from "drizzle-orm";
import { briefs } from "@/db/schema/sharing";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { rememberContactName, rememberInterviewerName } from "@/lib/mail/messages/commands/goes-by";
import { nameQuestionIn } from "@/lib/mail/messages/rules/finding";
import { isNameTicked, nameQuestionMessage } from "@/lib/mail/messages/rules/greeting-check";
import { placeholdersIn } from "@/lib/mail/messages/rules/placeholders";
import { cancelEmail } from "@/lib/mail/outbox/commands/cancel";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { liftSuppression } from "@/lib/mail/outbox/commands/lift-suppression";
import { undoUntil } from "@/lib/mail/outbox/rules";
import { may } from "@/lib/permissions";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Consultant } from "@/lib/viewer";
import type { AutosaveBriefInput, BriefKey, SendBriefInput } from "./input";
import { type BriefView, getLockedBriefView } from "./queries";
import {
  briefGreetingFinding,
  briefRecipientFields,
  chosenBriefRecipient,
  outdatedBriefAnswers,
  outdatedBriefMessage,
  usedBriefAnswers,
} from "./rules";

type LockedBrief = { locked: LockedInterview<Consultant>; found: BriefView };

/** Locks the interview, and so its debrief: an answer can be withdrawn before the command or after it, but not in between. */
const withBrief = <T>(
  viewer: Consultant,
  { interviewId }: BriefKey,
  now: Date,
  act: (on: LockedBrief) => Promise<Ending<T>>,
): Promise<T> =>
  withInterview(viewer, interviewId, may.writeBrief, now, async (locked) =>
    act({ locked, found: await getLockedBriefView(locked.tx, viewer, interviewId, now) }),
  );

const isBrief = (locked: LockedInterview, id: string) => and(locked.rowsOf(briefs), eq(briefs.id, id));

/** Until it is sent, a brief is the agency's alone, and history does not mention it. Delivery writes the history. */
const briefDone = ({ locked }: LockedBrief, verb: AuditVerb, detail = {}) =>
  locked.done(verb, { readers: "agency only", detail });

export type SavedBrief = { id: string; version: number };

/** Saves the typed text over the version on which it was typed. The answers from which it is made are noted when it is begun. */
export const saveBrief = (viewer: Consultant, input: SendBriefInput, now: Date): Promise<SavedBrief> =>
  withBrief(viewer, input, now, async (on) => on.locked.unrecorded(await saveBriefText(on, input)));

/**
 * The same while it is being typed. Returns what its writer must know by now: that an answer from which it was made was withdrawn or
 * changed since.
 */
export const autosaveBrief = (viewer: Consultant, input: AutosaveBriefInput, now: Date) =>
  withBrief(viewer, input, now, async (on) => {
    const { draft, sharedAnswers, candidate, people } = on.found;
    const { version } = await saveBriefText(on, input);
    const lost = outdatedBriefAnswers(draft?.brief.sources ?? input.madeFrom ?? [], sharedAnswers);
    return on.locked.unrecorded({ version, sentence: outdatedBriefMessage(lost, candidate, people) ?? undefined });
  });

async function saveBriefText({ locked, found: view }: LockedBrief, input: AutosaveBriefInput): Promise<SavedBrief> {
  const { tx, viewer, now } = locked;
  const { subject, body } = input;
  const values = { subject, body, ...recipientColumns(view, input) };
  const draft = view.draft?.brief;
  if (!draft) {
    if (view.sharedAnswers.length === 0)
      throw new Refused("The candidate has not let you share anything with the client, so there is nothing to write.");
    const [inserted] = await tx
      .insert(briefs)
      .values({
        ...{ ...locked.owner, candidateUserId: null },
        ...{
          ...values,
          sources: input.madeFrom ?? usedBriefAnswers(view.sharedAnswers),
          createdAt: now,
          createdBy: viewer.userId,
          updatedAt: now,
        },
      })
      .returning({ id: briefs.id, version: briefs.version });
    if (!inserted) throw new NotFound();
    await locked.audit("brief-begun", { readers: "agency only" });
    return inserted;
  }
  const same = (["subject", "body", "contactId", "toName", "toEmail"] as const).every(
    (name) => draft[name] === values[name],
  );
  if (same) return draft;
  if (view.draft?.state !== "writing") throw new Refused("This is being sent. Cancel sending to change it.");
  if (draft.version !== input.version) throw new Stale(briefDifferences(view, draft, values), draft.version);
  const [saved] = await tx
    .update(briefs)
    .set({ ...values, version: draft.version + 1, updatedAt: now })
    .where(isBrief(locked, draft.id))
    .returning({ id: briefs.id, version: briefs.version });
  if (!saved) throw new NotFound();
  return saved;
}

/** The contact of the client's, an interviewer, or somebody whose name and address were typed. */
function recipientColumns({ contacts, people }: BriefView, { to, toName, toEmail }: AutosaveBriefInput) {
  const [kind, id] = to.split(":");
  if (kind === "typed") return { contactId: null, toName, toEmail };
  const known = (kind === "contact" ? contacts : people).find((person) => person.id === id);
  if (!known) throw new NotFound();
  const typed = toEmail && !known.email ? toEmail : known.email;
  return { contactId: kind === "contact" ? known.id : null, toName: known.name, toEmail: typed };
}

type BriefColumns = Pick<typeof briefs.$inferSelect, "subject" | "body" | "contactId" | "toName" | "toEmail">;

/** The saved values of the fields that differ, as the form shows them. */
function briefDifferences(view: BriefView, draft: BriefColumns, values: BriefColumns): Record<string, string> {
  const isSameRecipient = (["contactId", "toName", "toEmail"] as const).every((name) => draft[name] === values[name]);
  return {
    ...(draft.subject !== values.subject && { subject: draft.subject }),
    ...(draft.body !== values.body && { body: draft.body }),
    ...(!isSameRecipient && briefRecipientFields(draft, view.reachable)),
  };
}

/**
 * Sends the brief to one person at the client. The typed text is saved first, whatever follows; with the interview locked it is checked
 * that every answer from which it was made is still shared, in the same words.
 */
export async function sendBrief(viewer: Consultant, input: SendBriefInput, now: Date): Promise<void> {
  const saved = await saveBrief(viewer, input, now);
  await withBrief(viewer, input, now, async (on) => {
    const { locked, found: view } = on;
    const { tx, interview } = locked;
    if (view.draft?.state !== "writing") return locked.unchanged();
    const { brief } = view.draft;
    if (brief.version !== saved.version) throw new Stale({ subject: brief.subject, body: brief.body }, brief.version);
    const { goesBy } = refuseUnready(on, input);
    if (goesBy) await rememberNameOfRecipient(on, input.to, goesBy);
    await liftSuppression(tx, interview.id, brief.toEmail);
    const queued = await enqueue(tx, {
      email: "message",
      props: {
        ...{ messageId: brief.id, step: "brief", interviewerId: null },
        ...{ fromName: view.me.name, replyTo: view.me.email, toName: brief.toName },
        ...{ subject: brief.subject, text: brief.body },
      },
      occasion: `brief:${brief.id}:${input.press}`,
      to: brief.toEmail,
      dueAt: undoUntil(now),
      from: { userId: viewer.userId, at: now },
      // The candidate is set so that an answer that they withdraw stops it; they can read it once it was sent.
      of: { ...locked.owner, byConsultant: true },
    });
    if (!queued) throw new Refused("You already pressed this button. Reload the page, then send the brief from there.");
    await tx
      .update(briefs)
      .set({ outboxId: queued.id, endedAt: null, endedReason: "" })
      .where(isBrief(locked, brief.id));
    return briefDone(on, "brief-queued", { toName: brief.toName });
  });
}

function refuseUnready({ locked: { interview }, found: view }: LockedBrief, input: SendBriefInput) {
  const brief = view.draft!.brief;
  const lost = outdatedBriefMessage(view.lost, view.candidate, view.people);
  if (lost) throw new Refused(lost);
  if (interview.cancelledAt) throw new Refused("This interview was cancelled, so nothing is sent about it.");
  if (!brief.toName.trim()) throw new Refused("Enter the recipient’s name.", "toName");
  if (!brief.toEmail) throw new Refused(`Add an e-mail address for ${brief.toName}.`, "toEmail");
  if (!brief.subject.trim()) throw new Refused("Add a subject.", "subject");
  if (!brief.body.trim()) throw new Refused("There is no text yet.", "body");
  const [gap] = placeholdersIn(brief.body, [view.candidate, interview.role, interview.company]);
  if (gap) throw new Refused(`Replace or delete “${gap.text}”.`, "body");
  const greeting = briefGreetingFinding(
    { ...view, company: interview.company },
    { to: input.to, toName: brief.toName, body: brief.body },
  );
  if (greeting?.level === "stop") throw new Refused(greeting.found, "body");
  const question = greeting && nameQuestionIn([greeting]);
  if (question && !isNameTicked(question, input.goesBy))
    throw new Refused(nameQuestionMessage(question.question), "goesBy");
  if (!input.reread) throw new Refused("You have not re-read this brief yet.", "reread");
  return { goesBy: question?.name ?? null };
}

/** R30: saves the ticked name with the recipient, so that the question is not repeated. */
async function rememberNameOfRecipient(
  { locked: { tx, interview }, found: view }: LockedBrief,
  to: string,
  name: string,
) {
  const chosen = chosenBriefRecipient(view, to);
  if (!chosen) return;
  if (to.startsWith("person:")) await rememberInterviewerName(tx, interview.workspaceId, chosen.id, name);
  else await rememberContactName(tx, interview.workspaceId, chosen.id, name);
}

/** Cancels the sending of a scheduled brief. That is possible until the moment when it is sent. */
export const cancelBriefSending = (viewer: Consultant, input: BriefKey, now: Date): Promise<void> =>
  withBrief(viewer, input, now, async (on) => {
    const { draft, me } = on.found;
    if (!draft?.outboxRow || draft.state === "writing") return on.locked.unchanged();
    const stopped = await cancelEmail(on.locked.tx, draft.outboxRow.id, `${me.name} cancelled sending.`, now);
    if (!stopped) throw new Refused("It has already been sent, so you can’t cancel sending.");
    return briefDone(on, "brief-cancelled");
  });

/** The consultant has corrected the text after an answer was withdrawn or changed. From now on it counts as made from the present answers. */
export const settleBrief = (viewer: Consultant, input: BriefKey, now: Date): Promise<void> =>
  withBrief(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { draft, sharedAnswers } = found;
    if (draft?.state !== "writing" || found.lost.length === 0) return locked.unchanged();
    await locked.tx
      .update(briefs)
      .set({ sources: usedBriefAnswers(sharedAnswers), updatedAt: now })
      .where(isBrief(locked, draft.brief.id));
    return briefDone(on, "brief-put-right");
  });

/** Replaces the text with a new one, made from the present answers. */
export const startBriefAgain = (viewer: Consultant, input: BriefKey, now: Date): Promise<void> =>
  withBrief(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { draft, sharedAnswers, start } = found;
    if (!draft) return locked.unchanged();
    if (draft.state !== "writing") throw new Refused("This is being sent. Cancel sending to change it.");
    const isFresh = draft.brief.subject === start.subject && draft.brief.body === start.body;
    if (isFresh && found.lost.length === 0) return locked.unchanged();
    await locked.tx
      .update(briefs)
      .set({ ...start, sources: usedBriefAnswers(sharedAnswers), version: draft.brief.version + 1, updatedAt: now })
      .where(isBrief(locked, draft.brief.id));
    return briefDone(on, "brief-begun-again");
  });
