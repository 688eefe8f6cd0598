import { type Day, dayOf, daysBetween, type Instant, nearDay, shortDay, timeOf, toMs, weekdayName } from "../dates";
import type { Facts, InterviewOutcome, StepName } from "../followups/rules/facts";
import { whoDidShort } from "../followups/rules/who-did";
import type { ConsultantChange } from "../history/rules";
import { awaitedAnswerDay } from "../turns/rules";

/**
 * Things that a consultant did for a candidate and that are no steps of the plan, or not yet: stored as step facts, which both sides read.
 * `asked-client`: asked the client, whatever the result; `told-candidate`: gave the candidate an update, with news or without.
 * `client-answered` is done by the client, by link: its `how` says what an answer holds (a decision, a day, words), never its content.
 */
type Deed = "read-debrief" | "asked-client" | "told-candidate" | "client-answered";

type Reader = { zone: string; now: number };
type Known = { step: string; kind: string; at: Instant; how: string | null; reason: string; by?: string | null };
type Promised = {
  kind: "answer" | "update";
  day: Day;
  logged: Instant;
  by: string;
  kept: Instant | null;
  reason: string;
};
type Row = {
  known: readonly Known[];
  promised: readonly Promised[];
  heard: readonly { at: Instant }[];
  concern: { asked: Instant; raised: Instant | null; came: string; by?: string | null } | null;
  candidateUserId: string | null;
  agencyName: string | null;
  consultantUserId: string | null;
  consultantName: string | null;
  handedOver: readonly ConsultantChange[];
  company: string;
  zone: string;
  /** When the interview was put on record. */
  createdAt?: Date;
};

const doneAt = (row: Row, step: Deed | StepName) =>
  row.known.find((one) => one.step === step && one.kind === "done") ?? null;

const later = (...all: (Instant | null | undefined)[]) =>
  all.filter((one) => one != null).reduce<Instant | null>((a, b) => (a && toMs(a) > toMs(b) ? a : b), null);

/**
 * When the candidate last got an update: from the employer, about a day, feedback, or the state of things. A day that was entered with the
 * interview itself is no update: it was not given then.
 */
export function lastUpdateAt(facts: Facts, row: Row): Instant | null {
  const entered = row.createdAt?.getTime() ?? 0;
  return later(
    facts.answeredAt,
    facts.feedbackReleasedAt,
    facts.concernRaisedAt,
    facts.toldCandidateAt,
    doneAt(row, "told-candidate")?.at,
    ...row.promised.map((one) => one.logged).filter((at) => toMs(at) > Math.max(toMs(facts.ends), entered)),
  );
}

/** These end the waiting for an update: after an offer it is the candidate's turn, and after a next round that round's. */
const endsTheWait: readonly InterviewOutcome[] = ["rejected", "withdrawn", "closed"];

/** "no update for 4 days", "6 days since the interview": how long a candidate has waited. Empty where nobody waits. */
export function waitingTimeLabel(facts: Facts, row: Row, { zone, now }: Reader): string {
  if (toMs(facts.ends) > now || facts.cancelledAt) return "";
  if (facts.offerAnswer || (facts.outcome && endsTheWait.includes(facts.outcome.kind))) return "";
  const word = lastUpdateAt(facts, row);
  const days = daysBetween(dayOf(zone, toMs(word ?? facts.ends)), dayOf(zone, now));
  const count = days === 1 ? "1 day" : `${days} days`;
  if (word) return days < 1 ? "updated today" : `no update for ${count}`;
  return days < 1 ? "interview today" : `${count} since the interview`;
}

