import { and, eq, gte, isNull } from "drizzle-orm";
import type { z } from "zod";
import { asViewer, type Tx } from "@/db/client";
import { feedbackLinks } from "@/db/schema/debriefs";
import { answers, promises } from "@/db/schema/interviews";
import { hear, loggedBefore } from "../../answers/commands/log";
import { NotFound, Refused } from "../../errors";
import { newId } from "../../ids";
import { type Interview, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { rewake } from "../../reminders/commands/rewake";
import type { Consultant } from "../../viewer";
import type { taking } from "../input";
import { entryIn } from "./edit";
import { answerIdOf, asHeard, feedbackCame, sayWhatWasCalledBack } from "./log";

type Took = {
  /** How many scheduled messages were cancelled because of it. */
  calledBack: number;
  /** Somebody had added a decision since the client answered: nothing was added now. */
  isAdded: boolean;
};

/**
 * What a client answered by link becomes the record's answer, with one press: their decision and their day. Their words stay as they
 * wrote them. If they changed them since the page was read, the consultant reads them again first.
 */
export async function takeDecision(viewer: Consultant, input: z.output<typeof taking>, now: Date): Promise<Took> {
  const taken = await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, input.interviewId);
    if (!may.logClientFeedback(viewer, held)) throw new NotFound();
    const entry = await entryIn(tx, held, input.feedbackId);
    if (!entry.linkId) throw new NotFound();
    const logged = await takeIn({ tx, held, entry }, viewer, input.version, now);
    if (logged) await rewake(tx, held.id, now);
    return logged;
  });
  return { calledBack: taken?.calledBack ?? 0, isAdded: !taken };
}

type Taken = { tx: Tx; held: Interview; entry: Awaited<ReturnType<typeof entryIn>> };

/**
 * The same in a transaction that does more than this. Null where a decision was logged since the client answered, in whatever way; `version`
 * is the one that the consultant read. What a client changed later is an answer of its own, and so is one that was undone before.
 */
export async function takeIn({ tx, held, entry }: Taken, viewer: Consultant, version: number, now: Date) {
  if (!may.logClientFeedback(viewer, held) || !entry.linkId) throw new NotFound();
  if (await isAddedSince(tx, held, entry)) return null;
  if (entry.version !== version)
    throw new Refused("They changed their answer a moment ago. Read it again, then log it.");
  if (!entry.decision && !entry.promiseDay) throw new Refused("They named neither a decision nor a day.");
  const [link] = await tx
    .select({ name: feedbackLinks.name })
    .from(feedbackLinks)
    .where(and(eq(feedbackLinks.workspaceId, held.workspaceId), eq(feedbackLinks.id, entry.linkId)));
  const common = {
    ...{ id: entry.id, interviewId: held.id, decision: entry.decision ?? ("" as const), offerBy: "" },
    ...{ promiseDay: entry.promiseDay ?? "", saidBy: entry.saidBy || link?.name || "", how: "" as const },
    ...{ on: "", at: "" },
  };
  const isAgain =
    (await loggedBefore(tx, held, answerIdOf(held, entry.id))) || (await loggedBefore(tx, held, entry.id));
  const heardAt = entry.answeredAt ?? entry.submittedAt ?? now;
  const heard = { ...asHeard(held, common), ...(isAgain && { id: newId(now) }), heardAt, feedbackCame: true };
  const logged = await hear(tx, viewer, held, heard, now);
  await feedbackCame(tx, viewer, held, "client", now);
  // That it came is in the history since the client sent it; what is added now, `hear` tells.
  await sayWhatWasCalledBack(tx, viewer, held, logged, now);
  return logged;
}

/** Whether an answer, or for a client who named only a day a promise, was logged since. */
async function isAddedSince(tx: Tx, held: Interview, { answeredAt, submittedAt, decision }: Taken["entry"]) {
  const since = answeredAt ?? submittedAt;
  if (!since) return false;
  const ofThis = (table: typeof answers | typeof promises) =>
    and(
      eq(table.workspaceId, held.workspaceId),
      eq(table.interviewId, held.id),
      isNull(table.undoneAt),
      gte(table.loggedAt, since),
    );
  const [answer] = await tx.select({ id: answers.id }).from(answers).where(ofThis(answers)).limit(1);
  if (answer || decision) return Boolean(answer);
  const [day] = await tx
    .select({ id: promises.id })
    .from(promises)
    .where(and(ofThis(promises), eq(promises.kind, "answer")))
    .limit(1);
  return Boolean(day);
}
