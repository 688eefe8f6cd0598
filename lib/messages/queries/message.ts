import { and, type Column, eq, ne, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { debriefEntries } from "@/db/schema/debriefs";
import { interviewers, interviews, stepFacts } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { messages } from "@/db/schema/messages";
import { candidates } from "@/db/schema/workspaces";
import { dayOf } from "../../dates";
import { debriefAsText } from "../../debriefs/rules/debrief-text";
import { NotFound } from "../../errors";
import { inScope } from "../../interviews/queries";
import { factsFromRow, selectFactRows } from "../../plan/queries";
import { consultantOfRowAt } from "../../plan/rules/consultant-in-charge";
import type { Step } from "../../plan/rules/facts";
import { plan } from "../../plan/rules/plan";
import { whoDid } from "../../plan/rules/who-did";
import type { Candidate, Consultant } from "../../viewer";
import type { MessageKey } from "../input";
import type { MessageFacts } from "../rules/message-facts";
import { messageRecipient } from "../rules/recipient";
import { messageState } from "../rules/state";
import { messageKinds } from "../rules/steps";

export type Message = typeof messages.$inferSelect;

type MessageViewer = Candidate | Consultant;

/** The candidate's own rows, or those that were shared with the consultant's agency. */
const visibleTo = (viewer: MessageViewer, theirs: { candidateUserId: Column }, here: Column) =>
  viewer.as === "candidate" ? eq(theirs.candidateUserId, viewer.userId) : eq(here, viewer.workspaceId);

/** The writer, by the name and address of their account, or as their agency knows them. */
const writer = (tx: Tx, viewer: MessageViewer, interviewId: string) =>
  viewer.as === "candidate"
    ? tx.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, viewer.userId))
    : tx
        .select({ name: sql<string | null>`${candidates.name}`, email: sql<string>`coalesce(${candidates.email}, '')` })
        .from(candidates)
        .innerJoin(
          interviews,
          and(eq(interviews.workspaceId, candidates.workspaceId), eq(interviews.candidateId, candidates.id)),
        )
        .where(and(inScope(viewer), eq(interviews.id, interviewId)));

/** Everything that a message needs, read at once: for its page in one round trip, for a command inside its transaction. */
const rowsOf = (tx: Tx, viewer: MessageViewer, { interviewId, step }: MessageKey) =>
  [
    selectFactRows(tx, and(inScope(viewer), eq(interviews.id, interviewId))),
    tx
      .select({ asksFor: interviews.asksFor, consultantEmail: interviews.consultantEmail, version: interviews.version })
      .from(interviews)
      .where(and(inScope(viewer), eq(interviews.id, interviewId))),
    tx
      .select({
        ...{ id: interviewers.id, name: interviewers.name, title: interviewers.title, email: interviewers.email },
        goesBy: interviewers.goesBy,
      })
      .from(interviewers)
      .where(and(visibleTo(viewer, interviewers, interviewers.workspaceId), eq(interviewers.interviewId, interviewId)))
      .orderBy(interviewers.position, interviewers.id),
    tx
      .select({
        field: debriefEntries.field,
        interviewerId: debriefEntries.interviewerId,
        body: debriefEntries.body,
        sees: debriefEntries.sees,
      })
      .from(debriefEntries)
      .where(
        and(
          visibleTo(viewer, debriefEntries, debriefEntries.consultantWorkspaceId),
          eq(debriefEntries.interviewId, interviewId),
          ne(debriefEntries.field, "private"),
        ),
      ),
    tx
      .select()
      .from(messages)
      .where(
        and(
          visibleTo(viewer, messages, messages.consultantWorkspaceId),
          eq(messages.interviewId, interviewId),
          eq(messages.step, step),
        ),
      ),
    tx
      .select({
        id: outbox.id,
        toAddress: outbox.toAddress,
        content: outbox.content,
        dueAt: outbox.dueAt,
        waitsFor: outbox.waitsFor,
        dispatchingAt: outbox.dispatchingAt,
        tries: outbox.tries,

        sentAt: outbox.sentAt,
        endedAt: outbox.endedAt,
        endedBecause: outbox.endedBecause,
        lastReply: outbox.lastReply,
      })
      .from(outbox)
      .where(
        and(
          visibleTo(viewer, outbox, outbox.consultantWorkspaceId),
          eq(outbox.interviewId, interviewId),
          eq(outbox.class, "note"),
          sql`${outbox.content} -> 'props' ->> 'step' = ${step}`,
        ),
      ),
    tx
      .select({ by: stepFacts.by })
      .from(stepFacts)
      .where(
        and(
          visibleTo(viewer, stepFacts, stepFacts.workspaceId),
          eq(stepFacts.interviewId, interviewId),
          eq(stepFacts.step, step),
          eq(stepFacts.kind, "unlocked"),
          ne(stepFacts.by, stepFacts.candidateUserId),
        ),
      ),
    writer(tx, viewer, interviewId),
  ] as const;

type Answers<Q extends readonly unknown[]> = { -readonly [K in keyof Q]: Awaited<Q[K]> };
type Rows = Answers<ReturnType<typeof rowsOf>>;

