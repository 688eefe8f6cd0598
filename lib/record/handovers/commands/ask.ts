import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { handovers } from "@/db/schema/sharing";
import { workspaces } from "@/db/schema/workspaces";
import { env } from "@/lib/env";
import { NotFound, Refused } from "@/lib/errors";
import { cancelEmailByOccasion } from "@/lib/mail/outbox/commands/cancel";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { invitationDays, invitationExpiry } from "@/lib/people/invitations/rules";
import { may } from "@/lib/permissions";
import { type LockedInterview, lockInterviews } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import { isInScope } from "@/lib/scope";
import { newToken } from "@/lib/tokens";
import { type Candidate, system } from "@/lib/viewer";

type AskConsultantInput = { id: string; name: string; email: string; rounds?: string[] };

/**
 * A candidate invites a consultant without an account to follow up this interview here, and the other rounds that they chose with it. There
 * is one e-mail, one link, and a row for each round, this interview's first. A new invitation replaces the earlier e-mail.
 */
export const askConsultant = (
  viewer: Candidate,
  { id, name, email, rounds = [] }: AskConsultantInput,
  now: Date,
): Promise<void> =>
  transaction(system, async (tx) => {
    const { all, me } = await lockOwnInterviews(tx, viewer, [id, ...rounds], now);
    const requested = all.find((round) => round.interview.id === id)!;
    const { interview } = requested;
    if (interview.consultantUserId) throw new Refused("Your consultant already follows up this interview here.");
    if (interview.route !== "agency") throw new Refused("This interview has no consultant. Edit it and add one first.");
    if (interview.cancelledAt || interview.closedAt) throw new Refused("This interview is over. Reopen it first.");
    if (email === me.email) throw new Refused("This is your own address. Enter your consultant’s.", "email");
    const otherRounds = all.filter((round) => round !== requested);
    if (otherRounds.some((round) => round.interview.processId !== interview.processId)) throw new NotFound();
    await refuseContinued(
      tx,
      otherRounds.map((round) => round.interview),
    );
    await revokeHandovers(tx, all, now);
    const { token, hash } = newToken();
    const values = { email, name, tokenHash: hash, createdAt: now, expiresAt: invitationExpiry(now) };
    const [row] = await tx
      .insert(handovers)
      .values([requested, ...otherRounds].map((round) => ({ ...round.owner, ...values })))
      .returning({ id: handovers.id });
    const props = {
      link: `${env().APP_URL}/handovers/${token}`,
      ...{
        candidate: me.name,
        consultant: name,
        role: interview.role,
        company: interview.company,
        days: invitationDays,
      },
    };
    const handoverEmail = { email: "handover" as const, props, occasion: occasionOf(row!.id), to: email, dueAt: now };
    const queued = await enqueue(tx, {
      ...handoverEmail,
      from: { userId: viewer.userId, at: now },
      of: requested.owner,
    });
    // The days of the link begin when the e-mail is sent.
    if (queued && queued.dueAt > now)
      await tx
        .update(handovers)
        .set({ expiresAt: invitationExpiry(queued.dueAt) })
        .where(eq(handovers.tokenHash, hash));
    for (const round of all) await round.audit("handover-asked", { readers: "candidate only", detail: { what: name } });
  });

/** Cancels the invitation for every round that it was about: its link no longer works. */
export const cancelHandover = (viewer: Candidate, { id }: { id: string }, now: Date): Promise<void> =>
  transaction(system, async (tx) => {
    const together = await tx
      .selectDistinct({ id: handovers.interviewId })
      .from(handovers)
      .where(and(isInScope(viewer, handovers), inArray(handovers.tokenHash, openTokenHashes(tx, [id]))));
    const { all } = await lockOwnInterviews(tx, viewer, [id, ...together.map((round) => round.id)], now);
    const ended = await revokeHandovers(tx, all, now);
    for (const round of all)
      if (ended.includes(round.interview.id)) await round.audit("handover-revoked", { readers: "candidate only" });
  });

/** The interviews, locked, if all of them are in the candidate's own workspace. */
async function lockOwnInterviews(tx: Tx, viewer: Candidate, ids: string[], now: Date) {
  const [workspace] = await tx
    .select({ id: workspaces.id, name: users.name, email: users.email })
    .from(workspaces)
    .innerJoin(users, eq(users.id, workspaces.ownerUserId))
    .where(eq(workspaces.ownerUserId, viewer.userId));
  const all = await lockInterviews(tx, viewer, ids, now);
  const isOwn = ({ interview }: LockedInterview) =>
    interview.workspaceId === workspace?.id && may.handOver(viewer, interview);
  if (!workspace?.name || !all.every(isOwn)) throw new NotFound();
  return { all, me: { name: workspace.name, email: workspace.email } };
}

async function refuseContinued(tx: Tx, otherRounds: Interview[]) {
  const continued = await tx
    .select({ id: handovers.interviewId })
    .from(handovers)
    .where(and(inArray(handovers.interviewId, otherRounds.map(idOf)), isNotNull(handovers.continuedAs)));
  const round = otherRounds.find((round) => continued.some(({ id }) => id === round.id))?.round;
  if (round) throw new Refused(`${round} already continues with an agency. Do not tick it.`, "rounds");
}

const idOf = ({ id }: Interview) => id;
const occasionOf = (id: string) => `handover:${id}`;

const isOpen = and(isNull(handovers.acceptedAt), isNull(handovers.declinedAt), isNull(handovers.revokedAt));

/** The links of the open invitations about one of these interviews. */
const openTokenHashes = (tx: Tx, ids: string[]) =>
  tx
    .select({ hash: handovers.tokenHash })
    .from(handovers)
    .where(and(inArray(handovers.interviewId, ids), isOpen));

/** Cancels every open invitation about one of these interviews, for all of its rounds. Returns the interviews of those invitations. */
async function revokeHandovers(tx: Tx, all: LockedInterview[], now: Date): Promise<string[]> {
  const ended = await tx
    .update(handovers)
    .set({ revokedAt: now })
    .where(
      and(
        isOpen,
        inArray(
          handovers.tokenHash,
          openTokenHashes(
            tx,
            all.map((round) => round.interview.id),
          ),
        ),
      ),
    )
    .returning({ id: handovers.id, interviewId: handovers.interviewId });
  for (const { id } of ended) await cancelEmailByOccasion(tx, occasionOf(id), "The invitation was cancelled.", now);
  return ended.map((round) => round.interviewId);
}
