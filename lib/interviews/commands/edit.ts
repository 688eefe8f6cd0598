import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { debriefEntries } from "@/db/schema/debriefs";
import { interviewers, interviews, stepFacts } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { questions } from "@/db/schema/tasks";
import { NotFound, Refused, Stale } from "../../errors";
import { record } from "../../history/commands";
import { cancelInterviewMessages } from "../../mail/commands/call-back";
import { resolveInterviewers } from "../../people/commands";
import { filledInDetail } from "../../people/rules";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/rewake";
import type { Candidate, Consultant, Viewer } from "../../viewer";
import type { InterviewInput } from "../input";
import { type Interview, lockInterview } from "../queries";
import { interviewColumns } from "./add";
import { hasSameColumns, hasSameInterviewersAndQuestions, interviewDifferences, withInterviewerIds } from "./kept";
import { rescheduleRounds } from "./rounds";
import { resolveInterviewTimes } from "./times";
import { auditConsultantChange, setRouteAndConsultant } from "./way";

/**
 * Saves the form over the version that it was opened on. A newer one is never overwritten unseen: Stale carries the differences. Where
 * there are none, it was saved before, by this press or by another person.
 */
export async function editInterview(viewer: Candidate | Consultant, sent: InterviewInput, now: Date) {
  const times = resolveInterviewTimes(sent);
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, sent.id);
    if (!may.editInterview(viewer, held)) throw new NotFound();
    const isAgencys = held.clientId !== null || viewer.as === "consultant";
    const { people, filled } = await resolveInterviewers(
      tx,
      viewer,
      sent,
      isAgencys ? held : { ...held, company: sent.company },
    );
    const input = { ...sent, interviewers: await withInterviewerIds(tx, held, people) };
    const moved =
      held.startsAt.getTime() !== times.startsAt.getTime() || held.endsAt.getTime() !== times.endsAt.getTime();
    // Steps open by the clock and the business days of its place.
    const elsewhere =
      held.zone !== input.zone || held.country !== input.country || (held.region ?? "") !== (input.region ?? "");
    const { route, contactRule, ...rest } = interviewColumns(input);
    // In an agency the client, the route and the contact rule are set by the agency, not by the form.
    const ours =
      held.clientId || held.consultantUserId
        ? {
            ...rest,
            company: held.clientId || viewer.as === "consultant" ? held.company : rest.company,
            consultantName: held.consultantName,
            consultantEmail: held.consultantEmail,
            agencyName: held.agencyName,
          }
        : { ...rest, route, contactRule };
    if (hasSameColumns(held, { ...ours, ...times }) && (await hasSameInterviewersAndQuestions(tx, viewer, held, input)))
      return;
    if (input.version !== held.version) {
      const { theirs, taken } = await interviewDifferences(tx, viewer, held, input);
      if (Object.keys(theirs).length > 0) throw new Stale(theirs, held.version, taken);
    }
    const {
      company,
      route: _,
      contactRule: __,
      consultantName,
      consultantEmail,
      agencyName,
      ...written
    } = {
      ...{ route, contactRule },
      ...ours,
    };
    if (!held.clientId && !held.consultantUserId) {
      await setRouteAndConsultant(tx, held.id, {
        company,
        route,
        contactRule,
        consultantName,
        consultantEmail,
        agencyName,
      });
      await auditConsultantChange(tx, viewer, held, consultantName, now);
    }
    await tx
      .update(interviews)
      .set({ ...written, ...times, version: held.version + 1 })
      .where(and(eq(interviews.workspaceId, held.workspaceId), eq(interviews.id, held.id)));
    const renamed = (await saveInterviewers(tx, viewer, held, input, now)) || isOtherwiseReached(held, ours);
    // What waits to leave was written, addressed and timed for the record as it was.
    if (moved || elsewhere || renamed)
      await cancelInterviewMessages(tx, { interviewId: held.id }, moved || elsewhere ? movedSince : renamedSince, now);
    // Questions are the candidate’s own to prepare.
    if (viewer.as === "candidate") await saveQuestions(tx, held, input);
    await record(tx, viewer, now, {
      workspaceId: held.workspaceId,
      interviewId: held.id,
      candidateUserId: held.candidateUserId,
      consultants: true,
      verb: moved ? "interview moved" : "interview edited",
      detail: {
        ...(moved && { from: `${held.startsLocal} ${held.zone}`, to: `${times.startsLocal} ${input.zone}` }),
        ...filledInDetail(filled),
      },
    });
    await reschedule(tx, held.id, now);
    if (moved) await rescheduleRounds(tx, viewer, held, now);
  });
}

