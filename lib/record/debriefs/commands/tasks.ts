import { and, eq } from "drizzle-orm";
import { tasks } from "@/db/schema/tasks";
import { NotFound, Refused, rowOrNotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { AccountViewer } from "@/lib/viewer";
import type { TickTaskInput } from "../input";
import type { LockedDebrief } from "./locked-debrief";

/** R16: the tasks of both sides. A task that was emptied in the form is deleted. A task that is not in the form stays. */
export async function saveDebriefTasks({ locked, before, input }: LockedDebrief) {
  const { tx, viewer } = locked;
  const known = new Map(before.tasks.map((task) => [task.id, task]));
  const at = (id: string) => and(locked.rowsOf(tasks), eq(tasks.id, id));
  for (const [id, { body, day }] of Object.entries(input.tasks)) {
    const task = known.get(id);
    const dueDay = day || null;
    if (!body && day && !task) throw new Refused("Write the task for this date.", `tasks.${id}.body`);
    if (!body && task) await tx.delete(tasks).where(at(id));
    else if (task && (task.body !== body || task.dueDay !== dueDay))
      await tx.update(tasks).set({ body, dueDay }).where(at(id));
    else if (!task && body) {
      const [added] = await tx
        .insert(tasks)
        .values({ ...locked.owner, id, body, dueDay, createdBy: viewer.userId })
        .onConflictDoNothing()
        .returning({ id: tasks.id });
      if (!added) throw new NotFound();
    }
  }
}

/** Either side may tick a task, or take the tick away. */
export async function tickTask(viewer: AccountViewer, input: TickTaskInput, now: Date) {
  await withInterview(viewer, input.id, may.doTask, now, async (locked) => {
    const { tx } = locked;
    const done = input.done === "yes";
    const itself = and(locked.rowsOf(tasks), eq(tasks.id, input.taskId));
    const task = rowOrNotFound(await tx.select({ body: tasks.body, doneAt: tasks.doneAt }).from(tasks).where(itself));
    if (done === (task.doneAt !== null)) return locked.unchanged();
    await tx
      .update(tasks)
      .set({ doneAt: done ? now : null, doneBy: done ? viewer.userId : null })
      .where(itself);
    return locked.done(done ? "task-done" : "task-reopened", { detail: { what: task.body } });
  });
}
