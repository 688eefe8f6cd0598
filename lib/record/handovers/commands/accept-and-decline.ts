import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { interviews } from "@/db/schema/interviews";
import { handovers } from "@/db/schema/sharing";
import { candidates, clients } from "@/db/schema/workspaces";
import { NotFound, Refused } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { notifyPeople } from "@/lib/mail/notifications/commands";
import { handoverAnsweredNotification } from "@/lib/mail/notifications/rules";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import type { NotificationItem } from "@/lib/mail/outbox/rules";
import { linkCandidate, memberAndCandidateMessage } from "@/lib/people/candidates/commands/link";
import { findLockedCandidate } from "@/lib/people/candidates/commands/with-candidate";
import { closedLinkMessages, oneTimeLinkStatus, otherAddressMessage } from "@/lib/people/invitations/rules";
import { type LockedAgency, lockAgency } from "@/lib/people/workspaces/commands/with-agency";
import { consultantChangeVerbs } from "@/lib/record/audit/rules";
import {
  type LockedInterview,
  lockInterviews,
  withAddedInterview,
  withLockedInterview,
} from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import { isInWorkspace } from "@/lib/scope";
import { type Candidate, type Consultant, hashToken, type System, system } from "@/lib/viewer";
import type { AcceptHandoverInput } from "../input";
import { continueInterview, earlierConsultantsDetail } from "./continue-interview";

/**
 * The consultant takes the interview over into one of their agencies, with the requested rounds: the candidate is linked to it, new records
 * continue the old ones, and the old ones close. What the candidate kept private stays hidden from the agency there.
 */
export const acceptHandover = (viewer: Candidate, input: AcceptHandoverInput, now: Date) =>
  transaction(system, async (tx) => {
    const { rows, locked, olds, old } = await lockOpenHandover(tx, input.token, now);
    await refuseOtherAddress(tx, viewer, rows[0].email);
    const { workspaceId } = input;
    const member: Consultant = { as: "consultant", userId: viewer.userId, workspaceId, access: "consultant" };
    const agency = await lockAgency(tx, member, now);
    if (old.cancelledAt || old.closedAt) throw new Refused("The candidate has closed this interview in the meantime.");
    if (old.candidateUserId === viewer.userId) throw new Refused("You can’t be your own consultant.");
    const person = await findOrAddCandidateRow(agency, old);
    const client = await findOrAddClient(agency, old, input);
    const ids = new Map(olds.map((round) => [round.id, newId(now)]));
    const processId = await findProcessId(tx, workspaceId, olds, ids);
    for (const lockedRound of locked) {
      const round = lockedRound.interview;
      const id = ids.get(round.id)!;
      const added = await continueInterview(agency, round, { id, processId, person, client });
      await tx
        .update(handovers)
        .set({ acceptedAt: now, acceptedBy: viewer.userId, continuedAs: id })
        .where(and(inArray(handovers.id, rows.map(idOf)), eq(handovers.interviewId, round.id)));
      await closeContinued(agency, lockedRound);
      const detail = await earlierConsultantsDetail(agency, round);
      await withAddedInterview(tx, agency.me, added, now, (continued) =>
        continued.done(consultantChangeVerbs.takenOver, { byName: agency.myName, detail }),
      );
    }
    const continuesAt = ids.get(old.id)!;
    const { role, company } = old;
    await notifyCandidate(
      tx,
      old,
      handoverAnsweredNotification({
        consultant: agency.myName,
        agency: agency.name,
        role,
        company,
        goesOn: continuesAt,
      }),
      now,
    );
    return { workspaceId, interviewId: continuesAt };
  });

/** Declines. The holder of the e-mail may do so without an account, but nobody who is signed in as another person. */
export const declineHandover = (viewer: Candidate | System, { token }: { token: string }, now: Date) =>
  transaction(system, async (tx) => {
    const { rows, locked, old } = await lockOpenHandover(tx, token, now);
    if (viewer.as === "candidate") await refuseOtherAddress(tx, viewer, rows[0].email);
    await tx
      .update(handovers)
      .set({ declinedAt: now })
      .where(inArray(handovers.id, rows.map(idOf)));
    for (const round of locked)
      await round.audit("handover-declined", { readers: "candidate only", byName: rows[0].name });
    const { id: remainsAt, role, company } = old;
    await notifyCandidate(
      tx,
      old,
      handoverAnsweredNotification({ consultant: rows[0].name, agency: "", role, company, stays: remainsAt }),
      now,
    );
  });

/** The candidate who asked is notified of the answer. */
const notifyCandidate = (tx: Tx, { candidateUserId: userId }: Interview, item: NotificationItem, now: Date) =>
  notifyPeople(tx, userId ? [{ userId, item }] : [], now);

const idOf = ({ id }: { id: string }) => id;

/**
 * What the link is about, the earliest round first, and the interview that was requested: its row was made first. The interviews are
 * locked before their handovers, as they are for a candidate who cancels the request.
 */
async function lockOpenHandover(tx: Tx, token: string, now: Date) {
  const hasToken = eq(handovers.tokenHash, hashToken(token));
  const found = await tx.select({ id: handovers.interviewId }).from(handovers).where(hasToken);
  const all = await lockInterviews(tx, system, found.map(idOf), now);
  const [row, ...rows] = await tx.select().from(handovers).where(hasToken).orderBy(asc(handovers.id)).for("update");
  const status = oneTimeLinkStatus(row, now);
  const locked = all.sort((one, other) => one.interview.startsAt.getTime() - other.interview.startsAt.getTime());
  const olds = locked.map((round) => round.interview);
  const old = olds.find((round) => round.id === row?.interviewId);
  if (!row || !old || status !== "open") throw new Refused(closedLinkMessages[status === "open" ? "unknown" : status]);
  return { rows: [row, ...rows] as const, locked, olds, old };
}

