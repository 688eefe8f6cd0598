import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { clientContacts } from "@/db/schema/workspaces";
import type { Candidate } from "@/lib/viewer";
import type { MessageKey } from "../input";
import { messageFindings } from "../rules/checks";
import { nameQuestionIn } from "../rules/finding";
import { isNameTicked } from "../rules/greeting-check";
import { isForAnother } from "../rules/recipient";
import { isMessageFixed } from "../rules/state";
import { withMessage } from "./with-message";

/** How many other names are kept for one person. */
const maxOtherNames = 20;

const addOtherName = (
  tx: Tx,
  table: typeof interviewers | typeof clientContacts,
  workspaceId: string,
  id: string,
  name: string,
) =>
  tx
    .update(table)
    .set({ goesBy: sql`array_append(${table.goesBy}, ${name}::text)` })
    .where(
      and(
        ...[eq(table.workspaceId, workspaceId), eq(table.id, id)],
        sql`cardinality(${table.goesBy}) < ${maxOtherNames} and ${name}::text <> all (${table.goesBy})`,
      ),
    );

/** R30: keeps the name that a writer ticked, so that nobody is asked about it again. */
export const rememberInterviewerName = (tx: Tx, workspaceId: string, interviewerId: string, name: string) =>
  addOtherName(tx, interviewers, workspaceId, interviewerId, name);

/** The same for a contact of the client. */
export const rememberContactName = (tx: Tx, workspaceId: string, contactId: string, name: string) =>
  addOtherName(tx, clientContacts, workspaceId, contactId, name);

/** The same for the stored greeting: a tick for a name that is no longer in it has no effect. */
export const saveGoesBy = (
  viewer: Candidate,
  input: MessageKey & { goesBy: string; shownRecipient?: string | undefined },
  now: Date,
): Promise<void> =>
  withMessage(viewer, input, now, async ({ locked, found }) => {
    const { message, recipient, writing, step, state } = found;
    if (!message || !recipient?.reader.id || isMessageFixed(state)) return locked.unchanged();
    if (isForAnother(input.shownRecipient, recipient)) return locked.unchanged();
    const asked = nameQuestionIn(messageFindings({ writing, recipient, ...message, step }));
    if (asked && isNameTicked(asked, input.goesBy))
      await rememberInterviewerName(locked.tx, locked.interview.workspaceId, recipient.reader.id, asked.name);
    return locked.unrecorded();
  });
