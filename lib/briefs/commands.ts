import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { briefs } from "@/db/schema/sharing";
import { audit } from "../audit/commands";
import type { AuditVerb } from "../audit/rules/verbs";
import { NotFound, Refused, Stale } from "../errors";
import { type Interview, lockInterview } from "../interviews/queries";
import { rememberContactName, rememberInterviewerName } from "../messages/commands/goes-by";
import { nameQuestionIn } from "../messages/rules/checks";
import { isNameTicked, nameQuestionMessage } from "../messages/rules/greeting-check";
import { placeholdersIn } from "../messages/rules/placeholders";
import { cancelEmail } from "../outbox/commands/cancel";
import { enqueue } from "../outbox/commands/enqueue";
import { liftSuppression } from "../outbox/commands/lift-suppression";
import { may } from "../permissions";
import type { Consultant } from "../viewer";
import type { AutosaveBriefInput, BriefKey, SendBriefInput } from "./input";
import { type BriefView, getLockedBriefView } from "./queries";
import {
  briefGreetingFinding,
  chosenBriefRecipient,
  outdatedBriefAnswers,
  outdatedBriefMessage,
  usedBriefAnswers,
} from "./rules";

type LockedBrief = { tx: Tx; held: Interview; found: BriefView };

/** With the interview locked, and so its debrief: a withdrawn answer comes before or after, never in between. */
const withBrief = <T>(
  viewer: Consultant,
  { interviewId }: BriefKey,
  now: Date,
  act: (locked: LockedBrief) => Promise<T>,
): Promise<T> =>
  transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, interviewId);
    if (!may.writeBrief(viewer, interview)) throw new NotFound();
    return act({ tx, held: interview, found: await getLockedBriefView(tx, viewer, interviewId, now) });
  });

const auditBrief = (
  { tx, held: interview }: LockedBrief,
  viewer: Consultant,
  now: Date,
  verb: AuditVerb,
  detail = {},
) =>
  audit(tx, viewer, now, {
    // A brief is the agency's own until it has been sent; then delivery writes its history.
    ...{ workspaceId: interview.workspaceId, interviewId: interview.id, consultants: true, verb, detail },
  });

export type SavedBrief = { id: string; version: number };

/** Saves the typed text over the version on which it was typed. The answers from which it is made are noted when it is begun. */
export const saveBrief = (viewer: Consultant, input: SendBriefInput, now: Date): Promise<SavedBrief> =>
  withBrief(viewer, input, now, (locked) => saveBriefText(locked, viewer, input, now));

/**
 * The same while it is being typed. Returns what its writer must know by now: that an answer from which it was made was withdrawn or
 * changed since.
 */
export const autosaveBrief = (viewer: Consultant, input: AutosaveBriefInput, now: Date) =>
  withBrief(viewer, input, now, async (locked) => {
    const { draft, released, candidate, people } = locked.found;
    const { version } = await saveBriefText(locked, viewer, input, now);
    const lost = outdatedBriefAnswers(draft?.brief.sources ?? input.madeFrom ?? [], released);
    return { version, sentence: outdatedBriefMessage(lost, candidate, people) ?? undefined };
  });

