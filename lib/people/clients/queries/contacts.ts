import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviewers, interviews } from "@/db/schema/interviews";
import { clientContacts } from "@/db/schema/workspaces";
import type { Consultant } from "@/lib/viewer";

/** The contacts of an interview's client, by name. `isInterview` is the interview, in the viewer's scope. */
export const clientContactRows = (tx: Tx, isInterview: SQL | undefined) =>
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
    .where(isInterview)
    .orderBy(asc(clientContacts.name), asc(clientContacts.id))
    .limit(100);

/** The interviewers of an interview of the viewer's agency, in the order in which they were entered. */
export const agencyInterviewerRows = (tx: Tx, { workspaceId }: Consultant, interviewId: string) =>
  tx
    .select({
      ...{ id: interviewers.id, name: interviewers.name, title: interviewers.title, email: interviewers.email },
      goesBy: interviewers.goesBy,
    })
    .from(interviewers)
    .where(and(eq(interviewers.workspaceId, workspaceId), eq(interviewers.interviewId, interviewId)))
    .orderBy(interviewers.position, interviewers.id);