const movedSince = "The interview was moved. Read it again before you send it.";
const renamedSince = "Names or addresses on the record have changed. Read it again before you send it.";

/** A consultant can't see what the candidate has written about them, or to them. */
const keptForTheCandidate =
  "It has taken place, and what the candidate wrote may hang on everybody in the list. Only the candidate takes somebody off it now.";

const isOtherwiseReached = (held: Interview, now: Partial<Interview>) =>
  (["route", "contactRule", "consultantName", "consultantEmail"] as const).some(
    (column) => column in now && now[column] !== held[column],
  );

/**
 * Interviewers keep their ids, because notes to them depend on these; one who was removed from the list is deleted, unless something was
 * sent. True if anybody now has another name or address.
 */
async function saveInterviewers(
  tx: Tx,
  viewer: Viewer,
  held: Interview,
  input: InterviewInput,
  now: Date,
): Promise<boolean> {
  const existing = await tx
    .select({ id: interviewers.id, name: interviewers.name, email: interviewers.email })
    .from(interviewers)
    .where(eq(interviewers.interviewId, held.id));
  const ids = new Map(existing.map((one) => [one.id, one]));
  let renamed = false;
  const kept = new Set(input.interviewers.map((one) => one.id).filter(Boolean));
  const gone = existing.filter((one) => !kept.has(one.id)).map((one) => one.id);
  if (gone.length && viewer.as === "consultant" && held.candidateUserId && held.startsAt <= now)
    throw new Refused(keptForTheCandidate, "interviewers");
  if (gone.length) await removeInterviewers(tx, held, gone);
  for (const [position, { id, ...person }] of input.interviewers.entries()) {
    const before = id ? ids.get(id) : undefined;
    if (before && (before.name !== person.name || before.email !== person.email)) renamed = true;
    if (id && before)
      await tx
        .update(interviewers)
        // Greetings are checked against another name now: the confirmed names of the former one are deleted.
        .set({ ...person, position, ...(before.name !== person.name && { goesBy: [] }) })
        .where(and(eq(interviewers.workspaceId, held.workspaceId), eq(interviewers.id, id)));
    else
      await tx.insert(interviewers).values({
        ...person,
        position,
        workspaceId: held.workspaceId,
        interviewId: held.id,
        candidateUserId: held.candidateUserId,
      });
  }
  return renamed;
}

async function removeInterviewers(tx: Tx, held: Interview, ids: string[]) {
  const [written] = await tx
    .select({ name: messages.toName })
    .from(messages)
    .where(and(inArray(messages.interviewerId, ids), or(isNotNull(messages.sentAt), isNotNull(messages.scheduledAt))));
  if (written) throw new Refused(`${written.name} has been written to, so they stay on the list.`, "interviewers");
  for (const table of [messages, debriefEntries, stepFacts])
    await tx.delete(table).where(and(eq(table.workspaceId, held.workspaceId), inArray(table.interviewerId, ids)));
  await tx
    .delete(interviewers)
    .where(and(eq(interviewers.workspaceId, held.workspaceId), inArray(interviewers.id, ids)));
}

async function saveQuestions(tx: Tx, held: Interview, input: InterviewInput) {
  const existing = await tx.select().from(questions).where(eq(questions.interviewId, held.id));
  const asked = new Map(existing.map((one) => [one.id, one]));
  await tx
    .delete(questions)
    .where(and(eq(questions.workspaceId, held.workspaceId), eq(questions.interviewId, held.id)));
  if (!input.questions.length) return;
  await tx.insert(questions).values(
    input.questions.map(({ id, body }, position) => ({
      ...(id && asked.has(id) ? { id, askedAt: asked.get(id)?.askedAt } : {}),
      body,
      position,
      workspaceId: held.workspaceId,
      interviewId: held.id,
      candidateUserId: held.candidateUserId,
    })),
  );
}
