import { and, eq, isNotNull } from "drizzle-orm";
import { readAs } from "@/db/client";
import { kept } from "@/db/kept";
import { interviews } from "@/db/schema/interviews";
import { type FactRow, factRows, toFacts } from "../followups/queries";
import { candidatesPlan } from "../followups/rules/plan";
import type { Candidate } from "../viewer";
import { waitingRoom } from "../waiting/rules";
import type { Work } from "./rules";

/** A candidate with more live interviews than this sees the ones that began last; the list of interviews has them all. */
const MOST_LIVE = 60;

const live = kept(["me"], (tx, { me }) => [
  factRows(tx, and(eq(interviews.candidateUserId, me), isNotNull(interviews.wakeAt)))
    .orderBy(interviews.startsAt)
    .limit(MOST_LIVE),
]);

/** Everything that is under way for this candidate, in every workspace of theirs, with its plan worded for the reader's zone. One round trip. */
export async function workOf(viewer: Candidate, zone: string, now: Date): Promise<Work[]> {
  const [rows] = await readAs(viewer, (tx) => live(tx, { me: viewer.userId }));
  return rows.map((row) => toWork(row, zone, now));
}

export function toWork(row: FactRow, zone: string, now: Date): Work {
  const facts = toFacts(row);
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
    promiseDay: row.promised.filter((one) => one.kind === "answer").at(-1)?.day ?? null,
    over: row.cancelledAt !== null,
    met: row.people.map((one) => one.name),
    done: waitingRoom(facts, row, { zone, now: now.getTime() }),
    steps: candidatesPlan(facts, now, zone),
  };
}
