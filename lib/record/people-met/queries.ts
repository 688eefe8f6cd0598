import { and, desc, eq, ilike, or, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { json, jsonList } from "@/db/json";
import { interviewers, interviews } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { formatCursor, isAfterCursor, likePattern, pageLimit, pageOf, parseCursor } from "@/lib/pages";
import { hasAddressLike } from "@/lib/people/email-addresses/queries";
import { hasPhoneLike, interviewerPhone } from "@/lib/people/phone-numbers/queries";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { inScope, isNameInScope } from "@/lib/scope";
import type { Candidate, Viewer } from "@/lib/viewer";
import { type PersonMet, personMet } from "./rules";

/** R47: everyone this candidate met, the latest first. They stay here after an interview is over. */
export async function listMetInterviewers(viewer: Viewer, { q, before }: { q: string; before: string }, now: Date) {
  const like = likePattern(q);
  const phone = interviewerPhone(viewer, "interviewers");
  const found = await readBatch(viewer, (tx) =>
    tx
      .select({
        id: interviewers.id,
        interviewId: interviewers.interviewId,
        name: interviewers.name,
        title: interviewers.title,
        email: interviewers.email,
        phone,
        linkedin: interviewers.linkedin,
        inTouchAt: interviewers.inTouchAt,
        company: interviews.company,
        role: interviews.role,
        zone: interviews.zone,
        startsAt: interviews.startsAt,
      })
      .from(interviewers)
      .innerJoin(
        interviews,
        and(eq(interviews.workspaceId, interviewers.workspaceId), eq(interviews.id, interviewers.interviewId)),
      )
      .where(
        and(
          inScope(viewer),
          sql`${interviews.startsAt} <= ${now.toISOString()}::timestamptz`,
          q
            ? or(
                ilike(interviewers.name, like),
                ilike(interviews.company, like),
                hasAddressLike(interviewers.email, q),
                hasPhoneLike(phone, q),
              )
            : undefined,
          isAfterCursor(parseCursor(before), interviews.startsAt, interviewers.id),
        ),
      )
      .orderBy(desc(interviews.startsAt), desc(interviewers.id))
      .limit(pageLimit("metInterviewers")),
  );
  const { rows, next } = pageOf("metInterviewers", found, (last) => formatCursor(last.startsAt, last.id));
  return { rows, older: next };
}

/** More meetings than two people have. If there were more, the latest are read. */
const maxMeetings = 40;

/**
 * One person that this candidate met. `id` is that of one of the rows about them. The same name at the same company is the same person, in
 * all of the candidate's interviews. One round trip.
 */
export async function getPersonMet(viewer: Candidate, id: string): Promise<PersonMet> {
  const isSamePerson = sql`exists (
    select from interviewers p join interviews i on i.workspace_id = p.workspace_id and i.id = p.interview_id
    where ${isNameInScope(viewer, "p")} and ${isNameInScope(viewer, "i")} and p.id = ${id}::uuid
      and lower(p.name) = lower(interviewers.name) and lower(i.company) = lower(interviews.company))`;
  const rows = await readBatch(viewer, (tx) =>
    tx
      .select({
        ...{ interviewerId: interviewers.id, interviewId: interviews.id, name: interviewers.name },
        ...{ title: interviewers.title, email: interviewers.email, linkedin: interviewers.linkedin },
        ...{ phone: interviewerPhone(viewer, "interviewers"), inTouchAt: interviewers.inTouchAt },
        ...{ company: interviews.company, role: interviews.role, round: interviews.round, zone: interviews.zone },
        ...{ startsAt: interviews.startsAt, agencyName: interviews.agencyName },
        consultantUserId: interviews.consultantUserId,
        entries: jsonList(
          { field: json.text, body: json.text },
          sql`select e.field, e.body from debrief_entries e
            where ${isNameInScope(viewer, "e")} and e.interview_id = interviews.id and e.interviewer_id = interviewers.id
            order by e.field desc`,
        ),
        messages: jsonList(
          {
            ...{ id: json.text, interviewId: json.text, step: json.word<MessageStep>() },
            interviewerId: json.orNull(json.text),
            ...{ subject: json.text, sentAt: json.orNull(json.instant), scheduledAt: json.orNull(json.instant) },
          },
          sql`select m.id, m.interview_id as "interviewId", m.step, m.interviewer_id as "interviewerId", m.subject,
              m.sent_at as "sentAt", m.scheduled_at as "scheduledAt"
            from messages m where ${isNameInScope(viewer, "m")} and m.interview_id = interviews.id
              and (m.interviewer_id = interviewers.id or m.recipient_id = interviewers.id)
            order by coalesce(m.sent_at, m.updated_at) desc`,
        ),
      })
      .from(interviewers)
      .innerJoin(
        interviews,
        and(eq(interviews.workspaceId, interviewers.workspaceId), eq(interviews.id, interviewers.interviewId)),
      )
      .where(and(inScope(viewer), isSamePerson))
      .orderBy(desc(interviews.startsAt), desc(interviewers.id))
      .limit(maxMeetings),
  );
  const person = personMet(rows);
  if (!person) throw new NotFound();
  return person;
}
