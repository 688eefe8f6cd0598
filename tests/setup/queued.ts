import { HOUR } from "../../lib/durations";
import type { Person } from "./e2e";

type To = { name: string; email: string };

/** A chaser in the outbox that is sent tomorrow: one for now is sent within seconds, too soon to be cancelled by hand. */
export async function queuedChaser(me: Pick<Person, "userId" | "workspaceId" | "name" | "email">, id: string, to: To) {
  const { transaction } = await import("../../db/client");
  const { messages } = await import("../../db/schema/messages");
  const { enqueue } = await import("../../lib/mail/outbox/commands/enqueue");
  const { eq } = await import("drizzle-orm");
  const dueAt = new Date(Date.now() + 24 * HOUR);
  const owner = { workspaceId: me.workspaceId, candidateUserId: me.userId, interviewId: id };
  await transaction({ as: "system" }, async (tx) => {
    const step = "chaser" as const;
    const draft = { step, toName: to.name, toEmail: to.email, updatedAt: new Date() };
    const text = { subject: "Any news", body: `Dear ${to.name.split(" ")[0]},` };
    const [message] = await tx
      .insert(messages)
      .values({ ...owner, ...draft, ...text, scheduledAt: dueAt })
      .returning();
    const props = {
      messageId: message!.id,
      step,
      interviewerId: null,
      fromName: me.name,
      replyTo: me.email,
      toName: to.name,
      subject: text.subject,
      text: text.body,
    };
    const occasion = `message:${message!.id}:test`;
    const from = { userId: owner.candidateUserId!, at: new Date() };
    const queued = await enqueue(tx, { email: "message", props, occasion, to: to.email, dueAt, from, of: owner });
    await tx.update(messages).set({ outboxId: queued!.id }).where(eq(messages.id, message!.id));
  });
}
