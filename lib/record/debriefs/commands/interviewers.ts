import { and, eq } from "drizzle-orm";
import { interviewers, interviews } from "@/db/schema/interviews";
import { NotFound, Refused } from "@/lib/errors";
import { knownPersonRows } from "@/lib/record/interviewers/queries";
import { distinctKnownPeople, mergeInterviewers } from "@/lib/record/interviewers/rules";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { LockedDebrief } from "./locked-debrief";

/**
 * R9, R11: names, titles and addresses that were missing, and people who were not announced. Values that the record already has are changed
 * in the interview's own form, not here. Returns the names of the people whose title or addresses were filled in from earlier records at
 * this company. The plan knows that a topic was noted; its content stays in the debrief (R43).
 */
export async function saveDebriefInterviewers({ locked, before, input }: LockedDebrief): Promise<string[]> {
  const { tx, viewer, interview, now } = locked;
  const known = new Map(before.people.map((person) => [person.id, person]));
  const names = new Set(before.people.map((person) => person.name.toLowerCase()));
  const isNew = Object.entries(input.people).some(([id, sent]) => sent.name && !known.has(id));
  const knownPeople = isNew ? distinctKnownPeople(await knownPersonRows(tx, viewer, interview)) : [];
  const filled: string[] = [];
  let hasChanged = false;
  for (const [id, sent] of Object.entries(input.people)) {
    const person = known.get(id);
    if (person) {
      const missing = {
        ...(!person.title && sent.title ? { title: sent.title } : {}),
        ...(!person.email && sent.email ? { email: sent.email } : {}),
      };
      const topicNotedAt = sent.caught_interest ? (person.topicNotedAt ?? now) : null;
      const hasNewDetails = Object.keys(missing).length > 0;
      hasChanged ||= hasNewDetails;
      if (hasNewDetails || topicNotedAt?.getTime() !== person.topicNotedAt?.getTime())
        await tx
          .update(interviewers)
          .set({ ...missing, topicNotedAt })
          .where(and(locked.rowsOf(interviewers), eq(interviewers.id, id)));
      continue;
    }
    if (!sent.name && !sent.title && !sent.email && !sent.talked_about && !sent.caught_interest) continue;
    if (!sent.name) throw new Refused("Add this person’s name.", `people.${id}.name`);
    if (names.has(sent.name.toLowerCase()))
      throw new Refused("This name is already in the list. Add an initial to tell them apart.", `people.${id}.name`);
    names.add(sent.name.toLowerCase());
    if (names.size > 20) throw new Refused("Add at most twenty people.", `people.${id}.name`);
    hasChanged = true;
    const { name, title, email } = sent;
    const merged = mergeInterviewers([{ name, title, email, phone: "", linkedin: "" }], [], knownPeople);
    filled.push(...merged.filled);
    const [added] = await tx
      .insert(interviewers)
      .values({
        id,
        ...locked.owner,
        ...merged.people[0]!,
        topicNotedAt: sent.caught_interest ? now : null,
        position: names.size - 1,
      })
      .onConflictDoNothing()
      .returning({ id: interviewers.id });
    if (!added) throw new NotFound();
  }
  if (hasChanged) await increaseVersion(locked);
  return filled;
}

/** Raises the interview's version, so that its own form does not overwrite people that it has not shown. */
const increaseVersion = ({ tx, interview }: LockedInterview) =>
  tx
    .update(interviews)
    .set({ version: interview.version + 1 })
    .where(and(eq(interviews.workspaceId, interview.workspaceId), eq(interviews.id, interview.id)));
