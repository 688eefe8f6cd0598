import { and, eq, ne, sql } from "drizzle-orm";
import type { BatchAnswers, Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { debriefEntries } from "@/db/schema/debriefs";
import { interviewers, interviews, stepEvents } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { draftAnswers, messages } from "@/db/schema/messages";
import { candidates } from "@/db/schema/workspaces";
import { interviewerPhone } from "@/lib/people/phone-numbers/queries";
import { selectFactRows } from "@/lib/planning/plan/queries";
import { inScope, isInScope, isSharedWith } from "@/lib/scope";
import type { AccountViewer } from "@/lib/viewer";
import type { MessageKey } from "../input";

/** The writer, by the name and address of their account, or as their agency knows them. */
const writer = (tx: Tx, viewer: AccountViewer, interviewId: string) =>
  viewer.as === "candidate"
    ? tx
        .select({
          ...{ name: users.name, email: users.email, signature: users.signature, ownWords: users.ownWords },
          wantsCopies: sql<
            boolean | null
          >`not exists (select 1 from mutes m where m.class = 'copy' and m.user_id = users.id)`,
        })
        .from(users)
        .where(eq(users.id, viewer.userId))
    : tx
        .select({
          name: sql<string | null>`${candidates.name}`,
          email: sql<string>`coalesce(${candidates.email}, '')`,
          signature: sql<string>`''`,
          ownWords: sql<string[]>`'{}'::text[]`,
          // An agency does not learn what a candidate has muted.
          wantsCopies: sql<boolean | null>`null::boolean`,
        })
        .from(candidates)
        .innerJoin(
          interviews,
          and(eq(interviews.workspaceId, candidates.workspaceId), eq(interviews.candidateId, candidates.id)),
        )
        .where(and(inScope(viewer), eq(interviews.id, interviewId)));
/** Everything that a message needs, read at once: for its page in one round trip, for a command inside its transaction. */
export const rowsOf = (tx: Tx, viewer: AccountViewer, { interviewId, step }: MessageKey) =>
  [
    selectFactRows(tx, and(inScope(viewer), eq(interviews.id, interviewId))),
    tx
      .select({ asksFor: interviews.asksFor, consultantEmail: interviews.consultantEmail, version: interviews.version })
      .from(interviews)
      .where(and(inScope(viewer), eq(interviews.id, interviewId))),
    tx
      .select({
        ...{ id: interviewers.id, name: interviewers.name, title: interviewers.title, email: interviewers.email },
        ...{ phone: interviewerPhone(viewer, "interviewers"), goesBy: interviewers.goesBy },
      })
      .from(interviewers)
      .where(and(isInScope(viewer, interviewers), eq(interviewers.interviewId, interviewId)))
      .orderBy(interviewers.position, interviewers.id),
    tx
      .select({
        field: debriefEntries.field,
        interviewerId: debriefEntries.interviewerId,
        body: debriefEntries.body,
        audience: debriefEntries.audience,
      })
      .from(debriefEntries)
      .where(
        and(
          isSharedWith(viewer, debriefEntries),
          eq(debriefEntries.interviewId, interviewId),
          ne(debriefEntries.field, "private"),
        ),
      ),
    tx
      .select()
      .from(messages)
      .where(and(isSharedWith(viewer, messages), eq(messages.interviewId, interviewId), eq(messages.step, step))),
    tx
      .select({
        id: outbox.id,
        toAddress: outbox.toAddress,
        content: outbox.content,
        dueAt: outbox.dueAt,
        delayReason: outbox.delayReason,
        dispatchingAt: outbox.dispatchingAt,
        attempts: outbox.attempts,

        sentAt: outbox.sentAt,
        endedAt: outbox.endedAt,
        endedReason: outbox.endedReason,
        lastReply: outbox.lastReply,
        /** Whether its writer got a copy. */
        isCopied: sql<boolean>`exists (select 1 from outbox c where c.occasion = 'copy:' || outbox.id || ':writer')`,
      })
      .from(outbox)
      .where(
        and(
          isSharedWith(viewer, outbox),
          eq(outbox.interviewId, interviewId),
          eq(outbox.class, "message"),
          sql`${outbox.content} -> 'props' ->> 'step' = ${step}`,
        ),
      ),
    tx
      .select({ by: stepEvents.by })
      .from(stepEvents)
      .where(
        and(
          isInScope(viewer, stepEvents),
          eq(stepEvents.interviewId, interviewId),
          eq(stepEvents.step, step),
          eq(stepEvents.kind, "unlocked"),
          ne(stepEvents.by, stepEvents.candidateUserId),
        ),
      ),
    writer(tx, viewer, interviewId),
    tx
      .select({
        interviewerId: draftAnswers.interviewerId,
        readings: draftAnswers.readings,
        did: draftAnswers.did,
        place: draftAnswers.place,
        skills: draftAnswers.skills,
        evidenceSkippedAt: draftAnswers.evidenceSkippedAt,
        skillsAnsweredAt: draftAnswers.skillsAnsweredAt,
      })
      .from(draftAnswers)
      .where(
        and(
          viewer.as === "candidate" ? isInScope(viewer, draftAnswers) : sql`false`,
          eq(draftAnswers.interviewId, interviewId),
        ),
      ),
  ] as const;

export type Rows = BatchAnswers<ReturnType<typeof rowsOf>>;
