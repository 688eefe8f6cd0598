import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { outbox, reminders } from "@/db/schema/mail";
import { reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { sweep } from "@/lib/planning/reminders/commands/sweep";
import { system } from "@/lib/viewer";
import { onlyOf } from "../setup/contents";

export const at = (instant: string) => new Date(instant);
export const sweepAt = (instant: string | Date) => sweep(system, new Date(instant), () => false);

/** As if a mail server had taken all that waits. */
export const letThemLeave = () =>
  transaction(system, (tx) =>
    tx.execute(sql`update outbox set sent_at = due_at where sent_at is null and ended_at is null`),
  );

/** The reminders decided for this person, oldest first: when, whether they have left or ended, and of which steps. */
export const lettersTo = async (userId: string) => {
  const rows = await transaction(system, (tx) =>
    tx.select().from(outbox).where(eq(outbox.userId, userId)).orderBy(outbox.dueAt, outbox.id),
  );
  return onlyOf("reminder", rows).map((row) => ({
    ...row,
    steps: row.content.props.items.map((one) => one.step).sort(),
    interviews: new Set(row.content.props.items.map((one) => one.interviewId)).size,
  }));
};

export const toldTo = (userId: string) =>
  transaction(system, (tx) => tx.select().from(reminders).where(eq(reminders.userId, userId)));

/** As text: "infinity" is no date. */
export const wakeOf = async (id: string) => {
  const [row] = await transaction(system, (tx) =>
    tx.execute<{ wake: string | null }>(
      sql`select to_char(next_check_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as wake from interviews where id = ${id}::uuid and isfinite(next_check_at)`,
    ),
  );
  return row?.wake ?? null;
};

/** Makes this user the consultant of the interview, as a member of its workspace. */
export async function consultantOf(interviewId: string, workspaceId: string, userId: string, now: Date) {
  await transaction(system, async (tx) => {
    await tx.execute(sql`insert into memberships (workspace_id, user_id, access) values (${workspaceId}::uuid, ${userId}::uuid, 'consultant')
      on conflict do nothing`);
    await tx.update(interviews).set({ consultantUserId: userId }).where(eq(interviews.id, interviewId));
    await reschedule(tx, interviewId, now);
  });
}

export const settle = (
  of: { id: string; workspaceId: string; userId: string },
  step: string,
  now: Date,
  more: { kind?: "done" | "waived" | "snoozed"; until?: Date; interviewerId?: string | null } = {},
) =>
  transaction(system, async (tx) => {
    await tx.execute(sql`insert into step_events (id, workspace_id, interview_id, candidate_user_id, step, interviewer_id, kind, at, until)
      values (${randomUUID()}::uuid, ${of.workspaceId}::uuid, ${of.id}::uuid, ${of.userId}::uuid, ${step}, ${more.interviewerId ?? null}::uuid,
        ${more.kind ?? "done"}, ${now}::timestamptz, ${more.until ?? null}::timestamptz)`);
    await reschedule(tx, of.id, now);
  });

export const interviewersOf = (id: string) =>
  transaction(system, (tx) =>
    tx.execute<{ id: string }>(sql`select id from interviewers where interview_id = ${id}::uuid order by position`),
  );
