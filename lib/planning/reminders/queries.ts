import { sql } from "drizzle-orm";
import { prepared, readBatch, type Tx } from "@/db/client";
import { json } from "@/db/json";
import type { PlanSide } from "@/lib/enums";
import { logger } from "@/lib/logger";
import type { ReminderStep } from "@/lib/mail/outbox/rules";
import type { LateEmail, OutboxContent } from "@/lib/mail/outbox/rules/content";
import { selectFactRows } from "@/lib/planning/plan/queries";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { completePlanSettings } from "@/lib/planning/plan/rules/settings";
import { isStepDoable } from "@/lib/planning/plan/rules/step-status";
import type { System } from "@/lib/viewer";
import { isTimely } from "./rules/occasions";
import { compareByDue, reminderItem } from "./rules/reminder-item";
import { earliestSendingTime, type ReminderCap, reminderCap, type SendingLimits } from "./rules/when-to-send";

/** One interview as a sweep sees it. */
export type PlannedInterview = { row: FactRow; facts: Facts; steps: Step[] };

/**
 * One statement, however many people there are. Behind a select the database cannot use their number for its plan: so it keeps one plan
 * instead of making one each time, which takes it longer than reading the rows.
 */
const factsById = prepared(["ids"], (tx, { ids }) => [
  selectFactRows(tx, sql`interviews.id = any((select ${ids}::uuid[])::uuid[])`),
]);

export async function listPlannedInterviews(tx: Tx, ids: string[], now: Date): Promise<PlannedInterview[]> {
  if (ids.length === 0) return [];
  const [rows] = factsById(tx, { ids });
  return plansOf(await rows, now);
}

/** An interview that cannot be planned is left out and logged: it must not stop everybody else's reminders. */
function plansOf(rows: FactRow[], now: Date): PlannedInterview[] {
  return rows.flatMap((row) => {
    try {
      const facts = factsFromRow(row);
      return [{ row, facts, steps: plan(facts, now) }];
    } catch (fault) {
      const { id, workspaceId } = row;
      logger.error(
        { interviewId: id, workspaceId, fault: fault instanceof Error ? fault.name : "" },
        "An interview has no plan",
      );
      return [];
    }
  });
}

export type RemindedPerson = {
  id: string;
  email: string;
  zone: string;
  quietFrom: string;
  quietTo: string;
  muted: boolean;
  /** The agencies that this person works in. */
  desks: string[];
  /** The reminders of the last day or so that were sent, or may have been: which e-mail, and when. */
  reminders: { id: string; at: string }[];
  /** When they last used the product, in any of their browsers. */
  seenAt: string | null;
};

export const listRemindedPeople = async (tx: Tx, ids: string[], now: Date) =>
  byId(await remindedPeopleRows(tx, ids, now));

const byId = (rows: RemindedPersonRow[]) =>
  new Map(
    rows.map((row): [string, RemindedPerson] => [
      row.id,
      { ...row, ...readJson({ desks: row.desks, reminders: row.reminders }, "person") },
    ]),
  );

/** The parts of a person's row that are JSON. */
const readJson = json.object({
  desks: json.list(json.text),
  reminders: json.list(json.object({ id: json.text, at: json.instant })),
});

const mostReminders = 50;

type RemindedPersonRow = Omit<RemindedPerson, "desks" | "reminders"> & { desks: unknown; reminders: unknown };

/** Counts the e-mails themselves, not the rows of `reminders`: so also those that a fault queued. */
const remindedPeopleRows = (tx: Tx, ids: string[], now: Date) =>
  tx.execute<RemindedPersonRow>(sql`
    select u.id, u.email, coalesce(u.zone, 'UTC') as zone, left(u.quiet_from::text, 5) as "quietFrom", left(u.quiet_to::text, 5) as "quietTo",
      exists (select from mutes m where m.user_id = u.id and m.class = 'reminder') as muted,
      (select coalesce(jsonb_agg(w.workspace_id), '[]') from memberships w where w.user_id = u.id and w.ended_at is null) as desks,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'at', o.at)), '[]') from (
        select o.id, coalesce(o.sent_at, o.dispatching_at) as at from outbox o
        where coalesce(o.user_id::text, o.to_address) = u.id::text and o.class = 'reminder'
          and coalesce(o.sent_at, o.dispatching_at) > ${now}::timestamptz - interval '2 days'
        order by coalesce(o.sent_at, o.dispatching_at) desc limit ${mostReminders}::int) o) as reminders,
      (select to_json(max(s.seen_at)) #>> '{}' from sessions s where s.user_id = u.id) as "seenAt"
    from users u where u.id = any(${sql.param(ids)}::uuid[])`);

