import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { debriefEntries } from "@/db/schema/debriefs";
import { interviewers, interviews, stepEvents } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { questions } from "@/db/schema/tasks";
import { Refused, Stale } from "@/lib/errors";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { may } from "@/lib/permissions";
import { resolveInterviewers } from "@/lib/record/interviewers/commands";
import { filledInDetail } from "@/lib/record/interviewers/rules";
import type { AccountViewer } from "@/lib/viewer";
import type { InterviewInput } from "../input";
import type { Interview } from "../queries";
import { interviewColumns } from "./add";
import {
  hasSameColumns,
  hasSameInterviewersAndQuestions,
  interviewDifferences,
  withInterviewerIds,
} from "./differences";
import { rescheduleRounds } from "./reschedule-rounds";
import { auditConsultantChange, setRouteAndConsultant } from "./route-and-consultant";
import { resolveInterviewTimes } from "./times";
import { type LockedInterview, withInterview } from "./with-interview";

/**
 * Saves the form, if it is based on the present version. A newer version is never overwritten: `Stale` holds the differences. If there are
 * none, the same was saved before, by this press or by another person.
 */
export async function editInterview(viewer: AccountViewer, sent: InterviewInput, now: Date) {
  const times = resolveInterviewTimes(sent);
  await withInterview(viewer, sent.id, may.editInterview, now, async (locked) => {
    const { tx, interview } = locked;
    const isAgencys = interview.clientId !== null || viewer.as === "consultant";
    const { people, filled } = await resolveInterviewers(
      tx,
      viewer,
      sent,
      isAgencys ? interview : { ...interview, company: sent.company },
    );
    const input = { ...sent, interviewers: await withInterviewerIds(tx, viewer, interview, people) };
    const moved =
      interview.startsAt.getTime() !== times.startsAt.getTime() ||
      interview.endsAt.getTime() !== times.endsAt.getTime();
    // The times of steps depend on the zone and the business days of its place.
    const placeChanged =
      interview.zone !== input.zone ||
      interview.country !== input.country ||
      (interview.region ?? "") !== (input.region ?? "");
    const { route, contactRule, ...rest } = interviewColumns(input);
    // In an agency the client, the route and the contact rule are set by the agency, not by the form.
    const columns =
      interview.clientId || interview.consultantUserId
        ? {
            ...rest,
            company: interview.clientId || viewer.as === "consultant" ? interview.company : rest.company,
            consultantName: interview.consultantName,
            consultantEmail: interview.consultantEmail,
            agencyName: interview.agencyName,
          }
        : { ...rest, route, contactRule };
    if (
      hasSameColumns(interview, { ...columns, ...times }) &&
      (await hasSameInterviewersAndQuestions(tx, viewer, interview, input))
    )
      return locked.unchanged();
    if (input.version !== interview.version) {
      const { theirs, ...rows } = await interviewDifferences(tx, viewer, interview, input);
      if (Object.keys(theirs).length > 0) throw new Stale(theirs, interview.version, { rows });
    }
    const {
      company,
      route: _,
      contactRule: __,
      consultantName,
      consultantEmail,
      agencyName,
      ...message
    } = {
      ...{ route, contactRule },
      ...columns,
    };
    if (!interview.clientId && !interview.consultantUserId) {
      await setRouteAndConsultant(tx, interview.id, {
        company,
        route,
        contactRule,
        consultantName,
        consultantEmail,
        agencyName,
      });
      await auditConsultantChange(locked, consultantName);
    }
    await tx
      .update(interviews)
      .set({ ...message, ...times, version: interview.version + 1 })
      .where(and(eq(interviews.workspaceId, interview.workspaceId), eq(interviews.id, interview.id)));
    const renamed = (await saveInterviewers(locked, input)) || isReachedDifferently(interview, columns);
    // A scheduled message was written, addressed and timed for the old record.
    if (moved || placeChanged || renamed)
      await cancelInterviewMessages(
        tx,
        { interviewId: interview.id },
        moved || placeChanged ? movedReason : renamedReason,
        now,
      );
    // Questions are the candidate’s own to prepare.
    if (viewer.as === "candidate") await saveQuestions(locked, input);
    if (moved) await rescheduleRounds(tx, viewer, interview, now);
    return locked.done(moved ? "interview-moved" : "interview-edited", {
      detail: {
        ...(moved && { from: `${interview.startsLocal} ${interview.zone}`, to: `${times.startsLocal} ${input.zone}` }),
        ...filledInDetail(filled),
      },
    });
  });
}

