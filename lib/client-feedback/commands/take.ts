import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer, type Tx } from "@/db/client";
import { feedbackLinks } from "@/db/schema/debriefs";
import { hear, loggedBefore } from "../../answers/commands/log";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { type Interview, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { rewake } from "../../reminders/commands/rewake";
import type { Consultant } from "../../viewer";
import type { taking } from "../input";
import { entryIn } from "./edit";
import { answerIdOf, asHeard, feedbackCame, ownerOf, sayWhatWasCalledBack } from "./log";

/**
 * What a client answered by link becomes the record's answer, with one press: their decision and their day. Their words stay as they
 * wrote them. If they changed them since the page was read, the consultant reads them again first.
 */
export async function takeDecision(viewer: Consultant, input: z.output<typeof taking>, now: Date) {
  const taken = await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, input.interviewId);
    if (!may.logClientFeedback(viewer, held)) throw new NotFound();
    const entry = await entryIn(tx, held, input.feedbackId);
    if (!entry.linkId) throw new NotFound();
    const logged = await takeIn({ tx, held, entry }, viewer, input.version, now);
    if (logged) await rewake(tx, held.id, now);
    return logged;
  });
  return taken ?? { calledBack: 0 };
}

type Taken = { tx: Tx; held: Interview; entry: Awaited<ReturnType<typeof entryIn>> };

/** The same in a transaction that does more than this. Null where it is logged already; `version` is the one that the consultant read. */
export async function takeIn({ tx, held, entry }: Taken, viewer: Consultant, version: number, now: Date) {
  if (!may.logClientFeedback(viewer, held) || !entry.linkId) throw new NotFound();
  if ((await loggedBefore(tx, held, answerIdOf(held, entry.id))) || (await loggedBefore(tx, held, entry.id)))
    return null;
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
  const heard = { ...asHeard(held, common), heardAt: entry.submittedAt ?? now, feedbackCame: true };
  const logged = await hear(tx, viewer, held, heard, now);
  await feedbackCame(tx, viewer, held, "client", now);
  await record(tx, viewer, now, { ...ownerOf(held), consultants: true, verb: "client feedback received" });
  await sayWhatWasCalledBack(tx, viewer, held, logged, now);
  return logged;
}