/** Which side of an interview is this person's. A person who is both is reminded of both. */
export const personSides = ({ row }: PlannedInterview, { id, desks }: RemindedPerson): PlanSide[] => [
  ...(row.candidateUserId === id ? ["candidate" as const] : []),
  ...(row.consultantUserId === id && desks.includes(row.workspaceId) ? ["consultant" as const] : []),
];

/** When reminders may go to a person: once they are no longer active, by their own hours and by the strictest of their workspaces. */
function reminderLimits(person: RemindedPerson, interviews: PlannedInterview[], except?: string): SendingLimits {
  const limits = interviews.map(({ facts }) => completePlanSettings(facts.settings));
  return {
    ...person,
    remindedAt: person.reminders.filter(({ id }) => id !== except).map(({ at }) => Date.parse(at)),
    mostADay: Math.min(...limits.map((settings) => settings.remindersADay)),
    hoursApart: Math.max(...limits.map((settings) => settings.remindHoursApart)),
    seenAt: person.seenAt === null ? null : Date.parse(person.seenAt),
  };
}

/** When the next reminder may go to a person. */
export const nextReminderTime = (person: RemindedPerson, interviews: PlannedInterview[], now: Date): number =>
  earliestSendingTime(reminderLimits(person, interviews), now.getTime());

type WaitingReminder = { id: string; userId: string | null; content: OutboxContent<"reminder"> };
type ReminderRecheck =
  | { over: true }
  /** `isFull`: only because of the reminders that left before it. */
  | { over: false; until: Date; isFull?: true }
  | { to: string; late: LateEmail<"reminder">; cap: ReminderCap };

const mostItems = 12;

/**
 * Checks again, just before they are sent: which steps of each reminder are still open, and whether this is the hour for it. One round
 * trip.
 */
export async function recheckReminders(
  viewer: System,
  rows: WaitingReminder[],
  now: Date,
): Promise<Map<string, ReminderRecheck>> {
  const ids = [...new Set(rows.flatMap((row) => row.content.props.items.map((item) => item.interviewId)))];
  const userIds = [...new Set(rows.flatMap((row) => row.userId ?? []))];
  const [facts, found] = await readBatch(
    viewer,
    (tx) => [...factsById(tx, { ids }), remindedPeopleRows(tx, userIds, now)],
    "by index",
  );
  const all = new Map(plansOf(facts, now).map((item) => [item.row.id, item]));
  const known = byId(found);
  return new Map(rows.map((row) => [row.id, recheckReminder(row, all, known.get(row.userId ?? ""), now)]));
}

function recheckReminder(
  row: WaitingReminder,
  all: Map<string, PlannedInterview>,
  person: RemindedPerson | undefined,
  now: Date,
): ReminderRecheck {
  const open = person
    ? withoutRepeats(row.content.props.items).flatMap((item) =>
        stillOpenStep(all.get(item.interviewId), item, person, now),
      )
    : [];
  if (!person || person.muted || open.length === 0) return { over: true };
  const limits = reminderLimits(
    person,
    open.map(({ of: interview }) => interview),
    row.id,
  );
  const next = earliestSendingTime(limits, now.getTime());
  if (next > now.getTime()) {
    const isFull = earliestSendingTime({ ...limits, remindedAt: [] }, now.getTime()) < next;
    return { over: false, until: new Date(next), ...(isFull ? { isFull } : {}) };
  }
  open.sort((one, other) => compareByDue(one.step, other.step));
  const items = open
    .slice(0, mostItems)
    .map(({ of: interview, step }) => reminderItem(step, interview.row, person.zone, now.getTime()));
  const desk = open.every(({ step }) => step.whose === "consultant") && open[0]?.of.row.workspaceId;
  const { path, page } = desk ? { path: `/w/${desk}`, page: "your desk" } : { path: "/me", page: "Today" };
  return {
    to: person.email,
    late: { email: "reminder", path, props: { items, more: open.length - items.length, page } },
    cap: reminderCap(limits, now.getTime()),
  };
}

/** A step that became due again while its e-mail waited is still one thing to do. */
const withoutRepeats = (items: ReminderStep[]) => [
  ...new Map(
    items.map((reminderStep) => [
      `${reminderStep.interviewId} ${reminderStep.step} ${reminderStep.forId}`,
      reminderStep,
    ]),
  ).values(),
];

function stillOpenStep(
  interview: PlannedInterview | undefined,
  { step, forId }: ReminderStep,
  person: RemindedPerson,
  now: Date,
) {
  // Two drafts to one interviewer are two steps with the same name. If one of them was read, the other still has to be.
  const found = interview?.steps.find(
    (reminderStep) => reminderStep.step === step && reminderStep.forId === forId && isStepDoable(reminderStep),
  );
  if (!interview || !found || !isTimely(found, interview.facts, now.getTime())) return [];
  return personSides(interview, person).includes(found.whose) ? [{ of: interview, step: found }] : [];
}
