import { messages } from "@/db/schema/messages";
import { NotFound, Refused, Stale } from "@/lib/errors";
import type { Candidate } from "@/lib/viewer";
import type { SaveDraftInput } from "../input";
import type { Message } from "../queries/message";
import { isMessageFixed } from "../rules/state";
import { auditMessage, isMessage, type LockedMessage, withMessage } from "./with-message";

export type SavedMessage = Pick<Message, "id" | "version" | "rereadVersion">;
type TextToSave = Pick<
  SaveDraftInput,
  "interviewId" | "step" | "interviewerId" | "version" | "subject" | "body" | "recipientId" | "composed"
>;

/** Saves the typed text. The version names the text: it grows with each change, and the tick "I have re-read it" belongs to one version. */
export const saveDraft = (viewer: Candidate, input: SaveDraftInput, now: Date): Promise<SavedMessage> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked } = on;
    const saved = await saveMessageText(on, input);
    const isReread = isRereadNow(input, saved);
    const rereadVersion = isReread ? saved.version : null;
    const { message, state } = on.found;
    // R41: if the text is not the approved one any more, it is the writer's turn again.
    const isVoided = message && message.approvedVersion === message.version && saved.version !== message.version;
    const end = (value: SavedMessage) => (isVoided ? locked.rescheduledUnrecorded(value) : locked.unrecorded(value));
    if (isMessageFixed(state) || saved.rereadVersion === rereadVersion) return end(saved);
    const reading = isReread ? { rereadSubject: input.subject, rereadBody: input.body } : {};
    await locked.tx
      .update(messages)
      .set({ rereadVersion, ...reading })
      .where(isMessage(locked, saved.id));
    return end({ ...saved, rereadVersion });
  });

/** R40: whether the tick is for the text that was just saved. */
export const isRereadNow = ({ reread, wasReread, version }: SaveDraftInput, saved: Pick<Message, "version">): boolean =>
  reread === "yes" && !(wasReread && saved.version !== version);

/** Refuses to save over a newer text: the writer then sees both. If the text is the same, nothing changes. */
export async function saveMessageText(on: LockedMessage, input: TextToSave): Promise<SavedMessage> {
  const { locked, found } = on;
  const { tx, now } = locked;
  const { message, state, writing } = found;
  const { subject, body } = input;
  const recipientId = input.recipientId === undefined ? (message?.recipientId ?? null) : input.recipientId || null;
  if (recipientId && !writing.panel.some((person) => person.id === recipientId)) throw new NotFound();
  const same = message?.subject === subject && message.body === body && message.recipientId === recipientId;
  if (message && same) return message;
  if (isMessageFixed(state))
    throw new Refused(
      state.kind === "sent"
        ? "This has already been sent, so you can’t change it."
        : "This is being sent. Cancel sending to change it.",
    );
  if (!message) return insertMessage(on, { ...input, recipientId });
  if (message.version !== input.version) throw new Stale(differences(message, input), message.version);
  const [saved] = await tx
    .update(messages)
    .set({ subject, body, recipientId, version: message.version + 1, updatedAt: now })
    .where(isMessage(locked, message.id))
    .returning();
  if (!saved) throw new NotFound();
  return saved;
}

async function insertMessage(
  on: LockedMessage,
  input: Omit<TextToSave, "recipientId"> & { recipientId: string | null },
): Promise<SavedMessage> {
  const { step, interviewerId, subject, body, recipientId, composed } = input;
  const { tx, owner, now } = on.locked;
  const [saved] = await tx
    .insert(messages)
    .values({ ...owner, step, interviewerId, subject, body, recipientId, composed, updatedAt: now })
    .returning();
  if (!saved) throw new NotFound();
  await auditMessage(on, "draft-begun", input);
  return saved;
}

const differences = (message: Message, input: TextToSave): Record<string, string> => ({
  ...(input.recipientId === undefined || (message.recipientId ?? "") === input.recipientId
    ? {}
    : { recipientId: message.recipientId ?? "" }),
  ...(message.subject === input.subject ? {} : { subject: message.subject }),
  ...(message.body === input.body ? {} : { body: message.body }),
});