async function saveBriefText(
  locked: LockedBrief,
  viewer: Consultant,
  input: AutosaveBriefInput,
  now: Date,
): Promise<SavedBrief> {
  const { tx, held: interview, found: view } = locked;
  const { subject, body } = input;
  const values = { subject, body, ...recipientColumns(view, input) };
  const draft = view.draft?.brief;
  if (!draft) {
    if (view.released.length === 0)
      throw new Refused("Nothing is released to the client, so there is nothing to tell.");
    const [inserted] = await tx
      .insert(briefs)
      .values({
        ...{ workspaceId: interview.workspaceId, interviewId: interview.id, candidateUserId: null },
        ...{
          ...values,
          sources: input.madeFrom ?? usedBriefAnswers(view.released),
          createdAt: now,
          createdBy: viewer.userId,
          updatedAt: now,
        },
      })
      .returning({ id: briefs.id, version: briefs.version });
    if (!inserted) throw new NotFound();
    await auditBrief(locked, viewer, now, "brief-begun");
    return inserted;
  }
  const same = (["subject", "body", "contactId", "toName", "toEmail"] as const).every(
    (name) => draft[name] === values[name],
  );
  if (same) return draft;
  if (view.draft?.state !== "writing") throw new Refused("This is on its way. Call it back to change it.");
  if (draft.version !== input.version) throw new Stale(briefDifferences(draft, values), draft.version);
  const [saved] = await tx
    .update(briefs)
    .set({ ...values, version: draft.version + 1, updatedAt: now })
    .where(and(eq(briefs.workspaceId, interview.workspaceId), eq(briefs.id, draft.id)))
    .returning({ id: briefs.id, version: briefs.version });
  if (!saved) throw new NotFound();
  return saved;
}

/** The contact of the client's, an interviewer, or somebody whose name and address were typed. */
function recipientColumns({ contacts, people }: BriefView, { to, toName, toEmail }: AutosaveBriefInput) {
  const [kind, id] = to.split(":");
  if (kind === "typed") return { contactId: null, toName, toEmail };
  const known = (kind === "contact" ? contacts : people).find((one) => one.id === id);
  if (!known) throw new NotFound();
  const typed = toEmail && !known.email ? toEmail : known.email;
  return { contactId: kind === "contact" ? known.id : null, toName: known.name, toEmail: typed };
}

function briefDifferences(draft: Record<string, unknown>, values: Record<string, unknown>): Record<string, string> {
  const changed = ["subject", "body", "toName", "toEmail"].filter((name) => draft[name] !== values[name]);
  return Object.fromEntries(changed.map((name) => [name, String(draft[name] ?? "")]));
}

/**
 * Sends the brief to one person at the client. The typed text is saved first, whatever follows; with the interview locked it is checked
 * that every answer from which it was made is still shared, in the same words.
 */
export async function sendBrief(viewer: Consultant, input: SendBriefInput, now: Date): Promise<void> {
  const saved = await saveBrief(viewer, input, now);
  await withBrief(viewer, input, now, async (locked) => {
    const { tx, held: interview, found: view } = locked;
    if (view.draft?.state !== "writing") return;
    const { brief } = view.draft;
    if (brief.version !== saved.version) throw new Stale({ subject: brief.subject, body: brief.body }, brief.version);
    const { goesBy } = refuseUnready(locked, input);
    if (goesBy) await rememberNameOfRecipient(locked, input.to, goesBy);
    await liftSuppression(tx, interview.id, brief.toEmail);
    const queued = await enqueue(tx, {
      letter: "note",
      props: {
        ...{ messageId: brief.id, step: "brief", interviewerId: null },
        ...{ fromName: view.me.name, replyTo: view.me.email, toName: brief.toName },
        ...{ subject: brief.subject, text: brief.body },
      },
      occasion: `brief:${brief.id}:${input.press}`,
      to: brief.toEmail,
      dueAt: now,
      from: { userId: viewer.userId, at: now },
      // The candidate is set so that an answer that they withdraw stops it; they can read it once it was sent.
      of: {
        ...{
          workspaceId: interview.workspaceId,
          interviewId: interview.id,
          candidateUserId: interview.candidateUserId,
        },
        byConsultant: true,
      },
    });
    if (!queued) throw new Refused("This button was pressed before. Look at the brief again, and send it from there.");
    await tx
      .update(briefs)
      .set({ outboxId: queued.id, endedAt: null, endedReason: "" })
      .where(and(eq(briefs.workspaceId, interview.workspaceId), eq(briefs.id, brief.id)));
    await auditBrief(locked, viewer, now, "brief-queued", { toName: brief.toName });
  });
}

