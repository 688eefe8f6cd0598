import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { type BatchAnswers, readBatch, type Tx } from "@/db/client";
import { concerns, debriefEntries } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { briefs } from "@/db/schema/sharing";
import { candidates } from "@/db/schema/workspaces";
import { dayOf } from "@/lib/dates";
import { NotFound } from "@/lib/errors";
import { agencyInterviewerRows, clientContactRows } from "@/lib/people/clients/queries/contacts";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { inScope, isInWorkspace, isSharedWith } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import {
  type BriefAnswer,
  briefState,
  composeBrief,
  defaultBriefRecipient,
  distinctBriefRecipients,
  outdatedBriefAnswers,
} from "./rules";

/** Everything that a brief needs, read at once: for its page in one round trip, for a command inside its transaction. */
const briefRows = (tx: Tx, viewer: Consultant, id: string) => {
  const isInterview = and(inScope(viewer), eq(interviews.id, id));
  return [
    tx.select().from(interviews).where(isInterview),
    tx
      .select({ name: candidates.name })
      .from(candidates)
      .innerJoin(
        interviews,
        and(eq(interviews.workspaceId, candidates.workspaceId), eq(interviews.candidateId, candidates.id)),
      )
      .where(isInterview),
    // Only answers that may go to the client are read, so no other answer can get into a brief.
    tx
      .select({
        field: debriefEntries.field,
        interviewerId: debriefEntries.interviewerId,
        body: debriefEntries.body,
        updatedAt: debriefEntries.updatedAt,
      })
      .from(debriefEntries)
      .where(
        and(
          isSharedWith(viewer, debriefEntries),
          eq(debriefEntries.interviewId, id),
          isNotNull(debriefEntries.clientSharedAt),
        ),
      )
      .orderBy(asc(debriefEntries.id)),
    agencyInterviewerRows(tx, viewer, id),
    clientContactRows(tx, isInterview),
    tx
      .select({ result: concerns.result })
      .from(concerns)
      .where(and(isInWorkspace(viewer, concerns), eq(concerns.interviewId, id)))
      .orderBy(desc(concerns.requestedAt))
      .limit(1),
    tx
      .select({
        brief: briefs,
        outboxRow: {
          id: outbox.id,
          dueAt: outbox.dueAt,
          delayReason: outbox.delayReason,
          dispatchingAt: outbox.dispatchingAt,
          sentAt: outbox.sentAt,
          endedAt: outbox.endedAt,
          endedReason: outbox.endedReason,
        },
      })
      .from(briefs)
      .leftJoin(outbox, eq(outbox.id, briefs.outboxId))
      .where(and(isInWorkspace(viewer, briefs), eq(briefs.interviewId, id)))
      .orderBy(desc(briefs.createdAt), desc(briefs.id))
      .limit(20),
    memberRows(tx),
  ] as const;
};

type BriefRows = BatchAnswers<ReturnType<typeof briefRows>>;

function toBriefView(viewer: Consultant, rows: BriefRows, now: Date) {
  const [[interview], [candidate], entries, people, contacts, [concern], written, members] = rows;
  const me = members.find((member) => member.userId === viewer.userId);
  if (!interview || !candidate || !me || !may.writeBrief(viewer, interview)) throw new NotFound();
  const sharedAnswers: BriefAnswer[] = entries.map((entry) => ({ ...entry, updatedAt: entry.updatedAt.toISOString() }));
  const all = written.map((row) => ({ ...row, state: briefState(row.brief, row.outboxRow) }));
  const draft = all.find((row) => row.state !== "sent") ?? null;
  const reachable = distinctBriefRecipients(contacts, people);
  return {
    ...{ interview, people, contacts, reachable, sharedAnswers, me },
    candidate: candidate.name,
    /** The brief that is being written, or is scheduled. Null if nothing was saved. */
    draft,
    sent: all.filter((row) => row.state === "sent").map((row) => row.brief),
    lost: draft ? outdatedBriefAnswers(draft.brief.sources, sharedAnswers) : [],
    /** Made from the answers that may go to the client now. */
    start: composeBrief({
      ...{ sharedAnswers, people, candidate: candidate.name, consultant: me.name },
      ...{ role: interview.role, company: interview.company, day: interview.startsLocal.slice(0, 10) },
      today: dayOf(interview.zone, now.getTime()),
      result: concern?.result ?? "",
      to: defaultBriefRecipient(reachable.contacts, reachable.people)?.name,
    }),
  };
}

export type BriefView = ReturnType<typeof toBriefView>;

/** The brief of one interview, with what it may be made from and its possible recipients. */
export async function getBriefView(viewer: Consultant, interviewId: string, now: Date): Promise<BriefView> {
  return toBriefView(viewer, await readBatch(viewer, (tx) => briefRows(tx, viewer, interviewId)), now);
}

/**
 * The same inside a command that has locked the interview, and with it every answer of the debrief: nobody can change one without that
 * lock.
 */
export async function getLockedBriefView(
  tx: Tx,
  viewer: Consultant,
  interviewId: string,
  now: Date,
): Promise<BriefView> {
  return toBriefView(viewer, await Promise.all(briefRows(tx, viewer, interviewId)), now);
}
