import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviewers, interviews } from "@/db/schema/interviews";
import { NotFound, Refused } from "../../errors";
import type { Interview } from "../../interviews/queries";
import { knownPersonRows } from "../../people/queries";
import { distinctKnownPeople, mergeInterviewers } from "../../people/rules";
import type { Candidate } from "../../viewer";
import type { SaveDebriefInput } from "../input";
import type { Debrief } from "../queries";

type Save = { tx: Tx; viewer: Candidate; held: Interview; before: Debrief; input: SaveDebriefInput; now: Date };

/**
 * R9, R11: names, titles and addresses that were missing, and people who were not announced. Values that the record already has are changed
 * in the interview's own form, not here. Returns the names of the people whose title or addresses were filled in from earlier records at
 * this company. The plan knows that a topic was noted; its content stays in the debrief (R43).
 */
export async function saveDebriefInterviewers({ tx, viewer, held, before, input, now }: Save): Promise<string[]> {
  const known = new Map(before.people.map((person) => [person.id, person]));
  const names = new Set(before.people.map((person) => person.name.toLowerCase()));
  const isNew = Object.entries(input.people).some(([id, sent]) => sent.name && !known.has(id));
  const onRecordThere = isNew ? distinctKnownPeople(await knownPersonRows(tx, viewer, held)) : [];
  const filled: string[] = [];
  let touched = false;
  for (const [id, sent] of Object.entries(input.people)) {
    const person = known.get(id);
    if (person) {
      const missing = {
        ...(!person.title && sent.title ? { title: sent.title } : {}),
        ...(!person.email && sent.email ? { email: sent.email } : {}),
      };
      const topicNotedAt = sent.caught_interest ? (person.topicNotedAt ?? now) : null;
      const told = Object.keys(missing).length > 0;
      touched ||= told;
      if (told || topicNotedAt?.getTime() !== person.topicNotedAt?.getTime())
        await tx
          .update(interviewers)
          .set({ ...missing, topicNotedAt })
          .where(and(eq(interviewers.workspaceId, held.workspaceId), eq(interviewers.id, id)));
      continue;
    }
    if (!sent.name && !sent.title && !sent.email && !sent.talked_about && !sent.caught_interest) continue;
    if (!sent.name) throw new Refused("Who was that? Add the name.", `people.${id}.name`);
    if (names.has(sent.name.toLowerCase()))
      throw new Refused("This name is in the list already. Add an initial to tell them apart.", `people.${id}.name`);
    names.add(sent.name.toLowerCase());
    if (names.size > 20) throw new Refused("Twenty people at most.", `people.${id}.name`);
    touched = true;
    const { name, title, email } = sent;
    const met = mergeInterviewers([{ name, title, email, linkedin: "" }], [], onRecordThere);
    filled.push(...met.filled);
    const [added] = await tx
      .insert(interviewers)
      .values({
        id,
        workspaceId: held.workspaceId,
        interviewId: held.id,
        candidateUserId: held.candidateUserId,
        ...met.people[0]!,
        topicNotedAt: sent.caught_interest ? now : null,
        position: names.size - 1,
      })
      .onConflictDoNothing()
      .returning({ id: interviewers.id });
    if (!added) throw new NotFound();
  }
  if (touched) await bump(tx, held);
  return filled;
}

/** The interview's own form must not save over people whom it has not seen. */
const bump = (tx: Tx, held: Interview) =>
  tx
    .update(interviews)
    .set({ version: held.version + 1 })
    .where(and(eq(interviews.workspaceId, held.workspaceId), eq(interviews.id, held.id)));
