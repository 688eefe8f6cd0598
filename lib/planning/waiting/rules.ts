import { type Day, dayOf, daysBetween, type Instant, toMs } from "@/lib/dates";
import type { InterviewOutcome, PromiseKind, StepEventKind } from "@/lib/enums";
import type { Facts, StepEventName } from "@/lib/planning/plan/rules/facts";
import { whoDidShort } from "@/lib/planning/plan/rules/who-did";
import { awaitedAnswerDay } from "@/lib/planning/worklist/rules";
import { capitalise } from "@/lib/platform/text/rules";
import { formatPastMoment, type ReadingClock } from "@/lib/platform/words/clock";
import { relativeDay, shortDay } from "@/lib/platform/words/dates";
import type { ConsultantChange } from "@/lib/record/audit/rules";

type StepEventRow = {
  step: StepEventName;
  kind: StepEventKind;
  at: Instant;
  how: string | null;
  reason: string;
  by?: string | null;
};
type PromiseRow = {
  kind: PromiseKind;
  day: Day;
  logged: Instant;
  by: string;
  kept: Instant | null;
  reason: string;
};
type WaitingRow = {
  stepEvents: readonly StepEventRow[];
  promised: readonly PromiseRow[];
  answers: readonly { at: Instant }[];
  concern: { asked: Instant; raised: Instant | null; result: string; by?: string | null } | null;
  candidateUserId: string | null;
  agencyName: string | null;
  consultantUserId: string | null;
  consultantName: string | null;
  handedOver: readonly ConsultantChange[];
  company: string;
  zone: string;
  /** When the interview was added here. */
  createdAt?: Date;
};

const doneEvent = (row: WaitingRow, step: StepEventName) =>
  row.stepEvents.find((event) => event.step === step && event.kind === "done") ?? null;

const latestInstant = (...all: (Instant | null | undefined)[]) =>
  all.filter((instant) => instant != null).reduce<Instant | null>((a, b) => (a && toMs(a) > toMs(b) ? a : b), null);

/**
 * When the candidate last got an update: an answer from the company, a day, feedback, or how things stand. A day that was entered with the
 * interview itself is no update, because nobody gave it then.
 */
function lastUpdateAt(facts: Facts, row: WaitingRow): Instant | null {
  const entered = row.createdAt?.getTime() ?? 0;
  return latestInstant(
    facts.answeredAt,
    facts.feedbackSharedAt,
    facts.concernRaisedAt,
    facts.candidateUpdatedAt,
    doneEvent(row, "told-candidate")?.at,
    ...row.promised.map((promise) => promise.logged).filter((at) => toMs(at) > Math.max(toMs(facts.ends), entered)),
  );
}

/** These outcomes end the waiting for an update: after an offer it is the candidate's turn, and after "next round" the waiting is for that round. */
const endsTheWait: readonly InterviewOutcome[] = ["rejected", "withdrawn", "closed"];

/** "no update for 4 days", "6 days since the interview": how long a candidate has waited. Empty if they do not wait. */
export function waitingTimeLabel(facts: Facts, row: WaitingRow, { zone, now }: ReadingClock): string {
  if (toMs(facts.ends) > now || facts.cancelledAt) return "";
  if (facts.offerAnswer || (facts.outcome && endsTheWait.includes(facts.outcome.kind))) return "";
  const update = lastUpdateAt(facts, row);
  const days = daysBetween(dayOf(zone, toMs(update ?? facts.ends)), dayOf(zone, now));
  const count = days === 1 ? "1 day" : `${days} days`;
  if (update) return days < 1 ? "updated today" : `no update for ${count}`;
  return days < 1 ? "interview today" : `${count} since the interview`;
}

/** What has been done for the candidate without their asking, latest first, in words for them. */
export function doneForYouMessages(row: WaitingRow, reader: ReadingClock): string[] {
  const who = (done: { at: Instant; by?: string | null }) =>
    whoDidShort(row, { at: done.at, by: done.by }) || "Your consultant";
  const when = (at: Instant) => formatPastMoment(toMs(at), reader);
  const withNote = (note: string) => (note ? `: ${note}` : "");
  const asked = latestEvent(doneEvent(row, "asked-client"), doneEvent(row, "ask-the-client"));
  const updated = latestEvent(doneEvent(row, "told-candidate"), doneEvent(row, "update-the-candidate"));
  const read = doneEvent(row, "read-debrief");
  const gathered = doneEvent(row, "gather-feedback");
  const { concern } = row;
  const doneMoments: [Instant, string][] = [
    ...(read ? [[read.at, `${who(read)} read your debrief ${when(read.at)}.`] as [Instant, string]] : []),
    ...(asked
      ? [
          [asked.at, `${who(asked)} asked ${row.company} ${when(asked.at)}${withNote(asked.reason)}.`] as [
            Instant,
            string,
          ],
        ]
      : []),
    ...(updated ? [[updated.at, `${who(updated)} gave you an update ${when(updated.at)}.`] as [Instant, string]] : []),
    ...(gathered
      ? [[gathered.at, `${row.company}’s feedback was added ${when(gathered.at)}.`] as [Instant, string]]
      : []),
    ...(concern?.raised
      ? [
          [
            concern.raised,
            `${who({ at: concern.raised, by: concern.by })} raised your concern ${when(concern.raised)}${withNote(concern.result)}.`,
          ] as [Instant, string],
        ]
      : []),
  ];
  return doneMoments
    .filter(([at]) => toMs(at) <= reader.now)
    .sort((a, b) => toMs(b[0]) - toMs(a[0]))
    .map(([, words]) => words.replace(/([.!?])\.$/, "$1"));
}

const latestEvent = (a: StepEventRow | null, b: StepEventRow | null) =>
  a && b ? (toMs(a.at) >= toMs(b.at) ? a : b) : (a ?? b);

/** "next update by Monday": the day of the candidate's next update, from any side. Null if none was named, or if it has passed. */
export function nextUpdate(facts: Facts, reader: ReadingClock): { day: Day; words: string } | null {
  if (facts.outcome || facts.cancelledAt) return null;
  const today = dayOf(reader.zone, reader.now);
  const isUpdateGiven =
    facts.candidateUpdatedAt &&
    facts.updateByLoggedAt &&
    toMs(facts.candidateUpdatedAt) >= toMs(facts.updateByLoggedAt);
  const days = [isUpdateGiven ? null : facts.updateBy, awaitedAnswerDay(facts)].filter(
    (day): day is Day => !!day && day >= today,
  );
  const day = days.sort()[0];
  if (!day) return null;
  const near = daysBetween(today, day) < 7 ? relativeDay(day, today) : shortDay(day, today);
  return { day, words: `next update by ${near}` };
}

/** R66: the reason for a delay, in the consultant's words. */
function latestDelayReason(row: Pick<WaitingRow, "promised">): string {
  const last = row.promised.at(-1);
  return last?.reason ?? "";
}

/**
 * A line for a candidate who waits: the last thing that was done for them, the next update, and the reason for a delay. "" if there is none.
 */
export function waitingRoomMessage(facts: Facts, row: WaitingRow, reader: ReadingClock): string {
  const [done] = doneForYouMessages(row, reader);
  const next = nextUpdate(facts, reader)?.words;
  const delay = latestDelayReason(row);
  if (!done && !delay) return "";
  return [done, next && `${capitalise(next)}.`, delay].filter(Boolean).join(" ");
}