/** A message as its page shows it, whether or not it was saved yet. Reading it writes nothing. */
export async function getMessageView(viewer: MessageViewer, key: MessageKey, now: Date, zone?: string) {
  return messageView(await readBatch(viewer, (tx) => rowsOf(tx, viewer, key)), key, now, zone);
}

export type MessageView = ReturnType<typeof messageView>;

/** The same inside a command that holds the interview. */
export async function getLockedMessageView(
  tx: Tx,
  viewer: MessageViewer,
  key: MessageKey,
  now: Date,
): Promise<MessageView> {
  return messageView(await Promise.all(rowsOf(tx, viewer, key)), key, now);
}

function messageView(rows: Rows, key: MessageKey, now: Date, zone?: string) {
  const [[row], [details], panel, , written, outboxRows, , [me]] = rows;
  if (!row || !details || !me) throw new NotFound();
  const message = written.find((message) => message.interviewerId === key.interviewerId) ?? null;
  const steps = plan(factsFromRow(row), now, zone);
  const planned = steps.find((step) => step.step === key.step && step.forId === key.interviewerId);
  // A note to one person needs that person's name.
  const isToNobody = messageKinds[key.step].each && key.interviewerId === null;
  if ((!planned || isToNobody) && !message) throw new NotFound();
  const step = planned ?? stepNotInPlan(key);
  const outboxRowOf = (event: Message | null) => outboxRows.find((letter) => letter.id === event?.outboxId) ?? null;
  const state = (event: Message | null, step: Step) =>
    messageState(event, outboxRowOf(event), step.status === "done", now.getTime());
  const writing = messageFacts(rows, key, message, now);
  return {
    interview: row,
    version: details.version,
    me: { name: me.name ?? "", email: me.email },
    step,
    writing,
    recipient: messageRecipient(writing),
    message,
    outboxRow: outboxRowOf(message),
    state: state(message, step),
    /** The notes of the panel for this step, in its order. */
    siblings: messageKinds[key.step].each
      ? panel.flatMap((person) => {
          const step = steps.find((step) => step.step === key.step && step.forId === person.id);
          const theirs = written.find((message) => message.interviewerId === person.id) ?? null;
          return step ? [{ id: person.id, name: person.name, state: state(theirs, step), standing: step.status }] : [];
        })
      : [],
  };
}

function messageFacts(rows: Rows, key: MessageKey, message: Message | null, now: Date): MessageFacts {
  const [[row], [details], panel, entries, written, , released, [me]] = rows;
  if (!row || !details || !me) throw new NotFound();
  const entryOf = (field: string) =>
    entries.find((entry) => entry.field === field && entry.interviewerId === null)?.body ?? "";
  const perPerson = (field: string) =>
    Object.fromEntries(
      entries.flatMap((entry) =>
        entry.field === field && entry.interviewerId ? [[entry.interviewerId, entry.body]] : [],
      ),
    );
  const outcome = row.heard.filter((event) => event.outcome !== null).at(-1)?.outcome ?? null;
  return {
    ...key,
    readerId: message?.readerId ?? null,
    by: me.name ?? "",
    role: row.role,
    company: row.company,
    format: row.format,
    asksFor: details.asksFor,
    day: row.startsLocal.slice(0, 10),
    today: dayOf(row.zone, now.getTime()),
    route: row.route,
    contact: row.contactRule,
    consultant: row.consultantName ? { name: row.consultantName, email: details.consultantEmail ?? "" } : null,
    approver: whoDid(row, { at: message?.approvedAt ?? now, by: message?.approvedBy }),
    released: released.length > 0,
    panel,
    wanted: row.wanted,
    outcome,
    promise: row.promised.filter((event) => event.kind === "answer").at(-1)?.day ?? null,
    talkedAbout: perPerson("talked_about"),
    caughtInterest: perPerson("caught_interest"),
    wishedSaid: entryOf("wished_said"),
    fellShort: entryOf("fell_short"),
    account: debriefAsText({ entries, people: panel, wanted: row.wanted }),
    thanked: {
      people: row.known.flatMap((event) =>
        event.step === "thank-you" && event.kind === "done" && event.who ? [event.who] : [],
      ),
      consultant: row.known.some(
        (event) =>
          event.step === "thank-consultant" &&
          event.kind === "done" &&
          consultantOfRowAt(row, event.at) === row.consultantName,
      ),
    },
    others: written.flatMap((message) => {
      const person = panel.find((each) => each.id === message.interviewerId);
      return person && message.interviewerId && message.interviewerId !== key.interviewerId
        ? [{ interviewerId: message.interviewerId, name: person.name, body: message.body }]
        : [];
    }),
  };
}

/** A message whose step the plan no longer has: it can be read, and no longer sent. */
const stepNotInPlan = ({ step, interviewerId }: MessageKey): Step => ({
  step,
  whose: "candidate",
  forId: interviewerId,
  for: null,
  title: messageKinds[step].noun,
  opens: null,
  aim: null,
  due: null,
  status: "obsolete",
  locked: null,
  because: "This is no longer part of the plan.",
  rules: [],
  why: "",
  optional: true,
  unhurried: null,
  settledAt: null,
  how: null,
  reason: null,
  unlockedBecause: null,
  snoozedUntil: null,
  otherSide: null,
  queuedFor: null,
  review: null,
});