function refuseUnready({ held: interview, found: view }: LockedBrief, input: SendBriefInput) {
  const brief = view.draft!.brief;
  const lost = outdatedBriefMessage(view.lost, view.candidate, view.people);
  if (lost) throw new Refused(lost);
  if (interview.cancelledAt) throw new Refused("This interview was cancelled, so nothing is sent about it.");
  if (!brief.toName.trim()) throw new Refused("Say whose name it goes to.", "toName");
  if (!brief.toEmail) throw new Refused(`There is no address for ${brief.toName}. Add one.`, "toEmail");
  if (!brief.subject.trim()) throw new Refused("It has no subject.", "subject");
  if (!brief.body.trim()) throw new Refused("There is no text yet.", "body");
  const [gap] = placeholdersIn(brief.body, [view.candidate, interview.role, interview.company]);
  if (gap) throw new Refused(`“${gap.text}” still stands for something. Fill it in, or take it out.`, "body");
  const greeting = briefGreetingFinding(
    { ...view, company: interview.company },
    { to: input.to, toName: brief.toName, body: brief.body },
  );
  if (greeting?.level === "stop") throw new Refused(greeting.found, "body");
  const question = greeting && nameQuestionIn([greeting]);
  if (question && !isNameTicked(question, input.goesBy))
    throw new Refused(nameQuestionMessage(question.question), "goesBy");
  if (!input.reread) throw new Refused("You have not re-read it yet.", "reread");
  return { goesBy: question?.name ?? null };
}

/** R30: saves the ticked name with the recipient, so that the question is not repeated. */
async function rememberNameOfRecipient({ tx, held: interview, found: view }: LockedBrief, to: string, name: string) {
  const chosen = chosenBriefRecipient(view, to);
  if (!chosen) return;
  if (to.startsWith("person:")) await rememberInterviewerName(tx, interview.workspaceId, chosen.id, name);
  else await rememberContactName(tx, interview.workspaceId, chosen.id, name);
}

/** Stops one that waits, until the moment at which it leaves. */
export const cancelBriefSending = (viewer: Consultant, input: BriefKey, now: Date): Promise<void> =>
  withBrief(viewer, input, now, async (locked) => {
    const { draft, me } = locked.found;
    if (!draft?.outboxRow || draft.state === "writing") return;
    const stopped = await cancelEmail(locked.tx, draft.outboxRow.id, `${me.name} called it back.`, now);
    if (!stopped) throw new Refused("It has left already, so it can't be called back.");
    await auditBrief(locked, viewer, now, "brief-cancelled");
  });

/** The text was corrected after an answer was withdrawn or changed: from now on it counts as made from what is shared now. */
export const settleBrief = (viewer: Consultant, input: BriefKey, now: Date): Promise<void> =>
  withBrief(viewer, input, now, async (locked) => {
    const { draft, released } = locked.found;
    if (draft?.state !== "writing" || locked.found.lost.length === 0) return;
    await locked.tx
      .update(briefs)
      .set({ sources: usedBriefAnswers(released), updatedAt: now })
      .where(and(eq(briefs.workspaceId, locked.held.workspaceId), eq(briefs.id, draft.brief.id)));
    await auditBrief(locked, viewer, now, "brief-put-right");
  });

/** A fresh text from what is released now, in the place of what was written. */
export const startBriefAgain = (viewer: Consultant, input: BriefKey, now: Date): Promise<void> =>
  withBrief(viewer, input, now, async (locked) => {
    const { draft, released, start } = locked.found;
    if (!draft) return;
    if (draft.state !== "writing") throw new Refused("This is on its way. Call it back to change it.");
    const isFresh = draft.brief.subject === start.subject && draft.brief.body === start.body;
    if (isFresh && locked.found.lost.length === 0) return;
    await locked.tx
      .update(briefs)
      .set({ ...start, sources: usedBriefAnswers(released), version: draft.brief.version + 1, updatedAt: now })
      .where(and(eq(briefs.workspaceId, locked.held.workspaceId), eq(briefs.id, draft.brief.id)));
    await auditBrief(locked, viewer, now, "brief-begun-again");
  });
