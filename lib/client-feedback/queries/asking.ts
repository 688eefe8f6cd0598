import { and, asc, desc, eq, sql } from "drizzle-orm";
import { readAs, type Tx } from "@/db/client";
import { feedbackLinks } from "@/db/schema/debriefs";
import { interviewers, interviews } from "@/db/schema/interviews";
import { candidates, clientContacts, workspaces } from "@/db/schema/workspaces";
import { NotFound } from "../../errors";
import { inScope } from "../../interviews/queries";
import { may } from "../../permissions";
import type { Consultant } from "../../viewer";
import { membersHere } from "../../workspaces/queries";
import { aboutWhom, type KnownWhenAsking, whenAndWhere } from "../rules";

/** All that asking a client by link needs to know, asked at once: for its page in one round trip, for a command inside its transaction. */
const rowsOf = (tx: Tx, viewer: Consultant, id: string) => {
  const mine = and(inScope(viewer), eq(interviews.id, id));
  return [
    tx
      .select({ interview: interviews, candidate: candidates.name })
      .from(interviews)
      .innerJoin(
        candidates,
        and(eq(candidates.workspaceId, interviews.workspaceId), eq(candidates.id, interviews.candidateId)),
      )
      .where(mine),
    tx
      .select({ name: workspaces.name, clientSees: workspaces.clientSees })
      .from(workspaces)
      .where(eq(workspaces.id, viewer.workspaceId)),
    tx
      .select({
        ...{ id: clientContacts.id, name: clientContacts.name, title: clientContacts.title },
        ...{ goesBy: clientContacts.goesBy, email: sql<string>`coalesce(${clientContacts.email}, '')` },
      })
      .from(clientContacts)
      .innerJoin(
        interviews,
        and(eq(interviews.workspaceId, clientContacts.workspaceId), eq(interviews.clientId, clientContacts.clientId)),
      )
      .where(mine)
      .orderBy(asc(clientContacts.name), asc(clientContacts.id))
      .limit(100),
    tx
      .select({
        ...{ id: interviewers.id, name: interviewers.name, title: interviewers.title, email: interviewers.email },
        goesBy: interviewers.goesBy,
      })
      .from(interviewers)
      .where(and(eq(interviewers.workspaceId, viewer.workspaceId), eq(interviewers.interviewId, id)))
      .orderBy(interviewers.position, interviewers.id),
    tx
      .select()
      .from(feedbackLinks)
      .where(and(eq(feedbackLinks.workspaceId, viewer.workspaceId), eq(feedbackLinks.interviewId, id)))
      .orderBy(desc(feedbackLinks.createdAt), desc(feedbackLinks.id)),
    membersHere(tx),
  ] as const;
};

type Answers<Q extends readonly unknown[]> = { -readonly [K in keyof Q]: Awaited<Q[K]> };

function toAsking(viewer: Consultant, rows: Answers<ReturnType<typeof rowsOf>>) {
  const [[row], [agency], contacts, met, links, members] = rows;
  const asker = members.find((one) => one.userId === viewer.userId);
  if (!row || !agency || !asker || !may.readInterview(viewer, row.interview)) throw new NotFound();
  const { interview, candidate } = row;
  const sees = agency.clientSees;
  const shows = {
    ...{ role: interview.role, when: whenAndWhere(interview), about: aboutWhom(candidate, sees) },
    ...{ asker: asker.name, agency: agency.name },
  };
  const known = (toName: string): KnownWhenAsking => ({
    ...{ candidate, sees, toName, company: interview.company },
    names: [interview.role, agency.name, asker.name],
    others: [...contacts, ...met].filter((one) => one.name !== toName),
  });
  return {
    ...{ interview, candidate, asker, links },
    /** What the e-mail and the page say: who asks, about whom as the agency has set it, and when and where they met. */
    shows,
    people: [
      ...contacts.map((one) => ({ ...one, key: `contact:${one.id}` })),
      ...met.map((one) => ({ ...one, key: `person:${one.id}` })),
    ].filter((one) => one.name),
    known,
  };
}

/** What the page needs on which a client is asked. Every member may look; who asks, `may.askTheClientByLink` says. */
export const askingOf = async (viewer: Consultant, id: string) =>
  toAsking(viewer, await readAs(viewer, (tx) => rowsOf(tx, viewer, id)));

/** The same inside a command. */
export const heldAsking = async (tx: Tx, viewer: Consultant, id: string) =>
  toAsking(viewer, await Promise.all(rowsOf(tx, viewer, id)));

export type AskingOf = Awaited<ReturnType<typeof askingOf>>;
