import { and, eq } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { interviewers, interviews, promises, questions } from "@/db/schema/interviews";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "../../errors";
import { record } from "../../history/commands";
import { rewake } from "../../reminders/commands/rewake";
import type { Candidate } from "../../viewer";
import type { InterviewInput } from "../input";
import { inScope } from "../queries";
import { resolveTimes } from "./times";

/** Adds an interview to the candidate's workspace. The form's id becomes the record's, so that a form sent twice adds once. */
export async function addInterview(viewer: Candidate, input: InterviewInput, workspaceId: string, now: Date) {
  const times = resolveTimes(input);
  return asViewer(viewer, async (tx) => {
    const [me] = await tx
      .select({ id: candidates.id })
      .from(candidates)
      .where(and(eq(candidates.userId, viewer.userId), eq(candidates.workspaceId, workspaceId)));
    if (!me) throw new NotFound();
    const [before] = input.after
      ? await tx
          .select()
          .from(interviews)
          .where(and(inScope(viewer), eq(interviews.id, input.after)))
      : [];
    if (input.after && !before) throw new NotFound();
    const owner = { workspaceId, interviewId: input.id, candidateUserId: viewer.userId };
    const [added] = await tx
      .insert(interviews)
      .values({
        ...recordOf(input),
        ...times,
        id: input.id,
        workspaceId,
        candidateId: me.id,
        candidateUserId: viewer.userId,
        processId: before?.processId ?? input.id,
        clientId: before?.clientId ?? null,
        consultantUserId: before?.consultantUserId ?? null,
        createdBy: viewer.userId,
      })
      .onConflictDoNothing()
      .returning({ id: interviews.id });
    if (!added) {
      const [mine] = await tx
        .select({ id: interviews.id })
        .from(interviews)
        .where(and(inScope(viewer), eq(interviews.id, input.id)));
      if (!mine) throw new NotFound();
      return input.id;
    }
    if (input.interviewers.length)
      await tx
        .insert(interviewers)
        .values(input.interviewers.map(({ id: _, ...person }, position) => ({ ...owner, ...person, position })));
    if (input.questions.length)
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
    await record(tx, viewer, now, { ...owner, consultants: true, verb: "interview added" });
    await rewake(tx, input.id, now);
    return input.id;
  });
}

/** The columns of an interview that its form fills. */
export function recordOf(input: InterviewInput) {
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
