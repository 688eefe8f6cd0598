import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { interviewers } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { messages } from "@/db/schema/messages";
import type { MessageKey, SendMessageInput } from "@/lib/mail/messages/input";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { startingText } from "@/lib/mail/messages/rules/compose";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { interviewInput } from "@/lib/record/interviews/input";
import { type Candidate, system } from "@/lib/viewer";

/** Thursday 19 November 2026; the interview ends at 17:30 in London, which keeps UTC then. */
export const evening = new Date("2026-11-19T18:00:00Z");
/** Three hours after the end is after 20:00, so the aim is the next morning. */
export const aim = new Date("2026-11-20T08:00:00Z");
export const later = (minutes: number, from = evening) => new Date(from.getTime() + minutes * 60_000);

let count = 0;

/** A candidate who has just met two people at Northwind. */
export async function met(over: Record<string, unknown> = {}) {
  count += 1;
  const { userId, workspaceId } = await createUser(
    system,
    { email: `amara${count}@example.com`, name: "Amara Okafor", zone: "Europe/London" },
    new Date("2026-11-01T09:00:00Z"),
  );
  const viewer: Candidate = { as: "candidate", userId };
  const id = randomUUID();
  const form = interviewInput.parse({
    id,
    role: "Data analyst",
    company: "Northwind",
    day: "2026-11-19",
    start: "16:30",
    end: "17:30",
    zone: "Europe/London",
    country: "GB",
    region: "ENG",
    format: "in_person",
    asksFor: "SQL, dbt",
    route: "direct",
    interviewers: [
      { name: "Priya Shah", title: "Head of Analytics", email: "priya@northwind.example" },
      { name: "Tom Ellery", title: "Engineering manager", email: "tom@northwind.example" },
    ],
    questions: [{ body: "How is the on-call rota shared?" }],
    ...over,
  });
  await addInterview(viewer, form, workspaceId, new Date("2026-11-18T09:00:00Z"));
  const people = await transaction(viewer, (tx) =>
    tx.select().from(interviewers).where(eq(interviewers.interviewId, id)).orderBy(interviewers.position),
  );
  const [priya, tom] = people.map((one) => one.id);
  return { viewer, workspaceId, email: `amara${count}@example.com`, id, priya: priya!, tom: tom! };
}

export const viaMarta = {
  route: "agency",
  consultantName: "Marta Lindqvist",
  consultantEmail: "marta@pennant.example",
  agencyName: "Pennant",
};

export const keyOf = (interviewId: string, step: MessageStep, interviewerId: string | null = null): MessageKey => ({
  interviewId,
  step,
  interviewerId,
});

/** A form as the page gives it: the starting draft, re-read. */
export async function formOf(
  viewer: Candidate,
  key: MessageKey,
  now = evening,
  over: Partial<SendMessageInput> = {},
): Promise<SendMessageInput> {
  const { message, writing } = await getMessageView(viewer, key, now);
  const { subject, body } = message ?? startingText(writing);
  const version = message?.version ?? 0;
  return {
    ...key,
    version,
    subject,
    body,
    reread: "yes",
    press: randomUUID(),
    intent: "send",
    at: "",
    sendOn: "",
    how: "by email",
    on: "",
    ...over,
  };
}

export const rowOf = async (viewer: Candidate, key: MessageKey) => (await getMessageView(viewer, key, evening)).message;

export const letters = (interviewId: string) =>
  transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.interviewId, interviewId)).orderBy(outbox.id));

export const verbs = async (interviewId: string) =>
  (
    await transaction(system, (tx) =>
      tx
        .select({ verb: auditEvents.verb })
        .from(auditEvents)
        .where(eq(auditEvents.interviewId, interviewId))
        .orderBy(auditEvents.id),
    )
  ).map((row) => row.verb);

export const change = (interviewId: string, values: Partial<typeof messages.$inferInsert>) =>
  transaction(system, (tx) => tx.update(messages).set(values).where(eq(messages.interviewId, interviewId)));

/** What the sender does with an e-mail, without a mail server. */
export const letterBecomes = (id: string, values: Partial<typeof outbox.$inferInsert>) =>
  transaction(system, (tx) => tx.update(outbox).set(values).where(eq(outbox.id, id)));
