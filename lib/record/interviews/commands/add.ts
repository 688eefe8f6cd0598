import { and, eq, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { promises } from "@/db/schema/answers";
import { interviewers, interviews } from "@/db/schema/interviews";
import { questions } from "@/db/schema/tasks";
import { candidates, workspaces } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { resolveInterviewers } from "@/lib/record/interviewers/commands";
import { filledInDetail } from "@/lib/record/interviewers/rules";
import { inScope, isInWorkspace } from "@/lib/scope";
import { type Candidate, type Consultant, system } from "@/lib/viewer";
import type { InterviewInput } from "../input";
import type { Interview } from "../queries";
import { rescheduleRounds } from "./reschedule-rounds";
import { resolveInterviewTimes } from "./times";
import { type LockedInterview, withAddedInterview } from "./with-interview";

type InterviewOwner = { workspaceId: string; candidateId: string; candidateUserId: string | null };
/** What an agency knows beforehand: the client and the role, and who is in charge. */
type AgencyValues = Partial<typeof interviews.$inferInsert>;

/**
 * Adds an interview to the candidate's workspace; the next round of an agency's interview goes on in that agency. The form's id becomes
 * the record's, so that a form sent twice adds once.
 */
export async function addInterview(viewer: Candidate, input: InterviewInput, personalWorkspaceId: string, now: Date) {
  const { workspaceId, isOwn } = await transaction(viewer, (tx) =>
    targetWorkspace(tx, viewer, input, personalWorkspaceId),
  );
  // The agency sets the contact rule and the consultant. A candidate may not write these.
  return transaction(isOwn ? viewer : system, async (tx) => {
    const [me] = await tx
      .select({ id: candidates.id })
      .from(candidates)
      .where(and(eq(candidates.userId, viewer.userId), isInWorkspace({ workspaceId }, candidates)));
    if (!me) throw new NotFound();
    return insertInterview(
      tx,
      viewer,
      input,
      { workspaceId, candidateId: me.id, candidateUserId: viewer.userId },
      {},
      now,
    );
  });
}

/** The workspace of the round before, or their own. To an agency's workspace a candidate can add only a further round of an interview there. */
async function targetWorkspace(tx: Tx, viewer: Candidate, input: InterviewInput, personalWorkspaceId: string) {
  const mine = and(eq(workspaces.ownerUserId, viewer.userId), eq(workspaces.kind, "personal"));
  const [home] = await tx.select({ id: workspaces.id }).from(workspaces).where(mine);
  const workspaceId = (await findPreviousRound(tx, viewer, input))?.workspaceId;
  if (!workspaceId && personalWorkspaceId !== home?.id) throw new NotFound();
  return { workspaceId: workspaceId ?? personalWorkspaceId, isOwn: (workspaceId ?? personalWorkspaceId) === home?.id };
}

/** Adds the interview with everything from its form, in a transaction that has checked the workspace. `agencyValues` overrides the form. */
export async function insertInterview(
  tx: Tx,
  viewer: Candidate | Consultant,
  input: InterviewInput,
  owner: InterviewOwner,
  agencyValues: AgencyValues,
  now: Date,
): Promise<string> {
  const previousRound = await findPreviousRound(tx, viewer, input);
  if (previousRound && previousRound.candidateId !== owner.candidateId) throw new NotFound();
  const rule = previousRound?.clientId ? await lockContactRule(tx, previousRound) : null;
  const company = agencyValues.company ?? (previousRound?.clientId ? previousRound.company : input.company);
  const clientId = agencyValues.clientId ?? previousRound?.clientId;
  const { workspaceId } = owner;
  const { people, filled } = await resolveInterviewers(tx, viewer, input, {
    workspaceId,
    clientId,
    company,
    before: previousRound?.id,
  });
  const [added] = await tx
    .insert(interviews)
    .values({
      ...interviewColumns(input),
      ...resolveInterviewTimes(input),
      clientId: previousRound?.clientId ?? null,
      positionId: previousRound?.positionId ?? null,
      consultantUserId: previousRound?.consultantUserId ?? null,
      ...(previousRound?.clientId && agencyColumns(previousRound, rule)),
      ...agencyValues,
      ...owner,
      id: input.id,
      processId: previousRound?.processId ?? input.id,
      createdAt: now,
      createdBy: viewer.userId,
    })
    .onConflictDoNothing()
    .returning();
  if (!added) {
    const [mine] = await tx
      .select({ id: interviews.id })
      .from(interviews)
      .where(and(inScope(viewer), eq(interviews.id, input.id)));
    if (!mine) throw new NotFound();
    return input.id;
  }
  await withAddedInterview(tx, viewer, added, now, async (locked) => {
    await insertFormRows(locked, input, people);
    return locked.done("interview-added", { detail: filledInDetail(filled) });
  });
  if (previousRound)
    await rescheduleRounds(tx, viewer, { ...owner, id: input.id, processId: previousRound.processId }, now);
  return input.id;
}

/** What the form has in addition to the interview itself. */
async function insertFormRows(
  { tx, viewer, owner, now }: LockedInterview<Candidate | Consultant>,
  input: InterviewInput,
  people: Awaited<ReturnType<typeof resolveInterviewers>>["people"],
) {
  if (people.length > 0)
    await tx.insert(interviewers).values(
      people.map(({ name, title, email, phone, linkedin }, position) => ({
        ...{ ...owner, name, title, email, phone, linkedin, position },
      })),
    );
  // Questions are the candidate’s own to prepare.
  if (viewer.as === "candidate" && input.questions.length)
    await tx.insert(questions).values(input.questions.map(({ body }, position) => ({ ...owner, body, position })));
  if (input.promiseDay)
    await tx.insert(promises).values({
      ...owner,
      day: input.promiseDay,
      givenBy: input.promiseBy,
      covers: input.promiseCovers,
      loggedAt: now,
      loggedBy: viewer.userId,
    });
}

async function findPreviousRound(tx: Tx, viewer: Candidate | Consultant, { after }: InterviewInput) {
  if (!after) return null;
  const [previousRound] = await tx
    .select()
    .from(interviews)
    .where(and(inScope(viewer), eq(interviews.id, after)));
  if (!previousRound) throw new NotFound();
  return previousRound;
}

/** The client's present rule, locked: a colleague who changes it does so either before this round is added, or after it and then finds it. */
async function lockContactRule(tx: Tx, { id }: Interview) {
  const [client] = await tx.execute<{ rule: Interview["contactRule"] | null }>(
    sql`select locked_contact_rule(${id}::uuid) as rule`,
  );
  return client?.rule ?? null;
}

/** The agency decides the contact rule and the consultant from round to round, not a form. */
const agencyColumns = (previousRound: Interview, rule: Interview["contactRule"] | null) => ({
  company: previousRound.company,
  route: previousRound.route,
  contactRule: (previousRound.route === "agency" && rule) || previousRound.contactRule,
  agencyName: previousRound.agencyName,
  consultantName: previousRound.consultantName,
  consultantEmail: previousRound.consultantEmail,
});

/** The columns of an interview that its form fills. */
export function interviewColumns(input: InterviewInput) {
  return {
    role: input.role,
    company: input.company,
    round: input.round,
    zone: input.zone,
    country: input.country,
    region: input.region || null,
    format: input.format,
    place: input.place,
    link: input.link,
    asksFor: input.asksFor,
    addressGiven: input.addressGiven,
    route: input.route,
    contactRule: input.route === "direct" ? ("direct" as const) : input.contactRule || ("through" as const),
    consultantName: input.route === "agency" ? input.consultantName : null,
    consultantEmail: input.route === "agency" ? input.consultantEmail || null : null,
    agencyName: input.route === "agency" ? input.agencyName || null : null,
  };
}
