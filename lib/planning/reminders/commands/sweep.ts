import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { reminders } from "@/db/schema/mail";
import type { PlanSide } from "@/lib/enums";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import type { ReminderStep } from "@/lib/mail/outbox/rules";

import type { System } from "@/lib/viewer";
import {
  listPlannedInterviews,
  listRemindedPeople,
  nextReminderTime,
  type PlannedInterview,
  personSides,
  type RemindedPerson,
} from "../queries";
import { nextCheckAt, type ReminderListener, type ReminderOccasion, reminderOccasions } from "../rules/occasions";
import { cancelOvertakenMessages } from "./cancel-overtaken";
import { lockDueInterviews, lockDuePeople, lockDueWithoutPeople, postponeNextCheck, setDerivedColumns } from "./due";

type SweptBatch = { people: string[]; interviews: number; mails: number; stillDue: string[] };
type RemindedOccasions = Map<string, Set<string>>;
type DueOccasion = { of: PlannedInterview; occasion: ReminderOccasion };

const mostPeople = 20;
/** In place of a reminder's e-mail. */
const untold = { id: null, isNew: false };

/**
 * Decides who is reminded of what, and puts it into the outbox: one e-mail for each person, for any number of interviews. While a person's
 * interviews are checked, their row is locked, so that of two sweeps at once only one reminds them. Each reminder is recorded by its occasion,
 * so no sweep repeats it.
 */
export const sweep = (viewer: System, now: Date, isOver: () => boolean) => sweepAll(viewer, now, isOver, true);

/** Counts everything that is due now as told, and tells nobody. For after a restore, when people may have been told already. */
export const sweepSilently = (viewer: System, now: Date, isOver: () => boolean) => sweepAll(viewer, now, isOver, false);

async function sweepAll(viewer: System, now: Date, isOver: () => boolean, tells: boolean) {
  const counts = { swept: 0, reminded: 0 };
  /** People who still have something due. The next moments of all others are later, so they are not found again. */
  const seen: string[] = [];
  while (!isOver()) {
    const swept = await transaction(viewer, (tx) => sweepBatch(tx, now, seen, tells), "by index");
    counts.swept += swept.interviews;
    counts.reminded += swept.mails;
    seen.push(...swept.stillDue);
    if (swept.people.length === 0 && swept.interviews === 0) break;
  }
  return counts;
}

async function sweepBatch(tx: Tx, now: Date, seen: string[], tells: boolean): Promise<SweptBatch> {
  const lockedPeople = await lockDuePeople(tx, now, seen, mostPeople);
  const ids =
    lockedPeople.length > 0 ? await lockDueInterviews(tx, lockedPeople, now) : await lockDueWithoutPeople(tx, now);
  let all = await listPlannedInterviews(tx, ids, now);
  if (await cancelOvertakenMessages(tx, all, now)) all = await listPlannedInterviews(tx, ids, now);
  const reminded = await remindedOccasions(tx, ids);
  const known = await listRemindedPeople(tx, [...new Set(all.flatMap(readersOf))], now);
  const waits = new Map<string, number>();
  let mails = 0;
  for (const userId of lockedPeople) {
    const person = known.get(userId);
    const due = person ? dueFor(person, all, reminded, now) : [];
    if (!person || due.length === 0) continue;
    const next = nextReminderTime(
      person,
      due.map((dueOccasion) => dueOccasion.of),
      now,
    );
    const reminder = tells ? await reminderFor(tx, person, due, next <= now.getTime(), now) : untold;
    if (!reminder) {
      waits.set(userId, next);
      continue;
    }
    mails += reminder.isNew ? 1 : 0;
    await saveReminders(tx, person, reminder.id, due, now);
    for (const { of: interview, occasion } of due) occasionsFor(reminded, interview.row.id, userId).add(occasion.key);
  }
  const moments = all.map((interview) => {
    const listeners = readersOf(interview).flatMap((userId) => listenersOf(interview, userId, known, reminded, waits));
    return { of: interview, at: nextCheckAt(interview.steps, interview.facts, listeners, now.getTime()) };
  });
  await setDerivedColumns(tx, moments);
  await postponeNextCheck(
    tx,
    ids.filter((id) => !all.some((interview) => interview.row.id === id)),
    now,
  );
  const movedOn = new Set(moments.filter(({ at }) => isLater(at, now)).flatMap(({ of }) => readersOf(of)));
  const due = new Set(moments.filter(({ at }) => !isLater(at, now)).flatMap(({ of }) => readersOf(of)));
  const stillDue = lockedPeople.filter((userId) => due.has(userId) || !movedOn.has(userId));
  return { people: lockedPeople, interviews: ids.length, mails, stillDue };
}

