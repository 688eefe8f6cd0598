import { stepEvents } from "@/db/schema/interviews";
import { dayOf, msAt as instantAt } from "@/lib/dates";
import { MINUTE } from "@/lib/durations";
import { Refused } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { Candidate } from "@/lib/viewer";
import type { LogCallInput } from "../input";

const maySettleOwnStep = (viewer: Candidate, interview: Interview) => may.settleStep(viewer, interview, "candidate");

/** R13: "I called Marta at 17:42" counts as much as the debrief. Without a time, the call was now. `zone` is the reader's. */
export async function logCall(viewer: Candidate, input: LogCallInput & { zone: string }, now: Date) {
  await withInterview(viewer, input.id, maySettleOwnStep, now, async (locked) => {
    const { tx, interview } = locked;
    if (interview.cancelledAt) throw new Refused("This interview was cancelled.");
    if (interview.route !== "agency") throw new Refused("This interview has no consultant.");
    const day = input.on || dayOf(input.zone, now.getTime());
    const called = input.at ? new Date(instantAt(input.zone, day, input.at)) : now;
    if (called.getTime() > now.getTime() + 5 * MINUTE) throw new Refused("This is in the future.", "at");
    if (called < interview.endsAt) throw new Refused("This is before the interview ended.", "at");
    const fact = { at: called < now ? called : now, by: viewer.userId, how: "call", reason: input.note };
    const inserted = await tx
      .insert(stepEvents)
      .values({ ...locked.owner, step: "tell-consultant", kind: "done", ...fact })
      .onConflictDoNothing()
      .returning({ id: stepEvents.id });
    return inserted.length > 0
      ? locked.done("consultant-called", { detail: { at: fact.at } })
      : locked.auditedOrRepeated();
  });
}
