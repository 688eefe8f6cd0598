import { and, eq, sql } from "drizzle-orm";
import { candidates } from "@/db/schema/workspaces";
import { NotFound, Refused } from "@/lib/errors";
import { notifyPeople } from "@/lib/mail/notifications/commands";
import { updateSentNotification } from "@/lib/mail/notifications/rules";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { recordUpdate } from "@/lib/planning/desk/commands";
import { type LockedInterview, withInterviewAsSystem } from "@/lib/record/interviews/commands/with-interview";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { noAccountMessage } from "../rules";
import { updateTextFor } from "../rules/update-text";

/**
 * Sends one candidate an update, with their own name in it. They read it on the page of their interview. It is recorded like every other update
 * to them, and an e-mail tells them about it. A second press does nothing.
 */
export const sendUpdate = (
  viewer: Consultant,
  { id, text, since }: { id: string; text: string; since: string },
  now: Date,
): Promise<void> =>
  withInterviewAsSystem(
    viewer,
    id,
    (who, interview) => may.settleStep(who, interview, "consultant"),
    now,
    async (locked) => {
      const { candidate, userId, by } = await peopleOf(locked);
      if (!userId) throw new Refused(noAccountMessage);
      const note = updateTextFor(text, shortName(candidate));
      if (!(await recordUpdate(locked, { what: "updated", how: "here", note, since }))) return locked.unchanged();
      const { id: interviewId, role, company } = locked.interview;
      const item = updateSentNotification({ interviewId, by, role, company });
      await notifyPeople(locked.tx, [{ userId, item }], now);
      return locked.done("candidate-updated", { detail: { what: note } });
    },
  );

async function peopleOf({ tx, viewer, interview }: LockedInterview<Consultant>) {
  const [found] = await tx
    .select({
      ...{ candidate: candidates.name, userId: candidates.userId },
      by: sql<string | null>`(select u.name from users u where u.id = ${viewer.userId}::uuid)`,
    })
    .from(candidates)
    .where(and(isInWorkspace(interview, candidates), eq(candidates.id, interview.candidateId)));
  if (!found?.by) throw new NotFound();
  return { ...found, by: found.by };
}
