import { and, eq } from "drizzle-orm";
import { messages } from "@/db/schema/messages";
import { may } from "@/lib/permissions";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { AccountViewer, Candidate } from "@/lib/viewer";
import type { MessageKey } from "../input";
import { getLockedMessageView, type MessageView } from "../queries/message";

export type LockedMessage<V extends AccountViewer = AccountViewer> = { locked: LockedInterview<V>; found: MessageView };

/** Runs `run` with the interview locked, so that two tabs, two presses and an incoming answer happen one after the other. */
export const withMessage = <T>(
  viewer: Candidate,
  key: MessageKey,
  now: Date,
  run: (on: LockedMessage<Candidate>) => Promise<Ending<T>>,
): Promise<T> =>
  withInterview(viewer, key.interviewId, may.writeMessage, now, async (locked) =>
    run({ locked, found: await getLockedMessageView(locked.tx, viewer, key, now) }),
  );

/** One message of the interview that is locked. */
export const isMessage = (locked: LockedInterview, id: string) => and(locked.rowsOf(messages), eq(messages.id, id));

/** Adds a row of history. Both sides may know that something was done about a step, but nobody else reads the text. */
export const auditMessage = (
  { locked }: LockedMessage,
  verb: AuditVerb,
  { step, interviewerId }: MessageKey,
  detail = {},
) => locked.audit(verb, { detail: { step, interviewerId, ...detail } });

/** The same, as the end of the command. */
export async function messageDone(on: LockedMessage, verb: AuditVerb, key: MessageKey, detail = {}) {
  await auditMessage(on, verb, key, detail);
  return on.locked.audited();
}
