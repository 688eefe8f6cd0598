import { and, eq } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { tasks } from "@/db/schema/interviews";
import { NotFound } from "../../errors";
import { record } from "../../history/commands";
import { lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import type { Viewer } from "../../viewer";

/** R16: a task that they gave is done, or not done after all. */
export async function settleTask(
  viewer: Viewer,
  input: { id: string; interviewId: string; done: "yes" | "no" },
  now: Date,
) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, input.interviewId);
    if (!may.doTask(viewer, held)) throw new NotFound();
    const [task] = await tx
      .update(tasks)
      .set({
        doneAt: input.done === "yes" ? now : null,
        doneBy: input.done === "yes" && "userId" in viewer ? viewer.userId : null,
      })
      .where(and(eq(tasks.workspaceId, held.workspaceId), eq(tasks.interviewId, held.id), eq(tasks.id, input.id)))
      .returning({ body: tasks.body });
    if (!task) throw new NotFound();
    await record(tx, viewer, now, {
      workspaceId: held.workspaceId,
      interviewId: held.id,
      candidateUserId: held.candidateUserId,
      consultants: true,
      verb: input.done === "yes" ? "task done" : "task not done after all",
    });
  });
}
