import { and, sql } from "drizzle-orm";
import { prepared, readBatch } from "@/db/client";
import { hasPlan, liveRank } from "@/lib/planning/outcomes/queries";
import { planSettingsOfCandidate, selectFactRowsWith } from "@/lib/planning/plan/queries";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { waitingRoomMessage } from "@/lib/planning/waiting/rules";
import { isAnswerAwaited } from "@/lib/planning/worklist/rules";
import { inScope, isNameInScope } from "@/lib/scope";
import type { Candidate } from "@/lib/viewer";
import { answerExpectedFrom, type TodayInterview } from "./rules/today";

/** How many interviews Today plans. Most people have fewer. */
export const maxTodayInterviews = 60;

/**
 * Interviews with something to do or to wait for: first those with an offer to answer, then live ones, and in each group the newest first. So
 * the interviews that are left out are old, and if possible over.
 */
const todayQuery = prepared(["me"], (tx, { me }) => {
  const viewer = { as: "candidate", userId: me } as const;
  return [
    selectFactRowsWith(
      tx,
      { liveRank: liveRank(), settings: planSettingsOfCandidate(me) },
      and(inScope(viewer), hasPlan()),
    )
      .orderBy(sql`${liveRank()} desc, interviews.starts_at desc, interviews.id desc`)
      .limit(maxTodayInterviews),
    tx
      .select({
        any: sql<boolean>`exists (select from interviews i where ${isNameInScope(viewer, "i")})`,
        all: sql<number>`(select count(*)::int from interviews i where ${isNameInScope(viewer, "i")} and ${hasPlan("i")})`,
      })
      .from(sql`(select) one`),
  ];
});

/**
 * Everything that this candidate has to do or wait for, in every workspace of theirs, with its plan in words for the reader's zone; how
 * many older interviews are left out, and whether there is any interview at all. One round trip.
 */
export async function listTodayInterviews(viewer: Candidate, zone: string, now: Date) {
  const [rows, [counts]] = await readBatch(viewer, (tx) => todayQuery(tx, { me: viewer.userId }));
  return {
    rows: rows.map((row) => toTodayInterview(row, zone, now)),
    older: (counts?.all ?? 0) - rows.length,
    hasInterviews: counts?.any === true,
  };
}

function toTodayInterview(row: FactRow & { liveRank: number }, zone: string, now: Date): TodayInterview {
  const facts = factsFromRow(row);
  return {
    id: row.id,
    role: row.role,
    company: row.company,
    round: row.round,
    processId: row.processId,
    zone: row.zone,
    startsAt: row.startsAt.getTime(),
    endsAt: row.endsAt.getTime(),
    format: row.format,
    consultantName: row.consultantName,
    agencyName: row.agencyName,
    promiseDay: row.promised.filter((promise) => promise.kind === "answer").at(-1)?.day ?? null,
    isAnswerAwaited: isAnswerAwaited(facts),
    answerFrom: answerExpectedFrom(facts, now.getTime()),
    isLive: row.liveRank > 0,
    isCancelled: row.cancelledAt !== null,
    interviewerNames: row.people.map((person) => person.name),
    waitingRoom: waitingRoomMessage(facts, row, { zone, now: now.getTime() }),
    steps: candidatesPlan(facts, now, { zone, zoneIsShown: true }),
  };
}
