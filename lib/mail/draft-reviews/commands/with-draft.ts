import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { NotFound, Stale } from "@/lib/errors";
import type { LockedMessage } from "@/lib/mail/messages/commands/with-message";
import { messageKeyInput } from "@/lib/mail/messages/input";
import { getLockedMessageView, type Message } from "@/lib/mail/messages/queries/message";
import { type AgencyMember, memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import { isSharedWith } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { DraftKey } from "../input";

export type LockedDraft = LockedMessage<Consultant> & { message: Message; me: AgencyMember };

/** Runs `act` on a draft that was given to this agency to read, with the interview locked and a viewer who may judge it. */
export const withDraft = <T>(
  viewer: Consultant,
  which: DraftKey,
  now: Date,
  act: (on: LockedDraft) => Promise<Ending<T>>,
): Promise<T> =>
  withInterview(viewer, which.interviewId, may.reviewDraft, now, async (locked) => {
    const { tx } = locked;
    const message = await sharedMessage(tx, viewer, which);
    const key = messageKeyInput.parse(message);
    const [me] = (await memberRows(tx)).filter((member) => member.userId === viewer.userId);
    if (!me) throw new NotFound();
    return act({ locked, message, me, found: await getLockedMessageView(tx, viewer, key, now) });
  });

async function sharedMessage(tx: Tx, viewer: Consultant, { interviewId, messageId }: DraftKey): Promise<Message> {
  const [message] = await tx
    .select()
    .from(messages)
    .where(and(isSharedWith(viewer, messages), eq(messages.interviewId, interviewId), eq(messages.id, messageId)));
  if (!message) throw new NotFound();
  return message;
}

/** A verdict is about the text that was read. If the writer has changed it since, it is refused, and the reader sees both texts. */
export function refuseStaleDraft({ version, subject, body }: Message, read: number) {
  if (version !== read) throw new Stale({ subject, body }, version, { mustBeRead: true });
}
