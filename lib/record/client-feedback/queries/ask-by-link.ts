import { and, desc, eq } from "drizzle-orm";
import { type BatchAnswers, readBatch, type Tx } from "@/db/client";
import { feedbackLinks } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { candidates, workspaces } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { agencyInterviewerRows, clientContactRows } from "@/lib/people/clients/queries/contacts";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { inScope, isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { type AskByLinkFacts, candidateNameForClient, formatTimeAndPlace } from "../rules/ask-by-link";

/** Everything needed to ask a client by link, read at once: for its page in one round trip, for a command inside its transaction. */
const askByLinkRows = (tx: Tx, viewer: Consultant, id: string) => {
  const isInterview = and(inScope(viewer), eq(interviews.id, id));
  return [
    tx
      .select({ interview: interviews, candidate: candidates.name })
      .from(interviews)
      .innerJoin(
        candidates,
        and(eq(candidates.workspaceId, interviews.workspaceId), eq(candidates.id, interviews.candidateId)),
      )
      .where(isInterview),
    tx
      .select({ name: workspaces.name, candidateShownAs: workspaces.candidateShownAs })
      .from(workspaces)
      .where(eq(workspaces.id, viewer.workspaceId)),
    clientContactRows(tx, isInterview),
    agencyInterviewerRows(tx, viewer, id),
    tx
      .select()
      .from(feedbackLinks)
      .where(and(isInWorkspace(viewer, feedbackLinks), eq(feedbackLinks.interviewId, id)))
      .orderBy(desc(feedbackLinks.createdAt), desc(feedbackLinks.id)),
    memberRows(tx),
  ] as const;
};

function toAskByLinkView(viewer: Consultant, rows: BatchAnswers<ReturnType<typeof askByLinkRows>>) {
  const [[row], [agency], contacts, met, links, members] = rows;
  const asker = members.find((person) => person.userId === viewer.userId);
  if (!row || !agency || !asker || !may.readInterview(viewer, row.interview)) throw new NotFound();
  const { interview, candidate } = row;
  const shownAs = agency.candidateShownAs;
  const pageContent = {
    ...{ role: interview.role, when: formatTimeAndPlace(interview), about: candidateNameForClient(candidate, shownAs) },
    ...{ asker: asker.name, agency: agency.name },
  };
  const factsFor = (toName: string): AskByLinkFacts => ({
    ...{ candidate, shownAs, toName, company: interview.company },
    names: [interview.role, agency.name, asker.name],
    others: [...contacts, ...met].filter((person) => person.name !== toName),
  });
  return {
    ...{ interview, candidate, asker, links },
    /** What the e-mail and the page say: who asks, the candidate as the agency names them to clients, and when and where they met. */
    pageContent,
    people: [
      ...contacts.map((person) => ({ ...person, key: `contact:${person.id}` })),
      ...met.map((person) => ({ ...person, key: `person:${person.id}` })),
    ].filter((person) => person.name),
    known: factsFor,
  };
}

/** What the page needs on which a client is asked. Every member may look at it. `may.askClientByLink` decides who may ask. */
export const getAskByLinkView = async (viewer: Consultant, id: string) =>
  toAskByLinkView(viewer, await readBatch(viewer, (tx) => askByLinkRows(tx, viewer, id)));

/** The same inside a command. */
export const getLockedAskByLinkView = async (tx: Tx, viewer: Consultant, id: string) =>
  toAskByLinkView(viewer, await Promise.all(askByLinkRows(tx, viewer, id)));

export type AskByLinkView = Awaited<ReturnType<typeof getAskByLinkView>>;
