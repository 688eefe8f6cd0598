import { transaction } from "@/db/client";
import { stepEvents } from "@/db/schema/interviews";
import { audit } from "../../audit/commands";
import { dayOf, msAt as instantAt, MINUTE } from "../../dates";
import { NotFound, Refused } from "../../errors";
import { lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Candidate } from "../../viewer";
import type { LogCallInput } from "../input";

/** R13: "I called Marta at 17:42" is as good as the debrief. Without a time it was now; `zone` is the reader's. */
export async function logCall(viewer: Candidate, input: LogCallInput & { zone: string }, now: Date) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.id);
    if (!may.settleStep(viewer, interview, "candidate")) throw new NotFound();
    if (interview.cancelledAt) throw new Refused("This interview was cancelled.");
    if (interview.route !== "agency") throw new Refused("There is no consultant in between here.");
    const day = input.on || dayOf(input.zone, now.getTime());
    const called = input.at ? new Date(instantAt(input.zone, day, input.at)) : now;
    if (called.getTime() > now.getTime() + 5 * MINUTE) throw new Refused("That is still to come.", "at");
    if (called < interview.endsAt) throw new Refused("That is before the interview ended.", "at");
    const owner = {
      workspaceId: interview.workspaceId,
      interviewId: interview.id,
      candidateUserId: interview.candidateUserId,
    };
    const fact = { at: called < now ? called : now, by: viewer.userId, how: "call", reason: input.note };
    const inserted = await tx
      .insert(stepEvents)
      .values({ ...owner, step: "tell-consultant", kind: "done", ...fact })
      .onConflictDoNothing()
      .returning({ id: stepEvents.id });
    if (inserted.length > 0)
      await audit(tx, viewer, now, {
        ...owner,
        consultants: true,
        verb: "consultant-called",
        detail: { at: fact.at },
      });
    await reschedule(tx, interview.id, now);
  });
}