/** What has been done for the candidate without their asking, latest first, in words for them. */
export function doneForYouMessages(row: Row, reader: Reader): string[] {
  const who = (deed: { at: Instant; by?: string | null }) =>
    whoDidShort(row, { at: deed.at, by: deed.by }) || "Your consultant";
  const on = (at: Instant) => formatPastMoment(toMs(at), reader);
  const because = (note: string) => (note ? `: ${note}` : "");
  const asked = latest(doneAt(row, "asked-client"), doneAt(row, "ask-the-client"));
  const told = latest(doneAt(row, "told-candidate"), doneAt(row, "update-the-candidate"));
  const read = doneAt(row, "read-debrief");
  const gathered = doneAt(row, "gather-feedback");
  const { concern } = row;
  const deeds: [Instant, string][] = [
    ...(read ? [[read.at, `${who(read)} read your debrief ${on(read.at)}.`] as [Instant, string]] : []),
    ...(asked
      ? [[asked.at, `${who(asked)} asked ${row.company} ${on(asked.at)}${because(asked.reason)}.`] as [Instant, string]]
      : []),
    ...(told ? [[told.at, `${who(told)} told you where things stand ${on(told.at)}.`] as [Instant, string]] : []),
    ...(gathered ? [[gathered.at, `${row.company}’s feedback came in ${on(gathered.at)}.`] as [Instant, string]] : []),
    ...(concern?.raised
      ? [
          [
            concern.raised,
            `${who({ at: concern.raised, by: concern.by })} raised your concern ${on(concern.raised)}${because(concern.came)}.`,
          ] as [Instant, string],
        ]
      : []),
  ];
  return deeds
    .filter(([at]) => toMs(at) <= reader.now)
    .sort((a, b) => toMs(b[0]) - toMs(a[0]))
    .map(([, words]) => words.replace(/([.!?])\.$/, "$1"));
}

/** "today at 14:10", "yesterday", "on Thursday", "on Thu 12 Nov". */
export function formatPastMoment(at: number, { zone, now }: Reader): string {
  const [day, today] = [dayOf(zone, at), dayOf(zone, now)];
  const ago = daysBetween(day, today);
  if (ago === 0) return `today at ${timeOf(zone, at)}`;
  if (ago === 1) return "yesterday";
  return `on ${ago < 7 ? weekdayName(day) : shortDay(day, today)}`;
}

const latest = (a: Known | null, b: Known | null) => (a && b ? (toMs(a.at) >= toMs(b.at) ? a : b) : (a ?? b));

/** "next word by Monday": the day of the candidate's next update, from any side; null where none was named or it has passed. */
export function nextUpdate(facts: Facts, reader: Reader): { day: Day; words: string } | null {
  if (facts.outcome || facts.cancelledAt) return null;
  const today = dayOf(reader.zone, reader.now);
  const told =
    facts.toldCandidateAt && facts.updateByLoggedAt && toMs(facts.toldCandidateAt) >= toMs(facts.updateByLoggedAt);
  const days = [told ? null : facts.updateBy, awaitedAnswerDay(facts)].filter(
    (day): day is Day => !!day && day >= today,
  );
  const day = days.sort()[0];
  if (!day) return null;
  const near = daysBetween(today, day) < 7 ? nearDay(day, today) : shortDay(day, today);
  return { day, words: `next word by ${near}` };
}

/** R66: why the latest day that was named is later than hoped, in the consultant's words. */
export function latestDelayReason(row: Pick<Row, "promised">): string {
  const last = row.promised.at(-1);
  return last?.reason ?? "";
}

/**
 * The waiting room in one line: the last thing that was done for the candidate, the next update, and the reason for a delay. "" if none.
 */
export function waitingRoomMessage(facts: Facts, row: Row, reader: Reader): string {
  const [deed] = doneForYouMessages(row, reader);
  const next = nextUpdate(facts, reader)?.words;
  const delay = latestDelayReason(row);
  if (!deed && !delay) return "";
  const what = deed
    ? next && /\w\.$/.test(deed)
      ? `${deed.slice(0, -1)}; ${next}.`
      : deed
    : next
      ? `Next word${next.slice(9)}.`
      : "";
  return [what, delay].filter(Boolean).join(" ");
}
