import { and, eq, inArray } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { candidates } from "@/db/schema/workspaces";
import { NotFound, Refused } from "../../errors";
import { record, recordAll } from "../../history/commands";
import { callBackNotesOf } from "../../mail/commands/call-back";
import { may } from "../../permissions";
import { wakeNow } from "../../reminders/commands/rewake";
import type { Consultant } from "../../viewer";
import { type Member, membersHere } from "../../workspaces/queries";
import type { Handing } from "../input";
import { type CandidateRow, lockCandidate } from "./edit";

/**
 * Another consultant takes charge of a candidate, and of every interview of theirs. Notes that wait to leave name the one before, or
 * copy them, so they are called back to be read again.
 */
export async function handOverCandidate(viewer: Consultant, { id, to, from }: Handing, now: Date) {
  await asViewer(viewer, async (tx) => {
    const held = await lockCandidate(tx, viewer, id);
    if (!may.handOverCandidate(viewer, held)) throw new NotFound();
    if (held.consultantUserId === to) return;
    const members = await membersHere(tx);
    const next = members.find((one) => one.userId === to);
    if (!next) throw new Refused("That colleague is not a member any more. Choose another.", "to");
    const before = members.find((one) => one.userId === held.consultantUserId);
    // Whoever handed them over first is not undone unseen.
    if ((held.consultantUserId ?? "") !== from)
      throw new Refused(`${before?.name ?? "A colleague"} is in charge by now. Look again before you hand over.`, "to");
    await tx
      .update(candidates)
      .set({ consultantUserId: to, version: held.version + 1 })
      .where(and(eq(candidates.workspaceId, viewer.workspaceId), eq(candidates.id, id)));
    const detail = { what: held.name, candidateId: id, from: before?.name ?? "nobody", to: next.name };
    await record(tx, viewer, now, {
      ...{ workspaceId: viewer.workspaceId, candidateUserId: null, consultants: true },
      ...{ verb: "candidate handed over", detail },
    });
    await takeAlong(tx, viewer, held, next, detail, now);
  });
}

async function takeAlong(
  tx: Tx,
  viewer: Consultant,
  { id, workspaceId }: CandidateRow,
  next: Member,
  { from, to }: { from: string; to: string },
  now: Date,
) {
  const moved = await tx
    .update(interviews)
    .set({ consultantUserId: next.userId, consultantName: next.name, consultantEmail: next.email })
    .where(and(eq(interviews.workspaceId, workspaceId), eq(interviews.candidateId, id)))
    .returning({ id: interviews.id, candidateUserId: interviews.candidateUserId });
  if (moved.length === 0) return;
  const ids = moved.map((one) => one.id);
  const because = `${to} is the consultant in charge now. Read it again before you send it.`;
  await callBackNotesOf(tx, inArray(interviews.id, ids), null, because, now);
  await recordAll(
    tx,
    viewer,
    now,
    moved.map(({ id: interviewId, candidateUserId }) => ({
      ...{ workspaceId, interviewId, candidateUserId, consultants: true },
      ...{ verb: "interview handed over", detail: { from, to } },
    })),
  );
  await wakeNow(tx, ids, now);
}
