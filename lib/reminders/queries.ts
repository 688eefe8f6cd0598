import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Reminder } from "@/emails/reminder";
import { type FactRow, factsOf } from "../followups/queries";
import type { Facts, Step, Whose } from "../followups/rules/facts";
import { plan } from "../followups/rules/plan";
import { settingsWith } from "../followups/rules/settings";
import { log } from "../log";
import type { Owed } from "../mail/commands/enqueue";
import { mayWriteAt } from "./rules/when-to-send";
import { byDue, itemOf } from "./rules/words";

/** One interview as a sweep sees it. */
export type Followed = { row: FactRow; facts: Facts; steps: Step[] };

/** One that cannot be planned is left out and told to the log: it must not keep everybody else from being reminded. */
export async function followed(tx: Tx, ids: string[], now: Date): Promise<Followed[]> {
  if (ids.length === 0) return [];
  const found = await factsOf(tx, { as: "system" }, ids);
  return found.flatMap(({ row, facts }) => {
    try {
      return [{ row, facts, steps: plan(facts, now) }];
    } catch (fault) {
      const { id, workspaceId } = row;
      log.error(
        { interviewId: id, workspaceId, fault: fault instanceof Error ? fault.name : "" },
        "An interview has no plan",
      );
      return [];
    }
  });
}

export type Person = {
  id: string;
  email: string;
  zone: string;
  quietFrom: string;
  quietTo: string;
  muted: boolean;
  /** The agencies that this person works in. */
  desks: string[];
  /** The reminders of the last day or so: which letter, and when it left or was decided. */
  mails: { id: string; at: string }[];
};

export async function people(tx: Tx, ids: string[], now: Date): Promise<Map<string, Person>> {
  const rows = await tx.execute<Person>(sql`
    select u.id, u.email, coalesce(u.zone, 'UTC') as zone, left(u.quiet_from::text, 5) as "quietFrom", left(u.quiet_to::text, 5) as "quietTo",
      exists (select from mutes m where m.user_id = u.id and m.class = 'reminder') as muted,
      (select coalesce(jsonb_agg(w.workspace_id), '[]') from memberships w where w.user_id = u.id and w.ended_at is null) as desks,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'at', coalesce(o.sent_at, o.due_at))), '[]') from outbox o
        where o.ended_at is null and o.id in (select r.outbox_id from reminders r
          where r.user_id = u.id and r.reminded_at > ${now}::timestamptz - interval '2 days')) as mails
    from users u where u.id = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Which side of an interview is this person's. One who is both is told of both. */
export const sidesOf = ({ row }: Followed, { id, desks }: Person): Whose[] => [
  ...(row.candidateUserId === id ? ["candidate" as const] : []),
  ...(row.consultantUserId === id && desks.includes(row.workspaceId) ? ["consultant" as const] : []),
];

/** When the next reminder may go to somebody, by their own hours and by the strictest of the workspaces concerned. */
export function nextMailTo(person: Person, of: Followed[], now: Date, except?: string): number {
  const limits = of.map(({ facts }) => settingsWith(facts.settings));
  const mails = person.mails.filter((mail) => mail.id !== except).map((mail) => Date.parse(mail.at));
  const mostADay = Math.min(...limits.map((one) => one.remindersADay));
  const hoursApart = Math.max(...limits.map((one) => one.remindHoursApart));
  return mayWriteAt({ ...person, mails, mostADay, hoursApart }, now.getTime());
}

type Waiting = { id: string; userId: string | null };
export type Standing =
  | { over: true }
  | { over: false; until: Date }
  | { to: string; props: Omit<Reminder, "unsubscribe" | "today"> };

const mostItems = 12;

/** Looks again, just before they leave: what of each reminder still is to be said, and whether this is the hour for it. Holds the rows. */
export async function stillOwed(tx: Tx, rows: Waiting[], now: Date): Promise<Map<string, Standing>> {
  const held = await tx.execute<{ id: string; userId: string; owed: Owed[] }>(sql`
    select id, user_id as "userId", content -> 'props' -> 'owed' as owed from outbox
    where id = any(${sql.param(rows.map((row) => row.id))}::uuid[]) for update`);
  const known = await people(tx, [...new Set(held.map((row) => row.userId))], now);
  const ids = new Set(held.flatMap((row) => row.owed.map((one) => one.interviewId)));
  const all = new Map((await followed(tx, [...ids], now)).map((one) => [one.row.id, one]));
  return new Map(
    held.map(({ id, userId, owed }): [string, Standing] => {
      const person = known.get(userId);
      const open = person ? once(owed).flatMap((one) => stillOpen(all.get(one.interviewId), one, person)) : [];
      if (!person || person.muted || open.length === 0) return [id, { over: true }];
      const next = nextMailTo(
        person,
        open.map(({ of }) => of),
        now,
        id,
      );
      if (next > now.getTime()) return [id, { over: false, until: new Date(next) }];
      open.sort((one, other) => byDue(one.step, other.step));
      const items = open.slice(0, mostItems).map(({ of, step }) => itemOf(step, of.row, person.zone, now.getTime()));
      return [id, { to: person.email, props: { items, more: open.length - items.length } }];
    }),
  );
}

/** A step that was owed again while its letter waited is still one thing to do. */
const once = (owed: Owed[]) => [
  ...new Map(owed.map((one) => [`${one.interviewId} ${one.step} ${one.forId}`, one])).values(),
];

function stillOpen(of: Followed | undefined, { step, forId }: Owed, person: Person) {
  const found = of?.steps.find((one) => one.step === step && one.forId === forId);
  if (!of || !found || found.snoozedUntil || !sidesOf(of, person).includes(found.whose)) return [];
  return found.standing === "open" || found.standing === "overdue" ? [{ of, step: found }] : [];
}