const isLater = (at: string | null, now: Date) => at === null || at === "infinity" || Date.parse(at) > now.getTime();

const readersOf = ({ row }: PlannedInterview) =>
  [...new Set([row.candidateUserId, row.consultantUserId])].filter((userId) => userId !== null);

function listenersOf(
  interview: PlannedInterview,
  userId: string,
  known: Map<string, RemindedPerson>,
  reminded: RemindedOccasions,
  waits: Map<string, number>,
): ReminderListener[] {
  const person = known.get(userId);
  if (!person || person.muted) return [];
  const listening = (whose: PlanSide) => ({
    whose,
    reminded: occasionsFor(reminded, interview.row.id, userId),
    notBefore: waits.get(userId),
  });
  return personSides(interview, person).map(listening);
}

/** The occasions of which this person has to be reminded now: their moment has come, and no reminder of them was made. */
function dueFor(
  person: RemindedPerson,
  all: PlannedInterview[],
  reminded: RemindedOccasions,
  now: Date,
): DueOccasion[] {
  if (person.muted) return [];
  return all.flatMap((interview) =>
    personSides(interview, person)
      .flatMap((whose) => reminderOccasions(interview.steps, interview.facts, whose, now.getTime()))
      .filter(({ key, at }) => at <= now.getTime() && !occasionsFor(reminded, interview.row.id, person.id).has(key))
      .map((occasion) => ({ of: interview, occasion })),
  );
}

/** The e-mail for these occasions: one that still waits (while the mail server is down, for example), or a new one if it may be sent now. */
async function reminderFor(tx: Tx, person: RemindedPerson, due: DueOccasion[], mayGo: boolean, now: Date) {
  const items = reminderSteps(due);
  const [waiting] = await tx.execute<{ id: string }>(sql`
    update outbox set content = jsonb_set(content, '{props,items}', (content #> '{props,items}') || ${JSON.stringify(items)}::jsonb)
    where id = (select id from outbox where user_id = ${person.id}::uuid and class = 'reminder'
        and sent_at is null and ended_at is null and dispatching_at is null limit 1 for update)
    returning id`);
  if (waiting) return { id: waiting.id, isNew: false };
  const [first] = due;
  if (!mayGo || !first) return null;
  const queued = await enqueue(tx, {
    email: "reminder",
    props: { items },
    occasion: `reminder:${person.id}:${first.of.row.id}:${first.occasion.key}`,
    to: person.email,
    userId: person.id,
    dueAt: now,
  });
  return queued ? { id: queued.id, isNew: true } : null;
}

function reminderSteps(due: DueOccasion[]): ReminderStep[] {
  const steps = new Map<string, ReminderStep>();
  for (const { of: interview, occasion } of due) {
    const { step, forId } = occasion.step;
    const { workspaceId, id: interviewId } = interview.row;
    steps.set(`${interviewId} ${step} ${forId}`, { workspaceId, interviewId, step, forId });
  }
  return [...steps.values()];
}

const saveReminders = (tx: Tx, person: RemindedPerson, outboxId: string | null, due: DueOccasion[], now: Date) =>
  tx.insert(reminders).values(
    due.map(({ of: interview, occasion }) => ({
      workspaceId: interview.row.workspaceId,
      interviewId: interview.row.id,
      userId: person.id,
      occasion: occasion.key,
      outboxId,
      remindedAt: now,
    })),
  );

async function remindedOccasions(tx: Tx, ids: string[]): Promise<RemindedOccasions> {
  const reminded: RemindedOccasions = new Map();
  if (ids.length === 0) return reminded;
  const rows = await tx.execute<{ interviewId: string; userId: string; occasion: string }>(sql`
    select r.interview_id as "interviewId", r.user_id as "userId", r.occasion from interviews i
    cross join lateral (select * from reminders r where r.workspace_id = i.workspace_id and r.interview_id = i.id offset 0) r
    where i.id = any(${sql.param(ids)}::uuid[])`);
  for (const { interviewId, userId, occasion } of rows) occasionsFor(reminded, interviewId, userId).add(occasion);
  return reminded;
}

function occasionsFor(reminded: RemindedOccasions, interviewId: string, userId: string): Set<string> {
  const key = `${interviewId} ${userId}`;
  const found = reminded.get(key) ?? new Set<string>();
  reminded.set(key, found);
  return found;
}
