import { and, eq } from "drizzle-orm";
import { messages } from "@/db/schema/messages";
import { NotFound, Refused, Stale } from "../../errors";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Candidate } from "../../viewer";
import type { SaveDraftInput } from "../input";
import type { Message } from "../queries/message";
import { isMessageFixed } from "../rules/state";
import { auditMessage, type LockedMessage, messageOwner, withMessage } from "./with-message";

export type SavedMessage = Pick<Message, "id" | "version" | "rereadVersion">;
type TextToSave = Pick<
  SaveDraftInput,
  "interviewId" | "step" | "interviewerId" | "version" | "subject" | "body" | "recipientId"
>;

/** Saves the typed text. The version names the text: it grows with each change, and the tick "I have re-read it" belongs to one version. */
export const saveDraft = (viewer: Candidate, input: SaveDraftInput, now: Date): Promise<SavedMessage> =>
  withMessage(viewer, input, now, async (on) => {
    const saved = await saveMessageText(on, viewer, input, now);
    const rereadVersion = input.reread ? saved.version : null;
    if (isMessageFixed(on.found.state) || saved.rereadVersion === rereadVersion) return saved;
    await on.tx
      .update(messages)
      .set({ rereadVersion })
      .where(and(eq(messages.workspaceId, on.held.workspaceId), eq(messages.id, saved.id)));
    return { ...saved, rereadVersion };
  });

/** Never over a newer text: a writer of an older one sees both. The same text again changes nothing. */
export async function saveMessageText(
  on: LockedMessage,
  viewer: Candidate,
  input: TextToSave,
  now: Date,
): Promise<SavedMessage> {
  const { tx, held, found } = on;
  const { message, state, writing } = found;
  const { subject, body } = input;
  const recipientId = input.recipientId === undefined ? (message?.recipientId ?? null) : input.recipientId || null;
  if (recipientId && !writing.panel.some((person) => person.id === recipientId)) throw new NotFound();
  const same = message?.subject === subject && message.body === body && message.recipientId === recipientId;
  if (message && same) return message;
  if (isMessageFixed(state))
    throw new Refused(
      state.kind === "sent"
        ? "This has been sent, so its text stays as it is."
        : "This is on its way. Call it back to change it.",
    );
  if (!message) return insertMessage(on, viewer, { ...input, recipientId }, now);
  if (message.version !== input.version) throw new Stale(differences(message, input), message.version);
  const [saved] = await tx
    .update(messages)
    .set({ subject, body, recipientId, version: message.version + 1, updatedAt: now })
    .where(and(eq(messages.workspaceId, held.workspaceId), eq(messages.id, message.id)))
    .returning();
  if (!saved) throw new NotFound();
  // R41: the approved text is no longer the present one, so it is its writer's turn again.
  if (message.approvedVersion === message.version) await reschedule(tx, held.id, now);
  return saved;
}

async function insertMessage(
  on: LockedMessage,
  viewer: Candidate,
  input: Omit<TextToSave, "recipientId"> & { recipientId: string | null },
  now: Date,
): Promise<SavedMessage> {
  const { step, interviewerId, subject, body, recipientId } = input;
  const [saved] = await on.tx
    .insert(messages)
    .values({ ...messageOwner(on.held), step, interviewerId, subject, body, recipientId, updatedAt: now })
    .returning();
  if (!saved) throw new NotFound();
  await auditMessage(on, viewer, now, "draft-begun", input);
  return saved;
}

const differences = (message: Message, input: TextToSave): Record<string, string> => ({
  ...(message.subject === input.subject ? {} : { subject: message.subject }),
  ...(message.body === input.body ? {} : { body: message.body }),
});
