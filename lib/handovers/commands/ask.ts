import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { handovers } from "@/db/schema/sharing";
import { workspaces } from "@/db/schema/workspaces";
import { newToken } from "../../accounts/commands/tokens";
import { env } from "../../env";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { type Interview, lockInterview } from "../../interviews/queries";
import { invitationDays, invitationEnds } from "../../invitations/rules";
import { cancelEmailByOccasion } from "../../mail/commands/call-back";
import { enqueue } from "../../mail/commands/enqueue";
import { may } from "../../permissions";
import { type Candidate, system } from "../../viewer";

type Asking = { id: string; name: string; email: string; rounds?: string[] };

/**
 * A candidate asks a consultant without an account to follow this interview up here, and with it the other rounds that they chose. One
 * e-mail, one link, a row for each round: the first is the one that was requested. Asking again replaces the earlier e-mail.
 */
export const askConsultant = (viewer: Candidate, { id, name, email, rounds = [] }: Asking, now: Date): Promise<void> =>
  asViewer(system, async (tx) => {
    const { all, me } = await mine(tx, viewer, [id, ...rounds]);
    const held = all.find((one) => one.id === id)!;
    if (held.consultantUserId) throw new Refused("Your consultant works on it here already.");
    if (held.route !== "agency")
      throw new Refused("No consultant stands between. Say so on the interview’s form first.");
    if (held.cancelledAt || held.closedAt) throw new Refused("This interview is over. Open it again first.");
    if (email === me.email) throw new Refused("This is your own address. Enter your consultant’s.", "email");
    const along = all.filter((one) => one.id !== id);
    if (along.some((one) => one.processId !== held.processId)) throw new NotFound();
    await refuseGone(tx, along);
    await end(tx, all, now);
    const { token, hash } = newToken();
    const asked = { email, name, tokenHash: hash, createdAt: now, expiresAt: invitationEnds(now) };
    const [row] = await tx
      .insert(handovers)
      .values([held, ...along].map((one) => ({ ...ownerOf(one), ...asked })))
      .returning({ id: handovers.id });
    const props = {
      link: `${env().APP_URL}/handovers/${token}`,
      ...{ candidate: me.name, consultant: name, role: held.role, company: held.company, days: invitationDays },
    };
    const letter = { letter: "handover" as const, props, occasion: occasionOf(row!.id), to: email, dueAt: now };
    const queued = await enqueue(tx, { ...letter, from: { userId: viewer.userId, at: now }, of: ownerOf(held) });
    // Its days begin when it leaves.
    if (queued && queued.dueAt > now)
      await tx
        .update(handovers)
        .set({ expiresAt: invitationEnds(queued.dueAt) })
        .where(eq(handovers.tokenHash, hash));
    for (const one of all) await tell(tx, viewer, one, "consultant asked to follow up here", { what: name }, now);
  });

/** Cancels the request, for every round that it was about: its link no longer opens. */
export const cancelHandover = (viewer: Candidate, { id }: { id: string }, now: Date): Promise<void> =>
  asViewer(system, async (tx) => {
    const together = await tx
      .selectDistinct({ id: handovers.interviewId })
      .from(handovers)
      .where(and(eq(handovers.candidateUserId, viewer.userId), inArray(handovers.tokenHash, openOf(tx, [id]))));
    const { all } = await mine(tx, viewer, [id, ...together.map((one) => one.id)]);
    const ended = await end(tx, all, now);
    for (const one of all)
      if (ended.includes(one.id)) await tell(tx, viewer, one, "question to the consultant taken back", {}, now);
  });

/** The interviews, locked one after the other in the order of their ids, if all of them are in the candidate's own workspace. */
async function mine(tx: Tx, viewer: Candidate, ids: string[]) {
  const [own] = await tx
    .select({ id: workspaces.id, name: users.name, email: users.email })
    .from(workspaces)
    .innerJoin(users, eq(users.id, workspaces.ownerUserId))
    .where(eq(workspaces.ownerUserId, viewer.userId));
  const all: Interview[] = [];
  for (const id of [...new Set(ids)].sort()) all.push(await lockInterview(tx, viewer, id));
  if (!own?.name || all.some((one) => one.workspaceId !== own.id || !may.handOver(viewer, one))) throw new NotFound();
  return { all, me: { name: own.name, email: own.email } };
}

async function refuseGone(tx: Tx, along: Interview[]) {
  const gone = await tx
    .select({ id: handovers.interviewId })
    .from(handovers)
    .where(and(inArray(handovers.interviewId, along.map(idOf)), isNotNull(handovers.continuedAs)));
  const round = along.find((one) => gone.some(({ id }) => id === one.id))?.round;
  if (round) throw new Refused(`${round} goes on with an agency already. Leave it out.`, "rounds");
}

const idOf = ({ id }: Interview) => id;
const occasionOf = (id: string) => `handover:${id}`;

const isOpen = and(isNull(handovers.acceptedAt), isNull(handovers.declinedAt), isNull(handovers.revokedAt));

/** The links of the questions that wait about one of these. */
const openOf = (tx: Tx, ids: string[]) =>
  tx
    .select({ hash: handovers.tokenHash })
    .from(handovers)
    .where(and(inArray(handovers.interviewId, ids), isOpen));

/** Ends every question that waits about one of these, as a whole. Returns the interviews that it was about. */
async function end(tx: Tx, all: Interview[], now: Date): Promise<string[]> {
  const ended = await tx
    .update(handovers)
    .set({ revokedAt: now })
    .where(and(isOpen, inArray(handovers.tokenHash, openOf(tx, all.map(idOf)))))
    .returning({ id: handovers.id, interviewId: handovers.interviewId });
  for (const { id } of ended) await cancelEmailByOccasion(tx, occasionOf(id), "The question was taken back.", now);
  return ended.map((one) => one.interviewId);
}

const ownerOf = (held: Interview) => ({
  workspaceId: held.workspaceId,
  interviewId: held.id,
  candidateUserId: held.candidateUserId,
});

const tell = (tx: Tx, viewer: Candidate, held: Interview, verb: string, detail: Record<string, unknown>, now: Date) =>
  record(tx, viewer, now, { ...ownerOf(held), consultants: false, verb, detail });