/** Rounds of one process share the id of the first. A round that is handed over later joins those that were handed over before. */
async function findProcessId(
  tx: Tx,
  workspaceId: string,
  olds: Interview[],
  ids: Map<string, string>,
): Promise<string> {
  const [first] = olds;
  const [before] = await tx
    .select({ processId: interviews.processId })
    .from(interviews)
    .innerJoin(handovers, eq(handovers.continuedAs, interviews.id))
    .where(
      and(
        eq(interviews.workspaceId, workspaceId),
        sql`${handovers.interviewId} in (select i.id from interviews i
          where i.workspace_id = ${first!.workspaceId}::uuid and i.process_id = ${first!.processId}::uuid)`,
      ),
    )
    .limit(1);
  return before?.processId ?? ids.get(first!.processId) ?? ids.get(first!.id)!;
}

async function refuseOtherAddress(tx: Tx, viewer: Candidate, address: string) {
  const [me] = await tx.select({ email: users.email }).from(users).where(eq(users.id, viewer.userId));
  if (!me) throw new NotFound();
  if (me.email !== address) throw new Refused(otherAddressMessage(address));
}

/** The agency's row of this person: the one with their account, the one with their address and no account yet, or a new one. */
async function findOrAddCandidateRow(agency: LockedAgency, old: Interview): Promise<string> {
  const { tx, workspaceId, now } = agency;
  const { userId: by } = agency.me;
  const [person] = old.candidateUserId ? await tx.select().from(users).where(eq(users.id, old.candidateUserId)) : [];
  if (!person?.name) throw new NotFound();
  if (agency.members.some((member) => member.userId === person.id)) throw new Refused(memberAndCandidateMessage);
  const isInAgency = isInWorkspace(agency, candidates);
  const [linked] = await tx
    .select()
    .from(candidates)
    .where(and(isInAgency, eq(candidates.userId, person.id)));
  if (linked) return linked.id;
  const isByAddress = and(eq(candidates.email, person.email), isNull(candidates.userId));
  const byAddress = await findLockedCandidate(tx, agency.me, agency, isByAddress, now);
  if (byAddress) {
    await linkCandidate(byAddress, person.id);
    const { id, name: what } = byAddress.candidate;
    await agency.audit("candidate-joined", { detail: { what, candidateId: id }, candidateUserId: person.id });
    return id;
  }
  const [added] = await tx
    .insert(candidates)
    .values({
      ...{ workspaceId, userId: person.id, name: person.name, email: person.email, consultantUserId: by },
      ...{ linkedAt: now, createdAt: now, createdBy: by },
    })
    .returning({ id: candidates.id });
  const detail = { what: person.name, candidateId: added!.id };
  await agency.audit("candidate-joined", { detail, candidateUserId: person.id });
  return added!.id;
}

type ClientInAgency = typeof clients.$inferSelect;

async function findOrAddClient(
  agency: LockedAgency,
  old: Interview,
  input: AcceptHandoverInput,
): Promise<ClientInAgency> {
  const { tx, workspaceId, now } = agency;
  const isInAgency = isInWorkspace(agency, clients);
  if (input.clientId) {
    const [chosen] = await tx
      .select()
      .from(clients)
      .where(and(isInAgency, eq(clients.id, input.clientId)))
      .for("share"); // so that its contact rule does not change meanwhile
    if (!chosen) throw new Refused("This client is no longer there. Choose another one.", "clientId");
    return chosen;
  }
  const [same] = await tx
    .select()
    .from(clients)
    .where(and(isInAgency, sql`lower(${clients.name}) = lower(${old.company})`))
    .for("share");
  if (same) return same;
  const { contactRule } = input;
  if (!contactRule) throw new Refused("Say whether your candidates may write to this client.", "contactRule");
  const [added] = await tx
    .insert(clients)
    .values({
      ...{ workspaceId, name: old.company, contactRule, country: old.country, region: old.region },
      ...{ createdAt: now, createdBy: agency.me.userId },
    })
    .returning();
  await agency.audit("client-added", { detail: { what: old.company, clientId: added!.id } });
  return added!;
}

/** The old record stays for its candidate to read. None of its steps is due any more. A round that was over stays as it ended. */
const closeContinued = (agency: LockedAgency, round: LockedInterview): Promise<void> =>
  withLockedInterview(round.as(agency.me), async (locked) => {
    const { tx, interview: old, now } = locked;
    const closedReason = `Continues with ${agency.name}`;
    await cancelInterviewMessages(tx, { interviewId: old.id }, `The interview continues with ${agency.name}.`, now);
    if (!old.closedAt && !old.cancelledAt)
      await tx
        .update(interviews)
        .set({ closedAt: now, closedBy: agency.me.userId, closedReason, version: old.version + 1 })
        .where(and(eq(interviews.workspaceId, old.workspaceId), eq(interviews.id, old.id)));
    return locked.done("interview-continued", {
      ...{ readers: "candidate only", byName: agency.myName },
      detail: { what: agency.name },
    });
  });
