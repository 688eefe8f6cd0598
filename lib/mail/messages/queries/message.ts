import { readBatch, type Tx } from "@/db/client";
import type { messages } from "@/db/schema/messages";
import { dayOf } from "@/lib/dates";
import { NotFound } from "@/lib/errors";
import { englishOf } from "@/lib/people/places/rules/english";
import { consultantOfRowAt } from "@/lib/planning/plan/rules/consultant-in-charge";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { whoDid } from "@/lib/planning/plan/rules/who-did";
import { debriefAsText } from "@/lib/record/debriefs/rules/debrief-text";
import type { AccountViewer } from "@/lib/viewer";
import type { MessageKey } from "../input";
import type { DraftAnswers } from "../rules/composer/answers";
import type { MessageFacts } from "../rules/message-facts";
import { messageRecipient } from "../rules/recipient";
import { withoutSignature } from "../rules/signature";
import { messageState } from "../rules/state";
import { messageKinds } from "../rules/steps";
import { type Rows, rowsOf } from "./message-rows";

export type Message = typeof messages.$inferSelect;

/** A message as its page shows it, whether or not it was saved yet. Reading it writes nothing. */
export async function getMessageView(viewer: AccountViewer, key: MessageKey, now: Date, zone?: string) {
  return messageView(await readBatch(viewer, (tx) => rowsOf(tx, viewer, key)), key, now, zone);
}

/** The messages of one step to everybody who was met, in the order of the record. */
export async function listPanelMessages(
  viewer: AccountViewer,
  { interviewId, step }: Pick<MessageKey, "interviewId" | "step">,
  now: Date,
  zone?: string,
): Promise<MessageView[]> {
  const rows = await readBatch(viewer, (tx) => rowsOf(tx, viewer, { interviewId, step, interviewerId: null }));
  const [[row], , panel] = rows;
  if (!row) throw new NotFound();
  return panel.flatMap(({ id }) => {
    try {
      return [messageView(rows, { interviewId, step, interviewerId: id }, now, zone)];
    } catch (fault) {
      if (fault instanceof NotFound) return []; // this person gets none
      throw fault;
    }
  });
}

export type MessageView = ReturnType<typeof messageView>;

/**
 * The facts of an interview for any message of it, whether or not its plan has that message: to show a text on a real record. A message to
 * one person is shown for the first interviewer with something about them in the debrief.
 */
export async function getMessageFacts(
  viewer: AccountViewer,
  { interviewId, step }: Pick<MessageKey, "interviewId" | "step">,
  now: Date,
): Promise<MessageFacts> {
  const key = { interviewId, step, interviewerId: null };
  const rows = await readBatch(viewer, (tx) => rowsOf(tx, viewer, key));
  const [, , panel, entries] = rows;
  const person = panel.find(({ id }) => entries.some((entry) => entry.interviewerId === id)) ?? panel[0];
  const interviewerId = messageKinds[step].each ? (person?.id ?? null) : null;
  return messageFacts(rows, { ...key, interviewerId }, null, now);
}

/** A message's view inside a command that has locked the interview. */
export async function getLockedMessageView(
  tx: Tx,
  viewer: AccountViewer,
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
  const outboxRowOf = (message: Message | null) => outboxRows.find((row) => row.id === message?.outboxId) ?? null;
  const state = (message: Message | null, step: Step) =>
    messageState(message, outboxRowOf(message), step.status === "done", now.getTime());
  const writing = messageFacts(rows, key, message, now);
  return {
    interview: row,
    version: details.version,
    me: { name: me.name ?? "", email: me.email, ownWords: me.ownWords, wantsCopies: me.wantsCopies },
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
          return step ? [{ id: person.id, name: person.name, state: state(theirs, step), status: step.status }] : [];
        })
      : [],
  };
}

function messageFacts(rows: Rows, key: MessageKey, message: Message | null, now: Date): MessageFacts {
  const [[row], [details], panel, entries, written, , shared, [me], answers] = rows;
  if (!row || !details || !me) throw new NotFound();
  const entryOf = (field: string) =>
    entries.find((entry) => entry.field === field && entry.interviewerId === null)?.body ?? "";
  const perPerson = (field: string) =>
    Object.fromEntries(
      entries.flatMap((entry) =>
        entry.field === field && entry.interviewerId ? [[entry.interviewerId, entry.body]] : [],
      ),
    );
  const outcome = row.answers.filter((event) => event.outcome !== null).at(-1)?.outcome ?? null;
  return {
    ...key,
    recipientId: message?.recipientId ?? null,
    seed: key.interviewId,
    by: me.name ?? "",
    signature: me.signature,
    role: row.role,
    company: row.company,
    format: row.format,
    asksFor: details.asksFor,
    day: row.startsLocal.slice(0, 10),
    today: dayOf(row.zone, now.getTime()),
    english: englishOf(row.country),
    route: row.route,
    contact: row.contactRule,
    consultant: row.consultantName ? { name: row.consultantName, email: details.consultantEmail ?? "" } : null,
    approver: whoDid(row, { at: message?.approvedAt ?? now, by: message?.approvedBy }),
    isFeedbackShared: shared.length > 0,
    panel,
    wanted: row.wanted,
    outcome,
    promise: row.promised.filter((event) => event.kind === "answer").at(-1)?.day ?? null,
    talkedAbout: perPerson("talked_about"),
    caughtInterest: perPerson("caught_interest"),
    answers: Object.fromEntries(answers.map((row) => [row.interviewerId, draftAnswersOf(row)])),
    wishedSaid: entryOf("wished_said"),
    fellShort: entryOf("fell_short"),
    account: debriefAsText({ entries, people: panel, wanted: row.wanted }),
    thanked: {
      people: row.stepEvents.flatMap((event) =>
        event.step === "thank-you" && event.kind === "done" && event.interviewerId ? [event.interviewerId] : [],
      ),
      consultant: row.stepEvents.some(
        (event) =>
          event.step === "thank-consultant" &&
          event.kind === "done" &&
          consultantOfRowAt(row, event.at) === row.consultantName,
      ),
    },
    others: written.flatMap((message) => {
      const person = panel.find((each) => each.id === message.interviewerId);
      return person && message.interviewerId && message.interviewerId !== key.interviewerId
        ? [
            {
              interviewerId: message.interviewerId,
              name: person.name,
              body: withoutSignature(message.body, me.signature),
            },
          ]
        : [];
    }),
  };
}

const draftAnswersOf = ({ did, place, skills, readings, ...row }: Rows[8][number]): DraftAnswers => ({
  readings,
  evidence: did ? { did, place, skills } : null,
  isEvidenceSkipped: row.evidenceSkippedAt !== null,
  areSkillsAnswered: row.skillsAnsweredAt !== null,
});

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
