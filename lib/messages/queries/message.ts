import { and, type Column, eq, ne, sql } from "drizzle-orm";
import { readAs, type Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { debriefEntries } from "@/db/schema/debriefs";
import { interviewers, interviews, stepFacts } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { messages } from "@/db/schema/messages";
import { candidates } from "@/db/schema/workspaces";
import { dayOf } from "../../dates";
import { debriefAsText } from "../../debriefs/rules/letter";
import { NotFound } from "../../errors";
import { factRows, toFacts } from "../../followups/queries";
import type { Step } from "../../followups/rules/facts";
import { consultantThen } from "../../followups/rules/in-charge";
import { plan } from "../../followups/rules/plan";
import { whoDid } from "../../followups/rules/who-did";
import { inScope } from "../../interviews/queries";
import type { Candidate, Consultant } from "../../viewer";
import type { MessageKey } from "../input";
import { messageRecipient } from "../rules/recipient";
import { messageState } from "../rules/state";
import { messageKinds } from "../rules/steps";
import type { MessageFacts } from "../rules/writing";

export type Message = typeof messages.$inferSelect;

type Person = Candidate | Consultant;

/** The candidate's own rows, or those that were shared with the consultant's agency. */
const own = (viewer: Person, theirs: { candidateUserId: Column }, here: Column) =>
  viewer.as === "candidate" ? eq(theirs.candidateUserId, viewer.userId) : eq(here, viewer.workspaceId);

/** The writer, by the name and address of their account, or as their agency knows them. */
const writer = (tx: Tx, viewer: Person, interviewId: string) =>
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
const rowsOf = (tx: Tx, viewer: Person, { interviewId, step }: MessageKey) =>
  [
    factRows(tx, and(inScope(viewer), eq(interviews.id, interviewId))),
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
      .where(and(own(viewer, interviewers, interviewers.workspaceId), eq(interviewers.interviewId, interviewId)))
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
          own(viewer, debriefEntries, debriefEntries.consultantWorkspaceId),
          eq(debriefEntries.interviewId, interviewId),
          ne(debriefEntries.field, "private"),
        ),
      ),
    tx
      .select()
      .from(messages)
      .where(
        and(
          own(viewer, messages, messages.consultantWorkspaceId),
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
          own(viewer, outbox, outbox.consultantWorkspaceId),
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
          own(viewer, stepFacts, stepFacts.workspaceId),
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
export async function getMessageView(viewer: Person, key: MessageKey, now: Date, zone?: string) {
  return found(await readAs(viewer, (tx) => rowsOf(tx, viewer, key)), key, now, zone);
}

export type MessageView = ReturnType<typeof found>;

/** The same inside a command that holds the interview. */
export async function getLockedMessageView(tx: Tx, viewer: Person, key: MessageKey, now: Date): Promise<MessageView> {
  return found(await Promise.all(rowsOf(tx, viewer, key)), key, now);
}

function found(rows: Rows, key: MessageKey, now: Date, zone?: string) {
  const [[row], [more], panel, , written, letters, , [me]] = rows;
  if (!row || !more || !me) throw new NotFound();
  const message = written.find((one) => one.interviewerId === key.interviewerId) ?? null;
  const steps = plan(toFacts(row), now, zone);
  const planned = steps.find((one) => one.step === key.step && one.forId === key.interviewerId);
  // A note to one person needs that person's name.
  const isToNobody = messageKinds[key.step].each && key.interviewerId === null;
  if ((!planned || isToNobody) && !message) throw new NotFound();
  const step = planned ?? dropped(key);
  const letterOf = (one: Message | null) => letters.find((letter) => letter.id === one?.outboxId) ?? null;
  const state = (one: Message | null, of: Step) =>
    messageState(one, letterOf(one), of.standing === "settled", now.getTime());
  const writing = writingOf(rows, key, message, now);
  return {
    interview: row,
    version: more.version,
    me: { name: me.name ?? "", email: me.email },
    step,
    writing,
    recipient: messageRecipient(writing),
    message,
    letter: letterOf(message),
    state: state(message, step),
    /** The notes of the panel for this step, in its order. */
    siblings: messageKinds[key.step].each
      ? panel.flatMap((person) => {
          const of = steps.find((one) => one.step === key.step && one.forId === person.id);
          const theirs = written.find((one) => one.interviewerId === person.id) ?? null;
          return of ? [{ id: person.id, name: person.name, state: state(theirs, of), standing: of.standing }] : [];
        })
      : [],
  };
}

function writingOf(rows: Rows, key: MessageKey, message: Message | null, now: Date): MessageFacts {
  const [[row], [more], panel, entries, written, , released, [me]] = rows;
  if (!row || !more || !me) throw new NotFound();
  const said = (field: string) => entries.find((one) => one.field === field && one.interviewerId === null)?.body ?? "";
  const perPerson = (field: string) =>
    Object.fromEntries(
      entries.flatMap((one) => (one.field === field && one.interviewerId ? [[one.interviewerId, one.body]] : [])),
    );
  const outcome = row.heard.filter((one) => one.outcome !== null).at(-1)?.outcome ?? null;
  return {
    ...key,
    readerId: message?.readerId ?? null,
    by: me.name ?? "",
    role: row.role,
    company: row.company,
    format: row.format,
    asksFor: more.asksFor,
    day: row.startsLocal.slice(0, 10),
    today: dayOf(row.zone, now.getTime()),
    route: row.route,
    contact: row.contactRule,
    consultant: row.consultantName ? { name: row.consultantName, email: more.consultantEmail ?? "" } : null,
    approver: whoDid(row, { at: message?.approvedAt ?? now, by: message?.approvedBy }),
    released: released.length > 0,
    panel,
    wanted: row.wanted,
    outcome,
    promise: row.promised.filter((one) => one.kind === "answer").at(-1)?.day ?? null,
    talkedAbout: perPerson("talked_about"),
    caughtInterest: perPerson("caught_interest"),
    wishedSaid: said("wished_said"),
    fellShort: said("fell_short"),
    account: debriefAsText({ entries, people: panel, wanted: row.wanted }),
    thanked: {
      people: row.known.flatMap((one) => (one.step === "thank-you" && one.kind === "done" && one.who ? [one.who] : [])),
      consultant: row.known.some(
        (one) =>
          one.step === "thank-consultant" && one.kind === "done" && consultantThen(row, one.at) === row.consultantName,
      ),
    },
    others: written.flatMap((one) => {
      const person = panel.find((each) => each.id === one.interviewerId);
      return person && one.interviewerId && one.interviewerId !== key.interviewerId
        ? [{ interviewerId: one.interviewerId, name: person.name, body: one.body }]
        : [];
    }),
  };
}

/** A message whose step the plan no longer has: it can be read, and no longer sent. */
const dropped = ({ step, interviewerId }: MessageKey): Step => ({
  step,
  whose: "candidate",
  forId: interviewerId,
  for: null,
  title: messageKinds[step].noun,
  opens: null,
  aim: null,
  due: null,
  standing: "gone",
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
  seen: null,
  queuedFor: null,
  reading: null,
});
