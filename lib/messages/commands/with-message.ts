import { type Tx, transaction } from "@/db/client";
import { audit } from "../../audit/commands";
import type { AuditVerb } from "../../audit/rules/verbs";
import { NotFound } from "../../errors";
import { type Interview, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import type { Candidate, Consultant } from "../../viewer";
import type { MessageKey } from "../input";
import { getLockedMessageView, type MessageView } from "../queries/message";

export type LockedMessage = { tx: Tx; held: Interview; found: MessageView };

/** Runs `run` with the interview locked, so that two tabs, two presses and an incoming answer happen one after the other. */
export const withMessage = <T>(
  viewer: Candidate,
  key: MessageKey,
  now: Date,
  run: (locked: LockedMessage) => Promise<T>,
): Promise<T> =>
  transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, key.interviewId);
    if (!may.writeMessage(viewer, interview)) throw new NotFound();
    return run({ tx, held: interview, found: await getLockedMessageView(tx, viewer, key, now) });
  });

export const messageOwner = (interview: Interview) => ({
  workspaceId: interview.workspaceId,
  interviewId: interview.id,
  candidateUserId: interview.candidateUserId,
});

/** Both sides may know that something was done about a step; nobody else learns what was written. */
export const auditMessage = (
  { tx, held: interview }: LockedMessage,
  viewer: Candidate | Consultant,
  now: Date,
  verb: AuditVerb,
  { step, interviewerId }: MessageKey,
  detail = {},
) =>
  audit(tx, viewer, now, {
    ...messageOwner(interview),
    consultants: true,
    verb,
    detail: { step, interviewerId, ...detail },
  });
