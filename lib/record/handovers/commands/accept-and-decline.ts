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
import { closedLinkMessages, oneTimeLinkStatus, otherAddressMessage } from "@/lib/people/invitations/rules";
import { type LockedAgency, lockAgency } from "@/lib/people/workspaces/queries";
import { reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { audit } from "@/lib/record/audit/commands";
import { consultantChangeVerbs } from "@/lib/record/audit/rules";
import { lockInterviews } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import { type Candidate, type Consultant, hashToken, type System, system } from "@/lib/viewer";
import type { AcceptHandoverInput } from "../input";
import { continueInterview, earlierConsultantsDetail } from "./continue-interview";

/**
 * The consultant takes the interview over into one of their agencies, with the requested rounds: the candidate is linked to it, new records
 * continue the old ones, and the old ones close. What the candidate kept private stays hidden from the agency there.
 */
export const acceptHandover = (viewer: Candidate, input: AcceptHandoverInput, now: Date) =>
  transaction(system, async (tx) => {
    const { rows, olds, old } = await lockOpenHandover(tx, input.token, now);
    await refuseOtherAddress(tx, viewer, rows[0].email);
    const { workspaceId } = input;
    const member: Consultant = { as: "consultant", userId: viewer.userId, workspaceId, access: "consultant" };
    const agency = await lockAgency(tx, member);
    if (old.cancelledAt || old.closedAt) throw new Refused("The candidate has closed this interview since.");
    if (old.candidateUserId === viewer.userId) throw new Refused("You can’t be your own consultant.");
    const person = await findOrAddCandidateRow(tx, agency, old, now);
    const client = await findOrAddClient(tx, agency, old, input, now);
    const ids = new Map(olds.map((round) => [round.id, newId(now)]));
    const processId = await findProcessId(tx, workspaceId, olds, ids);
    for (const round of olds) {
      const id = ids.get(round.id)!;
      await continueInterview(tx, agency, round, { id, processId, person, client }, now);
      await tx
        .update(handovers)
        .set({ acceptedAt: now, acceptedBy: viewer.userId, continuedAs: id })
        .where(and(inArray(handovers.id, rows.map(idOf)), eq(handovers.interviewId, round.id)));
      await closeContinued(tx, agency, round, now);
      const auditFields = { workspaceId, interviewId: id, candidateUserId: old.candidateUserId, consultants: true };
      const detail = await earlierConsultantsDetail(tx, agency, round);
      await audit(tx, agency.me, now, {
        ...auditFields,
        verb: consultantChangeVerbs.takenOver,
        byName: agency.myName,
        detail,
      });
      await reschedule(tx, id, now);
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
  const locked = await lockInterviews(tx, system, found.map(idOf), now);
  const [row, ...rows] = await tx.select().from(handovers).where(hasToken).orderBy(asc(handovers.id)).for("update");
  const status = oneTimeLinkStatus(row, now);
  const olds = locked
    .map((round) => round.interview)
    .sort((round, other) => round.startsAt.getTime() - other.startsAt.getTime());
  const old = olds.find((round) => round.id === row?.interviewId);
  if (!row || !old || status !== "open") throw new Refused(closedLinkMessages[status === "open" ? "unknown" : status]);
  return { rows: [row, ...rows] as const, locked, olds, old };
}

/** Rounds of one process share the id of the first; one that comes later joins those that went before. */
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
async function findOrAddCandidateRow(tx: Tx, agency: LockedAgency, old: Interview, now: Date): Promise<string> {
  const { workspaceId, userId: by } = agency.me;
  const [person] = old.candidateUserId ? await tx.select().from(users).where(eq(users.id, old.candidateUserId)) : [];
  if (!person?.name) throw new NotFound();
  if (agency.members.some((member) => member.userId === person.id)) throw new Refused(memberAndCandidateMessage);
  const isInAgency = eq(candidates.workspaceId, workspaceId);
  const [linked] = await tx
    .select()
    .from(candidates)
    .where(and(isInAgency, eq(candidates.userId, person.id)));
  if (linked) return linked.id;
  const [byAddress] = await tx
    .select()
    .from(candidates)
    .where(and(isInAgency, eq(candidates.email, person.email), isNull(candidates.userId)))
    .limit(1)
    .for("update");
  const auditFields = { workspaceId, candidateUserId: person.id, consultants: true, byName: agency.myName };
  if (byAddress) {
    await linkCandidate(tx, byAddress, person.id, now);
    const detail = { what: byAddress.name, candidateId: byAddress.id };
    await audit(tx, agency.me, now, { ...auditFields, verb: "candidate-joined", detail });
    return byAddress.id;
  }
  const [added] = await tx
    .insert(candidates)
    .values({
      ...{ workspaceId, userId: person.id, name: person.name, email: person.email, consultantUserId: by },
      ...{ linkedAt: now, createdAt: now, createdBy: by },
    })
    .returning({ id: candidates.id });
  const detail = { what: person.name, candidateId: added!.id };
  await audit(tx, agency.me, now, { ...auditFields, verb: "candidate-joined", detail });
  return added!.id;
}

type ClientInAgency = typeof clients.$inferSelect;

async function findOrAddClient(
  tx: Tx,
  agency: LockedAgency,
  old: Interview,
  input: AcceptHandoverInput,
  now: Date,
): Promise<ClientInAgency> {
  const { workspaceId, userId: by } = agency.me;
  const isInAgency = eq(clients.workspaceId, workspaceId);
  if (input.clientId) {
    const [chosen] = await tx
      .select()
      .from(clients)
      .where(and(isInAgency, eq(clients.id, input.clientId)))
      .for("share"); // so that its contact rule does not change meanwhile
    if (!chosen) throw new Refused("That client is not there any more. Choose another.", "clientId");
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
      ...{ createdAt: now, createdBy: by },
    })
    .returning();
  const auditFields = { workspaceId, candidateUserId: null, consultants: true, byName: agency.myName };
  await audit(tx, agency.me, now, {
    ...{ ...auditFields, verb: "client-added", detail: { what: old.company, clientId: added!.id } },
  });
  return added!;
}

/** The old record stays for its candidate to read. None of its steps is due any more. A round that was over stays as it ended. */
async function closeContinued(tx: Tx, agency: LockedAgency, old: Interview, now: Date) {
  const closedReason = `Continues with ${agency.name}`;
  await cancelInterviewMessages(tx, { interviewId: old.id }, `It continues with ${agency.name}.`, now);
  if (!old.closedAt && !old.cancelledAt)
    await tx
      .update(interviews)
      .set({ closedAt: now, closedBy: agency.me.userId, closedReason, version: old.version + 1 })
      .where(and(eq(interviews.workspaceId, old.workspaceId), eq(interviews.id, old.id)));
  const auditFields = { workspaceId: old.workspaceId, interviewId: old.id, candidateUserId: old.candidateUserId };
  await audit(tx, agency.me, now, {
    ...{ ...auditFields, consultants: false, byName: agency.myName, verb: "interview-continued" },
    detail: { what: agency.name },
  });
  await reschedule(tx, old.id, now);
}
