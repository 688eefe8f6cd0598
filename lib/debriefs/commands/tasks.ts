import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { tasks } from "@/db/schema/tasks";
import { audit } from "../../audit/commands";
import { NotFound, Refused, rowOrNotFound } from "../../errors";
import { type Interview, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import type { Candidate, Consultant } from "../../viewer";
import type { SaveDebriefInput, TickTaskInput } from "../input";
import type { Debrief } from "../queries";

type SaveTasks = { tx: Tx; viewer: Candidate; held: Interview; before: Debrief; input: SaveDebriefInput; now: Date };

/** R16: open tasks of both sides. A task that was emptied in the form is deleted; one that is not in the form stays. */
export async function saveDebriefTasks({ tx, viewer, held: interview, before, input }: SaveTasks) {
  const known = new Map(before.tasks.map((task) => [task.id, task]));
  const at = (id: string) => and(eq(tasks.workspaceId, interview.workspaceId), eq(tasks.id, id));
  for (const [id, { body, day }] of Object.entries(input.tasks)) {
    const task = known.get(id);
    const dueDay = day || null;
    if (!body && day && !task) throw new Refused("What is to be done by then?", `tasks.${id}.body`);
    if (!body && task) await tx.delete(tasks).where(at(id));
    else if (task && (task.body !== body || task.dueDay !== dueDay))
      await tx.update(tasks).set({ body, dueDay }).where(at(id));
    else if (!task && body) {
      const [added] = await tx
        .insert(tasks)
        .values({
          id,
          workspaceId: interview.workspaceId,
          interviewId: interview.id,
          candidateUserId: interview.candidateUserId,
          body,
          dueDay,
          createdBy: viewer.userId,
        })
        .onConflictDoNothing()
        .returning({ id: tasks.id });
      if (!added) throw new NotFound();
    }
  }
}

/** Either side may tick a task, or take the tick away. */
export async function tickTask(viewer: Candidate | Consultant, input: TickTaskInput, now: Date) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.id);
    if (!may.doTask(viewer, interview)) throw new NotFound();
    const done = input.done === "yes";
    const itself = and(
      ...[
        eq(tasks.workspaceId, interview.workspaceId),
        eq(tasks.interviewId, interview.id),
        eq(tasks.id, input.taskId),
      ],
    );
    const task = rowOrNotFound(await tx.select({ body: tasks.body, doneAt: tasks.doneAt }).from(tasks).where(itself));
    if (done === (task.doneAt !== null)) return;
    await tx
      .update(tasks)
      .set({ doneAt: done ? now : null, doneBy: done ? viewer.userId : null })
      .where(itself);
    await audit(tx, viewer, now, {
      workspaceId: interview.workspaceId,
      interviewId: interview.id,
      candidateUserId: interview.candidateUserId,
      consultants: true,
      verb: done ? "task-done" : "task-reopened",
      detail: { what: task.body },
    });
  });
}