const movedReason = "The time of the interview has changed. Read it again before you send it.";
const renamedReason = "Names or addresses on the record have changed. Read it again before you send it.";

/** A consultant can't see what the candidate has written about them, or to them. */
const onlyCandidateRemovesMessage =
  "The interview has taken place, and the candidate may have written about everybody in the list. Only the candidate can remove people now.";

const isReachedDifferently = (interview: Interview, now: Partial<Interview>) =>
  (["route", "contactRule", "consultantName", "consultantEmail"] as const).some(
    (column) => column in now && now[column] !== interview[column],
  );

/**
 * Interviewers keep their ids, because notes to them depend on these; one who was removed from the list is deleted, unless something was
 * sent. True if anybody now has another name or address.
 */
async function saveInterviewers(locked: LockedInterview, input: InterviewInput): Promise<boolean> {
  const { tx, viewer, interview, owner, now } = locked;
  const existing = await tx
    .select({ id: interviewers.id, name: interviewers.name, email: interviewers.email })
    .from(interviewers)
    .where(eq(interviewers.interviewId, interview.id));
  const ids = new Map(existing.map((interviewer) => [interviewer.id, interviewer]));
  let renamed = false;
  const keptIds = new Set(input.interviewers.map((interviewer) => interviewer.id).filter(Boolean));
  const removedIds = existing
    .filter((interviewer) => !keptIds.has(interviewer.id))
    .map((interviewer) => interviewer.id);
  if (removedIds.length && viewer.as === "consultant" && interview.candidateUserId && interview.startsAt <= now)
    throw new Refused(onlyCandidateRemovesMessage, "interviewers");
  if (removedIds.length) await removeInterviewers(locked, removedIds);
  for (const [position, { id, ...person }] of input.interviewers.entries()) {
    const before = id ? ids.get(id) : undefined;
    if (before && (before.name !== person.name || before.email !== person.email)) renamed = true;
    if (id && before)
      await tx
        .update(interviewers)
        // Greetings are now checked against the new name, so the names that were confirmed for the former one are deleted.
        .set({ ...person, position, ...(before.name !== person.name && { goesBy: [] }) })
        .where(and(locked.rowsOf(interviewers), eq(interviewers.id, id)));
    else await tx.insert(interviewers).values({ ...person, position, ...owner });
  }
  return renamed;
}

async function removeInterviewers(locked: LockedInterview, ids: string[]) {
  const { tx } = locked;
  const [message] = await tx
    .select({ name: messages.toName })
    .from(messages)
    .where(and(inArray(messages.interviewerId, ids), or(isNotNull(messages.sentAt), isNotNull(messages.scheduledAt))));
  if (message)
    throw new Refused(`A message to ${message.name} was sent or scheduled, so they stay on the list.`, "interviewers");
  // What the candidate answered about them goes too, though a consultant sees none of it: the database removes it.
  await tx.execute(sql`select forget_draft_answers(${locked.interview.id}::uuid, ${sql.param(ids)}::uuid[])`);
  for (const table of [messages, debriefEntries, stepEvents])
    await tx.delete(table).where(and(locked.rowsOf(table), inArray(table.interviewerId, ids)));
  await tx.delete(interviewers).where(and(locked.rowsOf(interviewers), inArray(interviewers.id, ids)));
}

async function saveQuestions(locked: LockedInterview, input: InterviewInput) {
  const { tx, interview, owner } = locked;
  const existing = await tx.select().from(questions).where(eq(questions.interviewId, interview.id));
  const existingById = new Map(existing.map((interviewer) => [interviewer.id, interviewer]));
  await tx.delete(questions).where(locked.rowsOf(questions));
  if (!input.questions.length) return;
  await tx.insert(questions).values(
    input.questions.map(({ id, body }, position) => ({
      ...(id && existingById.has(id) ? { id, askedAt: existingById.get(id)?.askedAt } : {}),
      body,
      position,
      ...owner,
    })),
  );
}
